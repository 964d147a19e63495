// guard:allow-file -- examples, invented and assembled from parts
import type {Provider} from '../../core/provider.ts';

export const definition = {
  id: 'snyk',
  title: 'Snyk',
  service: true,
  docs: [
    'https://docs.snyk.io/snyk-api/authentication-for-api',
    'https://docs.snyk.io/snyk-api/authentication-for-api/personal-access-tokens-pats',
  ],
  hosts: ['api.snyk.io'],
  rules: [
    {
      id: 'snyk-token-prefixed',
      title: 'Snyk personal or service account token',
      severity: 'high',
      anchors: ['snyk_uat.', 'snyk_sat.'],
      pattern: /(?<!(?<!\\|%[\dA-F]|\\u00[\da-f])[A-Za-z0-9])(snyk_[us]at\.[\w.-]{40,300})(?![\w-])/,
      minEntropy: 3,
      examples: {
        match: [
          'SNYK_TOKEN=snyk' +
            '_uat.ca64e04b.9gAn4EqzGRTkq_VaBqe5acKVHjgHMHRuO6VEJ' +
            'A2wKeuAghAQtxm9fA8CMimYG_AMbsKiLPgib25XciDM8XhW-ItwuOsA' +
            'GWke\n',
          'Authorization: Bearer snyk' +
            '_uat.2b70a02a.5kOXUD0OdLiwK8lSWNuRoyLHSpSpgeJ9nJ4M1' +
            'J-W8ZJCkpjqIheKjPhzbLsj6c73EqxTGQLRJW9N-J3hdVrfgOX5Y8sa' +
            'vQ8M\r\n',
          '{"key":"snyk' +
            '_uat.173df84a.FTBGM9_JBod0MJREGb4b0nHycz59QPYLAqLrL' +
            'w949TcKp-oSPybGVP04_vCcvD_sYO12-pRz23Xtaf3aIslafG4sjUMx' +
            'znHR\\n"}',
        ],
        skip: [
          'snyk' + '_uat.glwIgclgk1rf',
          'snyk_uat.token',
          'msnyk' + '_sat.8yI0LCBWADkYuiZ18lysGE9WP5qZ7XRs6WXV_PYZudu-bC' + '1FcoKNxW3b0aq-Y4qvif2d6vybajhwrZle',
        ],
      },
    },
    {
      id: 'snyk-token',
      title: 'Snyk API token',
      severity: 'high',
      confidence: 'likely',
      anchors: ['snyk_token', 'snyk-token', 'snyktoken', 'snyk_api', 'snyk-api', 'snykapi', 'snyk auth', 'snyk config set api'],
      anchorsIgnoreCase: true,
      pattern:
        /snyk(?:[_-]?(?:api[_-]?)?(?:token|key)|[_-]?api| auth| config set api)(?:["'\x60\s:=>,;(\\]|u003d|&quot;|string|value){1,24}?(?<![\w-])([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})(?![\w-])/i,
      minEntropy: 3,
      examples: {
        match: [
          'SNYK_TOKEN=ee1ff182-' + 'a5c2-4790-8466-775d4726a3fe\n',
          'snyk auth a856af7a-' + 'cbb3-4410-97ee-0f7b50f98395',
          '"snykApiToken": "58d3b391-' + 'eb3f-4057-afa7-d8d5f53e66b1"',
        ],
        skip: ['SNYK_TOKEN=36b42ee9-59d8', 'SNYK_ORG=4c4c8611-b2cb-495e-8772-965f2bd3c612'],
      },
    },
  ],
  manual:
    'Delete the token at app.snyk.io/account under Personal access tokens; the older account token has "Revoke & regenerate" on the same page.',
} as const satisfies Provider;
