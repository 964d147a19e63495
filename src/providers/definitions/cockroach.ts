// guard:allow-file -- examples, invented and assembled from parts
import type {Provider} from '../../core/provider.ts';

export const definition = {
  id: 'cockroach',
  title: 'Cockroach Labs',
  service: true,
  docs: ['https://www.cockroachlabs.com/docs/api/cloud/v1'],
  hosts: ['cockroachlabs.cloud'],
  rules: [
    {
      id: 'cockroach-api-key',
      title: 'CockroachDB Cloud API key',
      severity: 'high',
      anchors: ['CCDB1_'],
      pattern: /(CCDB1_[A-Za-z0-9]{22}_[A-Za-z0-9]{40})(?![A-Za-z0-9])/,
      minEntropy: 3.5,
      examples: {
        match: [
          'COCKROACH_API_KEY=CCD' + 'B1_4FKMJr3Q5rR2Z1J9KWjf63_wV0D5' + 'gK1CaE03vhJ0bO1zH9Y7GueAimPK58ChlEQ\n',
          'Authorization: Bearer CCD' + 'B1_lz6cWQWX8zGFl7Bgh6ivaz_WTwl5' + '4SL7q92eJe6bRaK9MVPVxg0yYBqtbybyCVL\r\n',
        ],
        skip: [
          'CCD' + 'B1_KtQuHiBV5x4V3cdV5yzYzG_m21M' + 'jU6ET1p5zhr5N1sxbLaj3Ec8DqUjdpiZH0',
          'CCD' + 'B1_4dlweliRnKYLDkEdnSRGLQgsz13N' + 'DGE5vPrQjVuQYFScwpDhMX4KIevjcEhM0X',
        ],
      },
    },
  ],
  manual: 'Delete the API key of the service account at cockroachlabs.cloud/access after creating its successor.',
} as const satisfies Provider;
