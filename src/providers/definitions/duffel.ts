// guard:allow-file -- examples, invented and assembled from parts
import type {Provider} from '../../core/provider.ts';

export const definition = {
  id: 'duffel',
  title: 'Duffel',
  service: true,
  docs: ['https://duffel.com/docs/api'],
  hosts: ['api.duffel.com'],
  rules: [
    {
      id: 'duffel-token',
      title: 'Duffel access token',
      severity: 'high',
      anchors: ['duffel_live_', 'duffel_test_'],
      pattern: /(duffel_(?:live|test)_[\w-]{43,44})(?![\w-])/,
      minEntropy: 3.5,
      examples: {
        match: [
          'DUFFEL_TOKEN=duffel' + '_live_tFm8GPGhMqVSVpldn0DZLy_VOVt84NSMUG0uW7Cwvf9\n',
          'Authorization: Bearer duffel' + '_live_5gl7vL83PckpGpKjG5wbe-QmCybSTCKfIZBkD6MfrxS\r\n',
        ],
        skip: ['duffel' + '_test_jeOa-VAHMKoaGNIaxfvfUCkuw7BRXG5CJqrEcRjf', 'duffel_test_mode_is_enabled_for_all_the_bookings'],
      },
    },
  ],
  manual: 'Create a new token at app.duffel.com/tokens, then delete the old one there.',
} as const satisfies Provider;
