// guard:allow-file -- examples, invented and assembled from parts
import type {Provider} from '../../core/provider.ts';

export const definition = {
  id: 'clickup',
  title: 'ClickUp',
  service: true,
  docs: ['https://developer.clickup.com/docs/authentication'],
  hosts: ['api.clickup.com'],
  rules: [
    {
      id: 'clickup-token',
      title: 'ClickUp personal token',
      severity: 'high',
      anchors: ['pk_'],
      pattern: /(?<![A-Za-z0-9_])(pk_\d{6,9}_[A-Z0-9]{32})(?![A-Za-z0-9])/,
      minEntropy: 3.3,
      examples: {
        match: [
          'CLICKUP_TOKEN=p' + 'k_59709890_KZIGBVHR5H7ZWURM16UAZUI0QL57MYBC\n',
          'Authorization: p' + 'k_14237384_DNGZH8V61O5JX46MCDIQSG8X1C2X2QRU\r\n',
        ],
        skip: ['p' + 'k_50434595_SVE3EM3Y7CASCJ45TB5FYPWQX8G47U', 'p' + 'k_5Y0A56Lr_V8D8RBDACJQ589QHAITFZP7KR5R7W19V'],
      },
    },
  ],
  manual: 'Regenerate the token at app.clickup.com/settings/apps; the old one stops at once.',
} as const satisfies Provider;
