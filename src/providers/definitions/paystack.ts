// guard:allow-file -- examples, invented and assembled from parts
import type {Provider} from '../../core/provider.ts';

export const definition = {
  id: 'paystack',
  title: 'Paystack',
  service: true,
  docs: ['https://paystack.com/docs/api/'],
  hosts: ['api.paystack.co'],
  rules: [
    {
      id: 'paystack-secret-key',
      title: 'Paystack secret key',
      severity: 'high',
      anchors: ['sk_live_', 'sk_test_'],
      pattern: /(?<!(?<!\\|%[\dA-F]|\\u00[\da-f])[A-Za-z0-9])(sk_(?:live|test)_[0-9a-f]{40})(?![A-Za-z0-9])/,
      minEntropy: 3,
      examples: {
        match: [
          'PAYSTACK_SECRET_KEY=sk_l' + 'ive_2d0f193c9013df1b2dbf301f29e21bf3e0e184f6\n',
          'Authorization: Bearer sk_l' + 'ive_857f840a4fbfdfdf32e8458db6b6214ceb324937\r\n',
          '{"key":"sk_l' + 'ive_20abfc5a804291563d5947a562a7ea465f86c92f\\n"}',
        ],
        skip: [
          'PAYSTACK_SECRET_KEY=sk_l' + 'ive_04dfa0297ed4c368591a5b5f4f6f62fd19',
          'msk_l' + 'ive_a48d6dcd5e87edb72808d6ed3e3a1e86acb80487',
          'PAYSTACK_SECRET_KEY=sk_l' + 'ive_578a578ecda64ac48e9c16f71e848a14baba4018k7',
        ],
      },
    },
  ],
  manual: 'Generate a new secret key at dashboard.paystack.com/#/settings/developers; that ends the old one.',
} as const satisfies Provider;
