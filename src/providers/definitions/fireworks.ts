// guard:allow-file -- examples, invented and assembled from parts
import type {Provider} from '../../core/provider.ts';

export const definition = {
  id: 'fireworks',
  title: 'Fireworks AI',
  service: true,
  docs: ['https://docs.fireworks.ai/'],
  hosts: ['api.fireworks.ai'],
  rules: [
    {
      id: 'fireworks-api-key',
      title: 'Fireworks API key',
      severity: 'high',
      confidence: 'likely',
      anchors: ['fw_'],
      pattern: /(?<![A-Za-z0-9_])(fw_(?=[A-Za-z]{0,23}\d)[A-Za-z0-9]{22,24})(?![A-Za-z0-9_])/,
      near: {words: ['fireworks'], within: 120},
      minEntropy: 3,
      examples: {
        match: [
          'FIREWORKS_API_KEY=f' + 'w_F1MNKqa0AGPUKNbTcpLVSWAx\n',
          'base_url = "https://api.fireworks.ai/inference/v1"\napi_key = "f' + 'w_alIicZjflVHB1Kng9iox5v9A"',
        ],
        skip: [
          'FIREWORKS_API_KEY=f' + 'w_UrbqN7AZpNBLnXhYEP',
          'key=f' + 'w_cRhYMrn3UaPxPx2Yv6w1LdHg',
          'fireworks: fw_version_of_the_device',
        ],
      },
    },
  ],
  manual: 'Delete the key under app.fireworks.ai/settings/users/api-keys after making its replacement there.',
} as const satisfies Provider;
