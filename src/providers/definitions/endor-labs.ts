// guard:allow-file -- examples, invented and assembled from parts
import type {Provider} from '../../core/provider.ts';

export const definition = {
  id: 'endor-labs',
  title: 'Endor Labs',
  service: true,
  docs: ['https://docs.endorlabs.com/'],
  hosts: ['api.endorlabs.com'],
  rules: [
    {
      id: 'endor-labs-secret-key',
      title: 'Endor Labs API secret',
      severity: 'high',
      anchors: ['endr+'],
      pattern: /(endr\+[A-Za-z0-9-]{16})(?![A-Za-z0-9-])/,
      minEntropy: 2.5,
      examples: {
        match: [
          'ENDOR_API_CREDENTIALS_SECRET=en' + 'dr+pUrZHI7nviqVpRVY\n',
          'endorctl --api-key en' + 'dr+GsJBQ2DLsngmJVZT --api-secret x',
        ],
        skip: ['en' + 'dr+tUoQY9iQiTqu', 'endr+secret'],
      },
    },
  ],
  manual: 'Delete the API key in the Endor Labs application under Access control > API keys.',
} as const satisfies Provider;
