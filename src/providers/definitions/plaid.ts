// guard:allow-file -- examples, invented and assembled from parts
import type {Provider} from '../../core/provider.ts';

export const definition = {
  id: 'plaid',
  title: 'Plaid',
  service: true,
  docs: ['https://plaid.com/docs/api/items/#itemaccess_tokeninvalidate', 'https://plaid.com/docs/quickstart/glossary/#secret'],
  hosts: ['production.plaid.com', 'sandbox.plaid.com', 'development.plaid.com'],
  rules: [
    {
      id: 'plaid-access-token',
      title: 'Plaid item access token',
      severity: 'critical',
      anchors: ['access-production-', 'access-sandbox-', 'access-development-'],
      pattern:
        /(?<!(?<!\\|%[\dA-F]|\\u00[\da-f])[A-Za-z0-9])(access-(?:production|sandbox|development)-[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})(?![A-Za-z0-9-])/,
      minEntropy: 3,
      examples: {
        match: [
          'PLAID_ACCESS_TOKEN=access-pr' + 'oduction-01849d3a-dc15-47c2-a0a9-d4c84261b6be\n',
          '{"access_token":"access-pr' + 'oduction-dcfe14d2-cd74-43d6-a7d8-9e0b3690c4f3"}',
          'token: access-' + 'sandbox-dcf5a90e-eacd-45ec-a123-cbc13d317d86\n',
        ],
        skip: [
          'access-production-token',
          'access-pr' + 'oduction-3e9c1d35-e8e8-4aca-a7f9-9d6be4',
          'noaccess-' + 'sandbox-8f83c61f-fe93-4302-a864-9d8b90820950',
        ],
      },
    },
    {
      id: 'plaid-secret',
      title: 'Plaid client secret',
      severity: 'critical',
      anchors: ['plaid'],
      anchorsIgnoreCase: true,
      pattern: /plaid[\w .-]{0,20}?secret["'\s:=,>\\(]{1,12}?([0-9a-f]{30})(?![a-z0-9])/i,
      minEntropy: 3,
      parts: [{name: 'client-id', pattern: /client[_-]?id["'\s:=,>\\(]{1,12}?([0-9a-f]{24})(?![a-z0-9])/i, within: 300}],
      examples: {
        match: [
          'PLAID_CLIENT_ID=c3de49b384da' + '5ab23851d52c\nPLAID_SECRET=789e0b9ec5e0ed6' + 'b938547604189e9\n',
          '"plaidSecret": "93846cbe3d2f6fc' + '7865d36cd4b8a97"',
        ],
        skip: ['PLAID_SECRET=2720bf7b3a14' + 'f9fa6b64c8ae', 'SECRET=7c5ba567ead94b6' + '0b856eba85e736f'],
      },
    },
  ],
  manual:
    'Call /item/access_token/invalidate with client id and secret: it answers a new access token and ends the old one (/item/remove cuts the bank connection). Rotate the secret at dashboard.plaid.com/developers/keys.',
} as const satisfies Provider;
