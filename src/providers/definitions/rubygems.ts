// guard:allow-file -- examples, invented and assembled from parts
import type {Provider} from '../../core/provider.ts';

export const definition = {
  id: 'rubygems',
  title: 'RubyGems',
  service: true,
  docs: ['https://guides.rubygems.org/api-key-scopes/'],
  hosts: [],
  rules: [
    {
      id: 'rubygems-api-key',
      title: 'RubyGems API key',
      severity: 'critical',
      anchors: ['rubygems_'],
      pattern: /(?<!(?<!\\|%[\dA-F]|\\u00[\da-f])[A-Za-z0-9])(rubygems_[0-9a-f]{48})(?![A-Za-z0-9])/,
      minEntropy: 3,
      examples: {
        match: [
          'GEM_HOST_API_KEY=ruby' + 'gems_7c1c02e404df125b2a74f8b4d4f3f1e084e9e345ecf78c' + 'b8\n',
          '---\n:rubygems_api_key: ruby' + 'gems_ef2a246319b38104031923497bf5af95f6d9b56a8d9a5b' + '97\n',
        ],
        skip: [
          'ruby' + 'gems_0c1a291594f9251356ece1015ef0ab381d062c64',
          'rubygems_api_key: xyz',
          'ruby' + 'gems_E4E695320F3DCA9272EF1965ACF29C316A18E7D1518F06' + '7D',
        ],
      },
    },
  ],
  manual: 'Delete the key on the API keys page of the RubyGems profile; only the web page can do it.',
} as const satisfies Provider;
