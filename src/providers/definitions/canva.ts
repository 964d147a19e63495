// guard:allow-file -- examples, invented and assembled from parts
import type {Provider} from '../../core/provider.ts';

export const definition = {
  id: 'canva',
  title: 'Canva',
  service: true,
  docs: ['https://www.canva.dev/docs/connect/authentication/'],
  hosts: ['api.canva.com'],
  rules: [
    {
      id: 'canva-client-secret',
      title: 'Canva client secret',
      severity: 'medium',
      anchors: ['cnvca'],
      pattern: /(?<!(?<!\\|%[\dA-F]|\\u00[\da-f])[A-Za-z0-9])(cnvca[\w-]{51})(?![\w-])/,
      minEntropy: 3,
      examples: {
        match: [
          'CANVA_CLIENT_SECRET=cn' + 'vcaBaMh7GPuFvDxAeOk-z5r6R-JVBk1K2TM9z_GVaBc8D3U-RcaHNA\n',
          '"token": "cn' + 'vcaW_tQYkq0kK_pGHSZMNEGBibIyzqhw-8h-H-IlYOCUZvJi5RGlfR",',
        ],
        skip: ['cn' + 'vcayMXUpXUXRvaAoJ-a9mUwQ3LD0q029W6bwI5ksTc80db3iX', 'cnvcanvas'],
      },
    },
  ],
  manual: 'Generate a new client secret for the integration in the Canva Developer Portal; it replaces the old one.',
} as const satisfies Provider;
