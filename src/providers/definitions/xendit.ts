// guard:allow-file -- examples, invented and assembled from parts
import type {Provider} from '../../core/provider.ts';

export const definition = {
  id: 'xendit',
  title: 'Xendit',
  service: true,
  docs: ['https://docs.xendit.co/docs/api-keys'],
  hosts: ['api.xendit.co'],
  rules: [
    {
      id: 'xendit-secret-key',
      title: 'Xendit secret key',
      severity: 'critical',
      anchors: ['xnd_production_', 'xnd_development_'],
      pattern: /(xnd_(?:production|development)_[A-Za-z0-9]{57,66}={0,2})(?![A-Za-z0-9=])/,
      minEntropy: 3,
      examples: {
        match: [
          'XENDIT_SECRET_KEY=xnd' + '_production_efdMMjYjjVcMXFRvq04tIHondtUTYarF' + 'j9pfV0W7V8D4nBsF4N8e5SYEnV6g\n',
          'curl -u xnd' +
            '_development_T8GZO3fDyy4NUd11ctUNMPOB91ACH3' +
            'mIpCEEWPs3bC6OTcwyxaiPd3OVATivU78: https://api.xendit.co/balance',
        ],
        skip: ['xnd' + '_production_gSJI8gXnTeVP6w4h2e06bQSktzMg09UGqT247Eoo', 'xnd_development_key'],
      },
    },
    {
      id: 'xendit-public-key',
      title: 'Xendit public key',
      severity: 'low',
      anchors: ['xnd_public_production_', 'xnd_public_development_'],
      pattern: /(xnd_public_(?:production|development)_[A-Za-z0-9]{38,90})(?![A-Za-z0-9])/,
      minEntropy: 3,
      examples: {
        match: [
          'XENDIT_PUBLIC_KEY=xnd' + '_public_production_Tl0n8gxApcMwF2VXLl4i8JU8XQU' + 'FxaVLrNDOexiJyganD4m48Qw4C5gKn9ZM\n',
          'key: "xnd' + '_public_development_NblJzPcRU4FSvyZqVLGoCHc9HraLbQ' + 'JqrvcJWeM1Wv9MxGZYn5Pyf3EgvDpzRU"',
        ],
        skip: ['xnd' + '_public_production_UZvaCpoH9QyKF1FQ6RIk', 'xnd_public_development_key'],
      },
    },
  ],
  manual: 'Delete the key in the dashboard under Settings > API keys.',
} as const satisfies Provider;
