// guard:allow-file -- examples, invented and assembled from parts
import type {Provider} from '../../core/provider.ts';

export const definition = {
  id: 'clerk',
  title: 'Clerk',
  service: true,
  docs: ['https://clerk.com/docs/reference/backend-api'],
  hosts: ['api.clerk.com'],
  rules: [
    {
      id: 'clerk-secret-key',
      title: 'Clerk secret key',
      severity: 'high',
      anchors: ['sk_live_', 'sk_test_'],
      pattern: /(?<![A-Za-z0-9_-])(sk_(?:live|test)_[A-Za-z0-9]{40,42})(?![A-Za-z0-9])/,
      near: {words: ['clerk'], within: 100},
      minEntropy: 3.3,
      examples: {
        match: [
          'CLERK_SECRET_KEY=sk_l' + 'ive_Q2rtcNn0huOtr34QdG82coqhyYquQN9Xe0yposF2Qy\n',
          'createClerkClient({secretKey: "sk_l' + 'ive_ulDaREcY3KnNXjJCwxCGyWzxilZNakUOGTs8iQg5Ki"})',
        ],
        skip: [
          'CLERK_SECRET_KEY=sk_l' + 'ive_5cAmCoLu1vaUNMY8axoc4iqpvbCpTV',
          'SECRET_KEY=sk_l' + 'ive_DuSGOCgNzUNZgmBiEq5PhihtRjLazMqv5a0afU5UvK',
        ],
      },
    },
  ],
  manual: 'Add a new secret key at dashboard.clerk.com under API keys, deploy it, then delete the old one.',
} as const satisfies Provider;
