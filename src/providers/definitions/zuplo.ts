// guard:allow-file -- examples, invented and assembled from parts
import type {Provider} from '../../core/provider.ts';

export const definition = {
  id: 'zuplo',
  title: 'Zuplo',
  service: true,
  docs: ['https://zuplo.com/docs/articles/api-key-management'],
  hosts: [],
  rules: [
    {
      id: 'zuplo-api-key',
      title: 'Zuplo API key',
      severity: 'high',
      anchors: ['zpka_'],
      pattern: /(?<!(?<!\\|%[\dA-F]|\\u00[\da-f])[A-Za-z0-9])(zpka_[a-z0-9]{32}_[0-9a-f]{8})(?![A-Za-z0-9])/,
      minEntropy: 3,
      examples: {
        match: [
          'ZUPLO_KEY=zp' + 'ka_yv7hd0yhljeycws3ghnsdici9c9p4908_bf859c59\n',
          'Authorization: Bearer zp' + 'ka_cxu7lfcmu9llxcc8u3mav10m4d2qjss8_d375ac1f\r\n',
        ],
        skip: ['zp' + 'ka_zk1qcgx9i0i3dyj1rx220ae2q2zjoy85', 'zpka_your_key'],
      },
    },
  ],
  manual: "Delete the consumer's key in the Zuplo portal under Services > API key service, then roll it.",
} as const satisfies Provider;
