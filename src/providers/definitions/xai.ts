// guard:allow-file -- examples, invented and assembled from parts
import type {Provider} from '../../core/provider.ts';

export const definition = {
  id: 'xai',
  title: 'xAI',
  service: true,
  docs: ['https://docs.x.ai/docs/overview', 'https://docs.x.ai/developers/management-api'],
  hosts: ['api.x.ai', 'management-api.x.ai'],
  rules: [
    {
      id: 'xai-api-key',
      title: 'xAI API key',
      severity: 'high',
      anchors: ['xai-'],
      pattern: /(?<!(?<!\\|%[\dA-F]|\\u00[\da-f])[A-Za-z0-9])(xai-(?!token-)[\w-]{70,120})(?![\w-])/,
      minEntropy: 3.5,
      examples: {
        match: [
          'XAI_API_KEY=xa' + 'i-huoGTw1p4yzqedF5sRSjSoy1ru1IeIhQ04biPpc8FVR4z0wLuEQ' + 'H8bn72ALXv74uygTuU9HXgbPA1paD\n',
          'Authorization: Bearer xa' + 'i-uCZPCcXhWXWPp4h2GgmsRHxhlq7k7Pp0ga8A0EoAITUziIloi3r' + 'KUN5gH1eFQKn4DFCtNgTH6D9NFXua\r\n',
          '{"key":"xa' + 'i-QhFY9RQFad2S0eGNulOvORIptlodXU7N47Pjzc0KgBA8HLZhkNn' + 'j9IfTSThPA6NGv0fPx8CdZAXMloMH\\n"}',
        ],
        skip: [
          'xa' + 'i-lxQU9NTWhTxTGe0akjVLRLu4lOwg29rgNlMa2cNP',
          'xai-your-key',
          'mxa' + 'i-XKiDOcSzsZewExqC9Sv5Q3Yyjz9jB36pv9KYUnf9I9ckoCXNd3T' + 'xLHDYbrtL5STnjiW3v8BaHOADYp3k',
        ],
      },
    },
    {
      id: 'xai-management-key',
      title: 'xAI management key',
      severity: 'critical',
      anchors: ['xai-token-'],
      pattern: /(?<!(?<!\\|%[\dA-F]|\\u00[\da-f])[A-Za-z0-9])(xai-token-[\w-]{60,120})(?![\w-])/,
      minEntropy: 3.5,
      examples: {
        match: [
          'XAI_MANAGEMENT_KEY=xai-t' + 'oken-jxL1ywHp6hW6joGBn9w5KoFs8vUV1DoKYKr0kXUJ6dm9y' + 'MtsDznWRhj9wmfNnxXGxDkDElx0KlquLo6b\n',
          'Authorization: Bearer xai-t' + 'oken-DcsAaJMryCjXGq7DzVkxW9gn2t0uF5ObGPJgwDtYVi92f' + 'bIVYOiHa2L2lL9t4v3SGyuIZtKOUdPbZk8V\r\n',
          '{"key":"xai-t' + 'oken-hnEu2qhSOYdrXk2wXhCHsSDsQI1RGR67S8vM0L6mvQXEF' + 'EeDA4UCBiSCS1fRF4viA9SKfAZfrf0S5KBs\\n"}',
        ],
        skip: [
          'xai-t' + 'oken-4KDYqES7Tk6KgYGBhjDSfTIT7SLK16CpNHRUdc2Z',
          'xai-token-your-key',
          'mxai-t' + 'oken-QVDcYroInhLZ0BvKF98Qwpb680FqtlNi6mdLBZmo6XrsW' + '6bVWSIon2DWEDGyVmVoPbi0XxDYy7B1SZmd',
        ],
      },
    },
  ],
  manual: 'Disable or delete the key at console.x.ai under API keys, or with a management key: DELETE /auth/api-keys/{id}.',
} as const satisfies Provider;
