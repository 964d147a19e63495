// guard:allow-file -- examples, invented and assembled from parts
import type {Provider} from '../../core/provider.ts';

export const definition = {
  id: 'inngest',
  title: 'Inngest',
  service: true,
  docs: ['https://www.inngest.com/docs/platform/signing-keys'],
  hosts: ['api.inngest.com'],
  rules: [
    {
      id: 'inngest-signing-key',
      title: 'Inngest signing key',
      severity: 'high',
      anchors: ['signkey-'],
      pattern: /(?<!(?<!\\|%[\dA-F]|\\u00[\da-f])[A-Za-z0-9])(signkey-[a-z0-9-]{1,48}-[0-9a-f]{64})(?![\w-])/,
      minEntropy: 3,
      examples: {
        match: [
          'INNGEST_SIGNING_KEY=signkey' + '-prod-3d033cb626b075785c0acd2e23c5d9afc0a640658dcc5761d5a977ebc1b43fe3\n',
          'signingKey: "signkey-' + 'branch-1c27f0ebe390e64d32266eec0299f9da13eec655bab' + 'ef1bf6c441fc56700b67f"',
        ],
        skip: [
          'signkey' + '-prod-c60fab3725ae40b962ce473e993f071801d2350e820fb977303b2316',
          'sign' + 'key-688fda9c0ffa67dfa39c8862400dc03af72597091a60d366d4c0749bf9dac0d1',
          'signkey-prod-key',
        ],
      },
    },
  ],
  manual: 'Rotate the signing key at app.inngest.com in the environment under Manage > Signing key.',
} as const satisfies Provider;
