// guard:allow-file -- examples, invented and assembled from parts
import type {Provider} from '../../core/provider.ts';

export const definition = {
  id: 'http-authorization',
  title: 'HTTP credentials',
  service: false,
  docs: [
    'https://www.rfc-editor.org/rfc/rfc9110#section-11.6.2',
    'https://www.rfc-editor.org/rfc/rfc6750',
    'https://www.rfc-editor.org/rfc/rfc7617',
  ],
  hosts: [],
  rules: [
    {
      id: 'http-bearer',
      title: 'Bearer token in an HTTP header',
      severity: 'high',
      confidence: 'possible',
      lowEntropy: true,
      anchors: ['bearer ', 'bearer%20'],
      anchorsIgnoreCase: true,
      pattern: /(?<![A-Za-z0-9])bearer(?: |%20){1,4}([A-Za-z0-9._~+/-]{16,1024}={0,2})(?![A-Za-z0-9._~+/=-])/i,
      judge: 'header',
      examples: {
        match: ['Authorization: Bearer k9Qz7LmN2pRs' + '8TuVwXyZ4aBc', '-H "authorization: bearer f8Jq2LzR0m' + 'XwK4tB7vNc"'],
        skip: ['Authorization: Bearer ${TOKEN}', 'Bearer authentication_is_required_here', 'bearer <token>'],
      },
    },
    {
      id: 'http-basic',
      title: 'User and password in an HTTP header',
      severity: 'high',
      confidence: 'likely',
      lowEntropy: true,
      anchors: ['basic '],
      anchorsIgnoreCase: true,
      pattern: /(?<![A-Za-z0-9])basic {1,4}([A-Za-z0-9+/]{12,512}={0,2})(?![A-Za-z0-9+/=])/i,
      structure: 'basic-auth',
      examples: {match: ['Authorization: Basic c3ZjOnY4SnEy' + 'THpSMG1Ydw=='], skip: ['Basic authentication', 'basic knowledgeofthings']},
    },
    {
      id: 'http-token',
      title: 'Token in an Authorization header',
      severity: 'high',
      confidence: 'possible',
      lowEntropy: true,
      anchors: ['authorization'],
      anchorsIgnoreCase: true,
      pattern:
        /authorization[\\"'\]]{0,3}[ \t]{0,4}(?:=>|[:=,(])[ \t]{0,4}[\\"'`]{0,3}(?:(?:token|api-?key|key|oauth|bot|genie-?key)[ =]{1,3})?([A-Za-z0-9._~+/|-]{16,512}={0,2})(?![A-Za-z0-9._~+/=(-])/i,
      judge: 'header',
      examples: {
        match: ['-H "Authorization: token k9Qz7LmN2pRs' + '8TuVwXyZ4aBc"', "{authorization: 'ApiKey f8Jq2LzR0m" + "XwK4tB7vNc'}"],
        skip: ['Authorization: token ${TOKEN}', 'authorization: requireAuthorization(request)', 'authorization = "aws_iam_role_policy"'],
      },
    },
    {
      id: 'curl-user',
      title: 'User and password on a curl command line',
      severity: 'high',
      confidence: 'likely',
      lowEntropy: true,
      anchors: ['curl ', 'wget '],
      pattern: /(?:curl|wget) [^\n|;]{0,200}?(?:-u|--user)[ =]["']?[\w.@-]{1,64}:([^\s"'`$<{]{6,128})/,
      judge: 'header',
      examples: {
        match: ['curl -s -u svc:v8Jq2L' + 'zR0mXw9qT3nB7k https://git.acme.io/api'],
        skip: ['curl -u user:password https://acme.io', 'curl -u "$USER:$PASS" https://acme.io'],
      },
    },
  ],
  manual: 'End the session or replace the credential at the service the request goes to.',
} as const satisfies Provider;
