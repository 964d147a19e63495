// guard:allow-file -- examples, invented and assembled from parts
import type {Provider} from '../../core/provider.ts';

export const definition = {
  id: 'workos',
  title: 'WorkOS',
  service: true,
  docs: ['https://workos.com/docs/reference/api-keys'],
  hosts: ['api.workos.com'],
  rules: [
    // Behind the start is the base64 of `key_{id},{secret}`.
    {
      id: 'workos-api-key',
      title: 'WorkOS API key',
      severity: 'high',
      anchors: ['sk_live_a2V5Xz', 'sk_test_a2V5Xz'],
      pattern: /(?<!(?<!\\|%[\dA-F]|\\u00[\da-f])[A-Za-z0-9])(sk_(?:live|test)_a2V5Xz[A-Za-z0-9+/]{60,76}={0,2})(?![A-Za-z0-9+/=])/,
      minEntropy: 3.5,
      examples: {
        match: [
          'WORKOS_API_KEY=sk_live' + '_a2V5XzAxNE5ZWEVXT1ZIRzVBUkYwREsyUjE2UUs5LDd1c2l' + '4NlRRQTNqTEZWcGNVQ0gwb2U2Rg==\n',
          'Authorization: Bearer sk_live' + '_a2V5XzAxMjZHTEhMUDVQUzhST0Q1OEc1UDVKRjlYLFdOejZ' + 'qVUdMMVZEUGNXWnU2bkx3bzdtMw==\r\n',
          'key = "sk_live' + '_a2V5XzAxS0lZQkY1VENKS0IzTjJFUkdNSVJGMjU4LDJzSUJ' + 'uYkRYYzhXU05TTWdYSmI5ZUJDdw=="',
        ],
        skip: [
          'sk_live' + '_a2V5Xz8gxeshmROa79fnRshAnPd5s4yS8lsU',
          'sk_test_a2V5Xz',
          'msk_live' + '_a2V5XzAxN1ZPR0RaMzVMQzRDQk9BOUUxTkRINUo2LE5tSXg' + '1cjFhN1JsRlNhOUhkbkZxWUxRcg==',
        ],
      },
    },
  ],
  manual: 'Create a new key at dashboard.workos.com/api-keys, deploy it, then delete the leaked one there; no public call does it.',
} as const satisfies Provider;
