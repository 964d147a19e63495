// guard:allow-file -- examples, invented and assembled from parts
import type {Provider} from '../../core/provider.ts';

export const definition = {
  id: 'ably',
  title: 'Ably',
  service: true,
  docs: ['https://ably.com/docs/api/control-api'],
  hosts: ['rest.ably.io', 'control.ably.net'],
  rules: [
    {
      id: 'ably-api-key',
      title: 'Ably API key',
      severity: 'high',
      confidence: 'likely',
      anchors: ['ably'],
      anchorsIgnoreCase: true,
      pattern: /(?<![a-z])ably[\s\S]{0,60}?(?<![\w.-])([\w-]{6}\.[\w-]{6}:[\w-]{43})(?![\w-])/i,
      minEntropy: 3.5,
      examples: {
        match: [
          'ABLY_API_KEY=lToj30.pB07VM:0xVr2f73xzU2EK' + 'hkng2uWZw3NsPCSXcYTxkGce1bO4k\n',
          'new Ably.Realtime({ key: "e4pZ0L.CrAC1Z:S7H1x8xuI3a8Cg' + 'EqCkZkFyKC_3xmqrl40DEW1A0l0cr" })',
        ],
        skip: [
          'ABLY_API_KEY=WrkdiS.1FkK9I:MSdhn7B2' + 'zhq_-lmuDP5Y641M6RI5E6',
          'probably dChO8g.19QEF7:mUEV6OUfusht_G' + 'v7t737V9y3P50Omc_fR9H1LSurhpU',
        ],
      },
    },
  ],
  manual: "Revoke the key in the Ably dashboard under the app's API keys, after adding a new one.",
} as const satisfies Provider;
