// guard:allow-file -- examples, invented and assembled from parts
import type {Provider} from '../../core/provider.ts';

export const definition = {
  id: 'confluent',
  title: 'Confluent',
  service: true,
  docs: ['https://docs.confluent.io/cloud/current/api.html'],
  hosts: ['api.confluent.cloud'],
  rules: [
    {
      id: 'confluent-secret-key',
      title: 'Confluent Cloud API secret',
      severity: 'critical',
      anchors: ['cflt'],
      pattern: /(?<![A-Za-z0-9+/])(cflt(?=[a-z+/]{0,59}[A-Z0-9])[A-Za-z0-9+/]{60})(?![A-Za-z0-9+/=])/,
      minEntropy: 3.5,
      parts: [{name: 'api-key', pattern: /(?<![A-Za-z0-9])(?=[A-Z]{0,15}\d)([A-Z0-9]{16})(?![A-Za-z0-9])/, within: 300}],
      examples: {
        match: [
          'sasl.username=HWA0YLJ3W174THOM\nsasl.password=cf' + 'ltpxsuTyOwbRIALbyZf2PTUsHo/ADI' + '0CgRwJaPibSAZUm0vQPAL4gx+6IsHsO8\n',
          'CONFLUENT_CLOUD_API_KEY=15VA06038ATKXY81\nCONFLUENT_CLOUD_API_SECRET=cf' +
            'ltkgadIGqb+wQYaqsFDgs9BEJn2M3G' +
            'aIR2Evh4Jhp1s+Uj2FzT5fOXyeTVM2I7\n',
        ],
        skip: [
          'cf' + 'lt4KA6dAcjKTpEH6kI+fPD7qjnUFdb5co2UYExE6GsfjY4TU7oUKln9nmu',
          'cf' + 'ltYcxKNE8Os8dM/+QC5LFI1sY7OYDLzm' + 'ce0H/ugmOnXS+Xw096W8+kbj7NHqY0Q6s8',
        ],
      },
    },
  ],
  manual: 'Delete the key at confluent.cloud/settings/api-keys or with confluent api-key delete.',
} as const satisfies Provider;
