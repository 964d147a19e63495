// guard:allow-file -- examples, invented and assembled from parts
import type {Provider} from '../../core/provider.ts';

export const definition = {
  id: 'linkedin',
  title: 'LinkedIn',
  service: true,
  docs: ['https://learn.microsoft.com/linkedin/shared/authentication/token-introspection'],
  hosts: ['www.linkedin.com'],
  rules: [
    {
      id: 'linkedin-token',
      title: 'LinkedIn client secret',
      severity: 'medium',
      anchors: ['WPL_AP'],
      pattern:
        /(?<!(?<!\\|%[\dA-F]|\\u00[\da-f])[A-Za-z0-9])(WPL_AP\d{1,2}\.[A-Za-z0-9]{12,20}\.[A-Za-z0-9+/]{4,10}={0,2})(?![A-Za-z0-9+/=])/,
      minEntropy: 3,
      examples: {
        match: [
          'LINKEDIN_CLIENT_SECRET=WPL' + '_AP1.jRLxzKDcsgPnLFzC.oHObFP==\n',
          '"client_secret": "WPL' + '_AP1.joLtNgk9YiMvWgsO.o7mOSU==",',
        ],
        skip: ['WPL_AP1.secret', 'WPL' + '_AP1.bdRa3X3I.eMreHy=='],
      },
    },
  ],
  manual: 'Generate a second client secret at linkedin.com/developers/apps under Auth, deploy it, then delete the leaked one.',
} as const satisfies Provider;
