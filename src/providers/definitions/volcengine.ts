// guard:allow-file -- examples, invented and assembled from parts
import type {Provider} from '../../core/provider.ts';

export const definition = {
  id: 'volcengine',
  title: 'Volcengine',
  service: true,
  docs: ['https://www.volcengine.com/docs/6291/65568'],
  hosts: ['open.volcengineapi.com'],
  rules: [
    {
      id: 'volcengine-access-key-id',
      title: 'Volcengine access key',
      severity: 'high',
      anchors: ['AKLT'],
      pattern: /(?<![A-Za-z0-9+/])(AKLT(?=[A-Za-z_-]{0,47}\d)[\w-]{43,48})(?![A-Za-z0-9+/=_-])/,
      minEntropy: 3,
      parts: [{name: 'secret-key', pattern: /(?<![A-Za-z0-9+/])([A-Za-z0-9+/]{56,62}==)(?!=)/, within: 300}],
      examples: {
        match: [
          'VOLC_ACCESSKEY=AK' +
            'LTh48S6SZRi1kz63UkZUcWr' +
            'SFBl0HQbgkuacC9U4hH8tY2\nVOLC_SECRETKEY=TnwYjPIH8s8Xb5pLXxTY6vuMMGA' +
            'Hz1SB7NUhfUBHSdoa6zUrhNZd96qZyYQ==\n',
          '"accessKeyId": "AK' + 'LTNDcdf40SG0AvWiXCQF8mOVEb8d' + 'kNxcq2ALV8YlwXTry9oF"',
        ],
        skip: ['AK' + 'LTU2HocFKFregbnuHhVxB4', 'xAK' + 'LTqMfTwSCXssMn4aElJZrAVm' + 'HLUwJB1iQH4MgdVN7XO3xJEX'],
      },
    },
  ],
  manual: 'Disable and delete the access key in the console under Key management.',
} as const satisfies Provider;
