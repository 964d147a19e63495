// guard:allow-file -- examples, invented and assembled from parts
import type {Provider} from '../../core/provider.ts';

export const definition = {
  id: 'iex',
  title: 'IEX Cloud',
  service: true,
  docs: ['https://iexcloud.io/docs'],
  hosts: ['cloud.iexapis.com'],
  rules: [
    {
      id: 'iex-api-key',
      title: 'IEX Cloud secret token',
      severity: 'low',
      confidence: 'likely',
      anchors: ['sk_'],
      pattern: /(?<!(?<!\\|%[\dA-F]|\\u00[\da-f])[A-Za-z0-9])(sk_(?=[a-z]{0,31}\d)[a-z0-9]{32})(?![\w-])/,
      near: {words: ['iexapis', 'iexcloud', 'iex_'], within: 300},
      minEntropy: 3,
      examples: {
        match: [
          'IEX_TOKEN=sk' + '_utpz6jd1cdunagghly65irugffy78p13\n',
          'https://cloud.iexapis.com/stable/stock/x/quote?token=sk' + '_9xiyiat4dcizax62b7uc9swxukb9gl11',
        ],
        skip: ['TOKEN=sk' + '_cjq4eu86e5lvzxy6pvng197r8i9y71qe', 'IEX_TOKEN=sk' + '_an5khyfdnphwej90m3d0575czoos'],
      },
    },
  ],
  manual: 'The service was closed in August 2024; its tokens no longer work.',
} as const satisfies Provider;
