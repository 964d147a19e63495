// guard:allow-file -- examples, invented and assembled from parts
import type {Provider} from '../../core/provider.ts';

export const definition = {
  id: 'adyen',
  title: 'Adyen',
  service: true,
  docs: ['https://docs.adyen.com/development-resources/api-credentials/'],
  hosts: ['management-live.adyen.com', 'management-test.adyen.com'],
  rules: [
    {
      id: 'adyen-api-key',
      title: 'Adyen API key',
      severity: 'critical',
      confidence: 'likely',
      anchors: ['AQE'],
      pattern: /(?<![A-Za-z0-9+/])(AQE[A-Za-z0-9+/]{60,180}={0,2}-[A-Za-z0-9+/]{43}=-[!#-&(-;=?-~]{8,40})/,
      near: {words: ['adyen', 'x-api-key'], within: 200},
      minEntropy: 4,
      examples: {
        match: [
          'ADYEN_API_KEY=A' +
            'QEfOcZiT2PritZkUHg/z5Xd1utovbfqnS21DRXTGAOJVhzK+6JyCKfkz6NQuB9gXY6L/5NfQx7PDMB' +
            'Rx8sBwrxsbVTs+PnH-JQr' +
            'KclVGYKNkw7mPC3oYayRGmC+wtO+r6fuEZhLh0IA=-gIvXi{(oyt6xcmIE\n',
          'X-API-Key: A' +
            'QECI9IkFvAaAQaeTbfoiL3ypNKqsNZXK8rufch3SPzfVjV7oFSR5r5dNnpqVyREjpc9VkXREFapkhz' +
            'ic7vdjlogdu0RilIp-bG8' +
            'rvR3Zw5wRmer4tYOIkAr/fm/NipPJDnsWJwa4fCs=-6eMGP{(EHAOPWBQJ\r\n',
        ],
        skip: [
          'ADYEN_API_KEY=A' + 'QE57OIsM9cWt9Lji3Pdzq6zqEP/MdKzN8dtC6xvqKF',
          'hash=A' +
            'QE68+oZnihEu9xyIDQGK98FztmdAIU6GIQ9Cq8eHP2XjHGk7pJLS16Z+Ox1pC+TQbAmdxT6QuAIeyS' +
            'z3MoHRQlv59EyeX3v-sBr' +
            'EsQns5JyQN+2CrqNovTcN3+KrS6EwosTNox7/45q=-cBEphVGT7Xgqkf01',
        ],
      },
    },
  ],
  manual:
    'Generate a new API key for the credential in the Customer Area under Developers > API credentials; the old key works for 24 hours more unless you expire it at once.',
} as const satisfies Provider;
