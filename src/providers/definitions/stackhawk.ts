// guard:allow-file -- examples, invented and assembled from parts
import type {Provider} from '../../core/provider.ts';

export const definition = {
  id: 'stackhawk',
  title: 'StackHawk',
  service: true,
  docs: ['https://docs.stackhawk.com/web-app/'],
  hosts: ['api.stackhawk.com'],
  rules: [
    {
      id: 'stackhawk-api-key',
      title: 'StackHawk API key',
      severity: 'medium',
      anchors: ['hawk.'],
      pattern: /(?<!(?<!\\|%[\dA-F]|\\u00[\da-f])[A-Za-z0-9])(hawk\.[\w-]{20}\.[\w-]{20})(?![\w.-])/,
      minEntropy: 3,
      examples: {
        match: [
          'HAWK_API_KEY=ha' + 'wk.1qCJ3Q16BBNnMS1fi-Pp.MutStr8nZL0RJpmy5Iss\n',
          'hawk init --api-key ha' + 'wk.jsRFzwxrMW_4acTMTV4K.fAgdZfaZU8b45Ck7d1Z0',
        ],
        skip: ['ha' + 'wk.OZ8q9Vjfcc9cIGAuU2YS', 'tomaha' + 'wk.fSLKDdbEAHyWaIAu6q22.uA2JoCBeq4gtgik_5qMH'],
      },
    },
  ],
  manual: 'Delete the key in StackHawk under Settings > API keys.',
} as const satisfies Provider;
