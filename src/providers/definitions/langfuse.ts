// guard:allow-file -- examples, invented and assembled from parts
import type {Provider} from '../../core/provider.ts';

export const definition = {
  id: 'langfuse',
  title: 'Langfuse',
  service: true,
  docs: ['https://api.reference.langfuse.com/'],
  hosts: ['cloud.langfuse.com', 'us.cloud.langfuse.com'],
  rules: [
    {
      id: 'langfuse-secret-key',
      title: 'Langfuse secret key',
      severity: 'high',
      anchors: ['sk-lf-'],
      pattern:
        /(?<!(?<!\\|%[\dA-F]|\\u00[\da-f])[A-Za-z0-9])(sk-lf-[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})(?![A-Za-z0-9-])/,
      minEntropy: 3,
      parts: [
        {
          name: 'public-key',
          pattern: /(?<![A-Za-z0-9-])(pk-lf-[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})(?![A-Za-z0-9-])/,
          within: 400,
        },
      ],
      examples: {
        match: [
          'LANGFUSE_PUBLIC_KEY=pk-lf-ed78751a-496d-4' +
            'd10-a0a2-dbdaf20a2c6f\nLANGFUSE_SECRET_KEY=sk-' +
            'lf-e12c64fd-525e-4827-a9c7-752681c121af\n',
          'secret_key="sk-' + 'lf-8c9409c2-3f38-4deb-a323-d1e0a82a7502"',
        ],
        skip: ['sk-lf-...', 'sk-' + 'lf-e6acb6c5-5f0c-49a6-abd2-25e5'],
      },
    },
  ],
  manual: 'Create a new key pair in the project settings under API keys, deploy it, then delete the old pair.',
} as const satisfies Provider;
