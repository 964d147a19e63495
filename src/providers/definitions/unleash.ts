// guard:allow-file -- examples, invented and assembled from parts
import type {Provider} from '../../core/provider.ts';

export const definition = {
  id: 'unleash',
  title: 'Unleash',
  service: true,
  docs: ['https://docs.getunleash.io/reference/api-tokens-and-client-keys'],
  hosts: [],
  rules: [
    {
      id: 'unleash-api-token',
      title: 'Unleash API token',
      severity: 'medium',
      anchors: [':development.', ':production.', ':staging.', ':default.', ':test.', ':*.'],
      before: 50,
      pattern:
        /(?<![\w-])((?:\*|\[\]|[A-Za-z0-9][\w-]{0,49})?:(?:\*|development|production|staging|default|test)\.[0-9a-f]{56,64})(?![A-Za-z0-9])/,
      minEntropy: 3,
      examples: {
        match: [
          'UNLEASH_API_TOKEN=default:devel' + 'opment.308cb0cf8b0b962fa3b98d5ecdb48ef54f5' + '3f91af9c8bcfa10f7d34a\n',
          'Authorization: *:produ' + 'ction.230f0d8ae2d09b023c2c3f12f6075c48cd598fd74a' + '74b7679a153874\r\n',
          'Authorization: *:' + '*.5b19b92ab0c793b3967ecdc9cacb492154bd5f0d05e53d845bf' + 'b923c\r\n',
        ],
        skip: ['default:devel' + 'opment.cab4a0d851fbae4621505c3691c7985bae3' + 'ab9c3', 'default:development.unleash-insecure-api-token'],
      },
    },
  ],
  manual: 'Delete the token in Unleash under Admin > Service accounts & API access, or with DELETE /api/admin/api-tokens/{token}.',
} as const satisfies Provider;
