// guard:allow-file -- examples, invented and assembled from parts
import type {Provider} from '../../core/provider.ts';

export const definition = {
  id: 'ticket-tailor',
  title: 'Ticket Tailor',
  service: true,
  docs: ['https://developers.tickettailor.com/#authentication'],
  hosts: ['api.tickettailor.com'],
  rules: [
    {
      id: 'ticket-tailor-api-key',
      title: 'Ticket Tailor API key',
      severity: 'medium',
      anchors: ['sk_'],
      pattern: /(?<!(?<!\\|%[\dA-F]|\\u00[\da-f])[A-Za-z0-9])(sk_\d{1,6}_\d{4,8}_[0-9a-f]{32})(?![A-Za-z0-9])/,
      minEntropy: 3,
      examples: {
        match: [
          'TICKETTAILOR_KEY=s' + 'k_7876_576945_d5bd94c1fdae06b0efeb93cf4c99631e\n',
          'curl -u s' + 'k_5892_303207_18f659d9ce8385dfae311367acb3e177: https://api.tickettailor.com/v1/orders',
        ],
        skip: ['s' + 'k_5972_8d48c3c0701857c6c58487c2632dda6c', 'tas' + 'k_1168_836438_434251d06f8487d2ff533a874f2aa859'],
      },
    },
  ],
  manual: 'Delete the key in Ticket Tailor under Box office settings > API.',
} as const satisfies Provider;
