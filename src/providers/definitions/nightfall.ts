// guard:allow-file -- examples, invented and assembled from parts
import type {Provider} from '../../core/provider.ts';

export const definition = {
  id: 'nightfall',
  title: 'Nightfall',
  service: true,
  docs: ['https://docs.nightfall.ai/'],
  hosts: ['api.nightfall.ai'],
  rules: [
    {
      id: 'nightfall-api-key',
      title: 'Nightfall API key',
      severity: 'high',
      anchors: ['NF-'],
      pattern: /(?<!(?<!\\|%[\dA-F]|\\u00[\da-f])[A-Za-z0-9])(NF-(?=[A-Za-z_-]{0,31}\d)[A-Za-z0-9]{32})(?![\w-])/,
      minEntropy: 3,
      examples: {
        match: [
          'NIGHTFALL_API_KEY=NF' + '-nS2QYICjvcVcSUCnGrMHX3OqUzGDNczV\n',
          'Authorization: Bearer NF' + '-daNZbzJASv65DuyAJZgopmn4z3UhmnVJ\r\n',
        ],
        skip: ['NIGHTFALL_API_KEY=NF' + '-msX9vpMB5qnd3No6SVPQwLed8j', 'xNF' + '-MY8ScoGVIA9GMGkIdp2SHEZ6uEsQ8kA5', 'NF-your-key'],
      },
    },
  ],
  manual: 'Delete the key in the Nightfall console under Developer platform > Manage API keys.',
} as const satisfies Provider;
