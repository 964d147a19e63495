// guard:allow-file -- examples, invented and assembled from parts
import type {Provider} from '../../core/provider.ts';

export const definition = {
  id: 'minimax',
  title: 'MiniMax',
  service: true,
  docs: ['https://platform.minimax.io/docs'],
  hosts: ['api.minimax.io'],
  rules: [
    {
      id: 'minimax-api-key',
      title: 'MiniMax API key',
      severity: 'high',
      anchors: ['sk-api-'],
      pattern: /(?<!(?<!\\|%[\dA-F]|\\u00[\da-f])[A-Za-z0-9])(sk-api-[\w-]{119})(?![\w-])/,
      minEntropy: 3,
      examples: {
        match: [
          'MINIMAX_API_KEY=sk-a' +
            'pi-ubSOOeQXqjo8tjsCnzN40L0H6giT7xQ4-ZrUptVngnyp_ZM' +
            '_n_e299F22XbEChFoMVKMI7b4ynFCfe4HD12AOzUb6BzjsTQsE' +
            'TJKyuvoquIckbxT4qDEN-U\n',
          'Authorization: Bearer sk-a' +
            'pi-TDb7APkjejc5PvAfKcoZR4BV7x5LvZ86J33Y0i1cvtGgMmI' +
            'xinCt7mo26I0GiRGbCS4nIJfAPweqYBzRC83F6OUgAIF5PTIz6' +
            '-u5sh2EN8c63pYtteNH9TY\r\n',
        ],
        skip: [
          'MINIMAX_API_KEY=sk-a' + 'pi-km4N94UhuaSXIu_MzAJ5BU8SYF7QHD5CuWuYPYUSryK3nU4' + 'uuhslfioCX4z37oBznHRqOIXfr3jk1GOfh3AkBXy93q',
          'xsk-a' +
            'pi-IiAAJIO2she2IbYXJ-3HcPpmIT0KPJrfVutyUl3sgJLxKas' +
            'Imj9ICEOkAAAsCiNKXm6ottMUtjgYaA684NvexQX_pipm8-dBB' +
            'nfAhj8-utvidcKIqMaAcQx',
          'sk-api-your-key',
        ],
      },
    },
  ],
  manual: 'Delete the key at platform.minimax.io under API keys.',
} as const satisfies Provider;
