// guard:allow-file -- examples, invented and assembled from parts
import type {Provider} from '../../core/provider.ts';

export const definition = {
  id: 'npm',
  title: 'npm',
  service: true,
  docs: ['https://github.blog/2021-09-23-announcing-npms-new-access-token-format/'],
  hosts: [],
  rules: [
    {
      id: 'npm-access-token',
      title: 'npm access token',
      severity: 'critical',
      anchors: ['npm_'],
      pattern: /(?<!(?<!\\|%[\dA-F]|\\u00[\da-f])[A-Za-z0-9])(npm_[A-Za-z0-9]{36})(?![A-Za-z0-9])/,
      checksum: 'npm-crc',
      minEntropy: 3,
      examples: {
        match: [
          'NPM_TOKEN=np' + 'm_WHVRZlf1F7uUXoGQwKDfOESIl5dSwU0PzMGi\n',
          '//registry.acme.dev/:_authToken=np' + 'm_FT7zQepFoaU1qra05amQ5mx2zZ74062A3sZn\n',
          'NODE_AUTH_TOKEN: np' + 'm_mQtVTYK5cvh0em6OZw2KkW6dPNj6Zz39Tm85',
          '"token": "np' + 'm_bqkhCeDBPrRGnolzhSAFugUFMruCYk35XRCA"',
        ],
        skip: [
          'np' + 'm_LFEHV6BXH3SsaSHj04f4SFZh8o5WCY',
          'np' + 'm_wxtXlUTR5ofsq8Z2CistA7fbBdczL0XIJIw453R9',
          'npm_config_registry_and_other_names_here',
          'pnp' + 'm_F1ifvuRdzJnMxbnVyBqFyOwP4GH2Nh2IOwis',
        ],
      },
    },
    {
      id: 'npm-legacy-uuid-token',
      title: 'npm token in UUID form (dead since 2025)',
      severity: 'low',
      anchors: ['_authToken'],
      pattern:
        /(?<!fontawesome\.com\/:)_authToken["'\s:=]{1,6}(?:NpmToken\.)?([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})(?![A-Za-z0-9-])/,
      minEntropy: 3,
      examples: {
        match: [
          '//registry.acme.dev/:_authToken=a261a242-f313-4eb2' + '-a6ba-6e59ce6513be\n',
          '_authToken = "09d63a8c-5a8f-498d' + '-afbd-0db5c48320c2"',
        ],
        skip: ['//registry.acme.dev/:_authToken=${NPM_TOKEN}', '_authToken=0854cbc6-9b2b-409' + 'f-a79d-849539b2f01'],
      },
    },
  ],
  manual: 'Delete the token on the Access Tokens page of the account settings, or with "npm token revoke" and the token\'s id.',
} as const satisfies Provider;
