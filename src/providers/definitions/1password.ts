// guard:allow-file -- examples, invented and assembled from parts
import type {Provider} from '../../core/provider.ts';

export const definition = {
  id: '1password',
  title: '1Password',
  service: true,
  docs: ['https://developer.1password.com/docs/service-accounts/', 'https://support.1password.com/secret-key-security/'],
  hosts: ['my.1password.com'],
  rules: [
    {
      id: '1password-service-account-token',
      title: '1Password service account token',
      severity: 'critical',
      anchors: ['ops_eyJ'],
      pattern: /(ops_eyJ[A-Za-z0-9+/_-]{243,4096}={0,3})(?![A-Za-z0-9+/=])/,
      structure: 'base64-json',
      minEntropy: 4,
      examples: {
        match: [
          'OP_SERVICE_ACCOUNT_TOKEN=ops' +
            '_eyJzaWduSW5BZGRyZXNzIjoiYWNtZS4xcGFzc3dvcmQuY29tIiwidXNlckF1dGgiOnsibWV0aG9kIjoiU1JQZy00MDk2Iiwi' +
            'YWxnIjoiUEJFUzJnLUhTMjU2IiwiaXRlcmF0aW9ucyI6NjUwMDAwLCJzYWx0IjoiazdyVWJxb2ttanJKOGFUc0NXUWRGRyJ9LCJl' +
            'bWFpbCI6ImxpbWY1Y3U3dGhAMXBhc3N3b3Jkc2VydmljZWFjY291bnRzLmNvbSIsInNycFgiOiIwOWQ0N2M4ZDBkMTJjZmI2OTFl' +
            'NDk1MGQwYz' +
            'JjZmIyZDUxMmZjOWFjMjZmZDg5NTI4ZjhiZmEzZmJlMmU3YzVmIiwibXVrIjp7ImFsZyI6IkEyNTZHQ00iLCJrIjoi' +
            'aC16cVlEdTdfeVVTTHM0QzB6VXNsWFlPQl9lTUt5Z1JGQ3VxQzdBMTh6ZCIsImt0eSI6Im9jdCIsImtpZCI6Im1wIn0sInNlY3Jl' +
            'dEtleSI6IkEzLUwzUDNaMC1OWEFEVENMU0Y3Qi1BUEhVRi1KTE1OQy1GWFM4MyIsImRldmljZVV1aWQiOiJ1d3ozMmRjdjJ1N3Nu' +
            'M29ka3h5b3V4azRoYSJ9\n',
          'export OP_SERVICE_ACCOUNT_TOKEN="ops' +
            '_eyJzaWduSW5BZGRyZXNzIjoiYWNtZS4xcGFzc3dvcmQuY29tIiwidXNlckF1dGgiOnsibWV0aG9kIjoiU1JQZy00MDk2Iiwi' +
            'YWxnIjoiUEJFUzJnLUhTMjU2IiwiaXRlcmF0aW9ucyI6NjUwMDAwLCJzYWx0IjoiUmg3UzhrOG9jM0hTbnJ0VUhyR0F0MyJ9LCJl' +
            'bWFpbCI6Inh0ZHJnOXVxdGhAMXBhc3N3b3Jkc2VydmljZWFjY291bnRzLmNvbSIsInNycFgiOiJhZTlkYzVlNDYxYmNlYzMwMjYy' +
            'MTZkODNhMz' +
            'AxNTk3NWY2MmZjYmYwMmU0ZWQ3MmM3ZDhkMTRiYzRmNTI1M2RhIiwibXVrIjp7ImFsZyI6IkEyNTZHQ00iLCJrIjoi' +
            'Y1BEbVdIaFUzSXg3Ums4ZEdVT1BWaXcxdnNTVHdMaDJDM0dJd2NwLTJNZCIsImt0eSI6Im9jdCIsImtpZCI6Im1wIn0sInNlY3Jl' +
            'dEtleSI6IkEzLUI0N0RaSy1HQVBDRk9KVDRIRC1YQUYwRC00UjBOTy0wVFhHTCIsImRldmljZVV1aWQiOiI1cnVoeGVsejZrZWs3' +
            'dmg3dDNqZm0zZ2JjeiJ9"\n',
        ],
        skip: [
          'ops' + '_eyJv2v8tTeTKA04iyThA6Y82f9YV8Pe1lWudpoUFQlzRNsUrQ' + 'nMeIjn/gCt8MujmiQmP/17TdSnW5Mo0LU7BpzpImNq0pxs7' + 'iZnkcnz',
          'ops_eyJ...',
        ],
      },
    },
    {
      id: '1password-secret-key',
      title: '1Password account secret key',
      severity: 'critical',
      anchors: ['A3-'],
      pattern:
        /(?<![A-Za-z0-9-])(A3-(?=[A-Z-]{0,36}\d)[A-Z0-9]{6}-(?:[A-Z0-9]{11}|[A-Z0-9]{6}-[A-Z0-9]{5})-[A-Z0-9]{5}-[A-Z0-9]{5}-[A-Z0-9]{5})(?![A-Za-z0-9-])/,
      minEntropy: 3.4,
      examples: {
        match: [
          'Secret Key: A' + '3-YIECT1-959JMN-7JVRX-90KP0-IR5C1-AFN0I\n',
          'OP_SECRET_KEY=A' + '3-310CTY-9M81A0Y8ITS-ICKYP-JVJ3M-7KJUG',
        ],
        skip: [
          'A3-XXXXXX-XXXXXX-XXXXX-XXXXX-XXXXX-XXXXX',
          'A' + '3-SX20TQ-SJ58CP-7GDWQ-TBVUZ',
          'BA' + '3-VZA18T-G87J0K-GNR1X-WD3NY-1U328-LD9GW',
        ],
      },
    },
    {
      id: '1password-recovery-code',
      title: '1Password recovery code',
      severity: 'critical',
      anchors: ['1PRK-'],
      pattern: /(?<![A-Za-z0-9-])(1PRK-(?=[A-Z-]{0,63}\d)(?:[A-Z0-9]{4}-){12}[A-Z0-9]{4})(?![A-Za-z0-9-])/,
      minEntropy: 3.4,
      examples: {
        match: [
          'Recovery code: 1P' + 'RK-ZKB0-IS0P-J537-MYT7-AJQG-FEYV' + '-0QRI-PHCZ-I35I-L3QD-OYES-1JYW-2JGK\n',
          'OP_RECOVERY=1P' + 'RK-F0W0-43VI-E9EB-KI4T-3WD8-1CMS' + '-G6VZ-YJNQ-GEYD-TOZF-1LCQ-3BH3-JKQ6',
        ],
        skip: ['1P' + 'RK-91XV-YM45-ICE3-OH13-ZYBX-GM2F-4D3Q-4TLC-14TS', '1PRK-XXXX-XXXX'],
      },
    },
  ],
  manual:
    "Rotate or revoke the token on the service account's page under Developer tools at my.1password.com. A Secret Key is regenerated in the account's profile and needs the account password.",
} as const satisfies Provider;
