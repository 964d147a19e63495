// guard:allow-file -- examples, invented and assembled from parts
import type {Provider} from '../../core/provider.ts';

export const definition = {
  id: 'flutterwave',
  title: 'Flutterwave',
  service: true,
  docs: ['https://developer.flutterwave.com/'],
  hosts: ['api.flutterwave.com'],
  rules: [
    {
      id: 'flutterwave-secret-key',
      title: 'Flutterwave secret key',
      severity: 'high',
      anchors: ['FLWSECK-', 'FLWSECK_TEST-'],
      pattern: /(FLWSECK(?:_TEST)?-[A-Za-z0-9]{32}-(?:[a-z0-9]{4,14}-)?X)(?![A-Za-z0-9])/,
      minEntropy: 3,
      examples: {
        match: [
          'FLW_SECRET_KEY=FLWS' + 'ECK-o7g8ib4f4is5hbfghnvoyfbebiryhmim-X\n',
          'secretKey: "FLWSEC' + 'K_TEST-1834a9757267594dc53427c43e19b135-X"',
        ],
        skip: ['FLWS' + 'ECK-u3rwlzmxcnolt7asfvjrwb6svkt627-X', 'FLWSECK-your-secret-key-X'],
      },
    },
  ],
  manual: 'Generate new keys at app.flutterwave.com/dashboard/settings/apis; the old secret stops in that step.',
} as const satisfies Provider;
