// guard:allow-file -- examples, invented and assembled from parts
import type {Provider} from '../../core/provider.ts';

export const definition = {
  id: 'browserbase',
  title: 'Browserbase',
  service: true,
  docs: ['https://docs.browserbase.com/'],
  hosts: ['api.browserbase.com'],
  rules: [
    {
      id: 'browserbase-api-key',
      title: 'Browserbase API key',
      severity: 'high',
      anchors: ['bb_live_', 'bb_test_'],
      pattern: /(?<![A-Za-z0-9_])(bb_(?:live|test)_[\w-]{27})(?![\w-])/,
      minEntropy: 3,
      examples: {
        match: ['BROWSERBASE_API_KEY=bb_l' + 'ive_VQOhHh1EYwpEzMqTw6xz16DPAZh\n', '"token": "bb_l' + 'ive_ciapIUnhQBhQ8Owyxqg9x_6RlDN",'],
        skip: ['bb_l' + 'ive_NMFU9uLNeql4Kxd3pVfm', 'bb_test_suite'],
      },
    },
  ],
  manual: 'Regenerate the key in the Browserbase dashboard under Settings.',
} as const satisfies Provider;
