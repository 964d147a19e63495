// guard:allow-file -- examples, invented and assembled from parts
import type {Provider} from '../../core/provider.ts';

export const definition = {
  id: 'elevenlabs',
  title: 'ElevenLabs',
  service: true,
  docs: ['https://elevenlabs.io/docs/api-reference/service-accounts/api-keys/create'],
  hosts: ['api.elevenlabs.io'],
  rules: [
    {
      id: 'elevenlabs-api-key',
      title: 'ElevenLabs API key',
      severity: 'high',
      confidence: 'likely',
      anchors: ['sk_'],
      pattern: /(?<![A-Za-z0-9_-])(sk_[0-9a-f]{48})(?![A-Za-z0-9_])/,
      minEntropy: 3,
      examples: {
        match: [
          'ELEVENLABS_API_KEY=s' + 'k_6cd2fba1f059a791caf1dc30bf1c8f5bc8a8d2ca6e6136ac\n',
          'xi-api-key: s' + 'k_dedf76ec50fc56713b403a8c5d038ebeb38c87b59ca95fe6\r\n',
          'client = ElevenLabs(api_key="s' + 'k_3f2013b512abdb3e40ce27b187a7abec7fec8db82d754954")',
        ],
        skip: [
          'ELEVENLABS_API_KEY=s' + 'k_c523f0ce8e7d43cd79b50bf9a1fab32072d93868f0de1c',
          'xi-api-key: task_a0ae421e235c60489ed4763753e4b50629ef175ed6c5085b',
        ],
      },
    },
  ],
  manual:
    'Delete a personal key under elevenlabs.io/app/settings/api-keys; a workspace admin deletes or disables a service account key by API.',
} as const satisfies Provider;
