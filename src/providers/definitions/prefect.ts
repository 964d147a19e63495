// guard:allow-file -- examples, invented and assembled from parts
import type {Provider} from '../../core/provider.ts';

export const definition = {
  id: 'prefect',
  title: 'Prefect',
  service: true,
  docs: ['https://docs.prefect.io/latest/concepts/api_keys/'],
  hosts: ['api.prefect.cloud'],
  rules: [
    {
      id: 'prefect-api-token',
      title: 'Prefect Cloud API key',
      severity: 'high',
      anchors: ['pnu_', 'pnb_'],
      pattern: /(?<!(?<!\\|%[\dA-F]|\\u00[\da-f])[A-Za-z0-9])(pn[ub]_[A-Za-z0-9]{36})(?![A-Za-z0-9_])/,
      minEntropy: 3,
      examples: {
        match: [
          'PREFECT_API_KEY=pn' + 'u_wxI1Q9wLsjBffTPIDjqcDKgtnGKANMCoWIwo\n',
          'prefect cloud login -k pn' + 'b_Jw9kLLqpWEv6QOTGIuBLtpCXvroPO9xmspAV',
        ],
        skip: ['pn' + 'u_uci4VQunikr7ISK52gkm', 'xpn' + 'u_dG719mfKVjlpq34Hu2dU7QRrqTkSORm97711', 'pnu_api_key'],
      },
    },
  ],
  manual: 'Delete the key at app.prefect.cloud under API Keys.',
} as const satisfies Provider;
