// guard:allow-file -- examples, invented and assembled from parts
import type {Provider} from '../../core/provider.ts';

export const definition = {
  id: 'ubidots',
  title: 'Ubidots',
  service: true,
  docs: ['https://docs.ubidots.com/reference/authentication'],
  hosts: ['industrial.api.ubidots.com'],
  rules: [
    {
      id: 'ubidots-api-key',
      title: 'Ubidots token',
      severity: 'medium',
      anchors: ['BBFF-', 'BBUS-'],
      pattern: /(?<!(?<!\\|%[\dA-F]|\\u00[\da-f])[A-Za-z0-9])(BB(?:FF|US)-[A-Za-z0-9]{30})(?![A-Za-z0-9])/,
      minEntropy: 3,
      examples: {
        match: ['UBIDOTS_TOKEN=BB' + 'FF-crcKZ3tQdjhi9SmBcnR5cBpBfyjkHA\n', 'X-Auth-Token: BB' + 'US-EZQdP3fjNykmzJzSKROJbVa0UVDkhj\r\n'],
        skip: ['BB' + 'FF-x8vfaVPLQI7NXcfLdJk4', 'BBFF-token'],
      },
    },
  ],
  manual: 'Delete the token in Ubidots under API credentials.',
} as const satisfies Provider;
