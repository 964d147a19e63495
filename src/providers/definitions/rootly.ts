// guard:allow-file -- examples, invented and assembled from parts
import type {Provider} from '../../core/provider.ts';

export const definition = {
  id: 'rootly',
  title: 'Rootly',
  service: true,
  docs: ['https://docs.rootly.com/api-reference/api-keys/revoke-an-api-key'],
  hosts: ['api.rootly.com'],
  rules: [
    {
      id: 'rootly-api-key',
      title: 'Rootly API key',
      severity: 'high',
      anchors: ['rootly_'],
      pattern: /(?<!(?<!\\|%[\dA-F]|\\u00[\da-f])[A-Za-z0-9])(rootly_[0-9a-f]{64})(?![A-Za-z0-9])/,
      minEntropy: 3,
      examples: {
        match: [
          'ROOTLY_API_TOKEN=roo' + 'tly_974cf3f4c5c72dc8747be8c318054ae3e5ca690e1d7b42e0' + 'b39f3b7a5869296f\n',
          'Authorization: Bearer roo' + 'tly_0126c8e2a54198fdb0b83fa973a9b37b3fa202d79a17a3fa' + 'd25c1c345d4294bf\r\n',
          '{"key":"roo' + 'tly_853b8f5dead0e0bc14e65e68d231ce825e62ad9df1fe6a57' + 'c08f12a8f51c5cef\\n"}',
        ],
        skip: [
          'ROOTLY_API_TOKEN=roo' + 'tly_040ec9d6572c6c736e5828c3194be9f412c1c783ef21e5a5' + '4168ac6158',
          'mroo' + 'tly_a6b1049081cbfdac1f7b18d9216572c8d8d64da3a78b8c0a' + '14f9cd725f916103',
          'ROOTLY_API_TOKEN=roo' + 'tly_5424a057a904a79f509413afec2e3b2050350a5b5cf4cafe' + '38fd895bd425a5dfk7',
        ],
      },
    },
  ],
  manual: 'Revoke the key at rootly.com/account/settings/api-keys, or with DELETE /v1/api_keys/{id}.',
} as const satisfies Provider;
