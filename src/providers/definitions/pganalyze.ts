// guard:allow-file -- examples, invented and assembled from parts
import type {Provider} from '../../core/provider.ts';

export const definition = {
  id: 'pganalyze',
  title: 'pganalyze',
  service: true,
  docs: ['https://pganalyze.com/docs/api'],
  hosts: ['app.pganalyze.com'],
  rules: [
    {
      id: 'pganalyze-api-token',
      title: 'pganalyze API token',
      severity: 'medium',
      anchors: ['pgar_'],
      pattern: /(?<!(?<!\\|%[\dA-F]|\\u00[\da-f])[A-Za-z0-9])(pgar_[A-Za-z0-9]{27})(?![A-Za-z0-9_])/,
      minEntropy: 3,
      examples: {
        match: ['PGANALYZE_API_TOKEN=pg' + 'ar_TMsfm4uyKN8rKEyfvrwDZND0oXG\n', 'token: pg' + 'ar_Kl8MLogB7WQ4a2CP6ThUv3sR7T9'],
        skip: ['pg' + 'ar_KTEKzIt7azpkHorQxQte', 'pgar_token'],
      },
    },
  ],
  manual: "Delete the key in the organization's settings under API keys.",
} as const satisfies Provider;
