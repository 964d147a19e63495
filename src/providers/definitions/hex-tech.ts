// guard:allow-file -- examples, invented and assembled from parts
import type {Provider} from '../../core/provider.ts';

export const definition = {
  id: 'hex-tech',
  title: 'Hex',
  service: true,
  docs: ['https://learn.hex.tech/docs/api/api-overview'],
  hosts: ['app.hex.tech'],
  rules: [
    {
      id: 'hex-tech-personal-token',
      title: 'Hex API token',
      severity: 'high',
      anchors: ['hxtp_', 'hxtw_'],
      pattern: /(?<!(?<!\\|%[\dA-F]|\\u00[\da-f])[A-Za-z0-9])(hxt[pw]_[0-9a-f]{64,96})(?![A-Za-z0-9])/,
      minEntropy: 3,
      examples: {
        match: [
          'HEX_API_TOKEN=hxt' + 'p_dee5f8219348764c2cd7a3907f17ba49e3960a546eaa42e7' + 'e9cb69d7d711af7d5c5a54ee15b01076f63da8d2eaa64051\n',
          'Authorization: Bearer hxt' + 'w_e0d826cc4daa48c7c1219a3691a88a2bcf2fcd47ebcf01b069d0788d849f446e\r\n',
        ],
        skip: [
          'hxt' + 'p_dc3fb9d4615bb381d7b0fbec457c7dd12c94bf5a1669435af2',
          'hxt' + 'p_958d51419e72e9f1b4f9111b31e8a9455277b76cbbdd60ea' + 'd24e31cca59aee37e4d565aba996aa841420a3bbc8361bdfafcf517f887e7d',
        ],
      },
    },
  ],
  manual: 'Revoke the token at app.hex.tech under Settings > API keys.',
} as const satisfies Provider;
