// guard:allow-file -- examples, invented and assembled from parts
import type {Provider} from '../../core/provider.ts';

export const definition = {
  id: 'planetscale',
  title: 'PlanetScale',
  service: true,
  docs: ['https://planetscale.com/docs/api/reference/'],
  hosts: ['api.planetscale.com'],
  rules: [
    {
      id: 'planetscale-service-token',
      title: 'PlanetScale service token',
      severity: 'critical',
      anchors: ['pscale_tkn_', 'pscale_oauth_'],
      pattern: /(?<!(?<!\\|%[\dA-F]|\\u00[\da-f])[A-Za-z0-9])(pscale_(?:tkn|oauth)_[\w.=-]{32,64})(?![\w=-])/,
      minEntropy: 3,
      examples: {
        match: [
          'PLANETSCALE_SERVICE_TOKEN=pscal' + 'e_tkn_DhNpbHrNPpLAIoCgUA_O_Jzocn3If_yXw8x-F_PB7kE\n',
          'token: pscale' + '_oauth_cr6mnphFAH2B_aN-kAcrqwHqBX9ZT5zoVlI1hIb6cu' + '0',
          '"token": "pscal' + 'e_tkn_zgPJj-prePpwR4lHCdeU-TphdluL2DQJtTuHg0PKqDL"',
        ],
        skip: ['pscal' + 'e_tkn_pMdx95mHkFGcwzpSe5tI', 'pscale_tkn_name', 'mpscal' + 'e_tkn_VxtIsy1Ink8AUr7XSI9hPYJQKjPXh_JfA2-zMUBvqTo'],
      },
    },
    {
      id: 'planetscale-password',
      title: 'PlanetScale database password',
      severity: 'critical',
      anchors: ['pscale_pw_'],
      pattern: /(pscale_pw_[\w=.-]{32,64})(?![\w=.-])/,
      minEntropy: 3,
      examples: {
        match: [
          'DATABASE_PASSWORD=psc' + 'ale_pw_6-lc_B2nV6ciUuJwn' + 'SkXs7ksoIccRPIZQLGkmzOlfwk\n',
          'mysql://xbneysj471be75hau66z:psc' + 'ale_pw_rItam1gDRFHQFcL-ifLn' + 'EN9thhehZFksZBiHJyM-Amx@aws.connect.psdb.cloud/acme',
        ],
        skip: ['psc' + 'ale_pw_MnlpSSUnWw3lf8y2BrHC', 'pscale_pw_password'],
      },
    },
  ],
  manual: 'Delete the service token in the organization settings, a database password on its branch under Settings > Passwords.',
} as const satisfies Provider;
