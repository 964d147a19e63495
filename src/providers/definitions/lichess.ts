// guard:allow-file -- examples, invented and assembled from parts
import type {Provider} from '../../core/provider.ts';

export const definition = {
  id: 'lichess',
  title: 'Lichess',
  service: true,
  docs: ['https://lichess.org/api#section/Introduction/Authentication'],
  hosts: ['lichess.org'],
  rules: [
    {
      id: 'lichess-personal-access-token',
      title: 'Lichess personal access token',
      severity: 'medium',
      confidence: 'likely',
      anchors: ['lip_'],
      pattern: /(?<!(?<!\\|%[\dA-F]|\\u00[\da-f])[A-Za-z0-9])(lip_(?=[A-Za-z]{0,15}\d)(?=[a-z0-9]{0,15}[A-Z])[A-Za-z0-9]{20})(?![\w-])/,
      minEntropy: 3,
      examples: {
        match: ['LICHESS_TOKEN=li' + 'p_141oPfq3P1PgTYin3paW\n', 'Authorization: Bearer li' + 'p_pFIpX0yiTIaaSJJFJWz8\r\n'],
        skip: ['li' + 'p_o95teRVN7ECNjx0o', 'li' + 'p_pr6dy6gcm5zdpowcr7v4'],
      },
    },
  ],
  manual: 'Revoke the token at lichess.org/account/oauth/token; it may revoke itself with DELETE https://lichess.org/api/token.',
} as const satisfies Provider;
