// guard:allow-file -- examples, invented and assembled from parts
import type {Provider} from '../../core/provider.ts';

export const definition = {
  id: 'cloudsmith',
  title: 'Cloudsmith',
  service: true,
  docs: ['https://help.cloudsmith.io/'],
  hosts: ['api.cloudsmith.io'],
  rules: [
    {
      id: 'cloudsmith-api-key',
      title: 'Cloudsmith API key',
      severity: 'high',
      anchors: ['csa_'],
      pattern: /(?<![A-Za-z0-9_])(csa_[0-9a-f]{30}[A-Za-z0-9]{6})(?![A-Za-z0-9_])/,
      minEntropy: 3,
      examples: {
        match: [
          'CLOUDSMITH_API_KEY=cs' + 'a_fd20757e27b431a80d4a81345b5a4bukGcTR\n',
          'X-Api-Key: cs' + 'a_9103fe31fc9f89e61ae08d3870d0e9GfZ5A2\r\n',
        ],
        skip: ['cs' + 'a_5b9f6e474904b62b56e6b186b80350', 'cs' + 'a_zhdPLzeURJw4LOVEimHqAhH0ZC1pEuq9t5Zr'],
      },
    },
  ],
  manual: 'Refresh the key at cloudsmith.io/user/settings/api: the old one stops in the same step.',
} as const satisfies Provider;
