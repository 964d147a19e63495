// guard:allow-file -- examples, invented and assembled from parts
import type {Provider} from '../../core/provider.ts';

export const definition = {
  id: 'airtable',
  title: 'Airtable',
  service: true,
  docs: ['https://airtable.com/developers/web/guides/personal-access-tokens'],
  hosts: ['api.airtable.com'],
  rules: [
    {
      id: 'airtable-pat',
      title: 'Airtable personal access token',
      severity: 'high',
      anchors: ['pat'],
      pattern: /(?<![A-Za-z0-9])(pat[A-Za-z0-9]{14}\.[0-9a-f]{64})(?![A-Za-z0-9])/,
      minEntropy: 3.3,
      examples: {
        match: [
          'AIRTABLE_API_KEY=p' + 'atJWfia20ME75UQs.c68d176d9aeacb7dc4a3d8f' + '357a878bca8d54cd7c8f250d6c2fefb0187931de5\n',
          '"airtableToken": "p' + 'atBPjM3NOcWAdHrq.f74afed860c3969e82a247a' + 'c6fe3d6fa563c23e2ded824e5035e90e7e1abd821",',
        ],
        skip: [
          'p' + 'atMPJh7jySjBuyRd.18d4304b73025f90dc4c3' + '981cb5f06e90160be191c8ecbadc3d3bad5a6df',
          'p' + 'atAciHdZcCYOQF.af7015bfacab14787d05a214' + '1027d4641305a8bd383a3cb0b7a29dea0a9b70d2',
          'path.to.the.file',
        ],
      },
    },
  ],
  manual: 'Delete the token at airtable.com/create/tokens and create its replacement on the same page.',
} as const satisfies Provider;
