// guard:allow-file -- examples, invented and assembled from parts
import type {Provider} from '../../core/provider.ts';

export const definition = {
  id: 'github',
  title: 'GitHub',
  service: true,
  docs: [
    'https://docs.github.com/en/authentication/keeping-your-account-and-data-secure/managing-your-personal-access-tokens',
    'https://github.blog/engineering/platform-security/behind-githubs-new-authentication-token-formats/',
    'https://docs.github.com/en/rest/credentials/revoke',
  ],
  hosts: ['api.github.com', 'github.com'],
  rules: [
    // The start may follow an escape (`\n`, `%3D`, `\u003d`) but no other letter or digit.
    {
      id: 'github-pat-classic',
      title: 'GitHub personal access token (classic)',
      severity: 'critical',
      anchors: ['ghp_'],
      pattern: /(?<!(?<!\\|%[\dA-F]|\\u00[\da-f])[A-Za-z0-9])(ghp_[A-Za-z0-9]{36})(?![A-Za-z0-9])/,
      checksum: 'github-crc',
      minEntropy: 3,
      examples: {
        match: [
          'GITHUB_TOKEN=gh' + 'p_tCHDBY7BduoN7LbLQGhs1zA0GiV4g81q0dfA\n',
          'git clone https://someone:gh' + 'p_pIxVfPUYDU9u3LG1QLZueuIDW9EHgR2tyX8O@github.com/acme/shop.git',
          '{"token":"gh' + 'p_YOpkMhpuAO4PwnRTtCLasjwmK1UKg516yNN9\\nnext"}',
          'https://ci.acme.dev/hook?t%3Dgh' + 'p_l4KkajNqknhTphjQRs5cgsqL3kvnaT3baY6g&x=1',
        ],
        skip: [
          'GITHUB_TOKEN=gh' + 'p_t2jNloLX1QEMEMgWhHODlBPadDSXoDsGt2p\n',
          'token: gh' + 'p_H9BLYe4kT5DWs2BAQ3xB-F5T5J6QW7ZD28q4',
          'x = "weightgh' + 'p_Pm1jWNYgvRvZ5XDjQwVtNhsAd4zDgH7BaJ89"',
          'token: ghp_yourPersonalAccessToken',
        ],
      },
    },
    {
      id: 'github-pat-fine-grained',
      title: 'GitHub fine-grained personal access token',
      severity: 'critical',
      anchors: ['github_pat_'],
      pattern: /(github_pat_[A-Za-z0-9]{22}_[A-Za-z0-9]{59})(?![A-Za-z0-9_])/,
      checksum: 'github-fine-grained',
      minEntropy: 3,
      examples: {
        match: [
          '  GH_TOKEN: githu' + 'b_pat_0TBNZLCJADCB0V096ZSGCW_IRotDvmblyL0' + '83sPxAj9ACW3mXYtFPtmdOR3sZHBhC2DVR53ROJqI6vudEh\n',
          'curl -H "Authorization: Bearer githu' +
            'b_pat_FX0KTEHVA0UF4PGWC6J10Q_rZFZz2k7uBce' +
            'VfV8lATrERgBJT8hY2ojSWhxLXVIjybTEOVXNOEHVJcoiI5" https://api.github.com/user',
          'export GITHUB_TOKEN="githu' + 'b_pat_HRN50GAU6ODQL8QAPK7SUW_tCAFaBXUz9za' + 'nuK4W4hHU6uwCq5wrEkRtz2RiSyThqm2ASEWQ7Wg5bVmN2o"',
        ],
        skip: [
          'GH_TOKEN=githu' + 'b_pat_jYIEseJq7HT1E6cp6adOB0_Z0l56sGkBEWl' + '6oRTbRgMXp9maP0Wwx2W0FYHyBWoMYDrjkFL8QDLXDs5q7',
          'GH_TOKEN=githu' + 'b_pat_3n0odjsHTmzkPjn8d7CO8R-Aj3ENbXsc2YT' + 'wf2HA6CXfVaoZ6ycKcfEJ0bDL2HMSmYUP9BCpVC02bsQDya',
          'github_pat_example_token',
        ],
      },
    },
    {
      id: 'github-oauth-token',
      title: 'GitHub OAuth app access token',
      severity: 'critical',
      anchors: ['gho_'],
      pattern: /(?<!(?<!\\|%[\dA-F]|\\u00[\da-f])[A-Za-z0-9])(gho_[A-Za-z0-9]{36})(?![A-Za-z0-9])/,
      checksum: 'github-crc',
      minEntropy: 3,
      examples: {
        match: [
          '    oauth_token: gh' + 'o_S9S6YWCEzQgaCgtLOhbz23YrmeE8tv1ounJ6\n    user: someone\n',
          '{"access_token":"gh' + 'o_n82gCfDVFxrXc4SDPwptcaoru1veHO0yJDP7","token_type":"bearer"}',
        ],
        skip: [
          'oauth_token: gh' + 'o_UWzwjpAh2cpcB8sDjXcbsWiTBbU0idctaklhp',
          'oauth_token: gh' + 'o_gUQd6w4dvOmUctA2wu56JtJGdwq1XF',
          'gho_token_goes_here',
        ],
      },
    },
    {
      id: 'github-app-user-token',
      title: 'GitHub App user access token',
      severity: 'high',
      anchors: ['ghu_'],
      pattern: /(?<!(?<!\\|%[\dA-F]|\\u00[\da-f])[A-Za-z0-9])(ghu_[A-Za-z0-9]{36})(?![A-Za-z0-9])/,
      checksum: 'github-crc',
      minEntropy: 3,
      examples: {
        match: [
          '{"oauth_token":"gh' + 'u_sw08JZ6xPJhUzx4oItwx5pOPwhjUrD3x1CA1","user":"someone"}',
          'GITHUB_TOKEN=gh' + 'u_keAU40MO4mOxjLfBQPGpSDf4nmQsqD0Z1ZeN',
        ],
        skip: ['t=gh' + 'u_qSlmjbCg4gZxOvqpq7GqcEidSOAJmVfFDG4sqZ', 't=gh' + 'u_D5DIijHPOjcW.Ro7pFo2AiBuhsBf1RaIGtR8'],
      },
    },
    {
      id: 'github-app-installation-token',
      title: 'GitHub App installation token',
      severity: 'critical',
      anchors: ['ghs_'],
      pattern:
        /(?<!(?<!\\|%[\dA-F]|\\u00[\da-f])[A-Za-z0-9])(ghs_(?:[A-Za-z0-9]{36}|[0-9]{1,12}_eyJ[\w-]{10,400}\.[\w-]{10,1000}\.[\w-]{20,700}))(?![\w-])/,
      minEntropy: 3,
      examples: {
        match: [
          'http.https://github.com/.extraheader AUTHORIZATION: bearer gh' + 's_SvlS71SNuewSEdFGd9Mdk5mZRXm6XQ0iBQg0',
          'token=gh' +
            's_8709404_eyJhbGciOiJSUzI1NiIsInR5cCI6IkpXVCJ9.eyJpc3MiOiI0MTY4MjkiLCJleHAiOjE3NjYxOTU5N' +
            'Dd9.Wh3yKk' +
            'zCnXr9r2QI_u6gNv7Bgrp3r9LQI9FeuShYbTuQvq_esCdiGpZeBWtHvD69iZGs7KHv1GJ4YqJ5uzsTSt\n',
          'remote = https://x-access-token:gh' + 's_LzK0kn4pZDN7DMEdvWq29l2nTS02SQ1g2Fmc@github.com/acme/shop',
        ],
        skip: ['t=gh' + 's_BINTKqAeA6OSVFMLKVI69BLuzhzs1epPp', 't=gh' + 's_48430_MSu7wiX9IWqALOeXInYj'],
      },
    },
    {
      id: 'github-app-refresh-token',
      title: 'GitHub App refresh token',
      severity: 'critical',
      anchors: ['ghr_'],
      pattern: /(?<!(?<!\\|%[\dA-F]|\\u00[\da-f])[A-Za-z0-9])(ghr_(?:[A-Za-z0-9]{76}|[A-Za-z0-9]{36}))(?![A-Za-z0-9])/,
      checksum: 'github-crc',
      minEntropy: 3,
      examples: {
        match: [
          '{"refresh_token":"gh' +
            'r_Jd2PElSU8M5MTSnSmwBu0n5Fvk4RCsFu6xb4' +
            'qIxCqRcypb0TM4Qg3mESI3f4pYHjxUBtqR4CVWw4","refresh_token_expires_in":15897600}',
          'refresh_token=gh' +
            'r_OL5s10wSq4mT7nsWdIzE6Gv1PbM083aItxQV' +
            'EHgspbKRG4JGSJb0z73QTFS1qwF64boaeA397xm4&scope=&token_type=bearer',
        ],
        skip: [
          'refresh_token=gh' + 'r_Aj8ys6qpD5bB4P7DXthJHXIWEfBItLw1jFJ' + 'VM3bF0TbthVu9kzBniw9Wl2h1pTbK6lt3tNBHvh0',
          'refresh_token=gh' + 'r_LNbDzWiJDNuNu1s20zyBPcB65zeBgS9D9VQV' + '6kBukQBi9UfxV3vlvfqVOUkoFMzJqkvpeh4eJ7WoQ',
        ],
      },
    },
    {
      id: 'github-oauth-client-secret',
      title: 'GitHub OAuth or GitHub App client secret',
      severity: 'high',
      confidence: 'likely',
      anchors: [
        'github_client_secret',
        'github-client-secret',
        'githubclientsecret',
        'github_oauth',
        'github-oauth',
        'githuboauth',
        'github_app',
        'github-app',
        'githubapp',
        'gh_client_secret',
        'gh_oauth',
      ],
      anchorsIgnoreCase: true,
      pattern:
        /(?:github|gh)[_-]?(?:app[_-]?)?(?:oauth[_-]?)?(?:client[_-]?)?secret(?:["'\x60\s:=>,;(\\]|value|string){1,24}?([0-9a-f]{40})(?![a-z0-9])/i,
      minEntropy: 3,
      parts: [
        {
          name: 'client-id',
          pattern: /(?<![\w.])(Iv1\.[0-9a-f]{16}|Iv23[A-Za-z0-9]{16}|(?:Ov23[A-Za-z0-9]{16})|[0-9a-f]{20})(?![A-Za-z0-9])/,
          within: 300,
        },
      ],
      examples: {
        match: [
          'GITHUB_CLIENT_ID=Iv1.730a6c36192eb578\nGITHUB_CLIENT_SECRET=fbd6e8b4a4f185a36ca4' + 'd140792c40f46b098cf0\n',
          '"githubOauthClientSecret": "90b6df7861db7ac267b7' + '0fcbd38980867dfb3f2a"',
        ],
        skip: [
          'GITHUB_CLIENT_SECRET=847c4a3657617130fa3' + 'd481312d1a52d60eb1a',
          'GITHUB_SHA=4a7093467ec5e84adc51e741b425d07cf5bf7e53',
          'github_secret_rotated_at_commit: 70afe9ce6e64a5036b6ec07436c4cfc929e63bf5',
        ],
      },
    },
  ],
  manual:
    'Delete a personal token under Settings > Developer settings > Personal access tokens, an app grant under Settings > Applications. Anyone who holds the text may also post it, unauthenticated, to https://api.github.com/credentials/revoke; installation tokens die after an hour.',
} as const satisfies Provider;
