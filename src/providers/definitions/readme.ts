// guard:allow-file -- examples, invented and assembled from parts
import type {Provider} from '../../core/provider.ts';

export const definition = {
  id: 'readme',
  title: 'ReadMe',
  service: true,
  docs: ['https://docs.readme.com/main/reference/intro/authentication'],
  hosts: ['dash.readme.com', 'api.readme.com'],
  rules: [
    {
      id: 'readme-api-token',
      title: 'ReadMe API key',
      severity: 'high',
      anchors: ['rdme_'],
      pattern: /(?<!(?<!\\|%[\dA-F]|\\u00[\da-f])[A-Za-z0-9])(rdme_[a-z0-9]{70})(?![A-Za-z0-9])/,
      minEntropy: 3,
      examples: {
        match: [
          'README_API_KEY=rd' + 'me_0l9qp4srm1z40qkq5kw780b9bzwunkgfi' + 'doz8yepqbkac6nvbfxwsywwaxx5tu9pt0vziy\n',
          'rdme openapi --key=rd' + 'me_gjfbe00j96gqv15fupbj8y25i7xduwnts' + 'cm8yg7cnzzvomzeqz94y05yh9pr91dfa9af0p',
        ],
        skip: ['rd' + 'me_3ph21fzb3xxybh6548g6dq567nmcy3vlncdgjwti', 'rdme_api_key'],
      },
    },
  ],
  manual: "Delete the key in the project's dashboard under Configuration > API Keys.",
} as const satisfies Provider;
