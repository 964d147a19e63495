// guard:allow-file -- examples, invented and assembled from parts
import type {Provider} from '../../core/provider.ts';

export const definition = {
  id: 'coinbase',
  title: 'Coinbase',
  service: true,
  docs: ['https://docs.cdp.coinbase.com/'],
  hosts: ['api.coinbase.com'],
  rules: [
    {
      id: 'coinbase-api-key',
      title: 'Coinbase Developer Platform key',
      severity: 'critical',
      anchors: ['organizations/'],
      pattern:
        /organizations\/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\/apiKeys\/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}[^-]{1,60}(-----BEGIN EC PRIVATE KEY-----[A-Za-z0-9+/=\\\s]{120,400}-----END EC PRIVATE KEY-----)/,
      parts: [
        {
          name: 'key-name',
          pattern:
            /(organizations\/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\/apiKeys\/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})/,
          within: 500,
        },
      ],
      examples: {
        match: [
          '{\n  "name": "organizations/c2cefe75-c404-4136-ab49-45c19de9cb42/apiKeys/dbc1c9e3-85ec-4b45-a72d-3215071b0dcd",\n  "privateKey": "-----BEGIN EC PRIV' +
            'ATE KEY-----\\nFu74bxCBPOmDl7St+d6kzCMKjbAnNQdTi3cavPfPIQWLEkFfX+x80hFZA68Hfbkh\\nud' +
            'cBzQGl0xR79MOgH' +
            'rEsn9Bk23DlGFk9NxticFD6v3OeC23qQGFRPLfrdZls0rv3\\ny/5SiWZWEv3wCrDovBws+ldzLxfxk8kL/l==' +
            '\\n-----END EC PRIVATE KEY-----\\n"\n}',
          'COINBASE_KEY_NAME=organizations/dcbc3c2e-b653-4a85-abec-a949e645dca9/apiKeys/3d42ecfa-b678-4a85-a3e2-6b78dc3f3401\nCOINBASE_KEY="-----BEGIN EC PRIV' +
            'ATE KEY-----\\nuiPFaDetpdlG9xkxohwxM1JmEicjsW/y3V4PEml9/YjT3BU6wAv7E3CH/ixC/i9b\\nRB' +
            'CRt3WCHX0D60voH' +
            'Y5fosgjw8wQ6CPts7pLBWjUjNoIBqnI6qDXM/PxSjPkc53i\\nMF0hxVZfQAXhIjNr5UYb/ZVqEcl0pBz9k2==' +
            '\\n-----END EC PRIVATE KEY-----"',
        ],
        skip: [
          'organizations/4af9b986-6b97-4a74-a9cf-cfc8cd79625f/apiKeys/45fef7f0-2153-4dfb-ae7e-52a9f60c585e',
          'organizations/293e5686-e64a-4864-a9f8-c280e426cb5e/apiKeys/6351ab7c-da26-4dba-ab13-7107e97605a5 key: none',
        ],
      },
    },
  ],
  manual: 'Delete the key at portal.cdp.coinbase.com/access/api and create a new one; there is no call for it.',
} as const satisfies Provider;
