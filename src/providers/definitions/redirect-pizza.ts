// guard:allow-file -- examples, invented and assembled from parts
import type {Provider} from '../../core/provider.ts';

export const definition = {
  id: 'redirect-pizza',
  title: 'redirect.pizza',
  service: true,
  docs: ['https://redirect.pizza/docs'],
  hosts: ['redirect.pizza'],
  rules: [
    {
      id: 'redirect-pizza-api-token',
      title: 'redirect.pizza API token',
      severity: 'medium',
      confidence: 'likely',
      anchors: ['rpa_'],
      pattern:
        /(?<!(?<!\\|%[\dA-F]|\\u00[\da-f])[A-Za-z0-9])(rpa_(?=[A-Za-z]{0,29}\d)(?=[^a-z]{0,29}[a-z])[A-Za-z0-9]{30})(?![A-Za-z0-9_])/,
      minEntropy: 3,
      examples: {
        match: [
          'REDIRECT_PIZZA_TOKEN=rp' + 'a_6IwjQyHUl2Lzz0Fq4pAj0WZgbIOoyT\n',
          'Authorization: Bearer rp' + 'a_V3WJhL988bLKqUJz7hi3sDqS71UYJM\r\n',
        ],
        skip: [
          'rp' + 'a_Hlox2P8KAkYlFJT5dU4N',
          'corp' + 'a_avq8bpV8QAXR65U4IrUj6dJ5D3Y0cQ',
          'rp' + 'a_ic9mjj3Jok1COPUJ5r4FxmjvSxyRrAogQ4PE',
        ],
      },
    },
  ],
  manual: 'Delete the token in the dashboard under API.',
} as const satisfies Provider;
