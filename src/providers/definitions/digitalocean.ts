// guard:allow-file -- examples, invented and assembled from parts
import type {Provider} from '../../core/provider.ts';

export const definition = {
  id: 'digitalocean',
  title: 'DigitalOcean',
  service: true,
  docs: [
    'https://docs.digitalocean.com/reference/api/create-personal-access-token/',
    'https://docs.digitalocean.com/reference/api/oauth',
    'https://docs.digitalocean.com/products/spaces/how-to/manage-access/',
  ],
  hosts: ['api.digitalocean.com', 'cloud.digitalocean.com'],
  rules: [
    {
      id: 'digitalocean-pat',
      title: 'DigitalOcean personal access token',
      severity: 'critical',
      anchors: ['dop_v1_'],
      pattern: /(dop_v1_[0-9a-f]{64})(?![A-Za-z0-9])/,
      minEntropy: 3,
      examples: {
        match: [
          'DIGITALOCEAN_TOKEN=dop' + '_v1_d67a906951ad54f571eab018d8d2' + '028546a60298a5f3c327938e3d65c6d8ef52\n',
          '"do_token": "dop' + '_v1_95c84ebd06a84762043a0f623d14' + 'd24191f3f564b374d1f729f51b6ed8ebe137",',
        ],
        skip: [
          'dop' + '_v1_3461ed9dbf0156218d437ded5e' + '2b27f9f14daf15b3f15297fbe98274f529',
          'dop' + '_v1_036fc705c72097fcf5abaf8347040' + '91e0def80e54a1549b0464fe7a9cd58b1f5ab',
          'dop_v1_xxx',
        ],
      },
    },
    {
      id: 'digitalocean-oauth-token',
      title: 'DigitalOcean OAuth token',
      severity: 'high',
      anchors: ['doo_v1_', 'dor_v1_'],
      pattern: /(do[or]_v1_[0-9a-f]{64})(?![A-Za-z0-9])/,
      minEntropy: 3,
      examples: {
        match: [
          '{"access_token":"doo' + '_v1_2d16726a6bf1d967202435a64340' + '2d746f15439e46a6146db7826783e47fab1e"}',
          'refresh_token=dor' + '_v1_f90ec08be5c8465c8a6a38f8c927' + 'c4e737fdc3829b30b6f4745bfe58f6ab9572',
        ],
        skip: [
          'doo' + '_v1_d6d71bdc4e276a36e5a80fcd262' + '0c52b73c2bf62f3c9df54e2c9a48a15f3e7',
          'dox_v1_c543c460bf6a7d2a7859adcfad29' + 'e74d90b42109092013a7db2e93d9b268ebfe',
        ],
      },
    },
    {
      id: 'digitalocean-spaces-key',
      title: 'DigitalOcean Spaces access key',
      severity: 'high',
      confidence: 'likely',
      anchors: ['DO00', 'DO801'],
      pattern: /(?<![A-Za-z0-9+/])(DO(?:00|801)(?=[A-Z]{0,16}\d)[A-Z0-9]{15,16}(?<=DO[A-Z0-9]{18}))(?![A-Za-z0-9+/=])/,
      near: {words: ['spaces', 'digitalocean'], within: 300},
      minEntropy: 3,
      parts: [{name: 'secret-key', pattern: /(?<![A-Za-z0-9+/])(?=[A-Za-z+/]{0,42}\d)([A-Za-z0-9+/]{43})(?![A-Za-z0-9+/=])/, within: 300}],
      examples: {
        match: [
          'SPACES_ACCESS_KEY_ID=DO' + '00YG37B7K0Z03O0KUG\nSPACES_SECRET_ACCESS_KEY=TQASLWydUVArSXAhSNwxI1aHOrlTEN8CQjcOrNlyEqx\n',
          'spaces_access_id = "DO' + '801S96M3OX8BIPD05U"',
        ],
        skip: ['SPACES_ACCESS_KEY_ID=DO' + '0079UGVA3P4XOX', 'key=DO' + '00OKD5Q5DSHTGZO6X5'],
      },
    },
  ],
  manual:
    'Delete the token or Spaces key at cloud.digitalocean.com under API. A token can also end itself with POST https://cloud.digitalocean.com/v1/oauth/revoke.',
} as const satisfies Provider;
