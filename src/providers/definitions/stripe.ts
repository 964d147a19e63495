// guard:allow-file -- examples, invented and assembled from parts
import type {Provider} from '../../core/provider.ts';

export const definition = {
  id: 'stripe',
  title: 'Stripe',
  service: true,
  docs: ['https://docs.stripe.com/keys', 'https://docs.stripe.com/webhooks'],
  hosts: ['api.stripe.com'],
  rules: [
    // 40 hex digits are Paystack's keys, the base64 of `key_` WorkOS's.
    {
      id: 'stripe-secret-key',
      title: 'Stripe live secret key',
      severity: 'critical',
      anchors: ['sk_live_', 'sk_prod_'],
      pattern:
        /(?<!(?<!\\|%[\dA-F]|\\u00[\da-f])[A-Za-z0-9])(sk_(?:live|prod)_(?!a2V5Xz|[0-9a-f]{40}(?![A-Za-z0-9]))[A-Za-z0-9]{24,247})(?![A-Za-z0-9_])/,
      minEntropy: 3,
      examples: {
        match: [
          'STRIPE_SECRET_KEY=sk_l' +
            'ive_51k8t98xTsC6cnqKHMitL1mzWIBrqd6ZnLVi1lWUnLeAYOM' +
            'Ca1rzsnR2WFXspL3k5zAaq59vciSgEpV6OKEsEBx17hA0wCcFGBg\n',
          'curl https://api.stripe.com/v1/charges -u sk_l' +
            'ive_510LXQKOv1xo41CyKC2W1lyP1AF5iX6QAmXDyetqEwrpqfo' +
            'psx2nXDCnprUxi4zYUV8O8yn6RTXfv9YfdJKXPBRea5Fm4XzP5Ec:',
          'Stripe.api_key = "sk_l' + 'ive_QHomTkwE9Yw0EY9PtBaZPHg0"',
          'stripe_key: sk_l' +
            'ive_51sd8rai5obFRdob5NIcXyKG5HdAztg48Lejfn6ocyrBO3E' +
            '730SLBWJDxDY7FwgJcdzPBSbjZJhNRyq9q6Y2V0b8WYGRKZiEz73\\n',
        ],
        skip: [
          'sk_live_your_key',
          'sk_l' + 'ive_hWxU2bnuOaj6',
          'task_l' + 'ive_qoxWHtNPyTaCXq3rb8E3a9vc',
          'sk_l' + 'ive_d4a401f6c5a894faecf8af5e67ec7c765fab3852',
        ],
      },
    },
    {
      id: 'stripe-restricted-key',
      title: 'Stripe live restricted key',
      severity: 'high',
      anchors: ['rk_live_', 'rk_prod_'],
      pattern: /(?<!(?<!\\|%[\dA-F]|\\u00[\da-f])[A-Za-z0-9])(rk_(?:live|prod)_[A-Za-z0-9]{24,247})(?![A-Za-z0-9_])/,
      minEntropy: 3,
      examples: {
        match: [
          'STRIPE_RESTRICTED_KEY=rk_l' +
            'ive_51f1nWhjelGsR2Gi59hre5xWBiIFlCPwslIcVF9xDaE3OYy' +
            'sf9R4TQmxQUb6DWiro7H8jYQvY2ofzX297yzIyzTH4JWAdw1aGsN\n',
          '{"key": "rk_l' + 'ive_DyRrIMNCaqbn4cm7q2dPaF78"}',
        ],
        skip: ['rk_live_abc', 'work_l' + 'ive_jS4i3eAJUGUwKimSEzZgC317'],
      },
    },
    {
      id: 'stripe-test-key',
      title: 'Stripe test key',
      severity: 'low',
      anchors: ['sk_test_', 'rk_test_'],
      pattern:
        /(?<!(?<!\\|%[\dA-F]|\\u00[\da-f])[A-Za-z0-9])([sr]k_test_(?!a2V5Xz|[0-9a-f]{40}(?![A-Za-z0-9]))[A-Za-z0-9]{24,247})(?![A-Za-z0-9_])/,
      minEntropy: 3,
      examples: {
        match: [
          'STRIPE_SECRET_KEY=sk_t' +
            'est_51u1uNmyzmaley4dzX6Kq0wBaEmuekIW3rQKUspQKSqY82z' +
            'c2tEFS5JLlhtnyZboN7OmPGyHnHQ3bIRESGpE94Z1hpzTW8aiLJG\n',
          "stripe = Stripe('rk_t" + "est_LcBuQme8akD7fCPdrYQvSiSf')",
        ],
        skip: ['sk_test_key_of_the_suite', 'sk_t' + 'est_f51bPIsl8U2wEz'],
      },
    },
    {
      id: 'stripe-webhook-secret',
      title: 'Stripe webhook signing secret',
      severity: 'medium',
      anchors: ['whsec_'],
      pattern: /(?<!(?<!\\|%[\dA-F]|\\u00[\da-f])[A-Za-z0-9])(whsec_(?:[A-Za-z0-9]{32}|[0-9a-f]{64}))(?![A-Za-z0-9+/=])/,
      minEntropy: 3,
      examples: {
        match: [
          'STRIPE_WEBHOOK_SECRET=whs' + 'ec_iVxm0sgeHZMWupJDQZmEU58CEpTk0SRB\n',
          'endpoint_secret = "whs' + 'ec_Zkj9IhkyoVsJoJL1pl7kEKwJL15FEx8i"',
          '> Ready! Your webhook signing secret is whs' +
            'ec_18b0b8539b53a3a2b86eb8912502e6b639ce9d06ac087d6ed' +
            'af17afb24790cf0 (^C to quit)',
        ],
        skip: ['whsec_secret', 'whs' + 'ec_0dLmzLgdwH6Ise3dFBAL'],
      },
    },
    {
      id: 'stripe-organization-key',
      title: 'Stripe organization key',
      severity: 'critical',
      anchors: ['sk_org_'],
      pattern: /(?<!(?<!\\|%[\dA-F]|\\u00[\da-f])[A-Za-z0-9])(sk_org_(?:live_|test_)?[A-Za-z0-9]{24,245})(?![A-Za-z0-9_])/,
      minEntropy: 3,
      examples: {
        match: [
          'STRIPE_ORG_KEY=sk_' +
            'org_live_XGiAwMqCIc9Drrl91HgAUAKYeK8UymG9iWsZQhgCNBxtaB' +
            'IALRuV908qgmx6s0KF9yJ1BKHWjkO9yrlrlfjMNpCJIy\n',
          '"key": "sk_' + 'org_3BT85nw60kN1ybFnaj0jWWIGOFUJqGk' + 'G6FZUZZO2x1zwYjPsKHw7j2KWmmnGtCRX"',
        ],
        skip: ['sk_' + 'org_live_yPhnfojd8GCYpGA', 'task_' + 'org_yzGv35ErfSjC', 'sk_org_name_of_the_organisation'],
      },
    },
    {
      id: 'stripe-payment-intent-client-secret',
      title: 'Stripe payment or setup intent client secret',
      severity: 'medium',
      anchors: ['pi_', 'seti_'],
      pattern:
        /(?<!(?<!\\|%[\dA-F]|\\u00[\da-f])[A-Za-z0-9])((?:pi|seti)_(?:\d[A-Za-z0-9]{23}|[A-Za-z0-9]{14})_secret_[A-Za-z0-9]{25})(?![A-Za-z0-9_])/,
      minEntropy: 3,
      examples: {
        match: [
          'clientSecret=pi_3j97LVyD5a9KzCei9Daxkc5c_sec' + 'ret_JXT1piIb4Znubq6j6FX8wZ5Yx\n',
          '"client_secret": "seti_1xV62dbkRGrU1z4KwelGciz4_sec' + 'ret_MNrEeMsnGXlUZBBcf0zMCHM8Y"',
        ],
        skip: ['pi_3ks07iZBydeDtDyiLgCzbzUO_sec' + 'ret_iUBEL5cLobw9CTabxp0x', 'api_secret_P8ZNUKWjXZhC' + 'qaXwOBTu1Vv3o'],
      },
    },
  ],
  manual:
    'Roll or delete the key at dashboard.stripe.com/apikeys; rolling can keep the old one alive for up to seven days, so choose "now". A signing secret is rolled on its endpoint under Developers > Webhooks.',
} as const satisfies Provider;
