// guard:allow-file -- examples, invented and assembled from parts
import type {Provider} from '../../core/provider.ts';

export const definition = {
  id: 'firecrawl',
  title: 'Firecrawl',
  service: true,
  docs: ['https://docs.firecrawl.dev/'],
  hosts: ['api.firecrawl.dev'],
  rules: [
    {
      id: 'firecrawl-api-key',
      title: 'Firecrawl API key',
      severity: 'high',
      anchors: ['fc-'],
      pattern: /(?<![A-Za-z0-9_-])(fc-[0-9a-f]{32})(?![A-Za-z0-9_-])/,
      minEntropy: 3,
      examples: {
        match: ['FIRECRAWL_API_KEY=f' + 'c-860fd4a45609fcbad650230acfb4ef5b\n', '"token": "f' + 'c-79539ec6f75af91d196c18367df2ceca",'],
        skip: ['f' + 'c-412dfbe3d1a9fea369230ceb2f3b7b', 'xf' + 'c-393575c5c1b43b3d020538c10ba5289e'],
      },
    },
  ],
  manual: 'Delete the key at firecrawl.dev/app/api-keys and create another.',
} as const satisfies Provider;
