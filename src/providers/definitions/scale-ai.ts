// guard:allow-file -- examples, invented and assembled from parts
import type {Provider} from '../../core/provider.ts';

export const definition = {
  id: 'scale-ai',
  title: 'Scale AI',
  service: true,
  docs: ['https://scale.com/docs/api-reference/authentication'],
  hosts: ['api.scale.com'],
  rules: [
    {
      id: 'scale-ai-callback-auth-key',
      title: 'Scale AI callback authentication key',
      severity: 'high',
      anchors: ['live_auth_', 'test_auth_'],
      pattern: /(?<!(?<!\\|%[\dA-F]|\\u00[\da-f])[A-Za-z0-9])(?<!_)((?:live|test)_auth_[0-9a-f]{32})(?![A-Za-z0-9])/,
      minEntropy: 3,
      examples: {
        match: [
          'SCALE_CALLBACK_KEY=live_' + 'auth_97b26e9991b7900e89324b16304b69b7\n',
          'scale-callback-auth: live_' + 'auth_b4cc7c4b581172f186b2d092b71471c7\r\n',
        ],
        skip: ['live_' + 'auth_d6184b1fa6102c558f2e', 'alive_' + 'auth_54535bbf02cae8e033f103d10baac8cf'],
      },
    },
  ],
  manual: 'Rotate the key in the Scale dashboard under API keys.',
} as const satisfies Provider;
