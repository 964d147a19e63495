// guard:allow-file -- examples, invented and assembled from parts
import type {Provider} from '../../core/provider.ts';

export const definition = {
  id: 'xata',
  title: 'Xata',
  service: true,
  docs: ['https://xata.io/docs/concepts/api-keys'],
  hosts: ['api.xata.io'],
  rules: [
    {
      id: 'xata-api-key',
      title: 'Xata API key',
      severity: 'high',
      anchors: ['xau_'],
      pattern: /(?<!(?<!\\|%[\dA-F]|\\u00[\da-f])[A-Za-z0-9])(xau_[A-Za-z0-9]{33})(?![A-Za-z0-9_])/,
      minEntropy: 3,
      examples: {
        match: ['XATA_API_KEY=xa' + 'u_Ymkmsj3hIFNqmIzSiZWPZ21oPIlB7rkRd\n', 'apiKey: "xa' + 'u_HdWV4G6HPnCWvZLSiDcu1pmosEALqoBwO"'],
        skip: ['xa' + 'u_MJ3RDRfmkVHC1OB89N28', 'xau_key'],
      },
    },
  ],
  manual: "Delete the key in Xata's account settings.",
} as const satisfies Provider;
