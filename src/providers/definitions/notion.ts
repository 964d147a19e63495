// guard:allow-file -- examples, invented and assembled from parts
import type {Provider} from '../../core/provider.ts';

export const definition = {
  id: 'notion',
  title: 'Notion',
  service: true,
  docs: ['https://developers.notion.com/reference/authentication', 'https://developers.notion.com/reference/revoke-token'],
  hosts: ['api.notion.com'],
  rules: [
    {
      id: 'notion-token',
      title: 'Notion integration token',
      severity: 'high',
      anchors: ['ntn_'],
      pattern: /(?<!(?<!\\|%[\dA-F]|\\u00[\da-f])[A-Za-z0-9])(ntn_\d{11}[A-Za-z0-9]{35})(?![A-Za-z0-9])/,
      minEntropy: 3,
      examples: {
        match: [
          'NOTION_TOKEN=nt' + 'n_57607836362UB75fvV8qfeQl9QAbqyDzaQGoCwJTJxKCPB\n',
          'Authorization: Bearer nt' + 'n_23865187090zU3fHtYUDFNaOkQL7ASk8Hlp91F8buBW60N\r\n',
          '{"key":"nt' + 'n_92010425967wuncSmS1iKohYuAhSmWkOIT9tLnU7C0jIxU\\n"}',
        ],
        skip: [
          'NOTION_TOKEN=nt' + 'n_38654757343C3DQ0khIcgs2Lr8jim94MOaxMmYtW',
          'mnt' + 'n_39152707605PkU6IiPQKMbk0CruBtJR97pPTPiVBQdzVXv',
          'NOTION_TOKEN=nt' + 'n_31943782353bPLFBT7hdGz5OeUgl5EMu7Cy19lBn1efsUak7',
        ],
      },
    },
    {
      id: 'notion-token-legacy',
      title: 'Notion integration token (secret_)',
      severity: 'high',
      confidence: 'likely',
      anchors: ['secret_'],
      pattern: /(?<!(?<!\\|%[\dA-F]|\\u00[\da-f])[A-Za-z0-9])(secret_(?=[a-zA-Z]{0,42}\d)(?=[a-z0-9]{0,42}[A-Z])[A-Za-z0-9]{43})(?!\w)/,
      near: {words: ['notion'], within: 200},
      minEntropy: 3.5,
      examples: {
        match: [
          'NOTION_TOKEN=sec' + 'ret_F164ZG4r1mevtWvA7sKwU3JTNdaGEXlbNBfCiPMgZdY\n',
          "const notion = new Client({auth: 'sec" + "ret_9w8omrFdImQyCYxlVXOKf4zurz9592TMQ6VsuknvsD7'});",
        ],
        skip: ['secret: sec' + 'ret_ayVbd1hoZq9CNuqJN4MTn1L046T2cKMv0GNtOtx5dH3', 'NOTION_KEY=sec' + 'ret_Oz9wmIRc4OWB3aEiBsvQ49N8twrtex'],
      },
    },
  ],
  manual:
    'Refresh the secret of an internal integration at notion.so/profile/integrations; tokens of a public one end with POST /v1/oauth/revoke.',
} as const satisfies Provider;
