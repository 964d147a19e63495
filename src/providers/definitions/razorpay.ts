// guard:allow-file -- examples, invented and assembled from parts
import type {Provider} from '../../core/provider.ts';

export const definition = {
  id: 'razorpay',
  title: 'Razorpay',
  service: true,
  docs: ['https://razorpay.com/docs/api/'],
  hosts: ['api.razorpay.com'],
  rules: [
    // The id is public on checkout pages; the part is what opens the account.
    {
      id: 'razorpay-key',
      title: 'Razorpay key',
      severity: 'high',
      confidence: 'likely',
      anchors: ['rzp_live_', 'rzp_test_'],
      pattern: /(?<!(?<!\\|%[\dA-F]|\\u00[\da-f])[A-Za-z0-9])(rzp_(?:live|test)_[A-Za-z0-9]{14})(?![A-Za-z0-9])/,
      minEntropy: 3,
      parts: [
        {
          name: 'key-secret',
          pattern: /(?<![A-Za-z0-9_])(?=[a-z0-9]{0,23}[A-Z])(?=[A-Z0-9]{0,23}[a-z])([A-Za-z0-9]{24})(?![A-Za-z0-9_])/,
          within: 200,
        },
      ],
      examples: {
        match: [
          'RAZORPAY_KEY_ID=rzp_' + 'live_oWY7BVaU5vUzLP\nRAZORPAY_KEY_SECRET=uYSEV6VjEOyR' + 'KnwHhw6GRHlz\n',
          'curl -u rzp_' + 'test_HL7cXwYf2az1o2:MYcCJxVhzgfh' + '4ivWQRvpRVE5 https://api.razorpay.com/v1/payments',
        ],
        skip: ['rzp_live_key', 'rzp_' + 'live_pqkQzVtvXdSdSbDzp5Tj', 'mrzp_' + 'test_DjEcgFaLhb7cKs'],
      },
    },
  ],
  manual: 'Regenerate the key at dashboard.razorpay.com/app/keys and choose to deactivate the old one at once.',
} as const satisfies Provider;
