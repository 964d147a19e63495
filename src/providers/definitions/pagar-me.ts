// guard:allow-file -- examples, invented and assembled from parts
import type {Provider} from '../../core/provider.ts';

export const definition = {
  id: 'pagar-me',
  title: 'Pagar.me',
  service: true,
  docs: ['https://docs.pagar.me/reference/autenticacao-2'],
  hosts: ['api.pagar.me'],
  rules: [
    {
      id: 'pagar-me-api-key',
      title: 'Pagar.me API key',
      severity: 'critical',
      anchors: ['ak_live_', 'ak_test_'],
      pattern: /(?<!(?<!\\|%[\dA-F]|\\u00[\da-f])[A-Za-z0-9])(ak_(?:live|test)_(?=[A-Za-z]{0,29}\d)[A-Za-z0-9]{30})(?![A-Za-z0-9_])/,
      minEntropy: 3,
      examples: {
        match: ['PAGARME_API_KEY=ak_l' + 'ive_IzVO9fUeTFjH23QGuon6YNeOZkYCaU\n', 'api_key: "ak_t' + 'est_3dfFP1ZLjGskZDQHGmA3la4IhbUl3S"'],
        skip: ['ak_l' + 'ive_Oo8w2gQ4cGlxRHoxcfNn', 'break_l' + 'ive_Jd9Tk7rRzw8z03OkJ65F1yyquX9isy'],
      },
    },
  ],
  manual: 'Replace the key in the Pagar.me dashboard under Developers > Keys.',
} as const satisfies Provider;
