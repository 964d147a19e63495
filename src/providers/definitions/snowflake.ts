// guard:allow-file -- examples, invented and assembled from parts
import type {Provider} from '../../core/provider.ts';

export const definition = {
  id: 'snowflake',
  title: 'Snowflake',
  service: true,
  docs: ['https://docs.snowflake.com/en/user-guide/programmatic-access-tokens'],
  hosts: [],
  rules: [
    {
      id: 'snowflake-pat',
      title: 'Snowflake programmatic access token',
      severity: 'critical',
      anchors: ['eyJraWQi'],
      pattern: /(?<!(?<!\\|%[\dA-F]|\\u00[\da-f])[A-Za-z0-9])(eyJraWQi[\w-]{10,200}\.eyJ[\w-]{40,600}\.[\w-]{80,360})(?![\w-])/,
      near: {words: ['snowflake', 'sf_token', 'snowsql', 'x-snowflake'], within: 200},
      structure: 'jwt',
      minEntropy: 3.5,
      parts: [{name: 'account', pattern: /(?<![\w.-])([\w.-]{1,80}\.snowflakecomputing\.com)(?![\w-])/, within: 400}],
      examples: {
        match: [
          'SNOWFLAKE_TOKEN=eyJr' +
            'aWQiOiI4MzQ1MTA0NTkzNTMiLCJhbGciOiJFUzI1NiJ9.eyJwIj' +
            'oiNzk1OTE2OTY6NjUwNzQyMzg3OCIsImlzcyI6IlNGOjEwMDkiLCJle' +
            'HAiOjE3ODc0OTUzNTh9.WCBmzmdYdlLe92u8xPiniJgkgdHpBzgDFqM' +
            '0wboIKj54aOuYD2vV5zdS7tCUIiPT75iXdiRfE28esPCNd1NldV\n',
          'conn = snowflake.connector.connect(user="ci", account="acme", password="eyJr' +
            'aWQiOiI4NDU0NTE1ODIzMjMiLCJhbGciOiJFUzI1NiJ9.eyJwIj' +
            'oiMzcwNzQ5ODE6OTQ3Mjg1OTIxNSIsImlzcyI6IlNGOjEwMDkiLCJle' +
            'HAiOjE3NzQ5MzA5NjR9.Jq4RyhC-lEeklv95Jhd7y5ZPZtAOYZXIT0p' +
            'xSL1AWK9M0KO8P7HNTibydA5SFV1Du0O0jr_ZL-RoR8a5VaGBAj")',
        ],
        skip: [
          'TOKEN=eyJr' +
            'aWQiOiI3NzUzMTgxODUxNTMiLCJhbGciOiJFUzI1NiJ9.eyJwIj' +
            'oiMTYzNTA4MDg6NDE3MjQzNDE3NSIsImlzcyI6IlNGOjEwMDkiLCJle' +
            'HAiOjF9.e0I-jAuJelK6XtDEKw6BT2pxmBfUyXpjFCaGONqje8-W9v7' +
            '8UIxpCVkUTmQVOE3ry8woHGluM-p-LePFtjsNFY',
          'SNOWFLAKE_TOKEN=eyJraWQi',
        ],
      },
    },
  ],
  manual:
    "Run ALTER USER ... REMOVE PROGRAMMATIC ACCESS TOKEN, or disable it in Snowsight under the user's settings > Programmatic access tokens.",
} as const satisfies Provider;
