// guard:allow-file -- examples, invented and assembled from parts
import type {Provider} from '../../core/provider.ts';

export const definition = {
  id: 'mergify',
  title: 'Mergify',
  service: true,
  docs: ['https://docs.mergify.com/api/'],
  hosts: ['api.mergify.com'],
  rules: [
    {
      id: 'mergify-api-key',
      title: 'Mergify application key',
      severity: 'medium',
      anchors: ['mergify_application_key_'],
      pattern: /(?<!(?<!\\|%[\dA-F]|\\u00[\da-f])[A-Za-z0-9])(mergify_application_key_[\w-]{40,200})(?![\w-])/,
      minEntropy: 3,
      examples: {
        match: [
          'MERGIFY_TOKEN=mergify_appl' + 'ication_key_vFZcgqgbq9paEK-i0TJaNPnI9ioUl8rUYsV1UM' + 'x9BzZGScH8nu69uR61jew9Arva\n',
          'Authorization: Bearer mergify_appl' + 'ication_key_BVwzm93G3KFMYwdLBV6aPsg-eRMgWq21Com0P8' + 'jJVEEuNma78AXvWTsv-Y_TUGAy\r\n',
        ],
        skip: [
          'MERGIFY_TOKEN=mergify_appl' + 'ication_key_G2SWdqN9eFwCTnqgBJfTuYzzLagSvN',
          'xmergify_appl' + 'ication_key_NF39fYpTFJ-KYFsWSaojW4JMYdymWXBT9EuPVQ' + '1lY6shaqUM2Qs9lN9eRRVRrsm9',
          'mergify_application_key_your-key',
        ],
      },
    },
  ],
  manual: 'Delete the application key at dashboard.mergify.com under Application keys.',
} as const satisfies Provider;
