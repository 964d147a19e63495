// guard:allow-file -- examples, invented and assembled from parts
import type {Provider} from '../../core/provider.ts';

export const definition = {
  id: 'pinterest',
  title: 'Pinterest',
  service: true,
  docs: ['https://developers.pinterest.com/docs/getting-started/authentication-and-scopes/'],
  hosts: ['api.pinterest.com'],
  rules: [
    {
      id: 'pinterest-access-token',
      title: 'Pinterest access token',
      severity: 'high',
      anchors: ['pina_'],
      pattern: /(?<!(?<!\\|%[\dA-F]|\\u00[\da-f])[A-Za-z0-9])(pina_A[\w-]{74,124})(?![\w-])/,
      minEntropy: 3,
      examples: {
        match: [
          'PINTEREST_ACCESS_TOKEN=pi' +
            'na_AEABAZJOPILMADACZDNSBYCOHSMBJDMMCTKDPKSQRLGGRMFP' +
            'RKEQYESUTWNDBFASDFRWPHMZPIFRVZCECWXEMSQSHAXQX\n',
          'Authorization: Bearer pi' +
            'na_AMAKWJTPSPCTIDJDNNPISQKKNLHQIUVTJSWBEYDBIQOVEAXF' +
            'UZVKZEEWRAULWNQVZKZASHVUHJWWKOUTLJPOCASRTDWBE\r\n',
        ],
        skip: ['pi' + 'na_AEAQBWBJEQHVCVDBRIVSXRNASLVRAMTHGFUVEXACOOC', 'pina_colada_recipe'],
      },
    },
    {
      id: 'pinterest-refresh-token',
      title: 'Pinterest refresh token',
      severity: 'high',
      anchors: ['pinr.'],
      pattern: /(?<!(?<!\\|%[\dA-F]|\\u00[\da-f])[A-Za-z0-9])(pinr\.[\w.-]{60,320})(?![\w-])/,
      minEntropy: 3,
      examples: {
        match: [
          '{"refresh_token":"pin' +
            'r.TOGpRdNspoIAjtBj7ADWt3Omoa5S-m7Sxzv5xTd53Y5TGmr-zm' +
            '0JRUa3gUFpI5AkYqmIYG386Joj1bwVQfXue78MLbTaURVl5drl"}',
          'PINTEREST_REFRESH_TOKEN=pin' +
            'r.Nq9PykQIRCWy0rdU9kajb6Xk2R4dJE8n-39dyjlxwVZ_E7441XOPb6VQ2e6607S3ZmHyrV8cVCHyMghEvKos_uN7Kr' +
            'UkN-VlQySBPc2AMt-vn1sFx3cOccypcYevIoUI00-xAZfG6P9J2tig7IGI4CbnvWBGDiCE\n',
        ],
        skip: ['pin' + 'r.8rh6tm7JZfXZDrnT8VMt', 'spinr.render'],
      },
    },
  ],
  manual: "Remove the app at pinterest.com under Settings > Security > Connected apps, or reset the app's secret.",
} as const satisfies Provider;
