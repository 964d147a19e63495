// guard:allow-file -- examples, invented and assembled from parts
import type {Provider} from '../../core/provider.ts';

export const definition = {
  id: 'square',
  title: 'Square',
  service: true,
  docs: ['https://developer.squareup.com/docs/build-basics/access-tokens', 'https://developer.squareup.com/docs/oauth-api/overview'],
  hosts: ['connect.squareup.com', 'connect.squareupsandbox.com'],
  rules: [
    // EAAA also begins base64 of zeros: 64 characters alone on a line are not taken.
    {
      id: 'square-access-token',
      title: 'Square access token',
      severity: 'critical',
      anchors: ['EAAA', 'sq0atp-'],
      pattern:
        /(?<![+/])(?<![\n\r]|\\n)(?<!(?<!\\|%[\dA-F]|\\u00[\da-f])[A-Za-z0-9])(EAAA(?=[A-Za-z_-]{0,59}\d)[\w-]{60}|sq0atp-[\w-]{22})(?![\w+/=-])/,
      minEntropy: 3,
      examples: {
        match: [
          'SQUARE_ACCESS_TOKEN=EA' + 'AAEXuXSFSfBvUCymAzmvJlZhlvru3zFqOBqpayMuD6_TfN4X7Daho' + 'Qp9p2Coxl\n',
          'Authorization: Bearer EA' + 'AAEcL3ObxNTKSupWqPZ-dSxX7ru0DLkLFTC6Q5iQ8w6LMKpYUVCgd' + '-fd5ZtzO5\r\n',
          '"accessToken": "sq0' + 'atp-mc3Var42NvfLKoGtPuKeZD"',
        ],
        skip: [
          'token=EA' + 'AAEu9vfBX7DKbvzHUSgKfsR9GMQhURE1kPsoMK1kQZX',
          'line\nEA' + 'AAEFaTsuBPEScvfk7EHbjYd7T76kbypSfKIBaL87cjt43tRGq2Efv' + 'wNmDuotlU\n',
          'xsq0' + 'atp-43vfIc-LYV9FlrfKLHv8S0',
        ],
      },
    },
    {
      id: 'square-oauth-secret',
      title: 'Square OAuth application secret',
      severity: 'high',
      anchors: ['sq0csp-', 'sandbox-sq0csb-'],
      pattern: /(?<!(?<!\\|%[\dA-F]|\\u00[\da-f])[A-Za-z0-9])((?:sq0csp|sandbox-sq0csb)-[\w-]{40,50})(?![\w-])/,
      minEntropy: 3,
      examples: {
        match: [
          'SQUARE_APPLICATION_SECRET=sq0' + 'csp-MxHyf810dPHie-qFDR18TPNS-BdjF3Hbkj3YUOS72ID\n',
          'Authorization: Bearer sq0' + 'csp-OCsbG-wN-8AfiYsZnHXdE_vuxY4cmxtQdkphMmP7QFQ\r\n',
          '{"key":"sq0' + 'csp-ETj20O-boFZtobQSRnjr9f2l3jgIvxRe8e8v2Levqcw\\n"}',
        ],
        skip: [
          'SQUARE_APPLICATION_SECRET=sq0' + 'csp-Un7bijpIc8tDcaYlrA4drToFVtD12XrLDSnav',
          'msq0' + 'csp-CZgKytOEV4uEgvMmlsiS6vrQXqRNgJTAVMKuPvj8Oxd',
          'SQUARE_APPLICATION_SECRET=sq0' + 'csp-4cNiQ-cfXRast8_9HXqN3mgCO8fKiA8kx0olv6m8ijAk7Qp2' + 'mZ9',
        ],
      },
    },
  ],
  manual: 'Replace a personal token or application secret at developer.squareup.com/apps; an OAuth token ends with POST /oauth2/revoke.',
} as const satisfies Provider;
