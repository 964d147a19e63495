// guard:allow-file -- examples, invented and assembled from parts
import type {Provider} from '../../core/provider.ts';

export const definition = {
  id: 'sanity',
  title: 'Sanity',
  service: true,
  docs: ['https://www.sanity.io/docs/content-lake/http-auth'],
  hosts: ['api.sanity.io'],
  rules: [
    {
      id: 'sanity-token',
      title: 'Sanity API token',
      severity: 'high',
      anchors: ['sanity'],
      anchorsIgnoreCase: true,
      pattern: /sanity[\s\S]{0,100}?(?<![\w+/-])(sk(?=[a-z]{0,78}\d)[a-z0-9]{78,188})(?![\w+/=-])/i,
      minEntropy: 4,
      examples: {
        match: [
          'SANITY_API_TOKEN=sk5U7RTmxnS6GXvtar6rGgvW73r8xI26nMD3Gx09YjLqI5o48aEPlsj' +
            'FtdySIANen6cNlaWhcR5073JgbugqMpmiR0' +
            'jQt4ucP2iwJFgrwA5Mpj' +
            'VIaG7Rn0CN7klcnkxq3A3uQvc3HBUMJIK1fzSXeAjUS6dlDT36EyUFK' +
            'pE4Z3eRHL2SXu7L\n',
          'SANITY_AUTH_TOKEN: "skpwt128RCIq4JZvMzY82V5NtQacxZFShW8oPSke' + '4qvdoargP70lUVq' + 'rFrnNXQ9PO9qu6Ef4I8jHhJfJz"',
        ],
        skip: [
          'TOKEN=skJyOkUqoYliloknSYaV3hCd8R4BMU4VLS7JMQ7D7in2d3RsWhrw4CF' +
            'Y9g1BlsdogdzbT9QEOvezdyIzmSAITI5tab' +
            'HerXM1z4t3JcvJrM39MK' +
            'iWfvauzigYAjQ4hSdDY3XuSOZhDmHYLOmTKpXbfcjlvIZbAq6pGBF4f' +
            'x3cInzl4lRnNmX0',
          'SANITY_TOKEN=skYsxYB7BDEB3Rdw5JKkp' + 'W4IRhYDxf3QBkZ5n502Kn',
        ],
      },
    },
  ],
  manual: 'Delete the token at sanity.io/manage in its project under API > Tokens, or with DELETE /projects/{project}/tokens/{id}.',
} as const satisfies Provider;
