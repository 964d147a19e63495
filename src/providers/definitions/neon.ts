// guard:allow-file -- examples, invented and assembled from parts
import type {Provider} from '../../core/provider.ts';

export const definition = {
  id: 'neon',
  title: 'Neon',
  service: true,
  docs: ['https://api-docs.neon.tech/reference/revokeapikey'],
  hosts: ['console.neon.tech'],
  rules: [
    {
      id: 'neon-api-key',
      title: 'Neon API key',
      severity: 'critical',
      anchors: ['napi_'],
      pattern: /(?<!(?<!\\|%[\dA-F]|\\u00[\da-f])[A-Za-z0-9])(napi_[a-z0-9]{64})(?![A-Za-z0-9])/,
      minEntropy: 3.5,
      examples: {
        match: [
          'NEON_API_KEY=na' + 'pi_ntadox94hkiupr1w7akiopb9non931qmgeo9r3j2h0nbf8arcv' + 'cw8h1p5at2of1e\n',
          'Authorization: Bearer na' + 'pi_qsv45p5l936ap27yr6lsw0kwy2k9o524cxbyjfn5kjiyw8ejt6' + 'vsico9n9dng0wx\r\n',
          '{"key":"na' + 'pi_odxzqfows3v3wctmoijeb9j1y8p1sv840bm37m728khf4b4okx' + 'a921xec0204xlb\\n"}',
        ],
        skip: [
          'NEON_API_KEY=na' + 'pi_8zwdmp5gny8a2yo5ujcb4awcevadas3ioaqldlpyoyrayqf5ws' + 'rv4lpi7b',
          'mna' + 'pi_8xm73aeqrugizljr86w2jnxrtkfk42snmcdj4t5ak4hj3j6j2q' + '8i0uqzqbjbydok',
          'NEON_API_KEY=na' + 'pi_ka0dn4w6ksrhubpr5c07ivr84jsr01ykzm2rhglmqhd48a1uze' + 's785tmrwkvf62tk7',
        ],
      },
    },
  ],
  manual:
    'Revoke the key at console.neon.tech/app/settings/api-keys (organization keys in the organization settings), or with DELETE /api/v2/api_keys/{id}.',
} as const satisfies Provider;
