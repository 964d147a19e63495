// guard:allow-file -- examples, invented and assembled from parts
import type {Provider} from '../../core/provider.ts';

export const definition = {
  id: 'mappedin',
  title: 'Mappedin',
  service: true,
  docs: ['https://developer.mappedin.com/docs/mvf/v3/getting-started'],
  hosts: ['app.mappedin.com'],
  rules: [
    {
      id: 'mappedin-api-key',
      title: 'Mappedin API key',
      severity: 'medium',
      anchors: ['mik_'],
      pattern: /(?<!(?<!\\|%[\dA-F]|\\u00[\da-f])[A-Za-z0-9])(mik_(?=[A-Za-z_-]{0,24}\d)[A-Za-z0-9]{25})(?![\w-])/,
      minEntropy: 3,
      examples: {
        match: ['MAPPEDIN_KEY=mi' + 'k_27YAdBfHKyLAETYL9gFi8lNu6\n', 'Authorization: Bearer mi' + 'k_CRQKBUdCcS2d3BOOqeG96Qf0k\r\n'],
        skip: ['MAPPEDIN_KEY=mi' + 'k_NVjUfTX180HLaoIpj6Yy', 'xmi' + 'k_RHo6112gLqDzhiNaosMkF4AaF', 'mik_your-key'],
      },
    },
    {
      id: 'mappedin-api-secret',
      title: 'Mappedin API secret',
      severity: 'medium',
      anchors: ['mis_'],
      pattern: /(?<!(?<!\\|%[\dA-F]|\\u00[\da-f])[A-Za-z0-9])(mis_(?=[A-Za-z_-]{0,50}\d)[A-Za-z0-9]{51})(?![\w-])/,
      minEntropy: 3,
      examples: {
        match: [
          'MAPPEDIN_SECRET=mi' + 's_K2GeXULerR4yVLAwuW7u7c3w19WDWTlUPHUyWkZ4qdpg9teLWWf\n',
          'Authorization: Bearer mi' + 's_rR2GWnzWhlqzhouTqcIMoZy4gv2KKvvEq1zVqNI008f9u08gKqY\r\n',
        ],
        skip: [
          'MAPPEDIN_SECRET=mi' + 's_P6VJKPodgr3acPxJNJdLhoCf3sgKVBGe2aNcrDZM1troQ',
          'xmi' + 's_SOdp4nU37jwf422yCKAhieuDaECcI1C7x3KMGKZdafGZGJQ0PFV',
          'mis_your-key',
        ],
      },
    },
  ],
  manual: 'Delete the key pair at app.mappedin.com under Developers > API keys.',
} as const satisfies Provider;
