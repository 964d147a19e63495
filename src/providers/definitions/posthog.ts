// guard:allow-file -- examples, invented and assembled from parts
import type {Provider} from '../../core/provider.ts';

export const definition = {
  id: 'posthog',
  title: 'PostHog',
  service: true,
  docs: ['https://posthog.com/docs/api'],
  hosts: ['us.posthog.com', 'eu.posthog.com'],
  rules: [
    {
      id: 'posthog-personal-key',
      title: 'PostHog personal API key',
      severity: 'high',
      anchors: ['phx_'],
      pattern: /(?<!(?<!\\|%[\dA-F]|\\u00[\da-f])[A-Za-z0-9])(phx_[\w-]{41,49})(?![\w-])/,
      minEntropy: 3,
      examples: {
        match: [
          'POSTHOG_PERSONAL_API_KEY=ph' + 'x_TpwviqiYhkMs0Jh3ralqaxtgHK790ok4lpDlNvlKtXC\n',
          'Authorization: Bearer ph' + 'x_UwpJUnCl4e2FLMVL7pP3ST8PadFfEVHdwcTJiCWzpCw\r\n',
          '{"key":"ph' + 'x_DLhdcLqx0xVlXPM49OUzFDOc8gbsWRiO8oPq0KazF8O\\n"}',
        ],
        skip: [
          'POSTHOG_PERSONAL_API_KEY=ph' + 'x_xMhSyD9iPyeRVlxgDi5bVFh2oJLS3ThNpytgK',
          'mph' + 'x_Ulj6pkMqYH5b3nAP2sO4bArS3H357p2HKJXJoGLXltu',
          'POSTHOG_PERSONAL_API_KEY=ph' + 'x_w3jP4opI3g4W48jCxG5GT6Lg3uD3MKkh70YiRQM6A9Fk7Qp2mZ9',
        ],
      },
    },
    // Made for browsers: it can send events, not read.
    {
      id: 'posthog-project-api-key',
      title: 'PostHog project API key',
      severity: 'low',
      anchors: ['phc_'],
      pattern: /(?<!(?<!\\|%[\dA-F]|\\u00[\da-f])[A-Za-z0-9])(phc_[\w-]{40,48})(?![\w-])/,
      minEntropy: 3,
      examples: {
        match: [
          'POSTHOG_API_KEY=ph' + 'c_ncSGjAloeowu5fTf6uJQOgtLUAhiztcJqdbapvOgHTP\n',
          'Authorization: Bearer ph' + 'c_hxLHQMfmQPBMZ6rzEvLloZr0EpaK3UnIzIf9ta8WbBn\r\n',
          '{"key":"ph' + 'c_owxH1pdIYruRDwvjeITuvVS9R64RdhIqgq2YeD0SVnU\\n"}',
        ],
        skip: [
          'POSTHOG_API_KEY=ph' + 'c_PLoMxPlCcGPQI1rLmrpBJKlnoxaBdvJ0YqRc8',
          'mph' + 'c_Q4cq7QwKD7aKs0d9tKLN6u5WYGRW9upJ3NKyDXFDEmz',
          'POSTHOG_API_KEY=ph' + 'c_9c1As3CqUXPNhA9v9HFAimeZEXcsQjnoTa5bBEU0XxGk7Qp2mZ9',
        ],
      },
    },
    {
      id: 'posthog-feature-flags-key',
      title: 'PostHog feature flags secure key',
      severity: 'medium',
      anchors: ['phs_'],
      pattern: /(?<!(?<!\\|%[\dA-F]|\\u00[\da-f])[A-Za-z0-9])(phs_[A-Za-z0-9]{43,48})(?![\w-])/,
      minEntropy: 3,
      examples: {
        match: [
          'POSTHOG_FLAGS_KEY=ph' + 's_tQnsFDtrjd559NtAOfK3J8oQ' + 'afFijBEfD0N4HXLgbZa\n',
          'secure_key: "ph' + 's_iBaMAzd2tA6KtfbDqlj' + '56rEsFJ4CgtR4TlUXMLC6Ggw"',
        ],
        skip: ['ph' + 's_bQrUnvwQFkyPMpxNX0Pr', 'phs_secure_key'],
      },
    },
  ],
  manual: 'Delete or roll the key under Settings > Personal API keys; PostHog also ends keys that GitHub reports.',
} as const satisfies Provider;
