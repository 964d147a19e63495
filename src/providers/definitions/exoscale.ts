// guard:allow-file -- examples, invented and assembled from parts
import type {Provider} from '../../core/provider.ts';

export const definition = {
  id: 'exoscale',
  title: 'Exoscale',
  service: true,
  docs: ['https://openapi-v2.exoscale.com/'],
  hosts: ['api-ch-gva-2.exoscale.com'],
  rules: [
    {
      id: 'exoscale-api-key',
      title: 'Exoscale API key',
      severity: 'high',
      confidence: 'likely',
      anchors: ['EXO'],
      pattern: /(?<![A-Za-z0-9+/_-])(EXO(?=[A-Za-z]{0,23}\d)[A-Za-z0-9]{24})(?![A-Za-z0-9+/=_-])/,
      minEntropy: 3,
      parts: [{name: 'secret', pattern: /(?<![\w-])(?=[A-Za-z_-]{0,42}\d)([\w-]{43})(?![\w-])/, within: 300}],
      examples: {
        match: [
          'EXOSCALE_API_KEY=E' + 'XOe1caf6d38d52a45325dae4a5\nEXOSCALE_API_SECRET=zh5K8NErFIKjwdslVpCdgLUxCQMY6xPyvne2Dn5Cskz\n',
          'key = "E' + 'XObe2870e51e3c5fd04106ec24"',
        ],
        skip: ['E' + 'XO73fced81ec5d81650d34', 'E' + 'XOrtihuywyoxkbjelqexsiywun'],
      },
    },
  ],
  manual: 'Revoke the key at portal.exoscale.com/iam/keys.',
} as const satisfies Provider;
