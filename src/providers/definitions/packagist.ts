// guard:allow-file -- examples, invented and assembled from parts
import type {Provider} from '../../core/provider.ts';

export const definition = {
  id: 'packagist',
  title: 'Packagist',
  service: true,
  docs: ['https://packagist.com/docs/composer-authentication'],
  hosts: [],
  rules: [
    {
      id: 'packagist-org-token',
      title: 'Private Packagist token',
      severity: 'critical',
      anchors: ['packagist_ort_', 'packagist_out_', 'packagist_uut_', 'packagist_cut_'],
      pattern: /(packagist_(?:ort|out|uut|cut)_[0-9a-f]{68})(?![A-Za-z0-9])/,
      minEntropy: 3,
      examples: {
        match: [
          'COMPOSER_AUTH={"http-basic":{"repo.packagist.com":{"username":"token","password":"packa' +
            'gist_ort_72029bc275bfa862b8a818af12fa2b8' +
            '98bf607747a7f5bca494f7c1d58a569c0873b"}}}',
          'PACKAGIST_TOKEN=packa' + 'gist_uut_9b0031a73b64e886c0ec70430da9c2eb24' + 'c197c37c976106fbe3f352df07f096aea2\n',
        ],
        skip: ['packa' + 'gist_ort_d143ef7cde577fa7a22f8cd0d8da0346c03f88a8', 'packagist_ort_token'],
      },
    },
    {
      id: 'packagist-api-secret',
      title: 'Private Packagist API secret',
      severity: 'critical',
      anchors: ['packagist_acs_'],
      pattern: /(packagist_acs_[0-9a-f]{28,68})(?![A-Za-z0-9])/,
      minEntropy: 3,
      examples: {
        match: [
          'PACKAGIST_API_SECRET=packa' + 'gist_acs_4480809a5737060a2abb1e2d785c84' + 'e6bd25a8c475a19e3f932005e5f3a33b77\n',
          'secret: packa' + 'gist_acs_5e04565ced7d19460866a5ea5c53587d',
        ],
        skip: ['packa' + 'gist_acs_30042c5320c2c2cdb3ec', 'packagist_acs_secret'],
      },
    },
  ],
  manual: "Delete or regenerate the token in the organization's settings under Authentication tokens.",
} as const satisfies Provider;
