// guard:allow-file -- examples, invented and assembled from parts
import type {Provider} from '../../core/provider.ts';

export const definition = {
  id: 'locationiq',
  title: 'LocationIQ',
  service: true,
  docs: ['https://docs.locationiq.com/'],
  hosts: ['us1.locationiq.com', 'eu1.locationiq.com'],
  rules: [
    {
      id: 'locationiq-api-key',
      title: 'LocationIQ API key',
      severity: 'low',
      confidence: 'likely',
      anchors: ['pk.'],
      pattern: /(?<!(?<!\\|%[\dA-F]|\\u00[\da-f])[A-Za-z0-9])(pk\.(?=[a-z]{0,31}\d)[0-9a-z]{32})(?![\w-])/,
      near: {words: ['locationiq', 'location_iq'], within: 300},
      minEntropy: 3,
      examples: {
        match: [
          'LOCATIONIQ_KEY=pk' + '.41986fff4285bca7ae0b7dccc0cd0e0b\n',
          'https://us1.locationiq.com/v1/search?key=pk' + '.865e24859a690e6d7328461e1529405c&q=x',
        ],
        skip: ['KEY=pk' + '.bf8b6471a1524acc6aa483825d383759', 'LOCATIONIQ_KEY=pk' + '.a50eba14f01d09e9752c9562efab'],
      },
    },
  ],
  manual: 'Delete the access token at my.locationiq.com/dashboard.',
} as const satisfies Provider;
