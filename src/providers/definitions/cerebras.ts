// guard:allow-file -- examples, invented and assembled from parts
import type {Provider} from '../../core/provider.ts';

export const definition = {
  id: 'cerebras',
  title: 'Cerebras',
  service: true,
  docs: ['https://inference-docs.cerebras.ai/'],
  hosts: ['api.cerebras.ai'],
  rules: [
    {
      id: 'cerebras-api-key',
      title: 'Cerebras API key',
      severity: 'high',
      anchors: ['csk-'],
      pattern: /(?<!(?<!\\|%[\dA-F]|\\u00[\da-f])[A-Za-z0-9])(csk-[a-z0-9]{48})(?![A-Za-z0-9])/,
      minEntropy: 3,
      examples: {
        match: [
          'CEREBRAS_API_KEY=cs' + 'k-jukqjcf2t9g1n08bipc379grygrerjv6hd63wmneirze96th\n',
          '"api_key": "cs' + 'k-7nth5j1ayitem8w5zgte0s8ejte8v57k0jp51xdg2jd9ytwm",',
        ],
        skip: ['cs' + 'k-6p7j285x3qbhzfk6ayafg1h4qn6p3kbxhj8mz0pidbzg09', 'xcs' + 'k-n4515kxzjwqt7naox0gkboui6w3q3jzvri8s5rzvzshtairl'],
      },
    },
  ],
  manual: 'Cerebras has no call for it: make a new key at cloud.cerebras.ai under API keys, then delete the old one there.',
} as const satisfies Provider;
