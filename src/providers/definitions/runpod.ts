// guard:allow-file -- examples, invented and assembled from parts
import type {Provider} from '../../core/provider.ts';

export const definition = {
  id: 'runpod',
  title: 'RunPod',
  service: true,
  docs: ['https://docs.runpod.io/get-started/api-keys'],
  hosts: ['api.runpod.io', 'rest.runpod.io'],
  rules: [
    {
      id: 'runpod-api-key',
      title: 'RunPod API key',
      severity: 'high',
      anchors: ['rpa_'],
      pattern: /(?<!(?<!\\|%[\dA-F]|\\u00[\da-f])[A-Za-z0-9])(rpa_[A-Z0-9]{40}[A-Za-z0-9]{6})(?![A-Za-z0-9])/,
      minEntropy: 3,
      examples: {
        match: [
          'RUNPOD_API_KEY=rp' + 'a_N4ER05SVRTW49YNK3YFYK7OJBRK2CWMB0BW1H2MT8sgbp7\n',
          'Authorization: Bearer rp' + 'a_VFJ1AIVN8MQW3YX1UYBLSMU8Z0W38HW4THXT7DTNf7mxjh\r\n',
          '{"key":"rp' + 'a_RQHX4NP974OUQG1HXO3LTJI875SYM4N1T9WUFIC12p7f3a\\n"}',
        ],
        skip: [
          'RUNPOD_API_KEY=rp' + 'a_UGYDITZE9J0RAWVDBWU9RPSRZ5R2HYTPUQFURJ9P',
          'mrp' + 'a_RJV5YL06B7VPF053MI360BA39EH4GRDJBU8H32G2kxzt5m',
          'RUNPOD_API_KEY=rp' + 'a_3MFPF0L3B0ORJ5C56AJLTMGN9FCQRB7KS6426YBMb9a5fsk7',
        ],
      },
    },
  ],
  manual: 'Disable or delete the key at runpod.io/console/user/settings after the new one is deployed.',
} as const satisfies Provider;
