// guard:allow-file -- examples, invented and assembled from parts
import type {Provider} from '../../core/provider.ts';

export const definition = {
  id: 'slack',
  title: 'Slack',
  service: true,
  docs: [
    'https://docs.slack.dev/authentication/tokens',
    'https://docs.slack.dev/authentication/using-token-rotation',
    'https://docs.slack.dev/messaging/sending-messages-using-incoming-webhooks',
  ],
  hosts: ['slack.com'],
  rules: [
    {
      id: 'slack-bot-token',
      title: 'Slack bot token',
      severity: 'critical',
      anchors: ['xoxb-'],
      pattern:
        /(?<!xoxe\.)(?<!(?<!\\|%[\dA-F]|\\u00[\da-f])[A-Za-z0-9])(xoxb-(?:\d{8,14}-\d{8,14}-[A-Za-z0-9]{18,34}|\d{8,14}-[A-Za-z0-9]{18,26}))(?![A-Za-z0-9-])/,
      minEntropy: 3,
      examples: {
        match: [
          'SLACK_BOT_TOKEN=xo' + 'xb-306472395453-4037231020656-FqIyhBDcYK64vGr4qsJ4Vx1' + '5\n',
          'Authorization: Bearer xo' + 'xb-849414258608-1572789801708-uY8rkdOIH0ZUIekqz61TUv4' + 'o\r\n',
          "const bot = new WebClient('xo" + 'xb-995969897858-6603216838516-6MFzl3RXjQsv9x9KXvrS6Js' + "k');",
          'https://slack.com/api/auth.test?token=xo' + 'xb-256527839167-J6NzBfSHMtxsKwfJItI7WRvB&pretty=1',
        ],
        skip: [
          'xoxb-your-bot-token',
          'xo' + 'xb-359528989201-469194890309-le6Ffb6En',
          'foxo' + 'xb-673929494767-197617351612-TahZklT3KtiAbtX8U5G8otEI',
        ],
      },
    },
    {
      id: 'slack-user-token',
      title: 'Slack user token',
      severity: 'critical',
      anchors: ['xoxp-'],
      pattern: /(?<!xoxe\.)(?<!(?<!\\|%[\dA-F]|\\u00[\da-f])[A-Za-z0-9])(xoxp-(?:\d{6,15}-){2,3}[A-Za-z0-9]{22,66})(?![A-Za-z0-9-])/,
      minEntropy: 3,
      examples: {
        match: [
          'SLACK_TOKEN=xo' + 'xp-181078621231-314648609731-9451382675753-e0ed073f4f' + '51656db6da8eab0caba06f',
          '"token": "xo' + 'xp-229203928487-364514342368-6964686493809-2474acbfbe' + '4c40ae0d2c9fc6bfd93c70",',
          'slack_api_token: xo' + 'xp-86850927060-19359239502-525936024218-da652c97e48be' + '93f21b0fa2d2de361db\n',
        ],
        skip: [
          'xoxp-some-user-token-goes-here',
          'xo' + 'xp-728737042581-bea53de21315a3e450d738013418b8eb',
          'xo' + 'xp-343781749509-368969504651-713786246835-0107b5472c1' + '7',
        ],
      },
    },
    {
      id: 'slack-app-token',
      title: 'Slack app-level token',
      severity: 'high',
      anchors: ['xapp-'],
      pattern: /(?<!(?<!\\|%[\dA-F]|\\u00[\da-f])[A-Za-z0-9])(xapp-\d{1,3}-[A-Z0-9]{9,15}-\d{10,15}-[A-Za-z0-9]{60,66})(?![A-Za-z0-9-])/,
      minEntropy: 3,
      examples: {
        match: [
          'SLACK_APP_TOKEN=xa' + 'pp-1-ATPXO5O48UO-6976302902436-52ca2ba9a05dc3dac9cafc' + 'ebd8218e5a14067243079daf6bc72fdc1e0df6af4f\n',
          'app_token: "xa' + 'pp-1-A3Z3DUOB1G6-7021713172143-6eb5476823c429da904def' + '8ca9d465720c5f8019c0f8f825626bc4c5175efe7e"',
        ],
        skip: ['xa' + 'pp-1-AVG5TZBA9MD-4945745104641-b9c4a8f919ae2c8294d1d9' + '3dba6250bae29040b4', 'xapp-1-A0123-your-app-level-token'],
      },
    },
    {
      id: 'slack-config-token',
      title: 'Slack rotating or configuration access token',
      severity: 'high',
      anchors: ['xoxe.xoxp-', 'xoxe.xoxb-'],
      pattern: /(?<!(?<!\\|%[\dA-F]|\\u00[\da-f])[A-Za-z0-9])(xoxe\.xox[bp]-\d{1,10}-[A-Za-z0-9]{100,200})(?![A-Za-z0-9-])/,
      minEntropy: 3,
      examples: {
        match: [
          'SLACK_CONFIG_TOKEN=xoxe.' +
            'xoxp-1-AIaN25SpndNg4semxRA69C4aXai6D134fpLgSZvIPm4' +
            'xJdnGKLhYxmKzwAgul3voG17Lt4Kp6zr4YWZFTMjQdJenpTx1gbrMZF' +
            'MnSDboJnxXK2p5yHjkOhHNuXKqFuLIKGB2ndsV7w4gFE7F5jDMOyD0F' +
            'Dh7TD2RfxDsyt\n',
          '{"ok":true,"access_token":"xoxe.' +
            'xoxb-1-2FGDvO5xINZS30tmkpfGrJj8LhuWruPrcqy9AXmcF6M' +
            'QB6fLUTfDhKm2wnmC1y0ugDvnm2VjDptp1RCx3LIxMRGIjhE1tUtbqN' +
            'TbvKVAacRxL483wirjo2IFqG5EDwz5H5OlzlNdBc79KXGan80KOyHTi' +
            'ABqyACvuUT"}',
        ],
        skip: ['xoxe.' + 'xoxp-1-dfaUBTjKGh0NPcu7eOuik1Voj0uY4vMGnYzqAIqGMSO' + 'F2bKkg4ul6aQTb5wN', 'xoxe.xoxp-1-your-token'],
      },
    },
    {
      id: 'slack-config-refresh-token',
      title: 'Slack refresh token',
      severity: 'critical',
      anchors: ['xoxe-'],
      pattern: /(?<!(?<!\\|%[\dA-F]|\\u00[\da-f])[A-Za-z0-9])(xoxe-\d{1,3}-[A-Za-z0-9]{140,160})(?![A-Za-z0-9-])/,
      minEntropy: 3,
      examples: {
        match: [
          '{"refresh_token":"xo' +
            'xe-1-3zqot0J3Hmv9aIz0PAolyUs8PLcF65uBQPhkpLKQR4e1o4wa' +
            '2CUt7BKruyWRK7lNVJCAVNL9C9OBO5AOKyQZb23omvhAXwIpeu7SYnh' +
            'ZkPdR1brgmdvfzfacqJDWLcHaMiOIJfu2dnmt1lOqekJ"}',
          'SLACK_REFRESH_TOKEN=xo' +
            'xe-1-Uwg5cG9pGhUgl6bNsOT5vEDn2qJ9TSWFe4iDRXfQcIPhjGij' +
            'dj0RW1N8LS5DeMQod8YLgbnqVBpBt7ObA7DvkJzRr9TMQOmUyRHIvTp' +
            'CsK7hRHe4R81PwEr3zg9gcEdTE45LROpHXbg2AhJ9v3R\n',
        ],
        skip: ['xo' + 'xe-1-aH7TxNf10eazTbpU9BIlLs1kV5bxr48J8PQy75jbAReCTY9n' + 'wnPjyx2tHCMhbFeRBS0yAQ9mYucMVjDW', 'xoxe-1-refresh'],
      },
    },
    {
      id: 'slack-session-token',
      title: 'Slack browser session token',
      severity: 'critical',
      anchors: ['xoxc-'],
      pattern: /(?<!(?<!\\|%[\dA-F]|\\u00[\da-f])[A-Za-z0-9])(xoxc-(?:\d{6,15}-){3}[0-9a-f]{64})(?![A-Za-z0-9-])/,
      minEntropy: 3,
      examples: {
        match: [
          'SLACK_XOXC=xo' +
            'xc-321932983179-532124712039-7054751863906-64268be094' +
            '9bfe2ac9d89e97be9f831b0c8607c2510ba5fdc8940ef492103572\n',
          '"token":"xo' +
            'xc-714839147045-710369191097-8679876747070-9acec90269' +
            '49e7fe853f289a8f453b5f6405c351f7fe63f6e8d747b714a26432","cookies"',
        ],
        skip: ['xoxc-your-token', 'xo' + 'xc-556291401649-4b10db0418d3f3b83e5763dfb9c2f02098dca' + 'e731c7eac8cdc908e68f813ac30'],
      },
    },
    {
      id: 'slack-legacy-token',
      title: 'Slack legacy token',
      severity: 'high',
      anchors: ['xoxa-', 'xoxo-', 'xoxs-', 'xoxr-'],
      pattern: /(?<!(?<!\\|%[\dA-F]|\\u00[\da-f])[A-Za-z0-9])(xox[aosr]-(?:2-)?(?:\d{6,15}-){1,3}[A-Za-z0-9]{10,66})(?![A-Za-z0-9-])/,
      minEntropy: 3,
      examples: {
        match: [
          'SLACK_TOKEN=xo' + 'xs-478046289823-554098048606-530250518303-e4fa321edc',
          '"access_token": "xo' + 'xa-2-643927528915-442542583108-336817472647-feb1c8173' + '9394c49ab649b2f9065f019"',
        ],
        skip: ['xoxa-2-abc', 'xo' + 'xr-9530-ed350239fc'],
      },
    },
    {
      id: 'slack-webhook-url',
      title: 'Slack webhook URL',
      severity: 'medium',
      anchors: ['hooks.slack.com', 'hooks.slack-gov.com'],
      pattern:
        /(hooks\.slack(?:-gov)?\.com\\?\/(?:services\\?\/T[A-Za-z0-9_]{7,14}\\?\/B[A-Za-z0-9_]{7,14}\\?\/[A-Za-z0-9]{20,30}|(?:workflows|triggers)\\?\/[TE][A-Za-z0-9_]{7,14}(?:\\?\/[A-Z]?[A-Za-z0-9]{8,20}){1,3}\\?\/[A-Za-z0-9]{20,40}))(?![A-Za-z0-9])/,
      minEntropy: 3,
      examples: {
        match: [
          'SLACK_WEBHOOK_URL=https://hooks.s' + 'lack.com/services/T8GR79IPVXH/B5TS8OD5TQL/vDYzvG' + '4HslVGfDEmdkjPNiZa\n',
          'curl -X POST -d @m.json https://hooks.s' + 'lack.com/services/TIETHGROWUL/BMISI3D84XL/3XzfkT' + 'VzQtDCp1JaBkKB3lnR -H x:y',
          '"url":"https:\\/\\/hooks.s' + 'lack.com\\/services\\/TMW1ZXY51\\/BT1PMUNGW\\/HMB6VU' + 'Rv17OfkplJCgvY3nax"',
          'url: https://hooks.s' + 'lack.com/workflows/T52LPA01XJU/AK8ER305KI4/13195' + '7805165634541/RB6GPNYpaRrIamJyeDxbwpuc',
        ],
        skip: ['https://hooks.slack.com/services/', 'https://hooks.s' + 'lack.com/services/TFRMBDFZXV/B6XITPH94Z/J5R4tWEv'],
      },
    },
    {
      id: 'slack-session-cookie',
      title: 'Slack session cookie',
      severity: 'high',
      anchors: ['xoxd-'],
      pattern: /(?<!(?<!\\|%[\dA-F]|\\u00[\da-f])[A-Za-z0-9])(xoxd-[A-Za-z0-9%+/_-]{80,400}(?:={1,2})?)(?![A-Za-z0-9%+/=])/,
      minEntropy: 3,
      examples: {
        match: [
          'Cookie: d=xox' +
            'd-X3s5ZQeTytQPP9EOT7AA%2FacNcse9uVAjf35wiIr3vfXSYyWw3X8Tw86BDC8wJXW1K' +
            'mfBCie7mLrysAkNtwCpLmj4EqrVNWNojZ4Midufh0qbDCL%3D%3D; x=1',
          'SLACK_COOKIE="xox' +
            'd-FQIP95b5T5VcUoywwsReBXQ2' +
            'eCgRHu0ufCEwwCBBpH9x%2ByqMekAp1WEYuIAEVvzq5ta9G1dUU7606FnCFD9PxEHqe2' +
            'mEfyejgAjc2bvIMHpWJ4ZdwxzgRNjG5Frct6c6tfTXt"',
        ],
        skip: ['xox' + 'd-dr3afDBqvlOs8o5HM58t', 'xoxd-cookie-value-from-your-browser'],
      },
    },
    {
      id: 'slack-signing-or-client-secret',
      title: 'Slack client or signing secret',
      severity: 'high',
      confidence: 'likely',
      anchors: [
        'slack_signing_secret',
        'slack_client_secret',
        'slack-signing-secret',
        'slack-client-secret',
        'slacksigningsecret',
        'slackclientsecret',
        'slack_app_signing_secret',
      ],
      anchorsIgnoreCase: true,
      pattern:
        /slack[_-]?(?:app[_-]?)?(?:signing|client)[_-]?secret(?:["'\x60\s:=>,;(\\]|u003d|&quot;|string|value){1,24}?(?<![0-9a-z])([0-9a-f]{32})(?![a-z0-9])/i,
      minEntropy: 3,
      examples: {
        match: [
          'SLACK_SIGNING_SECRET=58419be52a616ef8' + '6065bbfe17e6c7bf\n',
          '"slackClientSecret": "d20199d84d835a0c' + '1962cb3b0fe8113c",',
        ],
        skip: [
          'SLACK_SIGNING_SECRET=60a47dcc47d3172f' + '6049e14bb80b',
          'SLACK_SIGNING_SECRET=765c8d86a596cdd9560d' + 'd0b4ce973a9ddd4da6ae',
          'SLACK_CHANNEL=f22733dcbcf1279c' + 'bd5f52bc00dd9aaa',
        ],
      },
    },
  ],
  manual:
    'Call auth.revoke with the token itself, or revoke it at api.slack.com/apps under OAuth & Permissions (webhooks: Incoming Webhooks; app tokens: Basic Information). A stolen session ends when its user signs out of all other sessions.',
} as const satisfies Provider;
