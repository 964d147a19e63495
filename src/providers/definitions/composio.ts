// guard:allow-file -- examples, invented and assembled from parts
import type {Provider} from '../../core/provider.ts';

export const definition = {
  id: 'composio',
  title: 'Composio',
  service: true,
  docs: ['https://docs.composio.dev/'],
  hosts: ['backend.composio.dev'],
  rules: [
    {
      id: 'composio-project-api-key',
      title: 'Composio project API key',
      severity: 'high',
      confidence: 'likely',
      anchors: ['ak_'],
      pattern: /(?<![A-Za-z0-9_])(ak_[\w-]{20})(?![\w-])/,
      near: {words: ['composio'], within: 100},
      minEntropy: 3,
      examples: {
        match: ['COMPOSIO_API_KEY=a' + 'k_DwTvSXYlYxk-KPdlA-h8\n', 'Composio(api_key="a' + 'k_whNqBsBmMUXMn0JpwFze")'],
        skip: ['COMPOSIO_API_KEY=a' + 'k_g-TNPbi5Z5bzHfRn', 'key: a' + 'k_aEq0EN5klz1XmiqSu5zM'],
      },
    },
    {
      id: 'composio-user-api-key',
      title: 'Composio user API key',
      severity: 'critical',
      anchors: ['uak_'],
      pattern: /(?<![A-Za-z0-9_])(uak_[\w-]{43})(?![\w-])/,
      minEntropy: 3,
      examples: {
        match: [
          'COMPOSIO_USER_KEY=ua' + 'k_YyX5oVvLbp9ZHVOjw87GPd5eqSsM01BIhkmF9JK50jy\n',
          '"token": "ua' + 'k_OES_YcozvyR10nD3ZV6yWAvTlne9tajye-Gj3l4EySM",',
        ],
        skip: ['ua' + 'k_ARnfFt7s4-Crn85lRLWAt7OCWveVpu', 'break_point_for_the_day'],
      },
    },
  ],
  manual: 'Delete the key in the Composio dashboard under Settings > API keys.',
} as const satisfies Provider;
