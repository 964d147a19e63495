// guard:allow-file -- examples, invented and assembled from parts
import type {Provider} from '../../core/provider.ts';

export const definition = {
  id: 'shippo',
  title: 'Shippo',
  service: true,
  docs: ['https://docs.goshippo.com/docs/guides_general/authentication/'],
  hosts: ['api.goshippo.com'],
  rules: [
    {
      id: 'shippo-token',
      title: 'Shippo token',
      severity: 'high',
      anchors: ['shippo_live_', 'shippo_test_'],
      pattern: /(?<!(?<!\\|%[\dA-F]|\\u00[\da-f])[A-Za-z0-9])(shippo_(?:live|test)_[0-9a-f]{40})(?![A-Za-z0-9])/,
      minEntropy: 3,
      examples: {
        match: [
          'SHIPPO_TOKEN=shippo' + '_live_653f7d6dc1f4f3ae0f8ebe1fca96ceb2f0629a0a\n',
          'Authorization: Bearer shippo' + '_live_b0cbd717ab1324c06da93409c2c09630c695b019\r\n',
          '{"key":"shippo' + '_live_76ab3f407de9b21c7e671e7b2cd921e5a3bfb15e\\n"}',
        ],
        skip: [
          'SHIPPO_TOKEN=shippo' + '_live_23561c02fc542b5bf87c914035c6d487d3',
          'mshippo' + '_live_8a689f485a41a853cabf7d9b0281ad85a3a72d5f',
          'SHIPPO_TOKEN=shippo' + '_live_e50b394b4380ec23602e79bdc838c1e729136736k7',
        ],
      },
    },
  ],
  manual: 'Create a new key at apps.goshippo.com/settings/api, deploy it, then delete the leaked one there; no public call does it.',
} as const satisfies Provider;
