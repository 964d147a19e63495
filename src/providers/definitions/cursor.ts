// guard:allow-file -- examples, invented and assembled from parts
import type {Provider} from '../../core/provider.ts';

export const definition = {
  id: 'cursor',
  title: 'Cursor',
  service: true,
  docs: ['https://docs.cursor.com/'],
  hosts: ['api.cursor.com'],
  rules: [
    {
      id: 'cursor-api-key',
      title: 'Cursor API key',
      severity: 'high',
      confidence: 'likely',
      anchors: ['key_'],
      pattern: /(?<![A-Za-z0-9_])(key_[0-9a-f]{64})(?![A-Za-z0-9])/,
      near: {words: ['cursor'], within: 100},
      minEntropy: 3.5,
      examples: {
        match: [
          'CURSOR_API_KEY=ke' + 'y_5bfbc030326a6909a064d9196bc86a' + '06a8e2b41fa709edec3c34d14efe3eb879\n',
          'cursor-agent --api-key ke' + 'y_c031d57405e8396b21f1edba8ecd59' + 'b19c047e5efc0d06a28e32c50a307dbc13',
        ],
        skip: [
          'CURSOR_API_KEY=ke' + 'y_24c20ea51f4dfbe8264ba938e7f1' + '09e51c27b094d4de80890f3a621a7da2',
          'cache entry ke' + 'y_0f3161a51d454d72ec31d0d6425b79' + 'f656a32938e24f817408393794d707d83b',
          'CURSOR: monkey_6815c51615853bd6fa9f9b7f2371d03f39e13d6cf6f5124fc70d3d942d4808c4',
        ],
      },
    },
  ],
  manual: 'Open cursor.com/dashboard, make a new key under Integrations, then revoke the old one there.',
} as const satisfies Provider;
