// guard:allow-file -- examples, invented and assembled from parts
import type {Provider} from '../../core/provider.ts';

export const definition = {
  id: 'e2b',
  title: 'E2B',
  service: true,
  docs: ['https://e2b.dev/docs'],
  hosts: ['api.e2b.dev'],
  rules: [
    {
      id: 'e2b-api-key',
      title: 'E2B API key',
      severity: 'high',
      anchors: ['e2b_'],
      pattern: /(?<![A-Za-z0-9_])(e2b_[0-9a-f]{40})(?![A-Za-z0-9_])/,
      minEntropy: 3,
      examples: {
        match: [
          'E2B_API_KEY=e2' + 'b_1c52a07805424d82e92efa4b35956c61c6230ce9\n',
          '"token": "e2' + 'b_14142701c4e6ed3503509e0f2c12c57ba46f6d9f",',
        ],
        skip: ['e2' + 'b_754d025a82497ca26ef59468f37a4160a613', 'e2b_test_sandbox'],
      },
    },
  ],
  manual: 'Delete the key at e2b.dev/dashboard under Keys and create a new one.',
} as const satisfies Provider;
