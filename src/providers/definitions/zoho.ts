// guard:allow-file -- examples, invented and assembled from parts
import type {Provider} from '../../core/provider.ts';

export const definition = {
  id: 'zoho',
  title: 'Zoho',
  service: true,
  docs: ['https://www.zoho.com/accounts/protocol/oauth/web-apps/revoke-token.html'],
  hosts: ['accounts.zoho.com', 'accounts.zoho.eu', 'accounts.zoho.in', 'accounts.zoho.com.au', 'accounts.zoho.jp'],
  rules: [
    {
      id: 'zoho-token',
      title: 'Zoho OAuth token',
      severity: 'high',
      anchors: ['1000.'],
      pattern: /(?<!(?<!\\|%[\dA-F]|\\u00[\da-f])[A-Za-z0-9])(1000\.[0-9a-f]{32}\.[0-9a-f]{32})(?![A-Za-z0-9])/,
      minEntropy: 3,
      examples: {
        match: [
          'ZOHO_REFRESH_TOKEN=10' + '00.25c0313d8bfc9ea58ac61c696517bc89.3742e01463a080825' + 'df1f0c936129838\n',
          'Authorization: Zoho-oauthtoken 10' + '00.7bd205919386323ce03ba6f246408f4a.3cb0b6fe360d4d526' + '043216dc35ce70c\r\n',
          '{"access_token":"10' + '00.25b56801eca278c189ed707f94812e14.1268ec064b4a796cf' + '6ef62024013b815"}',
        ],
        skip: [
          'ZOHO_REFRESH_TOKEN=10' + '00.6e1e18141537216a3b6705015368464d.df1e8fedb2961c124' + 'd54d786bd',
          'm10' + '00.f341026e26b8d26c421e313dfb6946be.3e4f98feb479c38a3' + '472ef046e7acf9a',
          'ZOHO_REFRESH_TOKEN=10' + '00.8ba94bdf8c765e912d7b32f732df2590.6586c9ceb3ef12768' + '2d3eb6ab2a790bak7',
        ],
      },
    },
  ],
  manual: 'POST a refresh token to /oauth/v2/token/revoke on the accounts host of its region; its access tokens end within the hour.',
} as const satisfies Provider;
