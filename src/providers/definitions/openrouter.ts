// guard:allow-file -- examples, invented and assembled from parts
import type {Provider} from '../../core/provider.ts';

export const definition = {
  id: 'openrouter',
  title: 'OpenRouter',
  service: true,
  docs: ['https://openrouter.ai/docs/features/provisioning-api-keys'],
  hosts: ['openrouter.ai'],
  rules: [
    {
      id: 'openrouter-api-key',
      title: 'OpenRouter API key',
      severity: 'high',
      anchors: ['sk-or-v1-'],
      pattern: /(?<!(?<!\\|%[\dA-F]|\\u00[\da-f])[A-Za-z0-9])(sk-or-v1-[0-9a-f]{64})(?![A-Za-z0-9])/,
      minEntropy: 3,
      examples: {
        match: [
          'OPENROUTER_API_KEY=sk-o' + 'r-v1-1a68af56b183ecd3dfecb654c485320dfa4edef3904e50' + 'e27c1b1b2545078b35\n',
          'Authorization: Bearer sk-o' + 'r-v1-7c34109835c5e606a9eb4214037f7a8eda1f1fc64c568d' + '1bd837e679acb50e18\r\n',
          '{"key":"sk-o' + 'r-v1-e8bd4d6e2de18f92a23f0d3719e5f69ef4b2fab351bf35' + 'd90287bfbc0953c3c4\\n"}',
        ],
        skip: [
          'OPENROUTER_API_KEY=sk-o' + 'r-v1-4fc4b8a5bf3b4365a64f279dc830c2a906b7910e70c43d' + 'c59d07eaded8',
          'msk-o' + 'r-v1-5867c8780510a5c165d610d9c5e7c7c632824e0b03019a' + '58509d35c036912480',
          'OPENROUTER_API_KEY=sk-o' + 'r-v1-9e050e91be10fc0148c0329f14d0e6d0cfef5ec2bca4e5' + '76e52c5bdab8357bd2k7',
        ],
      },
    },
  ],
  manual: 'Disable or delete the key at openrouter.ai/settings/keys, or with a provisioning key: DELETE /api/v1/keys/{hash}.',
} as const satisfies Provider;
