// guard:allow-file -- examples, invented and assembled from parts
import type {Provider} from '../../core/provider.ts';

export const definition = {
  id: 'infracost',
  title: 'Infracost',
  service: true,
  docs: ['https://www.infracost.io/docs/api_reference/'],
  hosts: ['pricing.api.infracost.io'],
  rules: [
    {
      id: 'infracost-api-token',
      title: 'Infracost API token',
      severity: 'high',
      anchors: ['ico-'],
      pattern: /(?<!(?<!\\|%[\dA-F]|\\u00[\da-f])[A-Za-z0-9])(ico-(?=[A-Za-z_-]{0,31}\d)[A-Za-z0-9]{32})(?![\w-])/,
      minEntropy: 3,
      examples: {
        match: [
          'INFRACOST_API_KEY=ic' + 'o-b2q1OoPBETbwzJ1cFxcRnbAdcDhQ7dTI\n',
          'Authorization: Bearer ic' + 'o-OXjUwvszTU8UxESwkjqkkeNOxcegRfJd\r\n',
        ],
        skip: ['INFRACOST_API_KEY=ic' + 'o-0HIEx3eBCkkPdRk2ujfeCX5uS2Pb', 'xic' + 'o-T0i4AUNYESI4MwJJXWommco7PfqRuPA6', 'ico-your-key'],
      },
    },
  ],
  manual: 'Revoke the key at dashboard.infracost.io under Org settings > API tokens.',
} as const satisfies Provider;
