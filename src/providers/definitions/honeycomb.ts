// guard:allow-file -- examples, invented and assembled from parts
import type {Provider} from '../../core/provider.ts';

export const definition = {
  id: 'honeycomb',
  title: 'Honeycomb',
  service: true,
  docs: ['https://docs.honeycomb.io/api/'],
  hosts: ['api.honeycomb.io'],
  rules: [
    {
      id: 'honeycomb-api-key',
      title: 'Honeycomb key',
      severity: 'high',
      anchors: ['hcaik_', 'hcalk_', 'hcamk_'],
      pattern: /(?<!(?<!\\|%[\dA-F]|\\u00[\da-f])[A-Za-z0-9])(hca[ilm]k_[a-z0-9]{22,90})(?![A-Za-z0-9])/,
      minEntropy: 3.5,
      examples: {
        match: [
          'HONEYCOMB_API_KEY=hca' + 'ik_01a8qxp0l6ykuls7z8je7sxsd90bxwis7irw4zrx2ewl8dqub' + 'jedpx1d1z\n',
          'Authorization: Bearer hca' + 'ik_011fpnp0wf4gs7rbd09jygsy9ofz0c9w4wh4yvqyshft21wp9' + '1qb63publ\r\n',
          '{"key":"hca' + 'ik_017h8hfcg2r8oswl1ercwebn8vtqs3lkoctsg1pfgi2jq9m0x' + 't4diw30ni\\n"}',
        ],
        skip: ['hca' + 'ik_iqa9uq96onv0', 'mhca' + 'mk_u1xcrdo61f53yde6d2ok7vn3u3s0vsyzg0m6yqwpk8kipgarp' + 'tjfmbxt59'],
      },
    },
  ],
  manual:
    'Disable or delete the key under Environment settings (management keys: Team settings) > API keys; PATCH disabled=true on the key is reversible.',
} as const satisfies Provider;
