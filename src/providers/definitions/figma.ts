// guard:allow-file -- examples, invented and assembled from parts
import type {Provider} from '../../core/provider.ts';

export const definition = {
  id: 'figma',
  title: 'Figma',
  service: true,
  docs: ['https://developers.figma.com/docs/rest-api/personal-access-tokens/'],
  hosts: ['api.figma.com'],
  rules: [
    {
      id: 'figma-pat',
      title: 'Figma personal access token',
      severity: 'high',
      anchors: ['figd_', 'figp_'],
      pattern: /(?<!(?<!\\|%[\dA-F]|\\u00[\da-f])[A-Za-z0-9])(fig[dp]_[\w-]{38,54})(?![\w-])/,
      minEntropy: 3.5,
      examples: {
        match: [
          'FIGMA_TOKEN=fi' + 'gd_uBwGa0Q1QwBlndLgcCevqgZnHRSMsE3hMYy1c3tB\n',
          'X-Figma-Token: fi' + 'gd_X_Es6GqcNeVtoHGl9fdWEgaHpFRkiJFjswHCjesK\r\n',
        ],
        skip: ['fi' + 'gd_WEyL4W1Jpm-O0qK4BOM3GqCx7av-mj', 'confi' + 'gd_2AKf216rtwQeLlZWl3sJab3IDpJG6Pr6ugyFX5Y1'],
      },
    },
  ],
  manual: 'Revoke the token at figma.com/settings under Security > Personal access tokens and generate another.',
} as const satisfies Provider;
