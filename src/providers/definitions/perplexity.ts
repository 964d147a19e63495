// guard:allow-file -- examples, invented and assembled from parts
import type {Provider} from '../../core/provider.ts';

export const definition = {
  id: 'perplexity',
  title: 'Perplexity',
  service: true,
  docs: ['https://docs.perplexity.ai/api-reference/revoke-auth-token-post'],
  hosts: ['api.perplexity.ai'],
  rules: [
    {
      id: 'perplexity-api-key',
      title: 'Perplexity API key',
      severity: 'high',
      anchors: ['pplx-'],
      pattern: /(?<!(?<!\\|%[\dA-F]|\\u00[\da-f])[A-Za-z0-9])(pplx-[A-Za-z0-9]{48})(?![A-Za-z0-9])/,
      minEntropy: 3.5,
      examples: {
        match: [
          'PERPLEXITY_API_KEY=pp' + 'lx-WTmpEc4ZXxde1Gk0igc5sa1NCnebv54JOTcRDtQvs2JYbkj5\n',
          'Authorization: Bearer pp' + 'lx-WZ0LDm9CM3bUWw53hqyufK8E6HtC6lFGZU40q32XFnsylFR2\r\n',
          '{"key":"pp' + 'lx-3xSH6tSAlyDFL9EkBcn8ZxmIrjqFSdMBEme9K1zkuqRY6FQq\\n"}',
        ],
        skip: [
          'PERPLEXITY_API_KEY=pp' + 'lx-ojQSvhc8A03nBrYMpC5yQd8R8Fy2re5RujDdYK26Oj',
          'mpp' + 'lx-emKgdlrXyFbVDaPMYWXPnOEW3ulsjydqUtwnUIyI8BErATVv',
          'PERPLEXITY_API_KEY=pp' + 'lx-8D7CVBLloO3yfR1QiM8QAPdcXaD7S6cjvspwASO5eaYn8A47k7',
        ],
      },
    },
  ],
  manual: 'Delete the key at perplexity.ai/account/api/keys, or POST it to /revoke_auth_token with itself as bearer.',
} as const satisfies Provider;
