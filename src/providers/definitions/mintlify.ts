// guard:allow-file -- examples, invented and assembled from parts
import type {Provider} from '../../core/provider.ts';

export const definition = {
  id: 'mintlify',
  title: 'Mintlify',
  service: true,
  docs: ['https://mintlify.com/docs/api/introduction'],
  hosts: ['api.mintlify.com'],
  rules: [
    // Keys with mint_dsc_ belong to the assistant and are public.
    {
      id: 'mintlify-api-key',
      title: 'Mintlify API key',
      severity: 'medium',
      anchors: ['mint_'],
      pattern:
        /(?<!(?<!\\|%[\dA-F]|\\u00[\da-f])[A-Za-z0-9])(mint_(?!dsc_)(?:[a-z]{2,5}_)?(?=[A-Za-z]{0,23}\d)[A-Za-z0-9]{24,44})(?![\w-])/,
      minEntropy: 3,
      examples: {
        match: [
          'MINTLIFY_API_KEY=min' + 't_z8Z7uwk5rY8xnWorACDlxkn027G2u2Pu\n',
          'Authorization: Bearer min' + 't_lo0XeqWGBvH5Uu0lywZGKPkf\r\n',
        ],
        skip: ['min' + 't_GR1beAZtyqESjiAIFk', 'mint_' + 'dsc_VPVhuqFVBfbErKDUsWOw3hyTFhUuoNQD', 'mint_condition_and_other_words'],
      },
    },
  ],
  manual: 'Delete the key at dashboard.mintlify.com under Settings > API keys.',
} as const satisfies Provider;
