// guard:allow-file -- examples, invented and assembled from parts
import type {Provider} from '../../core/provider.ts';

export const definition = {
  id: 'hackclub',
  title: 'Hack Club AI',
  service: true,
  docs: ['https://ai.hackclub.com'],
  hosts: ['ai.hackclub.com'],
  rules: [
    {
      id: 'hackclub-ai-api-key',
      title: 'Hack Club AI API key',
      severity: 'medium',
      anchors: ['sk-hc-v1-'],
      pattern: /(?<!(?<!\\|%[\dA-F]|\\u00[\da-f])[A-Za-z0-9])(sk-hc-v1-[0-9a-f]{64})(?![\w-])/,
      minEntropy: 3,
      examples: {
        match: [
          'HACKCLUB_API_KEY=sk-hc' + '-v1-495308fd21058e7c53ea6f7671eca0fd453a442c65365a57b7074ad7db3b2f16\n',
          'Authorization: Bearer sk-hc' + '-v1-bbf5142b04449f12e4de22ece1bb9b3d3df3759b4750d359e65651cd6e8522b3\r\n',
        ],
        skip: [
          'HACKCLUB_API_KEY=sk-hc' + '-v1-5de266523eb2a40cb499f683b3150ec6bc9ba87d0a4d5b378d0a4666e2',
          'xsk-hc' + '-v1-3e03cdbeaa2a688542950a652f9ea615b2d82f972515c500994dae0ce0dd4c76',
          'sk-hc-v1-your-key',
        ],
      },
    },
  ],
  manual: 'Delete the key at ai.hackclub.com under Keys.',
} as const satisfies Provider;
