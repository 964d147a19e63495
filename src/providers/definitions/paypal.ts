// guard:allow-file -- examples, invented and assembled from parts
import type {Provider} from '../../core/provider.ts';

export const definition = {
  id: 'paypal',
  title: 'PayPal',
  service: true,
  docs: ['https://developer.paypal.com/api/rest/authentication/'],
  hosts: ['api-m.paypal.com', 'api-m.sandbox.paypal.com'],
  rules: [
    {
      id: 'paypal-client-secret',
      title: 'PayPal client secret',
      severity: 'critical',
      confidence: 'likely',
      anchors: ['paypal', 'secret'],
      anchorsIgnoreCase: true,
      pattern: /(?:paypal|secret)[\s\S]{0,60}?(?<![\w-])(E(?=[a-z_-]{0,78}\d)[a-z0-9_-]{79})(?![\w-])/i,
      minEntropy: 4,
      parts: [{name: 'client-id', pattern: /(?<![\w-])(A[\w-]{79})(?![\w-])/, within: 300}],
      examples: {
        match: [
          'PAYPAL_CLIENT_ID=AajNue0a7iBhaDTp4e-NXCY_uZeKcQ2glturu64x' +
            '_-xI5kE6OiSqOBe' +
            'oCqz7XlGqprSaAlh2zbAdatAT\nPAYPAL_CLIENT_SECRET=EJbPDkSId2N2jEKmYoGwGIbkOLH0AUyLHy1uvsGL' +
            'gHgVHUNpbZOQ79B' +
            'fP_ozCfjDcBgTBM1k5VlCmPvE\n',
          '"client_secret": "EMS1py5K0mCTjScFh0DLTyBoB6FwzhxCZ_muKBZ1' + 'jEe6MixGBj0oi1-' + 'Y5yQ2LXbVJ3egViulnK0oZunn"',
        ],
        skip: [
          'value=ELDtdmcw-G9JkA8o2PY1cxZ6hPZVdKUgAhKGT6f7' + 'WnFG_RQxh1INkQF' + 'uQm31Rxuh1hS_Z9jP93ajiNA7',
          'PAYPAL_SECRET=ELZVUs-q3rN-zsCg8Cp6cg9O05aqf57' + 'wjFiLsfR-TAF8_0SrhKzidIt' + 'FoF31I8',
        ],
      },
    },
  ],
  manual:
    'Add a second secret to the application at developer.paypal.com/dashboard/applications, deploy it, then disable and delete the leaked one.',
} as const satisfies Provider;
