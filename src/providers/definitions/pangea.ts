// guard:allow-file -- examples, invented and assembled from parts
import type {Provider} from '../../core/provider.ts';

export const definition = {
  id: 'pangea',
  title: 'Pangea',
  service: true,
  docs: ['https://pangea.cloud/docs/admin-guide/tokens'],
  hosts: [],
  rules: [
    {
      id: 'pangea-service-token',
      title: 'Pangea service token',
      severity: 'high',
      anchors: ['pts_'],
      pattern: /(?<!(?<!\\|%[\dA-F]|\\u00[\da-f])[A-Za-z0-9])(pts_(?=[a-z]{0,31}[2-7])[a-z2-7]{32})(?![A-Za-z0-9_])/,
      minEntropy: 3,
      examples: {
        match: [
          'PANGEA_TOKEN=pt' + 's_24t5vnv577535hxpqycsqi2m3qdrthvb\n',
          'Authorization: Bearer pt' + 's_nppvpxrrfn67y5nmfkfhh4gaeorsa4is\r\n',
        ],
        skip: ['pt' + 's_4igxwye7oni55dcgpazv', 'opt' + 's_j3hiwydq5h67bthcye2xu2h3uhirz5mz', 'pts_dts_offset'],
      },
    },
  ],
  manual: 'Revoke the token in the Pangea console under Tokens.',
} as const satisfies Provider;
