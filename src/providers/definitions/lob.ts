// guard:allow-file -- examples, invented and assembled from parts
import type {Provider} from '../../core/provider.ts';

export const definition = {
  id: 'lob',
  title: 'Lob',
  service: true,
  docs: ['https://docs.lob.com/'],
  hosts: ['api.lob.com'],
  rules: [
    {
      id: 'lob-api-key',
      title: 'Lob secret API key',
      severity: 'high',
      confidence: 'likely',
      anchors: ['live_', 'test_'],
      pattern: /(?<!(?<!\\|%[\dA-F]|\\u00[\da-f])[A-Za-z0-9])(?<!_)((?:live|test)_[0-9a-f]{35})(?![\w-])/,
      minEntropy: 3,
      examples: {
        match: [
          'LOB_API_KEY=liv' + 'e_465a9f3eca33c6474436034ae0622e32c70\n',
          "curl https://api.lob.com/v1/letters -u 'tes" + "t_4b6b223d37b8adbde4ad4a2c0fad85be04a:'",
        ],
        skip: [
          'liv' + 'e_5782a8c620035f479435c9dea2ef643f',
          'tes' + 't_a1e78e905a8dd4b904b6c85a7c042b9704d98bcd',
          'sk_liv' + 'e_7dfbba59e5d7145d0022b464760a8a705c1',
        ],
      },
    },
    {
      id: 'lob-public-key',
      title: 'Lob public key',
      severity: 'low',
      anchors: ['test_pub_', 'live_pub_'],
      pattern: /(?<!(?<!\\|%[\dA-F]|\\u00[\da-f])[A-Za-z0-9])((?:live|test)_pub_[0-9a-f]{31})(?![\w-])/,
      minEntropy: 3,
      examples: {
        match: [
          'LOB_PUBLIC_KEY=live_' + 'pub_760fdcca4ea218eb502ddec92aa432d\n',
          'publicKey: "test_' + 'pub_fb50bcb9e29e68acac2e70ad7298428"',
        ],
        skip: ['live_' + 'pub_418b58d865cb6f28c1839e60b9a', 'test_' + 'pub_2c38a6725af7d1a73be904b59b4292166e7c'],
      },
    },
  ],
  manual: 'Roll the key at dashboard.lob.com under Settings > API keys.',
} as const satisfies Provider;
