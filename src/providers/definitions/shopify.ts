// guard:allow-file -- examples, invented and assembled from parts
import type {Provider} from '../../core/provider.ts';

export const definition = {
  id: 'shopify',
  title: 'Shopify',
  service: true,
  docs: [
    'https://shopify.dev/docs/apps/build/authentication-authorization/access-tokens',
    'https://shopify.dev/docs/apps/build/authentication-authorization',
  ],
  hosts: [],
  rules: [
    {
      id: 'shopify-admin-token',
      title: 'Shopify Admin API access token',
      severity: 'critical',
      anchors: ['shpat_', 'shpca_', 'shppa_', 'shpua_'],
      pattern: /(?<!(?<!\\|%[\dA-F]|\\u00[\da-f])[A-Za-z0-9])(shp(?:at|ca|pa|ua)_[0-9a-fA-F]{32})(?![A-Za-z0-9])/,
      minEntropy: 3,
      parts: [{name: 'shop', pattern: /(?<![\w.-])([a-z0-9][\w-]{0,62}\.myshopify\.com)(?![\w-])/, within: 400}],
      examples: {
        match: [
          'SHOPIFY_ACCESS_TOKEN=shp' + 'at_5efa784746c176c452ab5401de58953e\n',
          'curl -H "X-Shopify-Access-Token: shp' +
            'at_f1e5d2d40509a45c1ca0f9062636be5a" https://acme.myshopify.com/admin/api/2025-01/shop.json',
          '"password": "shp' + 'pa_da374089fe3902c979e4c1d0e689bc4c"',
        ],
        skip: [
          'SHOPIFY_ACCESS_TOKEN=shp' + 'at_4c460af0f6b360584ec30df1d0',
          'mshp' + 'at_8603cd5f7f4c6b53b1a8974b47b60d51',
          'SHOPIFY_ACCESS_TOKEN=shp' + 'at_c59e48abe9172df4c308204d7e4702eck7',
        ],
      },
    },
    {
      id: 'shopify-shared-secret',
      title: 'Shopify app shared secret',
      severity: 'high',
      anchors: ['shpss_'],
      pattern: /(?<!(?<!\\|%[\dA-F]|\\u00[\da-f])[A-Za-z0-9])(shpss_[0-9a-fA-F]{32})(?![A-Za-z0-9])/,
      minEntropy: 3,
      examples: {
        match: [
          'SHOPIFY_API_SECRET=shp' + 'ss_f7c80fdc3da24278f9c14f8aebc0b53a\n',
          'Authorization: Bearer shp' + 'ss_b0987e9a47afef0697678bfe94b1a9be\r\n',
          '{"key":"shp' + 'ss_ba937e1ac0af568f43e15f6f5fe6ba53\\n"}',
        ],
        skip: [
          'SHOPIFY_API_SECRET=shp' + 'ss_273402785b4a5863cdc571e040',
          'mshp' + 'ss_d24901e9c94a78402501709a1f27c514',
          'SHOPIFY_API_SECRET=shp' + 'ss_8a78b59c0defb757d81fd2f292b2fa63k7',
        ],
      },
    },
    {
      id: 'shopify-theme-access-password',
      title: 'Shopify Theme Access password',
      severity: 'high',
      anchors: ['shptka_'],
      pattern: /(?<!(?<!\\|%[\dA-F]|\\u00[\da-f])[A-Za-z0-9])(shptka_[0-9a-f]{32})(?![A-Za-z0-9])/,
      minEntropy: 3,
      examples: {
        match: [
          'SHOPIFY_CLI_THEME_TOKEN=shp' + 'tka_560fc0d93b153a7a83736af6015b9a0a\n',
          'Authorization: Bearer shp' + 'tka_41c21dea360ef40f47b43b4985edfb25\r\n',
          '{"key":"shp' + 'tka_63b4c1630701c39ce74143df67c2e749\\n"}',
        ],
        skip: [
          'SHOPIFY_CLI_THEME_TOKEN=shp' + 'tka_8e7f4d8f27b9568ec4eae5282a',
          'mshp' + 'tka_a98b20ec3cf3ec2c365124d71dc0fe5a',
          'SHOPIFY_CLI_THEME_TOKEN=shp' + 'tka_194b6ac0e82d8a036c45f08b65e164f8k7',
        ],
      },
    },
    {
      id: 'shopify-refresh-token',
      title: 'Shopify refresh token',
      severity: 'high',
      anchors: ['shprt_'],
      pattern: /(shprt_[0-9a-fA-F]{32})(?![A-Za-z0-9])/,
      minEntropy: 3,
      examples: {
        match: [
          '{"refresh_token":"shp' + 'rt_cc66ebc98fae55369eae48214d936529"}',
          'SHOPIFY_REFRESH_TOKEN=shp' + 'rt_421cb6d3b6e37537937478cd7eed622e\n',
        ],
        skip: ['shp' + 'rt_173c7e5a89b5a1bee4bc', 'shprt_refresh_token'],
      },
    },
    {
      id: 'shopify-partner-token',
      title: 'Shopify Partner or CLI token',
      severity: 'critical',
      anchors: ['prtapi_', 'atkn_'],
      pattern: /(?<!(?<!\\|%[\dA-F]|\\u00[\da-f])[A-Za-z0-9])(prtapi_[0-9a-f]{32}|atkn_[0-9a-f]{64})(?![A-Za-z0-9])/,
      minEntropy: 3,
      examples: {
        match: [
          'SHOPIFY_CLI_PARTNERS_TOKEN=atk' + 'n_65c9b5187e1b1c9cb1bd8a3b3fe6d6' + 'cc88de400d269633eafbf0e8f0b36555b0\n',
          'X-Shopify-Access-Token: prt' + 'api_043db362bcad1db332a27a042a2d4fde\r\n',
        ],
        skip: ['atk' + 'n_eaecbb8366858331278bb7d7a46a7382', 'prt' + 'api_a37a7179014a159f924a', 'atkn_token'],
      },
    },
  ],
  manual:
    'Rotate the credentials in the shop admin under Settings > Apps > Develop apps; uninstalling the app from the shop ends all its tokens. An app secret is rotated in the partner dashboard.',
} as const satisfies Provider;
