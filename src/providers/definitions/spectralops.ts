// guard:allow-file -- examples, invented and assembled from parts
import type {Provider} from '../../core/provider.ts';

export const definition = {
  id: 'spectralops',
  title: 'SpectralOps',
  service: true,
  docs: ['https://guides.spectralops.io/docs/getting-started'],
  hosts: [],
  rules: [
    {
      id: 'spectralops-api-token',
      title: 'SpectralOps token',
      severity: 'high',
      anchors: ['spu-'],
      pattern: /(?<!(?<!\\|%[\dA-F]|\\u00[\da-f])[A-Za-z0-9])(spu-[a-z0-9]{32})(?![A-Za-z0-9-])/,
      minEntropy: 3,
      examples: {
        match: [
          'SPECTRAL_DSN=https://sp' + 'u-lazf4t21dsp1s0ayhr9svzssz5sh5sa6@get.spectralops.io\n',
          'token: sp' + 'u-b0b65415bbc49d4cb32b99b083e8c67e',
        ],
        skip: ['sp' + 'u-oktgpo24hfupu7o691sc', 'spu-token'],
      },
    },
  ],
  manual: 'Rotate the team key in the SpectralOps settings.',
} as const satisfies Provider;
