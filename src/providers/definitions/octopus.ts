// guard:allow-file -- examples, invented and assembled from parts
import type {Provider} from '../../core/provider.ts';

export const definition = {
  id: 'octopus',
  title: 'Octopus Deploy',
  service: true,
  docs: ['https://octopus.com/docs/octopus-rest-api/how-to-create-an-api-key'],
  hosts: [],
  rules: [
    {
      id: 'octopus-api-key',
      title: 'Octopus API key',
      severity: 'high',
      confidence: 'likely',
      anchors: ['API-'],
      pattern: /(?<!(?<!\\|%[\dA-F]|\\u00[\da-f])[A-Za-z0-9])(?<![\w]-)(API-(?=[A-Z]{0,24}\d)[A-Z0-9]{25,32})(?![\w-])/,
      minEntropy: 3.5,
      examples: {
        match: [
          'OCTOPUS_API_KEY=AP' + 'I-KHQ8QNYFHVF8Q9URM2F8KNEGXD\n',
          'X-Octopus-ApiKey: AP' + 'I-A1OQ0J5R18B8ES0K9SRG27MBWDG4NCK\r\n',
          'octo push --apiKey AP' + 'I-02F03018MIQ7N2G6IBF5PQARJ',
        ],
        skip: ['AP' + 'I-IAUL68IST55QN4A95YYB', 'AP' + 'I-VWQVETVMIUQZQSGBILTNVIMUPVQN', 'AP' + 'I-SKA14T4C2Z8Y2AL35EXQABR6OXNUH5XVUPJI'],
      },
    },
  ],
  manual: 'Revoke the key on the Octopus server in the profile of its user under My API Keys.',
} as const satisfies Provider;
