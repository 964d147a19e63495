// guard:allow-file -- examples, invented and assembled from parts
import type {Provider} from '../../core/provider.ts';

export const definition = {
  id: 'postman',
  title: 'Postman',
  service: true,
  docs: ['https://learning.postman.com/docs/developer/postman-api/authentication/'],
  hosts: ['api.getpostman.com'],
  rules: [
    {
      id: 'postman-api-key',
      title: 'Postman API key',
      severity: 'high',
      anchors: ['PMAK-'],
      pattern: /(?<!(?<!\\|%[\dA-F]|\\u00[\da-f])[A-Za-z0-9])(PMAK-[0-9a-fA-F]{24}-[0-9a-fA-F]{34})(?![A-Za-z0-9])/,
      minEntropy: 3,
      examples: {
        match: [
          'POSTMAN_API_KEY=PM' + 'AK-f5685092c90f32d32cdf03ed-7a08c84b3ec020697032a2ef3' + 'e20f9d292\n',
          'X-Api-Key: PM' + 'AK-078ba4018d9c9b3ad36ed24e-eb705c90232f9a10e2065fbfe' + '5fb0352d0\r\n',
          'postman login --with-api-key PM' + 'AK-526dfcb0640ea91ec5151b70-082c3783d73e1e8d5048fd696' + 'e5b0a9c2e',
        ],
        skip: [
          'POSTMAN_API_KEY=PM' + 'AK-537d6a172f23f9ed4e3fc84b-1da14d6ae4c91f04de42f0b8f' + '1b0',
          'mPM' + 'AK-1aea9ce7a87f8a48a57bc7f8-818273414e9206fc4efd94a9b' + 'f3238fbd3',
          'POSTMAN_API_KEY=PM' + 'AK-ca5a0b50ab42ac93734e191e-3ef3c74f0e152573d1f9d3c38' + '1902acafck7',
        ],
      },
    },
    {
      id: 'postman-collection-access-token',
      title: 'Postman collection access token',
      severity: 'medium',
      anchors: ['PMAT-'],
      pattern: /(?<!(?<!\\|%[\dA-F]|\\u00[\da-f])[A-Za-z0-9])(PMAT-[0-9A-Z]{26})(?![A-Za-z0-9-])/,
      minEntropy: 3,
      examples: {
        match: [
          'https://api.postman.com/collections/13866651-f1fef5d6-7958-4491-bacf-3eed9f7f11f4?access_key=PM' +
            'AT-01KLYS08GLTLJ1NPS9HH1BW539',
          'access_key: PM' + 'AT-0160VW5CHA86MREESE0MQVQE3M',
        ],
        skip: ['PM' + 'AT-01246S89W87N56', 'PMAT-access-key'],
      },
    },
  ],
  manual: 'Delete the key at go.postman.co/settings/me/api-keys after the new one is deployed.',
} as const satisfies Provider;
