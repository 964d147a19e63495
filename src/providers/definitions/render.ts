// guard:allow-file -- examples, invented and assembled from parts
import type {Provider} from '../../core/provider.ts';

export const definition = {
  id: 'render',
  title: 'Render',
  service: true,
  docs: ['https://api-docs.render.com/reference/authentication'],
  hosts: ['api.render.com'],
  rules: [
    {
      id: 'render-api-key',
      title: 'Render API key',
      severity: 'high',
      anchors: ['rnd_'],
      pattern: /(?<!(?<!\\|%[\dA-F]|\\u00[\da-f])[A-Za-z0-9])(rnd_(?=[a-z]{0,27}[A-Z0-9])[A-Za-z0-9]{28})(?![A-Za-z0-9])/,
      minEntropy: 3.3,
      examples: {
        match: [
          'RENDER_API_KEY=rn' + 'd_pe2NkZ0i7Kg1WSNYokguxQxR7YVt\n',
          'Authorization: Bearer rn' + 'd_hPfD2SJm06PwaERsqHNmogufVP5f\r\n',
          '{"key":"rn' + 'd_o7TqXcQ9ImJ6TaZUfmbZ7gO1PMjC\\n"}',
        ],
        skip: [
          'RENDER_API_KEY=rn' + 'd_GHrnMvbgHcH2a9s3OUq2BD',
          'mrn' + 'd_AbQl8hRWry2uEeIrgpKFPcnvaTKz',
          'RENDER_API_KEY=rn' + 'd_VvLOZuD2zOHU0g04lVyet9TOPWQNk7',
        ],
      },
    },
  ],
  manual:
    'Create a new key at dashboard.render.com/u/settings under API keys, deploy it, then delete the leaked one there; no public call does it.',
} as const satisfies Provider;
