// guard:allow-file -- examples, invented and assembled from parts
import type {Provider} from '../../core/provider.ts';

export const definition = {
  id: 'nylas',
  title: 'Nylas',
  service: true,
  docs: ['https://developer.nylas.com/docs/v3/auth/hosted-oauth-apikey/'],
  hosts: ['api.us.nylas.com', 'api.eu.nylas.com'],
  rules: [
    {
      id: 'nylas-api-key',
      title: 'Nylas API key',
      severity: 'high',
      anchors: ['nyk_'],
      pattern: /(?<!(?<!\\|%[\dA-F]|\\u00[\da-f])[A-Za-z0-9])(nyk_(?=[A-Za-z_-]{0,63}\d)(?:v0_)?[A-Za-z0-9]{64,67})(?![\w-])/,
      minEntropy: 3,
      examples: {
        match: [
          'NYLAS_API_KEY=ny' + 'k_x1JEvaIgknM1QTyHL9PgjGbsTqcafa6EiW5aS5MvIMXb4QT5ItMPIBwP7IlANJbaBWB\n',
          'Authorization: Bearer ny' + 'k_aiw8EDTF4pDoDq7nfzQrszKYGDT6lDgQxSPNzTdLexcyuiA51B5dO0VBqfnGrLTOp1F\r\n',
        ],
        skip: [
          'NYLAS_API_KEY=ny' + 'k_RmysXWywProhor1PYfkXk5Xjce4eCU3m1RnhZH3JXb21FAcozn2tWaOPZX',
          'xny' + 'k_cSx2b1XUAHOervkHnmaWrHPFdOeh1IKkRMVsPBGGrXL2NWqAda7Ly4GXFg9aCiW9DHp',
          'nyk_your-key',
        ],
      },
    },
  ],
  manual: 'Delete the key in the Nylas dashboard of the application under API keys.',
} as const satisfies Provider;
