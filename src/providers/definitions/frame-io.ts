// guard:allow-file -- examples, invented and assembled from parts
import type {Provider} from '../../core/provider.ts';

export const definition = {
  id: 'frame-io',
  title: 'Frame.io',
  service: true,
  docs: ['https://developer.frame.io/'],
  hosts: ['api.frame.io'],
  rules: [
    {
      id: 'frame-io-api-token',
      title: 'Frame.io developer token',
      severity: 'medium',
      anchors: ['fio-u-'],
      pattern: /(?<!(?<!\\|%[\dA-F]|\\u00[\da-f])[A-Za-z0-9])(fio-u-[\w-]{64})(?![\w-])/,
      minEntropy: 3,
      examples: {
        match: [
          'FRAMEIO_TOKEN=fio' + '-u-hNC892uT8O3L5qH6YuyN0ZMb0txOE' + 'xEAQm53sb6_g6xZPj3PLdFfxiD094S1FJgN\n',
          '"token": "fio' + '-u-m5jS2sZgPHhSRPbhBxPiKBgQi21Uu' + 'kMFQl4SmU1dB9RUyRMwnx67hi4RbrtHbA8D",',
        ],
        skip: ['fio' + '-u-hTz-9_7fgI-QuhpzNGoBMQb85h_' + '3c83xpT0A4U2BJtyGSD_WnXKzhVqpYjMV', 'fio-u-token'],
      },
    },
  ],
  manual: 'Delete the token at developer.frame.io under Tokens.',
} as const satisfies Provider;
