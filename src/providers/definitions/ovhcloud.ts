// guard:allow-file -- examples, invented and assembled from parts
import type {Provider} from '../../core/provider.ts';

export const definition = {
  id: 'ovhcloud',
  title: 'OVHcloud',
  service: true,
  docs: ['https://help.ovhcloud.com/csm/en-api-getting-started-ovhcloud-api'],
  hosts: ['eu.api.ovh.com', 'ca.api.ovh.com', 'api.us.ovhcloud.com'],
  rules: [
    {
      id: 'ovh-credentials',
      title: 'OVH application credentials',
      severity: 'high',
      anchors: ['application_secret', 'application-secret', 'applicationsecret', 'app_secret'],
      anchorsIgnoreCase: true,
      pattern: /(?:application|app)[_-]?secret["'\s:=,>\\(]{1,12}?([a-z0-9]{32})(?![a-z0-9])/i,
      near: {words: ['ovh'], within: 300},
      minEntropy: 3,
      parts: [
        {name: 'application-key', pattern: /app(?:lication)?[_-]?key["'\s:=,>\\(]{1,12}?([a-z0-9]{16})(?![a-z0-9])/i, within: 300},
        {name: 'consumer-key', pattern: /consumer[_-]?key["'\s:=,>\\(]{1,12}?([a-z0-9]{32})(?![a-z0-9])/i, within: 300},
      ],
      examples: {
        match: [
          '[ovh-eu]\napplication_key=dz8uaclq' +
            '1cepkyi3\napplication_secret=n2516g8x3mj4b7zq' +
            '9sje9f4p7zhf7moz\nconsumer_key=knkskly1hrb7l5nl' +
            'r1qds818br6x2iug\n',
          'OVH_APPLICATION_SECRET=ryc8vea3ues725jb' + 'n6o7cl3xr038uxgy\n',
        ],
        skip: ['application_secret=twje9sm4gz7wys5p' + 'nl9qmg4qi2f5oca0', 'OVH_APPLICATION_SECRET=n37s09ghp6' + '521mhb483y'],
      },
    },
  ],
  manual:
    'Expire a consumer key with POST /auth/logout signed by it, or delete the credential or application at ovh.com/manager under IAM > API keys.',
} as const satisfies Provider;
