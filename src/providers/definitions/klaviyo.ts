// guard:allow-file -- examples, invented and assembled from parts
import type {Provider} from '../../core/provider.ts';

export const definition = {
  id: 'klaviyo',
  title: 'Klaviyo',
  service: true,
  docs: ['https://developers.klaviyo.com/en/docs/authenticate_'],
  hosts: ['a.klaviyo.com'],
  rules: [
    {
      id: 'klaviyo-private-key',
      title: 'Klaviyo private key',
      severity: 'high',
      confidence: 'likely',
      anchors: ['pk_'],
      pattern: /(?<!(?<!\\|%[\dA-F]|\\u00[\da-f])[A-Za-z0-9])(pk_(?:[a-z0-9]{34}|[A-Za-z0-9]{6}_[a-z0-9]{34}))(?![A-Za-z0-9])/,
      near: {words: ['klaviyo'], within: 200},
      minEntropy: 3,
      examples: {
        match: [
          'KLAVIYO_PRIVATE_KEY=p' + 'k_a83fed1be37f8f2c0f608c75876cf0b6be\n',
          'Authorization: Klaviyo-API-Key p' + 'k_14b016474ca158c9b938b7aea057e5ed2f\r\n',
        ],
        skip: ['KEY=p' + 'k_58dbfdb948606782b0370a7cd43b578f69', 'KLAVIYO_KEY=p' + 'k_7d85ef0d7987a49b8a60'],
      },
    },
  ],
  manual: 'Create a new key under Settings > API keys, deploy it, then delete the leaked one there; no public call does it.',
} as const satisfies Provider;
