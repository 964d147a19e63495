// guard:allow-file -- examples, invented and assembled from parts
import type {Provider} from '../../core/provider.ts';

export const definition = {
  id: 'scalingo',
  title: 'Scalingo',
  service: true,
  docs: ['https://developers.scalingo.com/authentication'],
  hosts: ['auth.scalingo.com'],
  rules: [
    {
      id: 'scalingo-api-token',
      title: 'Scalingo API token',
      severity: 'medium',
      anchors: ['tk-us-'],
      pattern: /(?<!(?<!\\|%[\dA-F]|\\u00[\da-f])[A-Za-z0-9])(tk-us-[\w-]{48})(?![\w-])/,
      minEntropy: 3,
      examples: {
        match: [
          'SCALINGO_API_TOKEN=tk-' + 'us-3OPUkC7h1E6nlA2sBRu9TlQ' + '9JYubUU2CkbfbE7P6odEk6u0Y\n',
          'scalingo login --api-token tk-' + 'us-CWwoqyWIza31MDauBS9BVi8C' + 'fy5uMWUbTlaS5ThNQuBvwm4E',
        ],
        skip: ['tk-' + 'us-DZNRvqTo1IxYQ98saTiKyYPPXEcVSl', 'tk-us-your-token'],
      },
    },
  ],
  manual: 'Revoke the token in the dashboard under Profile > API tokens.',
} as const satisfies Provider;
