// guard:allow-file -- examples, invented and assembled from parts
import type {Provider} from '../../core/provider.ts';

export const definition = {
  id: 'tinybird',
  title: 'Tinybird',
  service: true,
  docs: ['https://www.tinybird.co/docs/forward/administration/tokens'],
  hosts: ['api.tinybird.co', 'api.us-east.tinybird.co'],
  rules: [
    {
      id: 'tinybird-token',
      title: 'Tinybird token',
      severity: 'high',
      anchors: ['p.eyJ'],
      pattern: /(?<!(?<!\\|%[\dA-F]|\\u00[\da-f])[A-Za-z0-9])(p\.eyJ[\w-]{20,200}\.[\w-]{27,60}(?:\.[\w-]{20,90})?)(?![\w-])/,
      minEntropy: 4,
      examples: {
        match: [
          'TINYBIRD_TOKEN=p' +
            '.eyJ1IjogIjuEKKMAzvzN1iU8FdMN8Rb8c57swk7' +
            'FpNgaekLyp9CMLDCozVwwMN2MKniOP0.Uyt0RULv4FVAyyjNk' +
            'Z3ZD7RImmTpmSCt67KB6AV4r8s\n',
          '?token=p' +
            '.eyJ1IjogIj0LjoUXiD607AKhsyugCxpRVE1rEzM8Tog6fgZHF2' +
            'Ej5pW4ezchUuCkQx5wfxwUuU9A44GiCkOc4UIXNG.Onq6tUiVuF8rLGt3CNnMIu' +
            'OXVGHLuPipGKSLPNJ93V9&q=x',
        ],
        skip: ['p' + '.eyJ1IjogIjWR3QktxD.LLmWR5O-op', 'up.eyJhbGciOi'],
      },
    },
  ],
  manual: 'Refresh or delete the token in the workspace under Tokens.',
} as const satisfies Provider;
