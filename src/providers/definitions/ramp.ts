// guard:allow-file -- examples, invented and assembled from parts
import type {Provider} from '../../core/provider.ts';

export const definition = {
  id: 'ramp',
  title: 'Ramp',
  service: true,
  docs: ['https://docs.ramp.com/developer-api/v1/authorization'],
  hosts: ['api.ramp.com', 'demo-api.ramp.com'],
  rules: [
    {
      id: 'ramp-client-secret',
      title: 'Ramp client secret',
      severity: 'critical',
      anchors: ['ramp_sec_'],
      pattern: /(?<!(?<!\\|%[\dA-F]|\\u00[\da-f])[A-Za-z0-9])(ramp_sec_[A-Za-z0-9]{48})(?![A-Za-z0-9])/,
      minEntropy: 3,
      parts: [{name: 'client-id', pattern: /(ramp_id_[A-Za-z0-9]{40})(?![A-Za-z0-9])/, within: 300}],
      examples: {
        match: [
          'RAMP_CLIENT_SECRET=ra' + 'mp_sec_QYspUh2lu0GnF0cZpvmv0Ouo' + 'lz7Mz6wDCCbq4QCXFtuv3e5Z\n',
          '"client_secret": "ra' + 'mp_sec_werUqC3yGLlfd9Hyx6W5D9' + 'rHCwJazwdcyMresLm9HJG3iPLO"',
        ],
        skip: ['ra' + 'mp_sec_Pf2jb3Yd0J3ttuHiUfTKD40rG0RX1w', 'ramp_sec_value'],
      },
    },
  ],
  manual: 'Rotate the secret in the Ramp dashboard under Developer > your app.',
} as const satisfies Provider;
