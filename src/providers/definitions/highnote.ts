// guard:allow-file -- examples, invented and assembled from parts
import type {Provider} from '../../core/provider.ts';

export const definition = {
  id: 'highnote',
  title: 'Highnote',
  service: true,
  docs: ['https://highnote.com/docs'],
  hosts: ['api.us.highnote.com'],
  rules: [
    {
      id: 'highnote-secret-key',
      title: 'Highnote live secret key',
      severity: 'critical',
      anchors: ['sk_live_a2V5Xz'],
      pattern: /(?<!(?<!\\|%[\dA-F]|\\u00[\da-f])[A-Za-z0-9])(sk_live_a2V5Xz[A-Za-z0-9+/]{69}={0,2})(?![A-Za-z0-9+/=])/,
      minEntropy: 3,
      examples: {
        match: [
          'HIGHNOTE_API_KEY=sk_live' + '_a2V5Xz9zRW1PsXbv9ssXxHRommW03T131um2TcIf9uCMoU01v' + 'jQkXhr2ImLHxPqztS4xMNTfsRr==\n',
          'Authorization: Bearer sk_live' + '_a2V5Xzkj0Aayz1xuK2ioiyTwsQUKD87o5r418gmE6bSIfHDD5' + 'GbQdbRyw7KGdFElKYue04cNLhP==\r\n',
        ],
        skip: [
          'HIGHNOTE_API_KEY=sk_live' + '_a2V5XzzPLjW0n5jGQMUHiZybccHopYRYd776RzhGtpXhhKglZHeEnI58',
          'xsk_live' + '_a2V5Xz2J1KV921v0Y0wylotm26jJJ7re94o96Y0KSzkJiCrpm' + 'qVfQJrGvVBKf1tsJAH9ITvf87M==',
          'sk_live_a2V5Xzyour-key',
        ],
      },
    },
  ],
  manual: 'Revoke the key in the Highnote dashboard under Settings > API keys.',
} as const satisfies Provider;
