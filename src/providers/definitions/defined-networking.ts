// guard:allow-file -- examples, invented and assembled from parts
import type {Provider} from '../../core/provider.ts';

export const definition = {
  id: 'defined-networking',
  title: 'Defined Networking',
  service: true,
  docs: ['https://docs.defined.net/'],
  hosts: ['api.defined.net'],
  rules: [
    {
      id: 'defined-networking-api-token',
      title: 'Defined Networking API key',
      severity: 'high',
      anchors: ['dnkey-'],
      pattern: /(?<!(?<!\\|%[\dA-F]|\\u00[\da-f])[A-Za-z0-9])(dnkey-[\w=-]{26}-[\w=-]{52})(?![\w=-])/,
      minEntropy: 3,
      examples: {
        match: [
          'DEFINED_API_KEY=dnk' + 'ey-5OI5MZNF7YNY9ET6RV43U9SXST-TG0304VTL' + 'BSA8SKGFHFRHL51TLPD0G0QD6E06XGTW83HY82RK46N\n',
          '"token": "dnk' + 'ey-8Q1PBE2OIAOXUO321DB47SLWZ2-2Q4TZ4I1Q' + '2BM6BZ4LF0P1N2WF4O97IXZQKYAY7ZGJSHUVXYPJIOI",',
        ],
        skip: ['dnk' + 'ey-61RASE6XR97EXJA3SWYNFDMZNJ-M0AN8WM' + '4SA4OVX28RBDICXR7BMTBWQTV34S96R69DTNFL38H', 'dnkey-value'],
      },
    },
  ],
  manual: 'Delete the API key at admin.defined.net under Settings > API keys.',
} as const satisfies Provider;
