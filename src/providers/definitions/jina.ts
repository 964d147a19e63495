// guard:allow-file -- examples, invented and assembled from parts
import type {Provider} from '../../core/provider.ts';

export const definition = {
  id: 'jina',
  title: 'Jina AI',
  service: true,
  docs: ['https://jina.ai'],
  hosts: ['api.jina.ai'],
  rules: [
    {
      id: 'jina-api-key',
      title: 'Jina API key',
      severity: 'high',
      anchors: ['jina_'],
      pattern: /(?<!(?<!\\|%[\dA-F]|\\u00[\da-f])[A-Za-z0-9])(jina_(?=[A-Za-z_-]{0,59}\d)[A-Za-z0-9_-]{60})(?![\w-])/,
      minEntropy: 3,
      examples: {
        match: [
          'JINA_API_KEY=jin' + 'a_OS9SOEXuGpDx7cAIpr4bT9hKuvhR6RYl86HiUyYBSlnyCZxpiJKhdl1mNBcm\n',
          'Authorization: Bearer jin' + 'a_afzE4U6wAWy6fKNqkKVFWsZ7voZYNow6FL7lu6C4dIFedMcyvIs9mOoYFJEJ\r\n',
        ],
        skip: [
          'JINA_API_KEY=jin' + 'a_GU0X9AZ6gOmidVDVaZck8dvV8J5hxnMcP1M0AIVYMo7Y9kJhhd',
          'xjin' + 'a_xM2jFORtMrnkvrSLJD5F1UthxhWv89upx5mWqjpnvcquKaJloKhi4icz9lnR',
          'jina_your-key',
        ],
      },
    },
  ],
  manual: 'Revoke the key at jina.ai under API key & billing.',
} as const satisfies Provider;
