// guard:allow-file -- examples, invented and assembled from parts
import type {Provider} from '../../core/provider.ts';

export const definition = {
  id: 'dynatrace',
  title: 'Dynatrace',
  service: true,
  docs: ['https://docs.dynatrace.com/docs/dynatrace-api/environment-api/tokens-v2/api-tokens'],
  hosts: [],
  rules: [
    {
      id: 'dynatrace-token',
      title: 'Dynatrace API token',
      severity: 'critical',
      anchors: ['dt0c01.', 'dt0s01.', 'dt0s02.'],
      pattern: /(dt0(?:c01|s01|s02)\.[A-Z0-9]{24}\.[A-Z0-9]{64})(?![A-Za-z0-9])/,
      minEntropy: 4,
      examples: {
        match: [
          'DT_API_TOKEN=dt0' + 'c01.NHUYN7EAZQPV2XKCWMPCAJT6.CNEMRTUC7SEMDMZD' + 'XACLKHXCABD4OHUYSV2B56BYUN7PLYZVRFRBNHN7WXZXPRQR\n',
          'Authorization: Api-Token dt0' +
            'c01.YHW2P2SMASZN6YQX3DW4LFQF.4SLBCK6V5D7YXHC3' +
            'WLQUYE3VSYXUGH42VPTWKOH4U2C2QLRQZL7B5EX5NWMSR7EP\r\n',
        ],
        skip: [
          'dt0' + 'c01.7RDLBM6YJOTYXDQNZQKAVGJ7.CRCKYI7CRATDGQ' + '5DGMLIYJBL6EQXZDKVAWAJHE5VN2NCFZ3T2JXP23QFQULV',
          'dt0' + 'c01.UTC5YXIFS4LS6E7AYWVXYO2P',
        ],
      },
    },
  ],
  manual:
    'Disable or delete the token in the environment under Access tokens; its first two parts are the id that the API v2 DELETE /apiTokens/{id} takes.',
} as const satisfies Provider;
