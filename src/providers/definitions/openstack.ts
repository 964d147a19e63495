// guard:allow-file -- examples, invented and assembled from parts
import type {Provider} from '../../core/provider.ts';

export const definition = {
  id: 'openstack',
  title: 'OpenStack',
  service: true,
  docs: ['https://docs.openstack.org/api-ref/identity/v3/', 'https://docs.openstack.org/keystone/latest/admin/fernet-token-faq.html'],
  hosts: [],
  rules: [
    // The base64 of a Fernet version and time: other software makes such texts too.
    {
      id: 'openstack-application-credential',
      title: 'Keystone token',
      severity: 'high',
      confidence: 'likely',
      anchors: ['gAAAAA'],
      pattern: /(?<![\w+/-])(gAAAAA[\w-]{74,400}={0,2})(?![\w=-])/,
      near: {words: ['openstack', 'keystone', 'x-auth-token', 'x-subject-token', 'os_token', 'os_auth'], within: 200},
      minEntropy: 4,
      examples: {
        match: [
          'X-Auth-Token: gAA' +
            'AAABne72G18DhiweiMKGip2Pd9MyiDLReAUZOij_MD4BYQgO0HEj' +
            'GtMf6sofrn9Iw8tdk9dDNbywx9GWcR0w8ZOf-oKJVADHapqz1mljl9Q' +
            'Yfwz7Vi-2OLots4sMPpMR37cMKh2i_kRTegP1gDhM3h3J9D15NFPieP' +
            'mzjCVLdvawPf7\r\n',
          'OS_TOKEN=gAA' +
            'AAABnuJuH2earSp6zVgobTcjw7idgpFmPC8NTH2xtuVY9SUvSYJ0' +
            'izOSycYRLvIfXGb5yhrfh7Dmkz4YhOngSM1J8mT3N7bB0uhGgkoWDJM' +
            '1bMu01fWNit8l-TAFW3-LGyUCA9PMebclYXSmGmsdkT3pgufi34Ump2' +
            '9b6B3yGpkIe2P\n',
        ],
        skip: [
          'FERNET=gAA' +
            'AAABnXbPqM0TD9yx4i1M9mfx8Xrb2Wj2nIWK_U8oO_Jp0Vlvy0Q4' +
            'a57gimDfUdE27ksuh1ipKPz8GKgOCuytgKlPHMwpiNDj_X-CQWuR_9u' +
            'mGvkQY8XdeNSDLhekJsh6MnwcMkasIe123hsmGU0q6ZhOWIbRHn2X5I' +
            '-kxCSjyAouiFo',
          'OS_TOKEN=gAAAAA',
        ],
      },
    },
  ],
  manual: 'Revoke the token with DELETE /v3/auth/tokens; delete an application credential with "openstack application credential delete".',
} as const satisfies Provider;
