// guard:allow-file -- examples, invented and assembled from parts
import type {Provider} from '../../core/provider.ts';

export const definition = {
  id: 'trufflehog',
  title: 'TruffleHog Enterprise',
  service: true,
  docs: ['https://docs.trufflesecurity.com/'],
  hosts: [],
  rules: [
    {
      id: 'trufflehog-enterprise-secret',
      title: 'TruffleHog Enterprise secret',
      severity: 'high',
      anchors: ['thog-secret-'],
      pattern: /(thog-secret-[0-9a-f]{32})(?![A-Za-z0-9])/,
      minEntropy: 3,
      parts: [{name: 'key', pattern: /(thog-key-[0-9a-f]{16})(?![A-Za-z0-9])/, within: 300}],
      examples: {
        match: [
          'THOG_SECRET=thog' + '-secret-d0f0b71b5c7cf5dc3f12da2ba91572a3\n',
          'secret: "thog' + '-secret-af2d2e07cca3c657d8f473e2395c6869"',
        ],
        skip: ['thog' + '-secret-a37b0b4164712ed00f32', 'thog-secret-value'],
      },
    },
    {
      id: 'trufflehog-enterprise-agent-token',
      title: 'TruffleHog Enterprise agent token',
      severity: 'high',
      anchors: ['thog-agent-'],
      pattern: /(thog-agent-[0-9a-f]{32})(?![A-Za-z0-9])/,
      minEntropy: 3,
      examples: {
        match: [
          'THOG_AGENT_TOKEN=thog' + '-agent-01875eea079f4d211d6cc0fefb7e40f4\n',
          'agent: "thog' + '-agent-d7722479ce2b60c20b9cee511eabf468"',
        ],
        skip: ['thog' + '-agent-d7bfac378fe498f55302', 'thog-agent-token'],
      },
    },
  ],
  manual: 'Delete the key pair in the TruffleHog Enterprise dashboard under Settings.',
} as const satisfies Provider;
