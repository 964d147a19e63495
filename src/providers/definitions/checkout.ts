// guard:allow-file -- examples, invented and assembled from parts
import type {Provider} from '../../core/provider.ts';

export const definition = {
  id: 'checkout',
  title: 'Checkout.com',
  service: true,
  docs: ['https://www.checkout.com/docs'],
  hosts: ['api.checkout.com', 'api.sandbox.checkout.com'],
  rules: [
    {
      id: 'checkout-secret-key',
      title: 'Checkout.com secret key',
      severity: 'high',
      confidence: 'likely',
      anchors: ['sk_'],
      pattern:
        /(?<![A-Za-z0-9_])(sk_(?:(?:test_)?[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}|(?:sbox_)?[a-z2-7]{26}[a-z2-7*#$=]))(?![A-Za-z0-9_-])/,
      near: {words: ['checkout'], within: 120},
      minEntropy: 3,
      examples: {
        match: [
          'CHECKOUT_SECRET_KEY=s' + 'k_sbox_jhyvyqlwqimlgcg6ng2osa6s76a\n',
          'new Checkout("s' + 'k_test_720472a0-432a-4c7f-a5b9-f6834c0eb0e0")',
        ],
        skip: ['CHECKOUT_SECRET_KEY=s' + 'k_sbox_evp3ivdfruy4hoiklv7h', 'SECRET_KEY=s' + 'k_test_4b7e79d6-c65f-46e9-a434-53bf6c501a7b'],
      },
    },
  ],
  manual: 'Deactivate the key at dashboard.checkout.com under Developers > Keys once a new one is in use.',
} as const satisfies Provider;
