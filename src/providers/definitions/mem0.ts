// guard:allow-file -- examples, invented and assembled from parts
import type {Provider} from '../../core/provider.ts';

export const definition = {
  id: 'mem0',
  title: 'Mem0',
  service: true,
  docs: ['https://docs.mem0.ai/api-reference'],
  hosts: ['api.mem0.ai'],
  rules: [
    {
      id: 'mem0-api-key',
      title: 'Mem0 API key',
      severity: 'high',
      confidence: 'likely',
      anchors: ['m0-'],
      pattern: /(?<!(?<!\\|%[\dA-F]|\\u00[\da-f])[A-Za-z0-9])(m0-(?=[A-Za-z]{0,23}\d)(?=[0-9a-z]{0,43}[A-Z])[A-Za-z0-9]{24,44})(?![\w-])/,
      minEntropy: 3,
      examples: {
        match: [
          'MEM0_API_KEY=m0' + '-EmcYToqEZ8oxtRCTRl8KOYZBkeFNtl0l7dNDUJzF\n',
          'MemoryClient(api_key="m0' + '-H7WsE6HDkIeCcZltulI6uSYy5GfUkNrOiDFpWxLS")',
        ],
        skip: ['m0' + '-Y81eKsxi08vnQSdFsx', 'm0' + '-1ljswi2ubmpkvgx59cemo4pfxu7gmskdfkvm1g7y'],
      },
    },
  ],
  manual: 'Delete the key at app.mem0.ai/dashboard/api-keys.',
} as const satisfies Provider;
