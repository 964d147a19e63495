// guard:allow-file -- examples, invented and assembled from parts
import type {Provider} from '../../core/provider.ts';

export const definition = {
  id: 'contentful',
  title: 'Contentful',
  service: true,
  docs: ['https://www.contentful.com/developers/docs/references/content-management-api/#/reference/personal-access-tokens'],
  hosts: ['api.contentful.com'],
  rules: [
    {
      id: 'contentful-pat',
      title: 'Contentful personal access token',
      severity: 'critical',
      anchors: ['CFPAT-'],
      pattern: /(CFPAT-[\w-]{43})(?![\w-])/,
      minEntropy: 3.5,
      examples: {
        match: [
          'CONTENTFUL_MANAGEMENT_TOKEN=CFP' + 'AT-W4Tm_tdXn5r7f3uXF3VaFP_V6mjuHQzybIWuC8CU6Zm\n',
          'Authorization: Bearer CFP' + 'AT-Py7By6pBgYyGuBumv5OfYRaAwKSnsqEdlXvn2AgrVRK\r\n',
        ],
        skip: ['CFP' + 'AT-vq1_jTsf3TCgsxQOoniF4LyPYwTb75N_QhpFv_z0', 'CFP' + 'AT-SiXpXpvX07KPIGbe47gkOH_xIr2P4UI07uNOrFR7ok-DoA'],
      },
    },
  ],
  manual: 'Revoke the token at app.contentful.com/account/profile/cma_tokens.',
} as const satisfies Provider;
