// guard:allow-file -- examples, invented and assembled from parts
import type {Provider} from '../../core/provider.ts';

export const definition = {
  id: 'riot-games',
  title: 'Riot Games',
  service: true,
  docs: ['https://developer.riotgames.com/docs/portal'],
  hosts: [],
  rules: [
    {
      id: 'riot-games-api-key',
      title: 'Riot Games API key',
      severity: 'low',
      anchors: ['RGAPI-'],
      pattern:
        /(?<!(?<!\\|%[\dA-F]|\\u00[\da-f])[A-Za-z0-9])(RGAPI-[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12})(?![\w-])/,
      minEntropy: 3,
      examples: {
        match: [
          'RIOT_API_KEY=RG' + 'API-8f8901d1-72f7-42f5-9a41-71fdd1c3e8c3\n',
          'X-Riot-Token: RG' + 'API-188b489e-a8e4-4039-93e6-4365ec05982f\r\n',
        ],
        skip: ['RG' + 'API-e546ead6-73b7', 'RGAPI-your-key'],
      },
    },
  ],
  manual: 'Regenerate the key at developer.riotgames.com; development keys die after 24 hours.',
} as const satisfies Provider;
