// guard:allow-file -- examples, invented and assembled from parts
import type {Provider} from '../../core/provider.ts';

export const definition = {
  id: 'midtrans',
  title: 'Midtrans',
  service: true,
  docs: ['https://docs.midtrans.com/docs/access-keys'],
  hosts: ['api.midtrans.com', 'api.sandbox.midtrans.com'],
  rules: [
    {
      id: 'midtrans-server-key',
      title: 'Midtrans server key',
      severity: 'critical',
      anchors: ['Mid-server-'],
      before: 3,
      pattern: /(?<!(?<!\\|%[\dA-F]|\\u00[\da-f])[A-Za-z0-9])((?:SB-)?Mid-server-[\w-]{24})(?![\w-])/,
      minEntropy: 3,
      examples: {
        match: [
          'MIDTRANS_SERVER_KEY=Mid-se' + 'rver-qbn3dcXvBF7lPq7Zdon8Keq0\n',
          'serverKey: "SB-Mid-se' + 'rver-M4QaosOMwy_0MbLg0JRsSK5X"',
        ],
        skip: ['Mid-se' + 'rver-fJvhtonUFpj8YvDrpEwB', 'Mid-se' + 'rver-Ih3WZ7A6r5WKYg8FzIu8AKSAH8Gu'],
      },
    },
    {
      id: 'midtrans-client-key',
      title: 'Midtrans client key',
      severity: 'low',
      anchors: ['Mid-client-'],
      before: 3,
      pattern: /(?<!(?<!\\|%[\dA-F]|\\u00[\da-f])[A-Za-z0-9])((?:SB-)?Mid-client-[\w-]{16})(?![\w-])/,
      minEntropy: 3,
      examples: {
        match: ['data-client-key="Mid-cl' + 'ient-Kp2YrF2ExGPAAwYH"', 'MIDTRANS_CLIENT_KEY=SB-Mid-cl' + 'ient-x2XNrywF-ZCV2gNf\n'],
        skip: ['Mid-cl' + 'ient-CCo5jmxI0nHb', 'Mid-cl' + 'ient-e5_yw3L6ZCKzueV7rt_z'],
      },
    },
  ],
  manual: 'Ask Midtrans support (from the dashboard, Settings > Access keys) for a new server key.',
} as const satisfies Provider;
