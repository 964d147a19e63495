// guard:allow-file -- examples, invented and assembled from parts
import type {Provider} from '../../core/provider.ts';

export const definition = {
  id: 'easypost',
  title: 'EasyPost',
  service: true,
  docs: ['https://docs.easypost.com/docs/users/api-keys'],
  hosts: ['api.easypost.com'],
  rules: [
    {
      id: 'easypost-api-key',
      title: 'EasyPost API key',
      severity: 'high',
      anchors: ['EZAK', 'EZTK'],
      pattern: /(?<!(?<!\\|%[\dA-F]|\\u00[\da-f])[A-Za-z0-9])(EZ[AT]K[A-Za-z0-9]{54})(?![A-Za-z0-9])/,
      minEntropy: 3,
      examples: {
        match: [
          'EASYPOST_API_KEY=EZ' + 'AKjpCw7vkS2ZlKdJes3wz0G0fTyKxbqZBf8oXVoxhERFeRor57LMBdhI\n',
          '"apiKey": "EZ' + 'AKZwcBrPkzvyZIYQnrJ4Wt8iy8eR468wDwD7RXdgLAsAFmldf2SwzNp9",',
        ],
        skip: [
          'EZ' + 'AKHE0yqFZdL7xPrF0ITB402g1L5BkPLWVgknkeTGtWJLBLC9ZWEl',
          'EZ' + 'TKkhmnIREQm2EfFWZTtZLU1irysav' + 'xEW8q2fzCSkYXdfcaAa7iF0hYAHu9pV',
        ],
      },
    },
  ],
  manual: 'Disable and delete the key at app.easypost.com under Account settings > API keys.',
} as const satisfies Provider;
