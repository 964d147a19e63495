// guard:allow-file -- examples, invented and assembled from parts
import type {Provider} from '../../core/provider.ts';

export const definition = {
  id: 'ionic',
  title: 'Ionic',
  service: true,
  docs: ['https://ionic.io/docs/appflow/personal-access-tokens'],
  hosts: ['api.ionic.io'],
  rules: [
    {
      id: 'ionic-personal-access-token',
      title: 'Ionic personal access token',
      severity: 'medium',
      anchors: ['ion_'],
      pattern: /(?<!(?<!\\|%[\dA-F]|\\u00[\da-f])[A-Za-z0-9])(ion_(?=[A-Za-z_-]{0,41}\d)[A-Za-z0-9]{42})(?![\w-])/,
      minEntropy: 3,
      examples: {
        match: [
          'IONIC_TOKEN=io' + 'n_eckDGE1JZWypsHMuB8AuCVka1MmKttcKMmKiEdsyb6\n',
          'Authorization: Bearer io' + 'n_9ISarpD8gkJUgtLLV4WZfJiSzGBkpBt6z0ZuHsZzlK\r\n',
        ],
        skip: [
          'IONIC_TOKEN=io' + 'n_aCf0vehZhKqp76wtY8aAijtAaycWEBgV8GTE5k',
          'xio' + 'n_g1nmqFsVmPlv9LTVHMB9GSQI4NRuPgX3LhZ0eSRdnw',
          'ion_your-key',
        ],
      },
    },
  ],
  manual: 'Delete the token at dashboard.ionicframework.com under Personal settings > Personal access tokens.',
} as const satisfies Provider;
