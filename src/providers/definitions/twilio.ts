// guard:allow-file -- examples, invented and assembled from parts
import type {Provider} from '../../core/provider.ts';

export const definition = {
  id: 'twilio',
  title: 'Twilio',
  service: true,
  docs: ['https://www.twilio.com/docs/iam/api-keys', 'https://www.twilio.com/docs/iam/api/authtoken'],
  hosts: ['api.twilio.com', 'accounts.twilio.com', 'iam.twilio.com'],
  rules: [
    // The id alone opens nothing; it tells where the secret stands.
    {
      id: 'twilio-api-key',
      title: 'Twilio API key',
      severity: 'critical',
      confidence: 'likely',
      anchors: ['SK0', 'SK1', 'SK2', 'SK3', 'SK4', 'SK5', 'SK6', 'SK7', 'SK8', 'SK9', 'SKa', 'SKb', 'SKc', 'SKd', 'SKe', 'SKf'],
      pattern: /(?<!(?<!\\|%[\dA-F]|\\u00[\da-f])[A-Za-z0-9])(SK[0-9a-f]{32})(?![A-Za-z0-9])/,
      minEntropy: 3,
      parts: [
        {
          name: 'api-key-secret',
          pattern: /(?<![A-Za-z0-9])(?=[a-z0-9]{0,31}[A-Z])(?=[A-Z0-9]{0,31}[a-z])([A-Za-z0-9]{32})(?![A-Za-z0-9])/,
          within: 200,
        },
        {name: 'account-sid', pattern: /(?<![A-Za-z0-9])(AC[0-9a-f]{32})(?![A-Za-z0-9])/, within: 400},
      ],
      examples: {
        match: [
          'TWILIO_API_KEY=S' + 'K2cb58b8df3b504f6c72490a81a785ae2\nTWILIO_API_SECRET=h9pBcWZRIqHNzqK5' + '8GukRBF3OQ9GpLIH\n',
          'curl -u S' +
            'K4cbc5a21ef78af56f73f8a1c2cad1395:z5udMByijYxvTUEc' +
            'lzc39IwP7czj1KPd https://api.twilio.com/2010-04-01/Accounts.json',
          '"twilioApiKeySid": "S' + 'K3c0a45628f74f48ea459787c3c294b65",',
        ],
        skip: [
          'S' + 'K02c692ba253690c12d2c8279af1a943',
          'S' + 'K435DE7632A65F9E959D764294F3AE797',
          'MAS' + 'Ke2dbce85141d8f89c1671fce6b8f97e3',
        ],
      },
    },
    {
      id: 'twilio-auth-token',
      title: 'Twilio auth token',
      severity: 'critical',
      anchors: ['twilio'],
      anchorsIgnoreCase: true,
      pattern: /twilio[\w .-]{0,24}?(?:auth)?[_. -]?token["'\s:=,>\\(\x60]{1,12}?(?:value["'\s:=]{1,6})?([0-9a-f]{32})(?![a-z0-9])/i,
      minEntropy: 3,
      parts: [{name: 'account-sid', pattern: /(?<![A-Za-z0-9])(AC[0-9a-f]{32})(?![A-Za-z0-9])/, within: 400}],
      examples: {
        match: [
          'TWILIO_ACCOUNT_SID=ACcec64a18def43bd0' + 'e9f251b625803975\nTWILIO_AUTH_TOKEN=b2ca2ea4f3d1c4c9' + '7806a1bed925a4e6\n',
          '"twilioAuthToken": "7b6b28d4ac067f63' + '02a97d3d67c73a3e"',
          '- name: TWILIO_AUTH_TOKEN\n  value: d24e45a76adebd51' + 'f7c57cec749041d5\n',
          'twilio.auth.token=3024d67ef2e470d6' + '294cbd91a9be57b2',
        ],
        skip: [
          'TWILIO_AUTH_TOKEN=9782834936590c6' + '2568bdcb05e5210b',
          'TWILIO_AUTH_TOKEN=67836b01c59cecfb2d2c' + '48a04be79abf9c2b280a',
          'TWILIO_AUTH_TOKEN=$TWILIO_AUTH_TOKEN',
        ],
      },
    },
    {
      id: 'twilio-account-token',
      title: 'Twilio account SID with auth token',
      severity: 'critical',
      confidence: 'likely',
      anchors: ['AC0', 'AC1', 'AC2', 'AC3', 'AC4', 'AC5', 'AC6', 'AC7', 'AC8', 'AC9', 'ACa', 'ACb', 'ACc', 'ACd', 'ACe', 'ACf'],
      pattern:
        /(?<!(?<!\\|%[\dA-F]|\\u00[\da-f])[A-Za-z0-9])AC[0-9a-f]{32}(?![A-Za-z0-9])[\s\S]{1,120}?(?<![A-Za-z0-9])([0-9a-f]{32})(?![A-Za-z0-9])/,
      minEntropy: 3,
      parts: [{name: 'account-sid', pattern: /(?<![A-Za-z0-9])(AC[0-9a-f]{32})(?![A-Za-z0-9])/, within: 400}],
      examples: {
        match: [
          "client = Client('AC97dabe45fe3748af" + "ed8d42304b0ef267', 'c1e27e73b59b1ef1" + "af32db128c951c8a')",
          'curl -u AC5943b31247e2f108' +
            'cb81d20f6010f768:f6eda5b4fdec8619' +
            '89f04a2fd9361e94 -d Body=hi https://api.twilio.com/2010-04-01/Accounts',
          'account_sid: AC3c8354d76353737c' + '8d9e63c72df72cda\nauth_token: 527b8c0a4b49c5ef' + 'cfcedf2408d8e68b\n',
        ],
        skip: [
          'ACf7f4df7b1a1cd4f8' + 'dcfb4373ba82d2d0 only',
          'AC0f7c4b7ab4d909b' + 'fe3814831ae146f d51681ea832cfa' + 'cb2a979bc3645b6a38',
        ],
      },
    },
  ],
  manual:
    'For an auth token create the secondary one in the console and promote it: the old token dies at once. Delete an API key under Account > API keys & tokens, or with DELETE on /Keys/{SK...}.',
} as const satisfies Provider;
