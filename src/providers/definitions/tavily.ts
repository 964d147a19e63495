// guard:allow-file -- examples, invented and assembled from parts
import type {Provider} from '../../core/provider.ts';

export const definition = {
  id: 'tavily',
  title: 'Tavily',
  service: true,
  docs: ['https://docs.tavily.com/documentation/api-reference/introduction'],
  hosts: ['api.tavily.com'],
  rules: [
    {
      id: 'tavily-api-key',
      title: 'Tavily API key',
      severity: 'high',
      anchors: ['tvly-'],
      pattern:
        /(?<!(?<!\\|%[\dA-F]|\\u00[\da-f])[A-Za-z0-9])(tvly-(?:(?:dev|prod)-)?(?:[A-Za-z0-9]{6}-[A-Za-z0-9-]{42}|[A-Za-z0-9]{32}))(?![\w-])/,
      minEntropy: 3,
      examples: {
        match: [
          'TAVILY_API_KEY=tv' + 'ly-dev-ljgC1VayfDAqN89S3eWb3gfdx46wqUsj\n',
          'TavilyClient(api_key="tv' + 'ly-ZOa2NsTjZvkeziBwY3bLaQffTgT9Z9wQ")',
          'key: tv' + 'ly-prod-QI3ccc-beEed0Ll3UMyySISygq57z3p' + 'MMohiTHOCeFAiDWfOI',
        ],
        skip: ['tv' + 'ly-Dwk85Qty7BouiW33SjO9', 'tv' + 'ly-dev-62qgrlA0ISzcdJU9kODHP3qto994RLGsqlOLenJy', 'tvly-YOUR_API_KEY'],
      },
    },
  ],
  manual: 'Delete the key at app.tavily.com.',
} as const satisfies Provider;
