// guard:allow-file -- examples, invented and assembled from parts
import type {Provider} from '../../core/provider.ts';

export const definition = {
  id: 'liveblocks',
  title: 'Liveblocks',
  service: true,
  docs: ['https://liveblocks.io/docs/api-reference/rest-api-endpoints'],
  hosts: ['api.liveblocks.io'],
  rules: [
    {
      id: 'liveblocks-secret-key',
      title: 'Liveblocks secret key',
      severity: 'high',
      anchors: ['sk_prod_', 'sk_dev_'],
      pattern: /(?<!(?<!\\|%[\dA-F]|\\u00[\da-f])[A-Za-z0-9])(sk_(?:prod|dev)_[\w-]{64})(?![\w-])/,
      minEntropy: 3,
      examples: {
        match: [
          'LIVEBLOCKS_SECRET_KEY=sk_p' + 'rod_toVL2uj_kGlt1_Dk5dWw3jtLTpLavsYSXIpYt5GYEVR7U3utVG1818moq-8dSuy4\n',
          'new Liveblocks({secret: "sk_d' + 'ev_0fniNQ6Rv74MFN-uOwMjWNGLKLUl7W6dQEyp1PzNwFvpBIWeWEPi20iA8knxVGZz"})',
        ],
        skip: [
          'sk_p' + 'rod_H_lUtTkulKqBVXkgVuAREUVBGieBneimhwWi4mYgm9FZ9IFalJ',
          'sk_d' + 'ev_S9RJbc9ZSiJmK1K4-yGCWprH-ObF1cVlCyf49N7zdZcUP5x' + 'hEt69TFX-5dqgDfCn_v9_of',
          'sk_prod_xxx',
        ],
      },
    },
  ],
  manual: 'Roll the secret key in the Liveblocks dashboard of the project under API keys.',
} as const satisfies Provider;
