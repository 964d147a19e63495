// guard:allow-file -- examples, invented and assembled from parts
import type {Provider} from '../../core/provider.ts';

export const definition = {
  id: 'replicate',
  title: 'Replicate',
  service: true,
  docs: ['https://replicate.com/docs/reference/http'],
  hosts: ['api.replicate.com'],
  rules: [
    {
      id: 'replicate-api-token',
      title: 'Replicate API token',
      severity: 'high',
      anchors: ['r8_'],
      pattern: /(?<!(?<!\\|%[\dA-F]|\\u00[\da-f])[A-Za-z0-9])(r8_[A-Za-z0-9]{37})(?!\w)/,
      minEntropy: 3,
      examples: {
        match: [
          'REPLICATE_API_TOKEN=r' + '8_wmwhbcD0FcEBRntUK4I8H5FoYJMGfvoNsczYC\n',
          'Authorization: Bearer r' + '8_P9fJKMzqBwoBgSwoMFAvhm8RFqNzOJDExCfLk\r\n',
          '{"key":"r' + '8_oJARc7L5W4nKktl5f3X4dDhpyiskfUK3ohWzC\\n"}',
        ],
        skip: [
          'REPLICATE_API_TOKEN=r' + '8_u4FKVRGLHZ3YVMXFXLxoxl9Wig7YJVc',
          'mr' + '8_sNPOFMTH7ZOs9sIH2jVkcZ1gTvNAo3WmcHymp',
          'REPLICATE_API_TOKEN=r' + '8_g563n6r72nSoGiN1vwosyjZIkNyVGXUpehcMvk7',
        ],
      },
    },
  ],
  manual: 'Disable the token at replicate.com/account/api-tokens after the new one is deployed.',
} as const satisfies Provider;
