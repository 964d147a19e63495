// guard:allow-file -- examples, invented and assembled from parts
import type {Provider} from '../../core/provider.ts';

export const definition = {
  id: 'sourcegraph',
  title: 'Sourcegraph',
  service: true,
  docs: ['https://sourcegraph.com/docs/cli/how-tos/creating_an_access_token'],
  hosts: ['sourcegraph.com'],
  rules: [
    {
      id: 'sourcegraph-token',
      title: 'Sourcegraph access token',
      severity: 'high',
      anchors: ['sgp_'],
      pattern:
        /(?<!(?<!\\|%[\dA-F]|\\u00[\da-f])[A-Za-z0-9])(sgp_(?:(?:[0-9a-fA-F]{16}|local|sgp)_(?:local_)?)?[0-9a-fA-F]{40})(?![A-Za-z0-9])/,
      minEntropy: 3,
      examples: {
        match: [
          'SRC_ACCESS_TOKEN=sg' + 'p_82eb79b17bfabf1a_b5363b96940685ae51daf6b413f9768eac' + 'a9cf76\n',
          'Authorization: token sg' + 'p_4319c1ea1c457a43_a157c146f0db38b4b521d5d6b6c0bf4db2' + 'ac8415\r\n',
          '"token": "sg' + 'p_local_90c05fca9850e1b1b6bf1970272a37347e2e73a3"',
          'export SRC_ACCESS_TOKEN=sg' + 'p_a4b8414539824b81f26ac839e0b7bfe3de07957b',
        ],
        skip: [
          'SRC_ACCESS_TOKEN=sg' + 'p_a0a4e0f1521f6b8b_8c206d71b60ea0a416d462f024ab05e69a',
          'msg' + 'p_f257fdfb7235921a_7fc158de4f37c203d401810e29cef7e25f' + 'ead7bf',
          'SRC_ACCESS_TOKEN=sg' + 'p_ae13ca2412cb9d10_4aded0fb7eb80797f20317b251efe83541' + '373d04k7',
        ],
      },
    },
    {
      id: 'sourcegraph-dotcom-token',
      title: 'Sourcegraph Cody gateway or dotcom token',
      severity: 'high',
      anchors: ['sgd_', 'slk_'],
      pattern: /(?<!(?<!\\|%[\dA-F]|\\u00[\da-f])[A-Za-z0-9])(s(?:gd|lk)_[0-9a-f]{64})(?![A-Za-z0-9])/,
      minEntropy: 3,
      examples: {
        match: [
          'CODY_GATEWAY_TOKEN=sg' + 'd_25a02dd493d837fbf41dfb165175c' + 'bf6a83bc1f5bde2b21c84279c5971f3b3e7\n',
          '"token": "sl' + 'k_1f797c71e4c07c36a74201f3b8b6' + 'd9085025cf9170d1089da436e7f942d21707"',
        ],
        skip: ['sg' + 'd_accec559d9105b56c87ea619ea679b00600562df', 'sl' + 'k_f161792f7508fb305193501aa0958' + 'cfca06da6d2cb9a59be31'],
      },
    },
  ],
  manual: 'Delete the token under Settings > Access tokens, or with the GraphQL mutation deleteAccessToken(byToken: ...).',
} as const satisfies Provider;
