// guard:allow-file -- examples, invented and assembled from parts
import type {Provider} from '../../core/provider.ts';

export const definition = {
  id: 'sentry',
  title: 'Sentry',
  service: true,
  docs: ['https://docs.sentry.io/api/auth/', 'https://docs.sentry.io/api/organizations/revoke-an-org-auth-token/'],
  hosts: ['sentry.io', 'us.sentry.io', 'de.sentry.io'],
  rules: [
    {
      id: 'sentry-user-token',
      title: 'Sentry user auth token',
      severity: 'high',
      anchors: ['sntryu_'],
      pattern: /(?<!(?<!\\|%[\dA-F]|\\u00[\da-f])[A-Za-z0-9])(sntryu_[0-9a-f]{64})(?![A-Za-z0-9])/,
      minEntropy: 3.3,
      examples: {
        match: [
          'SENTRY_AUTH_TOKEN=snt' + 'ryu_32fe0387c605914c94f9eb0515242a8715d63437450e18d1' + 'e592a45d401860d2\n',
          'Authorization: Bearer snt' + 'ryu_51fd4582c1a2a6b38a67c97d91be42c97fefcd5c49e7469c' + '350bf01f815be296\r\n',
          '{"key":"snt' + 'ryu_f8afa7a42f2b785fab7a0aed02a5e9eb34b7a81e49efba3e' + 'dc2df7a763b149d9\\n"}',
        ],
        skip: [
          'SENTRY_AUTH_TOKEN=snt' + 'ryu_a93bcaf43da75b9e0b20ba34df8d4c953a8c468ad5ad47d7' + 'cb7f86ae5a',
          'msnt' + 'ryu_e74820c06e3f484f6b86269e8fb348c3a398d60438e5b02b' + 'ea686de7c5013d0f',
          'SENTRY_AUTH_TOKEN=snt' + 'ryu_f87d5f7a068b3d6e4b8b823fbe6bc065e843cd56c2f7c1b5' + 'e94843c78129267ck7',
        ],
      },
    },
    {
      id: 'sentry-org-token',
      title: 'Sentry organization auth token',
      severity: 'high',
      anchors: ['sntrys_'],
      pattern: /(?<!(?<!\\|%[\dA-F]|\\u00[\da-f])[A-Za-z0-9])(sntrys_eyJ[A-Za-z0-9+/]{60,350}={0,2}_[A-Za-z0-9+/]{43})(?![A-Za-z0-9+/])/,
      minEntropy: 4,
      examples: {
        match: [
          'SENTRY_AUTH_TOKEN=snt' +
            'rys_eyJpYXQiOjE3OTM4Mzg5NzguMjUsInVybCI6Imh0dHBzOi8v' +
            'c2VudHJ5LmlvIiwicmVnaW9uX3VybCI6Imh0dHBzOi8vdXMuc2VudHJ' +
            '5LmlvIiwib3JnIjoibm9pcmN6In0_V917Iu3R+EQeI2uAG3v2jxo0oY' +
            '0Tibi0oNKgAVAJAO9\n',
          'auth.token=snt' +
            'rys_eyJpYXQiOjE3MjQzOTM4NTIuMjUsInVybCI6Imh0dHBzOi8v' +
            'c2VudHJ5LmlvIiwicmVnaW9uX3VybCI6Imh0dHBzOi8vdXMuc2VudHJ' +
            '5LmlvIiwib3JnIjoidGZobWltIn0_aQOGfSMyIX5H4ugonykVl7ZSwa' +
            'j6lnzK3BcLTC8eZ/a',
          '[auth]\ntoken=snt' +
            'rys_eyJpYXQiOjE3ODM2NzE3NTkuMjUsInVybCI6Imh0dHBzOi8v' +
            'c2VudHJ5LmlvIiwicmVnaW9uX3VybCI6Imh0dHBzOi8vdXMuc2VudHJ' +
            '5LmlvIiwib3JnIjoiaXlxdWp4In0_NCADpMBUwo2nYj6trxl0XH92Zd' +
            'l2oUDfmUpvOTLVjEQ\n',
        ],
        skip: ['sntrys_token', 'snt' + 'rys_eyJykgKornOlPdxuhPXigG5/8VSTv4gq0Tob3YO7xyZpv6+5' + 'ER4ot2r+FDmLdTpCNp6Sqok/IRGNl31XBhr'],
      },
    },
    // A DSN is public by design; whoever holds it can only send events. Old ones carry a secret.
    {
      id: 'sentry-dsn',
      title: 'Sentry DSN',
      severity: 'low',
      anchors: ['sentry.io/'],
      before: 238,
      pattern: /(https?:\/\/[0-9a-f]{32}(?::[0-9a-f]{32})?@(?:[\w-]{1,40}\.){0,4}sentry\.io\/\d{1,20})(?![\w/-])/,
      minEntropy: 2.5,
      examples: {
        match: [
          'SENTRY_DSN=https://c490b2be0145d32923d018359ea0b608@o265723.ingest' + '.us.sentr' + 'y.io/1576704647195926\n',
          'Sentry.init({dsn: "https://1b7fc59a68a90459a84c9f170729e415@o639367.ingest' + '.us.sentr' + 'y.io/1467892382903241"});',
          'dsn: https://53ea1673cafb74167f5f023e9351cd68:de2e4234081450' + 'a28d239584e20a108f@sentr' + 'y.io/114629\n',
        ],
        skip: ['https://docs.sentry.io/1', 'https://43714d31d16b57fe5317@sentr' + 'y.io/509290'],
      },
    },
    {
      id: 'sentry-app-token',
      title: 'Sentry integration token or client secret',
      severity: 'high',
      anchors: ['sntryi_', 'sntrya_', 'sntrya1_'],
      pattern: /(sntry[ia]\d?_[0-9a-f]{64})(?![A-Za-z0-9])/,
      minEntropy: 3,
      examples: {
        match: [
          'SENTRY_INTEGRATION_TOKEN=sntr' + 'yi_f9242cfb25aebaa47834a89c13310c257684' + '0eac3ac7683b1a30eed83d2661da\n',
          'token: sntr' + 'ya_a32795b719811fa187943b4119c7d30ccdac' + '54cb1631632552f4c4654b7392f5',
        ],
        skip: ['sntr' + 'yi_ac639b13203e91a8a6e8c838559ce5356ec6c2da', 'sntrya_app_token'],
      },
    },
    {
      id: 'sentry-user-token-legacy',
      title: 'Sentry auth token (64 hex)',
      severity: 'high',
      confidence: 'likely',
      anchors: ['sentry_auth_token', 'sentry-auth-token', 'sentryauthtoken', 'sentry_token'],
      anchorsIgnoreCase: true,
      pattern:
        /sentry[_-]?(?:auth[_-]?)?token(?:["'\x60\s:=>,;(\\]|u003d|&quot;|string|value){1,24}?(?<![0-9a-z])([0-9a-f]{64})(?![a-z0-9])/i,
      minEntropy: 3,
      examples: {
        match: [
          'SENTRY_AUTH_TOKEN=b4d0840786731cde36a5737663f46ca' + '298b2122cc2794fba965b66ba4c10b713\n',
          '"sentryAuthToken": "ea49eaa2b484af30cf828b54433e14009' + 'd8ea17fd08192610e0b46ad672a9e79"',
        ],
        skip: [
          'SENTRY_AUTH_TOKEN=fd29facf253070e15f1f5792ddb1' + '3e7cfc8354bfab77430ae3',
          'SENTRY_RELEASE=e1a3935e8e36517dc0db9257eb2a8' + 'c6ae611c42e7f26cb1107ef08538b690ee7',
        ],
      },
    },
  ],
  manual:
    "Delete a user token at sentry.io/settings/account/api/auth-tokens, an organization token in the organization's settings under Auth tokens. Disable a leaked DSN in the project settings under Client keys.",
} as const satisfies Provider;
