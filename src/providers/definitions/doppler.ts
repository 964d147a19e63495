// guard:allow-file -- examples, invented and assembled from parts
import type {Provider} from '../../core/provider.ts';

export const definition = {
  id: 'doppler',
  title: 'Doppler',
  service: true,
  docs: ['https://docs.doppler.com/reference/auth-revoke'],
  hosts: ['api.doppler.com'],
  rules: [
    {
      id: 'doppler-token',
      title: 'Doppler token',
      severity: 'critical',
      anchors: ['dp.pt.', 'dp.ct.', 'dp.st.', 'dp.sa.', 'dp.scim.', 'dp.audit.', 'dp.said.'],
      pattern:
        /(?<!(?<!\\|%[\dA-F]|\\u00[\da-f])[A-Za-z0-9])(dp\.(?:(?:pt|ct|sa|scim|audit|said)\.|st\.(?:[a-z0-9_-]{2,35}\.)?)[A-Za-z0-9]{40,44})(?![A-Za-z0-9])/,
      minEntropy: 3,
      examples: {
        match: [
          'DOPPLER_TOKEN=dp.' + 'pt.vPtlfAec0g8aLXyP3QTPZyGmhPLn8ImjlmTpDM6u3FT\n',
          'doppler run --token dp.' + 'st.prd_eu.5Qn3FV0t4h4TzBNuqA6yRrHf5ecn4By4ZD2mQAV2Jh0 -- npm start',
        ],
        skip: [
          'dp.' + 'pt.K8wzgspQRSFGxa6C8fB5la1CJiTUcW1fKZv7',
          'dp.xx.4Fr9IXDm8h3kLfihw3' + 'tgRYyhNTW5jlLDheulNxbqZO2',
          'xdp.' + 'pt.86pmNoQAWjhyS4dRH2q8sovXFgwi3n2qT4YGhqk9bAE',
        ],
      },
    },
  ],
  manual:
    "A token ends itself with POST https://api.doppler.com/v3/auth/revoke; otherwise revoke it at dashboard.doppler.com under Tokens, or on the config's Access page for a service token.",
} as const satisfies Provider;
