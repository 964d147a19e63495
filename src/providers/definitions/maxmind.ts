// guard:allow-file -- examples, invented and assembled from parts
import type {Provider} from '../../core/provider.ts';

export const definition = {
  id: 'maxmind',
  title: 'MaxMind',
  service: true,
  docs: ['https://support.maxmind.com/hc/en-us/articles/4407111582235'],
  hosts: ['geolite.info', 'geoip.maxmind.com', 'download.maxmind.com'],
  rules: [
    {
      id: 'maxmind-license-key',
      title: 'MaxMind license key',
      severity: 'low',
      anchors: ['_mmk'],
      before: 36,
      pattern: /(?<!(?<!\\|%[\dA-F]|\\u00[\da-f])[A-Za-z0-9])([A-Za-z0-9]{6}_[A-Za-z0-9]{29}_mmk)(?![A-Za-z0-9_])/,
      minEntropy: 3,
      examples: {
        match: [
          'MAXMIND_LICENSE_KEY=kaU87X_fsk5qOLSF9knWoGcaHgl3iqkzTIOU_m' + 'mk\n',
          'https://download.maxmind.com/app/geoip_download?edition_id=GeoLite2-City&license_key=rSvWIG_K5JqS3VtQfJSMHpsu2qWVHf6GHebc_m' +
            'mk&suffix=tar.gz',
          'LicenseKey aoW75U_cGh5K8mEwUaKbxzEuiFaeqJf0EvZJ_m' + 'mk\n',
        ],
        skip: ['SX4oaV_5v91tzXQlJwnPXLlSMxb_m' + 'mk', 'license_mmk'],
      },
    },
  ],
  manual: 'Create a second license key under Manage license keys in the MaxMind account, deploy it, then revoke the leaked one.',
} as const satisfies Provider;
