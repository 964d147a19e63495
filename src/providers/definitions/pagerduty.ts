// guard:allow-file -- examples, invented and assembled from parts
import type {Provider} from '../../core/provider.ts';

export const definition = {
  id: 'pagerduty',
  title: 'PagerDuty',
  service: true,
  docs: ['https://developer.pagerduty.com/docs/authentication'],
  hosts: ['api.pagerduty.com'],
  rules: [
    {
      id: 'pagerduty-api-key',
      title: 'PagerDuty user API key',
      severity: 'high',
      anchors: ['pagerduty', 'pager_duty', 'pd_api', 'pd_token', 'token token='],
      anchorsIgnoreCase: true,
      pattern: /(?:pager_?duty|pd_(?:api|token)|token token=)[\s\S]{0,80}?(?<![\w+-])(u\+[\w+-]{18})(?![\w+-])/i,
      minEntropy: 3,
      examples: {
        match: [
          'PAGERDUTY_TOKEN=u+4Gz7bubG' + 'HyIJZEmHvU\n',
          'Authorization: Token token=u+po6GrhjU' + 'nYZ1654ScN\r\n',
          'pagerduty:\n  api_key: "u+DYBV4rDU' + '2dYLyzv3vI"\n',
        ],
        skip: ['TOKEN=u+E2ck4Lac' + '3k3_n7LYjN', 'PAGERDUTY_TOKEN=u+v2OIn' + 'WHtgnWX'],
      },
    },
    {
      id: 'pagerduty-api-key-general',
      title: 'PagerDuty account API key',
      severity: 'high',
      confidence: 'likely',
      anchors: ['pagerduty', 'pager_duty'],
      anchorsIgnoreCase: true,
      pattern:
        /pager_?duty[\w .-]{0,24}?(?:token|key)["'\s:=,>\\(]{1,12}?(?:token=)?(?<![\w+-])((?=[a-z_-]{0,19}\d)[a-z0-9][\w-]{18}[a-z0-9])(?![\w+-])/i,
      minEntropy: 3,
      examples: {
        match: ['PAGERDUTY_API_KEY=NpZeaYPLcC' + 'VitOvnqZa8\n', 'pagerduty_token: "BgrOtJ_-Rh' + 'AJ_y6UayA4"'],
        skip: ['PAGERDUTY_TOKEN=DtNSlMaA' + '4K8ezpxz4', 'pagerduty_token: your_pagerduty_token'],
      },
    },
  ],
  manual:
    'Remove the key under My profile > User settings > API access (account keys: Integrations > API access keys) after the new one is deployed.',
} as const satisfies Provider;
