// guard:allow-file -- examples, invented and assembled from parts
import type {Provider} from '../../core/provider.ts';

export const definition = {
  id: 'pirsch',
  title: 'Pirsch',
  service: true,
  docs: ['https://docs.pirsch.io/api-sdks/api-guide'],
  hosts: ['api.pirsch.io'],
  rules: [
    {
      id: 'pirsch-access-key',
      title: 'Pirsch access key',
      severity: 'low',
      confidence: 'likely',
      anchors: ['pa_'],
      pattern: /(?<!(?<!\\|%[\dA-F]|\\u00[\da-f])[A-Za-z0-9])(?<!_)(pa_(?=[A-Za-z]{0,47}\d)[A-Za-z0-9]{32,48})(?![A-Za-z0-9_])/,
      near: {words: ['pirsch'], within: 200},
      minEntropy: 3,
      examples: {
        match: [
          'PIRSCH_ACCESS_KEY=p' + 'a_2zq0rSiMyZODYNoFreUhA6SGcLx6HHgp\n',
          'pirsch:\n  token: "p' + 'a_hrsDnSl8IVMnPNDWYlJWdzdunZykRcxITQt0uj2Q"',
        ],
        skip: ['PIRSCH_ACCESS_KEY=p' + 'a_scIW6k6dcijk63qb6C2V', 'KEY=p' + 'a_VQnp6sY5q0SVQvFwGZiILgLBi6WtEEC3'],
      },
    },
  ],
  manual: 'Delete the client in Pirsch under Settings > Integration.',
} as const satisfies Provider;
