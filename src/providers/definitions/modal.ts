// guard:allow-file -- examples, invented and assembled from parts
import type {Provider} from '../../core/provider.ts';

export const definition = {
  id: 'modal',
  title: 'Modal',
  service: true,
  docs: ['https://modal.com/docs/reference/cli/token'],
  hosts: ['api.modal.com'],
  rules: [
    {
      id: 'modal-token-secret',
      title: 'Modal token secret',
      severity: 'critical',
      confidence: 'likely',
      anchors: ['as-'],
      pattern: /(?<!(?<!\\|%[\dA-F]|\\u00[\da-f])[A-Za-z0-9])(as-(?=[A-Za-z]{0,21}\d)[A-Za-z0-9]{22})(?![\w-])/,
      near: {words: ['modal', 'ak-'], within: 300},
      minEntropy: 3.5,
      parts: [{name: 'token-id', pattern: /(?<![A-Za-z0-9])(ak-[A-Za-z0-9]{22})(?![\w-])/, within: 300}],
      examples: {
        match: [
          'MODAL_TOKEN_ID=ak' + '-gulToaZYNta6V94JK469wo\nMODAL_TOKEN_SECRET=as' + '-9aNZwT8hdFyRcEXwgojPf8\n',
          'modal token set --token-id ak' + '-sT7JbFxuByh8dsoVKbkWqY --token-secret as' + '-B40H1fWeByCBxrPfT58Lct',
        ],
        skip: [
          'secret=as' + '-R4cD0dBkimGZkF4YukZE3r',
          'MODAL_TOKEN_SECRET=as' + '-MLtESrgXyFtt7WxkDd',
          'modal as-soon-as-possible-please',
        ],
      },
    },
  ],
  manual: 'Delete the token at modal.com/settings/tokens.',
} as const satisfies Provider;
