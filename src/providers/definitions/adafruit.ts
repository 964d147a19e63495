// guard:allow-file -- examples, invented and assembled from parts
import type {Provider} from '../../core/provider.ts';

export const definition = {
  id: 'adafruit',
  title: 'Adafruit IO',
  service: true,
  docs: ['https://io.adafruit.com/api/docs/'],
  hosts: ['io.adafruit.com'],
  rules: [
    {
      id: 'adafruit-io-api-key',
      title: 'Adafruit IO key',
      severity: 'medium',
      anchors: ['aio_'],
      pattern: /(?<![A-Za-z0-9_])(aio_(?=[A-Za-z]{0,27}\d)[A-Za-z0-9]{28})(?![A-Za-z0-9_])/,
      minEntropy: 3,
      examples: {
        match: ['ADAFRUIT_IO_KEY=ai' + 'o_OnKUGoOBM513DrswcZiFa53HXTtK\n', '"token": "ai' + 'o_NqUaCOcWOtPm2rw5uWmqjXvDaO6l",'],
        skip: ['ai' + 'o_MA6LZESszMCnq56yPphG9Eqg', 'aio_read_callback_function_pointer'],
      },
    },
  ],
  manual: 'Regenerate the key at io.adafruit.com under My Key; the old one stops at once.',
} as const satisfies Provider;
