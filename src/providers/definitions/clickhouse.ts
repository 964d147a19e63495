// guard:allow-file -- examples, invented and assembled from parts
import type {Provider} from '../../core/provider.ts';

export const definition = {
  id: 'clickhouse',
  title: 'ClickHouse',
  service: true,
  docs: ['https://clickhouse.com/docs/cloud/manage/openapi'],
  hosts: ['api.clickhouse.cloud'],
  rules: [
    {
      id: 'clickhouse-cloud-key',
      title: 'ClickHouse Cloud API key secret',
      severity: 'high',
      anchors: ['4b1d'],
      pattern: /(?<![A-Za-z0-9+/_-])(4b1d(?=[0-9a-f]{0,37}[A-Zg-z])[A-Za-z0-9]{38})(?![A-Za-z0-9+/=_-])/,
      minEntropy: 3.5,
      parts: [{name: 'key-id', pattern: /(?:key_?id|token_?key)["'\s:=]{1,6}([a-z0-9]{20})(?![a-z0-9])/i, within: 300}],
      examples: {
        match: [
          'CLICKHOUSE_KEY_ID=4AToPQbZUx0DeXt9pu3O\nCLICKHOUSE_KEY_SECRET=4b' + '1dearynG560yK7cIrArwfB1JExFD8ULDlLcrZ76D\n',
          '"tokenSecret": "4b' + '1dkGjJanX0672Hu6IjszcGvPztMCY6jCEgwQ5Eij"',
        ],
        skip: [
          '4b' + '1drtmuO2NR9TqNSg2TlJZGdLh5cdmAgu6bMC',
          '4b' + '1dfac4ef2e9d4a9a54fb6304bd3dbf892e30d7da',
          'a4b' + '1dh8NQhV8T2yg6LemZluxultKwbJ19WJku5ybLd',
        ],
      },
    },
  ],
  manual: "Disable or delete the key in the ClickHouse Cloud console under the organization's API keys.",
} as const satisfies Provider;
