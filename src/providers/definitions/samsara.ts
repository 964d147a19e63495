// guard:allow-file -- examples, invented and assembled from parts
import type {Provider} from '../../core/provider.ts';

export const definition = {
  id: 'samsara',
  title: 'Samsara',
  service: true,
  docs: ['https://developers.samsara.com/docs/authentication'],
  hosts: ['api.samsara.com', 'api.eu.samsara.com'],
  rules: [
    {
      id: 'samsara-api-token',
      title: 'Samsara API token',
      severity: 'high',
      anchors: ['samsara_api_'],
      pattern: /(samsara_api_[A-Za-z0-9]{26,32})(?![A-Za-z0-9])/,
      minEntropy: 3,
      examples: {
        match: [
          'SAMSARA_API_TOKEN=sam' + 'sara_api_RSkvKdkoijolQw4hCb5ea0JLPThS0W\n',
          'Authorization: Bearer sam' + 'sara_api_cWlnTn9A7Js8mLszsd2voKh4pSLC\r\n',
        ],
        skip: ['sam' + 'sara_api_xX2Gi6khIUlUZ0FB', 'samsara_api_token'],
      },
    },
  ],
  manual: 'Delete the token in the dashboard under Settings > API tokens.',
} as const satisfies Provider;
