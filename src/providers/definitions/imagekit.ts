// guard:allow-file -- examples, invented and assembled from parts
import type {Provider} from '../../core/provider.ts';

export const definition = {
  id: 'imagekit',
  title: 'ImageKit',
  service: true,
  docs: ['https://imagekit.io/docs/api-keys'],
  hosts: ['api.imagekit.io'],
  rules: [
    {
      id: 'imagekit-private-key',
      title: 'ImageKit private API key',
      severity: 'high',
      confidence: 'likely',
      anchors: ['private_'],
      pattern: /(?<!(?<!\\|%[\dA-F]|\\u00[\da-f])[A-Za-z0-9])(private_(?=[A-Za-z/+_-]{0,27}\d)[A-Za-z0-9+/]{26,32}={0,2})(?![\w+/=-])/,
      near: {words: ['imagekit'], within: 300},
      minEntropy: 3.5,
      examples: {
        match: [
          'IMAGEKIT_PRIVATE_KEY=priv' + 'ate_BzfwcAI7hhlziWAzVusMtUsLADN=\n',
          'new ImageKit({privateKey: "priv' + 'ate_y6ctYA6jeaWIsZ4RbaqQKpUMoIu="})',
        ],
        skip: ['PRIVATE_KEY=priv' + 'ate_KuVciYwT65jCIgaR88GiDjr0zG5=', 'IMAGEKIT_PRIVATE_KEY=priv' + 'ate_KWBu8IV9u5ULs4ZvCG'],
      },
    },
  ],
  manual: 'Delete the key in the ImageKit dashboard under Developer options > API keys.',
} as const satisfies Provider;
