// guard:allow-file -- examples, invented and assembled from parts
import type {Provider} from '../../core/provider.ts';

export const definition = {
  id: 'rainforest-pay',
  title: 'Rainforest Pay',
  service: true,
  docs: ['https://docs.rainforestpay.com/docs/authentication'],
  hosts: ['api.rainforestpay.com', 'api.sandbox.rainforestpay.com'],
  rules: [
    {
      id: 'rainforest-pay-api-key',
      title: 'Rainforest Pay API key',
      severity: 'critical',
      confidence: 'likely',
      anchors: ['apikey_'],
      pattern: /(?<!(?<!\\|%[\dA-F]|\\u00[\da-f])[A-Za-z0-9])(apikey_[0-9a-f]{64})(?![A-Za-z0-9])/,
      near: {words: ['rainforest'], within: 200},
      minEntropy: 3,
      examples: {
        match: [
          'RAINFOREST_API_KEY=api' + 'key_34f4023fb9432725ebae86501624ce6427fb' + 'd0dfd268935e6eb12bf258c89f46\n',
          'rainforest: {key: "api' + 'key_cfbaca5b3512b5a80634be528a3800' + 'd5643c31002d281be3f1d6d2ec4ee80932"}',
        ],
        skip: [
          'RAINFOREST_API_KEY=api' + 'key_0d6fa34ce1197b51e4a76e3907dfdbbca6c97431',
          'KEY=api' + 'key_ab14d94cf0c096ce633cbc9612289d8' + '837bdff60d5dd722b3bb348722a494c81',
        ],
      },
    },
  ],
  manual: 'Delete the key in the Rainforest portal under Developers > API keys.',
} as const satisfies Provider;
