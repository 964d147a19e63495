// guard:allow-file -- examples, invented and assembled from parts
import type {Provider} from '../../core/provider.ts';

export const definition = {
  id: 'testkube',
  title: 'Testkube',
  service: true,
  docs: ['https://docs.testkube.io/articles/organization-management'],
  hosts: ['api.testkube.io'],
  rules: [
    {
      id: 'testkube-api-key',
      title: 'Testkube API token',
      severity: 'high',
      anchors: ['tkcapi_'],
      pattern: /(?<!(?<!\\|%[\dA-F]|\\u00[\da-f])[A-Za-z0-9])(tkcapi_[0-9a-f]{30})(?![A-Za-z0-9])/,
      minEntropy: 3,
      parts: [{name: 'organization-id', pattern: /(tkcorg_[0-9a-f]{16})(?![A-Za-z0-9])/, within: 300}],
      examples: {
        match: [
          'TESTKUBE_API_KEY=tkc' + 'api_c29ca521a7a1c8e5a088dfd28afe67\n',
          'testkube set context --api-key tkc' + 'api_711eca83a04bf3e8749d89714acf39',
        ],
        skip: ['tkc' + 'api_9fad129c3b20a2ab0856', 'tkcapi_key'],
      },
    },
  ],
  manual: "Delete the token in the Testkube dashboard under the organization's API tokens.",
} as const satisfies Provider;
