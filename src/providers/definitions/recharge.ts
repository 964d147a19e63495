// guard:allow-file -- examples, invented and assembled from parts
import type {Provider} from '../../core/provider.ts';

export const definition = {
  id: 'recharge',
  title: 'Recharge',
  service: true,
  docs: ['https://developer.rechargepayments.com/2021-11/authentication'],
  hosts: ['api.rechargeapps.com'],
  rules: [
    {
      id: 'recharge-api-key',
      title: 'Recharge API token',
      severity: 'high',
      anchors: [
        'sk_1x1_',
        'sk_1x3_',
        'sk_2x2_',
        'sk_3x3_',
        'sk_5x5_',
        'sk_10x10_',
        'sk_1x2_',
        'sk_2x1_',
        'sk_2x3_',
        'sk_5x3_',
        'sk_10x3_',
        'sk_test_',
      ],
      pattern: /(?<!(?<!\\|%[\dA-F]|\\u00[\da-f])[A-Za-z0-9])(sk_(?:test_)?\d{1,2}x\d{1,2}_[0-9a-f]{64})(?![A-Za-z0-9])/,
      minEntropy: 3,
      examples: {
        match: [
          'RECHARGE_TOKEN=sk_' + '1x1_9e1cc67169da5ffb5cdc23ffb34f5c753d18' + 'daf24b1c6139bb6bb55a4b2038db\n',
          'X-Recharge-Access-Token: sk_' + 'test_2x2_ed4ab657983ca2b9fe8bc62c0cd1927ed9' + '83d15b2af1be87af671576e31bd73b\r\n',
        ],
        skip: ['sk_' + '1x1_4a23cf8c23f3b913a99ad2eb8deff16555507088', 'sk_test_key'],
      },
    },
  ],
  manual: 'Delete the token in the merchant portal under Tools and apps > API tokens.',
} as const satisfies Provider;
