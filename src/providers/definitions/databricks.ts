// guard:allow-file -- examples, invented and assembled from parts
import type {Provider} from '../../core/provider.ts';

export const definition = {
  id: 'databricks',
  title: 'Databricks',
  service: true,
  docs: ['https://docs.databricks.com/api/workspace/tokens'],
  hosts: [],
  rules: [
    {
      id: 'databricks-pat',
      title: 'Databricks access token',
      severity: 'critical',
      anchors: ['dapi', 'dose', 'dkea'],
      pattern: /(?<!(?<!\\|%[\dA-F]|\\u00[\da-f])[A-Za-z0-9])((?:dapi|dose|dkea)[0-9A-Fa-f]{32}(?:-\d)?)(?![A-Za-z0-9])/,
      minEntropy: 3,
      parts: [
        {
          name: 'workspace',
          pattern: /(?<![\w.-])([\w.-]{1,80}\.(?:cloud\.databricks\.com|azuredatabricks\.net|gcp\.databricks\.com))/,
          within: 400,
        },
      ],
      examples: {
        match: [
          'DATABRICKS_TOKEN=da' + 'pi2d4183c65a6a2f5adcd93dc839b03d67\n',
          '[DEFAULT]\nhost = https://adb-6690961652439685.7.azuredatabricks.net\ntoken = da' + 'pia737b9fa9e85b4359e74a05f0c1b27ef-2\n',
        ],
        skip: [
          'da' + 'pica0db96f24a2bda0614a4fe76b6979',
          'da' + 'pidc32aea9e145e9c3b3dcb9020465a5a5b0',
          'xda' + 'pif1573bcd934f5109f97f192c3148ab79',
        ],
      },
    },
  ],
  manual:
    'Revoke the token in the workspace under Settings > Developer > Access tokens; it can also end itself with POST /api/2.0/token/delete.',
} as const satisfies Provider;
