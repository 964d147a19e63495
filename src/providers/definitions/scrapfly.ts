// guard:allow-file -- examples, invented and assembled from parts
import type {Provider} from '../../core/provider.ts';

export const definition = {
  id: 'scrapfly',
  title: 'Scrapfly',
  service: true,
  docs: ['https://scrapfly.io/docs/scrape-api/getting-started'],
  hosts: ['api.scrapfly.io'],
  rules: [
    {
      id: 'scrapfly-api-key',
      title: 'Scrapfly API key',
      severity: 'low',
      anchors: ['scp-live-', 'scp-test-'],
      pattern: /(?<!(?<!\\|%[\dA-F]|\\u00[\da-f])[A-Za-z0-9])(scp-(?:live|test)-[a-z0-9]{32})(?![A-Za-z0-9])/,
      minEntropy: 3,
      examples: {
        match: [
          'SCRAPFLY_KEY=sc' + 'p-live-xwuzxs3pizo98jasz6pdv5mejbwcfzp9\n',
          '?key=sc' + 'p-test-b5262f36892ba1de5287bf9638317e62&url=x',
        ],
        skip: ['sc' + 'p-live-45l693kr40c652f6f6b2', 'scp-live-key'],
      },
    },
  ],
  manual: "Rotate the key in the dashboard under the project's settings.",
} as const satisfies Provider;
