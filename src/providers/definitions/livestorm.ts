// guard:allow-file -- examples, invented and assembled from parts
import type {Provider} from '../../core/provider.ts';

export const definition = {
  id: 'livestorm',
  title: 'Livestorm',
  service: true,
  docs: ['https://developers.livestorm.co/docs'],
  hosts: ['api.livestorm.co'],
  rules: [
    // The payload begins with the audience api.livestorm.co.
    {
      id: 'livestorm-api-key',
      title: 'Livestorm API key',
      severity: 'medium',
      anchors: ['eyJhbGciOiJIUzI1NiJ9.eyJhdWQiOiJhcGkubGl2ZXN0b3JtLmNvIi'],
      pattern:
        /(?<!(?<!\\|%[\dA-F]|\\u00[\da-f])[A-Za-z0-9])(eyJhbGciOiJIUzI1NiJ9\.eyJhdWQiOiJhcGkubGl2ZXN0b3JtLmNvIi[\w-]{80,400}\.[\w-]{43})(?![\w-])/,
      minEntropy: 4,
      examples: {
        match: [
          'LIVESTORM_TOKEN=eyJhbGciOiJIUzI1NiJ9.eyJhdWQiOiJhcGkubGl2' +
            'ZXN0b3JtLmNvIiwianRpIjoiZqc9zqsumSrkwkGAAdxtXx3Tdl' +
            'WS4iY0OrRCJCarhIa41biOTz6qfPGxvDnllouUwsPZO7qmmtTo' +
            '7fJUtpVTP3F8k2vafWPO95hHVXnHs7s5Xe.yAg3bysvWCGt0R9' +
            'PzQwU2XbWffG_bRtFK-m18IzPnDN\n',
          'Authorization: eyJhbGciOiJIUzI1NiJ9.eyJhdWQiOiJhcGkubGl2' +
            'ZXN0b3JtLmNvIiwianRpIjoieTMD0dcnyUF5oKL65EfNlXdcxa' +
            'cUyQjV8beECDSdqiDos2948Xu8vqQgwmjDX4PGAOkfh09CRLD5' +
            't8AvrZRdB1eHo4TE5As48WUXJLPDJv8GXs.SMh4M6d7aXv37YQ' +
            'zkLd8UjHDqgAw8Mt2sQAOFlhA8_D\r\n',
        ],
        skip: [
          'eyJhbGciOiJIUzI1NiJ9.eyJhdWQiOiJhcGkubGl2' +
            'ZXN0b3JtLmNvIiwianRpIjoiC611DW5HjfanLhhZzQaxVI4Hc8' +
            'tahg7LCXyK1LLllbBUQPy22YZD1hqq3yaW9MUfISsfdgRGEo8L' +
            'VvUSfbCHpqVK1eFoBj1yTMqKolz3fd08Tl',
          'eyJhbGciOiJIUzI1NiJ9.eyJhdWQiOiJhcGku' +
            '5y2GlPksBtabtDUNEFqzK6JzEyi1AsjYllc6cQqRB0c163XE8r' +
            'VxshHPDaiKnGO8W7DCrXE6BnWelYb4zNNw1CwAnHfaxQHta0AQ' +
            'XtDaRzII2QVtQ2tD2fVqg6wxnETsWy.5km0keoZv7wSAnpJPOy' +
            'N3oUorcU5WaSFVITndaaW9FV',
        ],
      },
    },
  ],
  manual: 'Delete the token in Livestorm under Account settings > Integrations > Public API.',
} as const satisfies Provider;
