// guard:allow-file -- examples, invented and assembled from parts
import type {Provider} from '../../core/provider.ts';

export const definition = {
  id: 'together-ai',
  title: 'Together AI',
  service: true,
  docs: ['https://docs.together.ai/reference/authentication-1'],
  hosts: ['api.together.xyz'],
  rules: [
    {
      id: 'together-api-key',
      title: 'Together AI key',
      severity: 'high',
      anchors: ['tgp_v1_'],
      pattern: /(?<!(?<!\\|%[\dA-F]|\\u00[\da-f])[A-Za-z0-9])(tgp_v1_[\w-]{43})(?![\w-])/,
      minEntropy: 3,
      examples: {
        match: [
          'TOGETHER_API_KEY=tgp' + '_v1_NryeAVc2JIpD5CDCqPac3wUHplKIzsh4sCRBIjSJ2ut\n',
          'Authorization: Bearer tgp' + '_v1_T0DcYJ5KUg5uQjogRgGj-POTBgO8yIXM9JZbpt5DLgx\r\n',
          '{"key":"tgp' + '_v1_ffm5EnJtUFGYi_69_HZpuLGs52F_QmRQH7ejqKDvnKE\\n"}',
        ],
        skip: [
          'TOGETHER_API_KEY=tgp' + '_v1_NitZxa-rJstGKT3_YTczHWxZzOP9zLm35jK6r',
          'mtgp' + '_v1_IlCHMEkYDxVGH0xBgCKRmzuDkalHwYGTizUFdwZ0hgt',
          'TOGETHER_API_KEY=tgp' + '_v1_vvboH9eZltU8kgoyn0JgpvyQuY9KjqrqJp7yx69gEA2k7',
        ],
      },
    },
  ],
  manual: 'Create a new key at api.together.ai/settings/api-keys, deploy it, then delete the leaked one there; no public call does it.',
} as const satisfies Provider;
