// guard:allow-file -- examples, invented and assembled from parts
import type {Provider} from '../../core/provider.ts';

export const definition = {
  id: 'lark',
  title: 'Lark and Feishu',
  service: true,
  docs: ['https://open.larksuite.com/document/server-docs/api-call-guide/terminology'],
  hosts: ['open.larksuite.com', 'open.feishu.cn'],
  rules: [
    {
      id: 'lark-app-secret',
      title: 'Lark app secret',
      severity: 'high',
      anchors: ['app_secret', 'app-secret', 'appsecret'],
      anchorsIgnoreCase: true,
      pattern: /app[_-]?secret["'\s:=,>\\)(]{1,12}?([a-z0-9]{32})(?![a-z0-9])/i,
      minEntropy: 3,
      parts: [{name: 'app-id', pattern: /(?<![A-Za-z0-9_])(cli_[a-z0-9]{16})(?![A-Za-z0-9])/, within: 300, required: true}],
      examples: {
        match: [
          'LARK_APP_ID=cli_a7e87e29' + '2587da03\nLARK_APP_SECRET=dPDLtG9H5wzy8Lzs' + '5VxAi4jf4FlQeSzo\n',
          '{"app_id":"cli_ad7831f5' + 'bf87b28f","app_secret":"qTqvOxCcmzqfoIEw' + 'V3wnEJuMW4FYe9Ur"}',
        ],
        skip: [
          'APP_SECRET=9Agt9FV13t1IPawr' + 'M102Uc3Aopco86bX',
          'app_id: cli_a849bcef' + '7d549ef7\napp_secret: kX10GQ4ivORUmDN' + 'buv0qzQsM1gBIzQ',
        ],
      },
    },
  ],
  manual: 'Reset the app secret in the developer console under Credentials & Basic Info; tokens made from it end within two hours.',
} as const satisfies Provider;
