// guard:allow-file -- examples, invented and assembled from parts
import type {Provider} from '../../core/provider.ts';

export const definition = {
  id: 'telnyx',
  title: 'Telnyx',
  service: true,
  docs: ['https://developers.telnyx.com/development/api-guide/authentication'],
  hosts: ['api.telnyx.com'],
  rules: [
    {
      id: 'telnyx-api-key',
      title: 'Telnyx API key',
      severity: 'high',
      anchors: ['KEY0'],
      pattern: /(?<!(?<!\\|%[\dA-F]|\\u00[\da-f])[A-Za-z0-9])(KEY0[0-9A-F]{31}_[A-Za-z0-9]{22})(?![A-Za-z0-9])/,
      minEntropy: 3.3,
      examples: {
        match: [
          'TELNYX_API_KEY=KE' + 'Y01F0F16D16B2A954ECD2B9370917601A_GbhFk8byJH82mfFfHW1' + 'ao2\n',
          'Authorization: Bearer KE' + 'Y012DCE94097581D59A17873B6458D9CA_Cl8sJx5THDkXN92XotO' + 'BKg\r\n',
          '{"key":"KE' + 'Y01D29A0924ACA28AB2F5A825FBC585A0_WylPTHlcr8OUmXuE1V9' + '2Lp\\n"}',
        ],
        skip: [
          'TELNYX_API_KEY=KE' + 'Y0142495CEA6572D432C2FA6A8DBE9431_oLOBZ9oE41m4APKW',
          'mKE' + 'Y01237314C32B453DFE9F838CA0F1DB0A_XZrZJCzXfbeGh1PkaG3' + 'QdZ',
          'TELNYX_API_KEY=KE' + 'Y01789F76FC2A3AF98A3B7EF9A01A35F8_CaLBpR7gOBpjG0Kq7NI' + '5YJk7',
        ],
      },
    },
    {
      id: 'telnyx-api-key-named',
      title: 'Telnyx API key (58 characters)',
      severity: 'high',
      confidence: 'likely',
      anchors: ['telnyx'],
      anchorsIgnoreCase: true,
      pattern: /telnyx[\s\S]{0,60}?(?<![\w-])(KEY(?=[a-z_-]{0,54}\d)[a-z0-9_-]{55})(?![\w-])/i,
      minEntropy: 3.3,
      examples: {
        match: [
          'TELNYX_API_KEY=KEYc30MjgmAqA6tkLtUKWkfCjCh1H' + 'A-sjq_b237IjA43r9nuT75Xq7o' + 'xzM\n',
          'telnyx.api_key = "KEYKotySQTZtRI7gT4oJAcCTud25q' + '6WsSVt4wF5mZKCqGU7GpdadWds' + '-sp"',
        ],
        skip: [
          'KEY=KEYxODO_e1lLnyj-io8qmwDKAykRd' + 'vNpB1QU8ot6fTi3CXx-fE-dwxM' + '4iF',
          'TELNYX_API_KEY=KEY2duev3xzkOmywgVEFW' + 'mRWcnNAzpEFnPAO4Iq-Ho2',
        ],
      },
    },
  ],
  manual: 'Create a new key at portal.telnyx.com/#/app/api-keys, deploy it, then delete the leaked one there; no public call does it.',
} as const satisfies Provider;
