// guard:allow-file -- examples, invented and assembled from parts
import type {Provider} from '../../core/provider.ts';

export const definition = {
  id: 'adobe',
  title: 'Adobe',
  service: true,
  docs: ['https://developer.adobe.com/developer-console/docs/guides/authentication/'],
  hosts: ['ims-na1.adobelogin.com'],
  rules: [
    {
      id: 'adobe-client-secret',
      title: 'Adobe client secret',
      severity: 'high',
      anchors: ['p8e-'],
      pattern: /(?<!(?<!\\|%[\dA-F]|\\u00[\da-f])[A-Za-z0-9])(p8e-[\w-]{32})(?![\w-])/,
      minEntropy: 3,
      examples: {
        match: ['ADOBE_CLIENT_SECRET=p8' + 'e-jGxkOmqZW2W1pDWZqD4hGAM4x_bCA1-h\n', '"token": "p8' + 'e-PEgO8yGRF1hmcWgM0SlZrydkUWeclM9E",'],
        skip: ['p8' + 'e-Mm_yIqw-hWMWH7fBvqmpKk7l46sr', 'xp8' + 'e-ujNpxe9XbTvVi6oSvEtdxSNI45xvP9bb'],
      },
    },
  ],
  manual: 'Add a second client secret in the Adobe Developer Console, deploy it, then delete the leaked one on the same credential page.',
} as const satisfies Provider;
