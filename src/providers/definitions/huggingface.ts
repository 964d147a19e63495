// guard:allow-file -- examples, invented and assembled from parts
import type {Provider} from '../../core/provider.ts';

export const definition = {
  id: 'huggingface',
  title: 'Hugging Face',
  service: true,
  docs: ['https://huggingface.co/docs/hub/security-tokens'],
  hosts: ['huggingface.co'],
  rules: [
    {
      id: 'huggingface-user-token',
      title: 'Hugging Face user access token',
      severity: 'critical',
      anchors: ['hf_'],
      pattern: /(?<!(?<!\\|%[\dA-F]|\\u00[\da-f])[A-Za-z0-9])(hf_(?=[a-z]{0,33}[A-Z])(?=[A-Z]{0,33}[a-z])[A-Za-z]{34})(?![\w-])/,
      minEntropy: 3,
      examples: {
        match: [
          'HF_TOKEN=hf' + '_exmWlqrfmKOtGNrsxebFrkhjTfzsTpuzsS\n',
          'login(token="hf' + '_DrqlzOhvmfdDJsyqkiCkWJXBHSUQXRaqIQ")',
          'git clone https://someone:hf' + '_eibkHWSOUEWYsSDJUrgWWsmgKRUYuoYXVr@huggingface.co/acme/model',
        ],
        skip: [
          'HF_TOKEN=hf' + '_wzdSyaxVbCeLtPXxWXicGMoMLRcEzzs',
          'HF_TOKEN=hf' + '_fhycqkrxsyqhvbxkwjzknufsfksmkdaqqn',
          'HF_TOKEN=hf' + '_dVKNMfhVFCojzSRMoKImiaXVwwcpExCWcooTuqC',
          'HF_TOKEN=hf_your_token_here',
        ],
      },
    },
    {
      id: 'huggingface-org-token',
      title: 'Hugging Face organization API token',
      severity: 'critical',
      anchors: ['api_org_'],
      pattern: /(?<!(?<!\\|%[\dA-F]|\\u00[\da-f])[A-Za-z0-9])(api_org_(?=[a-z]{0,33}[A-Z])(?=[A-Z]{0,33}[a-z])[A-Za-z]{34})(?![\w-])/,
      minEntropy: 3,
      examples: {
        match: [
          'HUGGINGFACE_TOKEN=api_' + 'org_UqeTxkGoJKLKHVuqIMjftIbYkvAbaQRFuB\n',
          'headers = {"Authorization": "Bearer api_' + 'org_MaRALPaplUZSxkXvrqsucbFBgzMyqzFZKp"}',
        ],
        skip: [
          'HUGGINGFACE_TOKEN=api_' + 'org_xTBOIXoioUuBEbdRlrKemwfgVELmAw',
          'HUGGINGFACE_TOKEN=api_' + 'org_tgufmibrswedlucrkvntmcmjszmihnzsrc',
        ],
      },
    },
  ],
  manual:
    'Invalidate the token at huggingface.co/settings/tokens (Manage > Delete). Anyone who holds a leaked token may also submit it to https://huggingface.co/api/credentials/revoke.',
} as const satisfies Provider;
