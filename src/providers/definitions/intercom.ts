// guard:allow-file -- examples, invented and assembled from parts
import type {Provider} from '../../core/provider.ts';

export const definition = {
  id: 'intercom',
  title: 'Intercom',
  service: true,
  docs: ['https://developers.intercom.com/docs/build-an-integration/learn-more/authentication'],
  hosts: ['api.intercom.io'],
  rules: [
    // The start is the base64 of `tok:`.
    {
      id: 'intercom-token',
      title: 'Intercom access token',
      severity: 'high',
      anchors: ['dG9rO'],
      pattern: /(?<![A-Za-z0-9+/])(dG9rO[A-Za-z0-9+/]{54}=)(?![A-Za-z0-9+/=])/,
      minEntropy: 3.5,
      examples: {
        match: [
          'INTERCOM_ACCESS_TOKEN=dG' + '9rOjhhODU5Y2E2XzAyN2ZfODY3ZV80NTc2XzFlYTQ1YTZjNzk4Yjo' + 'xOjA=\n',
          'Authorization: Bearer dG' + '9rOjYwYTMwOTRjX2M4OWFfYTI2Y180MTMyXzYyZDhiYzEzMmQ5MDo' + 'xOjA=\r\n',
        ],
        skip: [
          'dG' + '9rO1NoQ4P6UYupM3r7djJPvZvm3WqRF919Veui7H6ch=',
          'wdG' + '9rOM1EebdmOoZ+EG7d/mQZ+BWPZE9JmChTl7pOQsojPIRsHlUHPAq' + '4B8E=',
        ],
      },
    },
  ],
  manual:
    'Create a new key in the developer hub of the app under Authentication, deploy it, then delete the leaked one there; no public call does it.',
} as const satisfies Provider;
