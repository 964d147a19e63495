// guard:allow-file -- examples, invented and assembled from parts
import type {Provider} from '../../core/provider.ts';

export const definition = {
  id: 'twitch',
  title: 'Twitch',
  service: true,
  docs: ['https://dev.twitch.tv/docs/authentication/revoke-tokens/', 'https://dev.twitch.tv/docs/irc/authenticate-bot/'],
  hosts: ['id.twitch.tv'],
  rules: [
    {
      id: 'twitch-token',
      title: 'Twitch OAuth token',
      severity: 'medium',
      confidence: 'likely',
      anchors: ['oauth:'],
      pattern: /(?<!(?<!\\|%[\dA-F]|\\u00[\da-f])[A-Za-z0-9])oauth:((?=[a-z]{0,29}\d)(?=\d{0,29}[a-z])[a-z0-9]{30})(?![A-Za-z0-9_-])/,
      minEntropy: 3,
      examples: {
        match: [
          'TWITCH_OAUTH_TOKEN=oauth:pniypy4oroz69s4' + 'g16kqnjovujg6jv\n',
          "password: 'oauth:n154avzx8debjle" + "5snhszh6neaqz8m'",
          'PASS oauth:xydax3j8ncxw25u' + 'm2zuwx6086pzbkw\r\n',
        ],
        skip: ['oauth:tfwqsymgjks7' + 'x7oqxta794gq', 'oauth:dq5gm5jmv7qbfe6zco' + 'mhfr97k1qtd4vjvld5', 'oauth:token'],
      },
    },
  ],
  manual:
    'POST the token with its client id to https://id.twitch.tv/oauth2/revoke (/oauth2/validate tells the client id), or disconnect the application at twitch.tv/settings/connections.',
} as const satisfies Provider;
