// guard:allow-file -- examples, invented and assembled from parts
import type {Provider} from '../../core/provider.ts';

export const definition = {
  id: 'alchemy',
  title: 'Alchemy',
  service: true,
  docs: ['https://www.alchemy.com/docs'],
  hosts: ['dashboard.alchemy.com'],
  rules: [
    {
      id: 'alchemy-api-key',
      title: 'Alchemy API key',
      severity: 'high',
      anchors: ['alcht_'],
      pattern: /(?<!(?<!\\|%[\dA-F]|\\u00[\da-f])[A-Za-z0-9])(alcht_[A-Za-z0-9]{30})(?![A-Za-z0-9_])/,
      minEntropy: 3,
      examples: {
        match: ['ALCHEMY_API_KEY=alc' + 'ht_rojqS2tcUqEuNVtWQrpXlPaCjiXel9\n', '"token": "alc' + 'ht_uOLaqsaVHUYCECSsZDGrhjnCEgCgiv",'],
        skip: ['alc' + 'ht_YQiwhbFPNDLGbwgPrjDmzCFSy5', 'alcht_key'],
      },
    },
  ],
  manual: "Rotate the key on the app's page at dashboard.alchemy.com.",
} as const satisfies Provider;
