// guard:allow-file -- examples, invented and assembled from parts
import type {Provider} from '../../core/provider.ts';

export const definition = {
  id: 'meta',
  title: 'Meta',
  service: true,
  docs: [
    'https://developers.facebook.com/docs/facebook-login/guides/access-tokens/',
    'https://developers.facebook.com/docs/facebook-login/guides/access-tokens/debugging',
  ],
  hosts: ['graph.facebook.com'],
  rules: [
    {
      id: 'facebook-token',
      title: 'Facebook access token',
      severity: 'high',
      anchors: ['EAA'],
      pattern: /(?<![+/])(?<!(?<!\\|%[\dA-F]|\\u00[\da-f])[A-Za-z0-9])(EAA(?=[a-zA-Z]{0,60}\d)[A-Za-z0-9]{97,400})(?![A-Za-z0-9+/=_-])/,
      minEntropy: 4,
      examples: {
        match: [
          'FACEBOOK_ACCESS_TOKEN=E' +
            'AAGBxnSXIzBa4GIYurtCbzXsDdZQzb6KtO5kJuPlQTPphiO3GiVanQ' +
            'CpI3uFUoTOASbI8HpRydrGyO5SELCMuPk2HmWFvgoV0KEi6F6BZhZe5' +
            'yDG6s8MC69wEDR9MNwxgJwaexm6xhH5ThTtDFoDgBGopeLnUY7A7fO8' +
            'djdq02ocdZDZD\n',
          'https://graph.facebook.com/v19.0/me?access_token=E' +
            'AAHml86Y0UvAyrIVohFo08wq1H3mCTcbXm7e37yaDfo3GbxWyhCoGV' +
            'j5hLD7Uwnd5xCB7eDqv82zRi25xT2fr28gZkJ9UR7GejfviBFoTVYSP' +
            '8H4nwWifVz3pjkPpoxy54xLQWAi5dODyS5JMlVJhNwDNFf2EvAOHrl5' +
            'TRk81qg0jZDZD&fields=id',
          '{"access_token":"E' +
            'AAMMvVvcNzPZ3eIdOCVrIbS5xWITfVeyhgMXRzaQ6IXae05EGKcmgk' +
            'jNfu6tMHhFuv7bMB3SNrNIRufR9kisoElLXfqdV9EVF3S4KUQZKM4Pw' +
            '1CXbX7J2A8Sk8ElNW4T1VzHEFfratVDehRVe8qSfkDTmTx7NRpk3qsj' +
            'xnaCRE14uZDZD","token_type":"bearer"}',
        ],
        skip: [
          'E' + 'AANTvpbGDbwciPtsLoleGyvb4vn9l0MNH2ZouPKmUnbxSEQcQIXm05' + 'N1QPVRob',
          'xE' +
            'AAaFIX0MGPcfTNzvrFPlhBfy0JrWESPyteS4iK8A7o0Iw3QqIls94Q' +
            'zWGM8OIZqSF2dUKTL9uECUSD5DZSUXicS34TBOHy2zf1bFJkIs19n1k' +
            '0tfJvd6c0j12tG3NYHqtYasHRM1SLM8Il0bqVBGFN2V',
          'E' +
            'AAgAUmG1CqhlUXSvAzADmaCjA737zKJpDlhQibpzkL3mXlDr0BFzwG' +
            'IX9pKRH5M9VxnIUtL9qHBkqdKZaFKfInxEJDcfKpOxAX6QaS/as1jE3' +
            'KdhNljfWYfE4tXGOxGzQsraWvBKUgacbPnUBXtXvNTBab4CRVzoHcT',
        ],
      },
    },
    {
      id: 'facebook-app-token',
      title: 'Facebook app access token',
      severity: 'high',
      anchors: ['facebook', 'access_token', 'accesstoken', 'fb_'],
      anchorsIgnoreCase: true,
      pattern: /(?:facebook|access_?token|fb_)[\s\S]{0,60}?(?<![\w|])(\d{13,17}(?:\||%7c)[a-z0-9_-]{27,28})(?![\w-])/i,
      minEntropy: 3,
      examples: {
        match: [
          'https://graph.facebook.com/debug_token?access_token=513789195736236|T9a7M' + 'uq9Uf_x5Pq_CkW65hsQvSp',
          'FACEBOOK_APP_TOKEN="647352723190230|2YFb7' + 'ri7QFsPhMTNtJvJVxd_DGJ"',
        ],
        skip: ['access_token=780968323|VbXwQXKA' + 'U9H4tQghsHB8QWOYekZ', 'x=640398265605867|yhIhu' + 'YUbk3ONhxIdYnZxFmcKMOJ'],
      },
    },
    {
      id: 'instagram-basic-display-token',
      title: 'Instagram access token',
      severity: 'high',
      confidence: 'likely',
      anchors: ['IGQVJ', 'IGQWR', 'IGAA'],
      pattern: /(?<![A-Za-z0-9+/_-])(IG(?:QVJ|QWR|AA)(?=[\w-]{0,400}?Z[ABCD])[\w-]{90,400})(?![\w-])/,
      minEntropy: 3.5,
      examples: {
        match: [
          'INSTAGRAM_TOKEN=IGQ' +
            'VJfZjnx791LbWyO0JNgPaeQM7zIzb8BvXpYel1X5zFD7PkoiWa' +
            'LV8nE3mJMfq3ZANmQ8oLINY5paqzzHd1xJFFFhYap69SMtsVfI' +
            'EJT2cvvRD0ahKrFXMKYdGTbvV4aCGBxNZh\n',
          'https://graph.instagram.com/me?access_token=IGQ' +
            'WRud7ZCMIoQYMnRB5wgKUJ8OqyqOH0CkjC7RcgNgkdmHNk8qtT' +
            'bDkd357yOBZQZDcGU0aJyWPnjMZCOgK0YvwqMEwLtPdSy78tP6' +
            'VRoxkU0B5KkKPK4OP8q9YWy9OdKiqS7oXk',
        ],
        skip: [
          'IGQ' + 'VJUn4hy8eb7X1vsyme7CnwgskR0F4UNnXj9gx3l4Oi',
          'IGQ' +
            'XXNNiTTylpaCp2WScQUPNCpYOoBifGZKT6PgHpv1O1fkmDSo73' +
            'PSmazfEJuvT6ZAjL41QcudWU7iqxQweXeqH2jWJSNEHOhztv6Y' +
            'Q0tkrmliF2BufFkbqGoLN5jA1Sh2K4H9cE',
        ],
      },
    },
  ],
  manual:
    "DELETE /me/permissions with the token takes the app's rights from that user and ends all its tokens; system user and page tokens end in the business settings, app secrets are reset at developers.facebook.com/apps.",
} as const satisfies Provider;
