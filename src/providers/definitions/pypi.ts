// guard:allow-file -- examples, invented and assembled from parts
import type {Provider} from '../../core/provider.ts';

export const definition = {
  id: 'pypi',
  title: 'PyPI',
  service: true,
  docs: ['https://docs.github.com/en/code-security/secret-scanning/introduction/supported-secret-scanning-patterns'],
  hosts: [],
  rules: [
    // A macaroon; its first field is the host name of the index, whichever.
    {
      id: 'pypi-token',
      title: 'PyPI API token',
      severity: 'critical',
      anchors: ['pypi-AgE'],
      pattern: /(?<!(?<!\\|%[\dA-F]|\\u00[\da-f])[A-Za-z0-9])(pypi-AgE[\w-]{80,1020})(?![\w-])/,
      minEntropy: 3,
      examples: {
        match: [
          'TWINE_PASSWORD=pypi' +
            '-AgEIcHlwaS5vcmcCJu0zTuGxoDNlIhZfvK2obVD7TuD5wnJEZS' +
            'UjrvEmKAzc4OJGB8yYUjIgaxYAlbiAN6W_MOS3AP-XW8PpQKyPfghbl' +
            '_V2dohaUn818W2RL_GS_ncV2NmpgnYyHar2DXGC06mdjZNXm1iKI\n',
          '[pypi]\nusername = __token__\npassword = pypi' +
            '-AgEIcHlwaS5vcmcCJyTfBsBZj4tl4Vn6CfWHZytOiYOBRVeWrf' +
            '8Zh1dr9CQq-sH2FJfXePqS9fVM4ZiG0RwCgjUwVNiS8u0j2S6aeJl6F' +
            'fuJVdulXMHMiUJFDFVCyPearaSzDGEx-cXcC1fyBY0aGBt1d0tvM\n',
          'password: pypi' +
            '-AgENdGVzdC5weXBpLm9yZwIkhFyQWZvlgQ4FB2_9BXYh9xohTA' +
            'IjAH0-IJ67h483xuYZwePJbdM8rsAeK93nWpPJ3NEZ-K9zuX3PIRqFN' +
            'EvPzQgUjyEnXxKF2PkGJKMjKNVtalmV8qTn4b1ylEvAruxBN7',
        ],
        skip: [
          'pypi-AgEIcHlwaS5vcmc',
          'pypi' + '-AgEIcHlwaS5vcmcMgAx6UQ8YOS5bNkZuqQZAR6p9sIhkp',
          'pypi-678zwETip3v7vybARZsOgKtdpzIkOwdiUXK35aMeob4Vwah2IB' +
            'PluMutU' +
            'mtqv5pYNQVv4cUOL6a1sf0oIZQaGP8vRY8rRtkHf7XNa7Axe' +
            'qXDc5r4Ugowl3ws',
        ],
      },
    },
  ],
  manual:
    'Remove the token on the Account settings > API tokens page of the index it was made on; the index also removes tokens that a public repository scan reports.',
} as const satisfies Provider;
