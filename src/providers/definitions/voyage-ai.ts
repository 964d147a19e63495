// guard:allow-file -- examples, invented and assembled from parts
import type {Provider} from '../../core/provider.ts';

export const definition = {
  id: 'voyage-ai',
  title: 'Voyage AI',
  service: true,
  docs: ['https://docs.voyageai.com/docs/api-key-and-installation'],
  hosts: ['api.voyageai.com'],
  rules: [
    {
      id: 'voyage-api-key',
      title: 'Voyage AI key',
      severity: 'high',
      confidence: 'likely',
      anchors: ['pa-'],
      pattern: /(?<![\w-])(pa-(?=[A-Za-z_-]{0,42}\d)[\w-]{43})(?![\w-])/,
      near: {words: ['voyage'], within: 200},
      minEntropy: 3.5,
      examples: {
        match: [
          'VOYAGE_API_KEY=p' + 'a-YhVU9MboaryN0TUS4bK15TAtmlYAl9qQT5r8x4ObjTD\n',
          'voyageai.api_key = "p' + 'a-r6nPRiMr3T8XlSFlUvgEPUnHfNbA6dARJQ5QF7QowZ8"',
        ],
        skip: ['KEY=p' + 'a-hLQ_gCzAhS13L6pJ5du5PC1X7YKrSD4txOhr4AEkcnV', 'VOYAGE_API_KEY=p' + 'a-Av-3DAopmGBkmrFGmhjOJoarotwRyl'],
      },
    },
  ],
  manual: 'Create a new key at dashboard.voyageai.com under API keys, deploy it, then delete the leaked one there; no public call does it.',
} as const satisfies Provider;
