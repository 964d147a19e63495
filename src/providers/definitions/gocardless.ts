// guard:allow-file -- examples, invented and assembled from parts
import type {Provider} from '../../core/provider.ts';

export const definition = {
  id: 'gocardless',
  title: 'GoCardless',
  service: true,
  docs: ['https://developer.gocardless.com/'],
  hosts: ['api.gocardless.com', 'api-sandbox.gocardless.com'],
  rules: [
    {
      id: 'gocardless-token',
      title: 'GoCardless access token',
      severity: 'high',
      confidence: 'likely',
      anchors: ['live_', 'sandbox_'],
      pattern: /(?<![A-Za-z0-9_])((?:live|sandbox)_(?=[A-Za-z_=-]{0,39}\d)[\w=-]{40})(?![\w=-])/,
      near: {words: ['gocardless'], within: 120},
      minEntropy: 3.5,
      examples: {
        match: [
          'GOCARDLESS_ACCESS_TOKEN=li' + 've_BtKdQCJR-sxM0uFmKSvepdGEGsA7lrRPT6Z_tOaV\n',
          'gocardless_pro.Client(access_token="sand' + 'box_B5jDB6MKHOaid8BA_8pVb_xmXzZe7gPBj9Bp4qFH")',
        ],
        skip: [
          'GOCARDLESS_ACCESS_TOKEN=li' + 've_4dhMWIeThtKaKREDT-GXmGBgrfUauP2g7lgY',
          'TOKEN=li' + 've_WuXhyHdtV-_8uXo2pQR3U6s5n0JWcMCyfOkjATbn',
        ],
      },
    },
  ],
  manual: 'Delete the token at manage.gocardless.com/developers after creating its replacement.',
} as const satisfies Provider;
