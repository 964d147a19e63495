// guard:allow-file -- examples, invented and assembled from parts
import type {Provider} from '../../core/provider.ts';

export const definition = {
  id: 'robinhood',
  title: 'Robinhood Crypto',
  service: true,
  docs: ['https://docs.robinhood.com/crypto/trading/'],
  hosts: ['trading.robinhood.com'],
  rules: [
    {
      id: 'robinhood-crypto-api-key',
      title: 'Robinhood Crypto API key',
      severity: 'critical',
      anchors: ['rh-api-'],
      pattern:
        /(?<!(?<!\\|%[\dA-F]|\\u00[\da-f])[A-Za-z0-9])(rh-api-[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})(?![\w-])/,
      minEntropy: 3,
      examples: {
        match: [
          'ROBINHOOD_API_KEY=rh-' + 'api-13ed505a-6135-45f0-9370-df6360569c2c\n',
          'x-api-key: rh-' + 'api-0e3c95e0-458a-4e16-a7fb-974b0315252d\r\n',
        ],
        skip: ['rh-' + 'api-fdbcd8bf-cb9e', 'rh-api-key'],
      },
    },
  ],
  manual: "Delete the credential in Robinhood's crypto settings under API trading.",
} as const satisfies Provider;
