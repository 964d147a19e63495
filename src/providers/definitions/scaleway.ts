// guard:allow-file -- examples, invented and assembled from parts
import type {Provider} from '../../core/provider.ts';

export const definition = {
  id: 'scaleway',
  title: 'Scaleway',
  service: true,
  docs: ['https://www.scaleway.com/en/developers/api/iam/'],
  hosts: ['api.scaleway.com'],
  rules: [
    {
      id: 'scaleway-secret-key',
      title: 'Scaleway secret key',
      severity: 'high',
      anchors: ['secret_key', 'secret-key', 'secretkey', 'secret_access_key', 'secret_token'],
      anchorsIgnoreCase: true,
      pattern:
        /secret_?-?(?:access_?)?(?:key|token)["'\s:=,>\\(]{1,12}?([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})(?![\w-])/i,
      near: {words: ['scw', 'scaleway'], within: 300},
      minEntropy: 3,
      parts: [{name: 'access-key', pattern: /(?<![A-Za-z0-9])(SCW[A-Z0-9]{17})(?![A-Za-z0-9])/, within: 300}],
      examples: {
        match: [
          'SCW_ACCESS_KEY=SCWBSVEJ91' + 'A87LZ1YHKT\nSCW_SECRET_KEY=a08ad2ca-7c93-4d32' + '-a134-3d243dca69f4\n',
          'provider "scaleway" {\n  access_key = "SCWUGVG8JC' +
            'UT267D2ZTV"\n  secret_key = "fb95120f-0b89-40c7' +
            '-aa61-a4e62ed27a1b"\n}\n',
        ],
        skip: ['SECRET_KEY=2c23e4e6-4d84-4c39' + '-a704-e0b46d8a8c02', 'SCW_DEFAULT_PROJECT_ID=5c790208-2308-4849' + '-aab8-16d83f8df207'],
      },
    },
  ],
  manual: 'Delete the key at console.scaleway.com/iam/api-keys, or with DELETE /iam/v1alpha1/api-keys/{access key}.',
} as const satisfies Provider;
