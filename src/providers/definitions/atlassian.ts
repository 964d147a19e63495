// guard:allow-file -- examples, invented and assembled from parts
import type {Provider} from '../../core/provider.ts';

export const definition = {
  id: 'atlassian',
  title: 'Atlassian',
  service: true,
  docs: [
    'https://support.atlassian.com/atlassian-account/docs/manage-api-tokens-for-your-atlassian-account/',
    'https://support.atlassian.com/bitbucket-cloud/docs/access-tokens/',
    'https://confluence.atlassian.com/enterprise/using-personal-access-tokens-1026032365.html',
    'https://developer.atlassian.com/cloud/trello/guides/rest-api/authorization/',
  ],
  hosts: ['api.atlassian.com', 'api.bitbucket.org', 'api.trello.com'],
  rules: [
    {
      id: 'atlassian-api-token',
      title: 'Atlassian API token',
      severity: 'critical',
      anchors: ['ATATT3'],
      pattern: /(?<!(?<!\\|%[\dA-F]|\\u00[\da-f])[A-Za-z0-9])(ATATT3[\w+/-]{36,250}=[0-9A-F]{8})(?![A-Za-z0-9])/,
      minEntropy: 3.5,
      parts: [{name: 'account-email', pattern: /(?<![\w.+-])([\w.+-]{1,64}@[\w-]{1,63}\.[\w.-]{2,60})/, within: 200}],
      examples: {
        match: [
          'JIRA_API_TOKEN=ATA' +
            'TT3xFfGF0Z79-ioSiNOTLciNnjWBp8B-BF78_10emybNoIduqNCKI94xMQ0kx4IdgBoRcEDFQscgKSEZiVRblDMxtjrZX' +
            'OTrw' +
            'PTnwTHcBKk16jGodoJz68zGs5pJVPRmjW48u2a1Ct5lDKHV8oiwEtOpXnFLO7tYuI47YLYOZV5XKrzFRosQ=ADCD2F08\n',
          'curl -u dev@acme.dev:ATA' +
            'TT3xFfGF0s6JGr4ObIiTOJnICLB1mH04gEzpRiTeJncT8eHP_Io1DA8w9HLPnBujZPFwojyJn05oeDx5ZRXPqrdRFK9NS' +
            'QSIP' +
            '-S4F_8Z1S0p6GRyTQdeyCqYtbHeIG8mCB1cQEc4sYM2rMFozJR1y36KwChrJ5aX3p_M09DG1vTW2RAsM0ih=C1D25BF9 https://acme.atlassian.net/rest/api/3/myself',
          '"token": "ATA' +
            'TT3xFfGF0jaXlC9GjBjYATGlhfEgiGRtzhGfTf92Aue7lKz2iPodLeGyXotM8_nhtzae17W7fwZdp9W0kpE67zR4FwULJ' +
            'dc3B' +
            'KyPv48wAxunLyb6QbRk-9S-ENBlQ9WVqg0R60bDuah4gLDHKvc5NQ4p9kN64hk2OafMPKbENsfaLDQd0kgV=2EA96289"',
        ],
        skip: [
          'ATA' + 'TT3xFfGF0xciF1vS87N0pfztw5bwrpFXMu2XpoCSnN3eEYuDTMu6t' + 'bLcbgGI8eOWQrlksPaonuS0KcStEbFOt2ewj2Qjca9Q3' + 'XkVKfbN1S2O9',
          'ATA' + 'TT3xFfh6OIa5DJbi=35B6C620',
          'ATATT3xFfGF0...',
        ],
      },
    },
    // Both kinds have one shape; Atlassian says so nowhere, the tokens do.
    {
      id: 'bitbucket-access-token',
      title: 'Bitbucket access token or Atlassian organization admin key',
      severity: 'critical',
      anchors: ['ATCTT3xFfG'],
      pattern: /(ATCTT3xFfG[\w+/-]{80,250}=[0-9A-F]{8})(?![A-Za-z0-9])/,
      minEntropy: 4,
      examples: {
        match: [
          'BITBUCKET_TOKEN=ATCTT' +
            '3xFfGN0Zm7r7W4LghKZIkdOv9EIE-a85CjgMkf20QITKsRm-U8kjES3-9xvk4oJ1NY9q7v_UIcSgE-MyCWeIZNlXDt' +
            'wubmO' +
            'ntd4VLlj5xSMcHwqBGymf_TBw_RjM5rqTCpfmT_bd5Mq1Yqdax6TYjXPGyNxY1K4Q9aq3BUwPDM2QovRNg=95A87D1A\n',
          'https://x-token-auth:ATCTT' +
            '3xFfGN0I3kqCjTx9JzZH0Oq-i_dWl-Ts0WsPl03y3B8rYC5AGeF91MetYAhQpZx_gPSQE4A4ugtOhykr9D2BqpOicY' +
            '4iKSY' +
            'HmeJ6DFm0TaZEYsejW8gbs5eXW_a79xPk72TZVNvoRSr_OceUiRO1jBCe2jSlXQGrQ8JfrSrmO0Epc8bId=EF4FB3CA@bitbucket.org/acme/shop.git',
        ],
        skip: [
          'ATCTT' + '3xFfGsICVltrsikDzXFYjf8huf1l85i67aj0Xxd2lw69o',
          'ATCTT' +
            '3xFfGe6vFD-EJ8XcsS2Wh6KOPqSWmy8YbItetKkf3QyKN-XZXfljsQL0WX8G6_ypl-e_NnWPbOgFMHNXpZ9AC' +
            'aJPBJbOKQe' +
            'DEwCcQ_d-CDYe3HWTu6U951mCP_y6DAMzUezsGfWcGNR3i12oM_JTXVtWiozpHUEMb02cNDSpglXZxiZ',
        ],
      },
    },
    {
      id: 'bitbucket-app-password',
      title: 'Bitbucket app password (no longer accepted)',
      severity: 'low',
      anchors: ['ATBB'],
      pattern: /(?<!(?<!\\|%[\dA-F]|\\u00[\da-f])[A-Za-z0-9])(ATBB(?=[A-Za-z]{0,23}\d)[A-Za-z0-9]{24}[0-9A-F]{8})(?![A-Za-z0-9_=-])/,
      minEntropy: 3,
      examples: {
        match: [
          'BITBUCKET_APP_PASSWORD=AT' + 'BByBeajZJSaNUBawtozm6meMwa857F4752\n',
          'https://someone:AT' + 'BBTCmF2ZDyoI1Ib9EDbWkhe8Sf3F35FBE3@bitbucket.org/acme/shop.git',
        ],
        skip: ['AT' + 'BBk6xBX2UWxY7GkLBPsoXm', 'AT' + 'BBud1NGBqeKXYpC0vZosx4xSv84CGlWQOwlq1tw2ez'],
      },
    },
    {
      id: 'bitbucket-dc-token',
      title: 'Bitbucket Data Center access token',
      severity: 'critical',
      anchors: ['BBDC-'],
      pattern: /(?<!(?<!\\|%[\dA-F]|\\u00[\da-f])[A-Za-z0-9])(BBDC-[A-Za-z0-9+/@_-]{40,50})(?![A-Za-z0-9+/@_-])/,
      minEntropy: 3,
      examples: {
        match: [
          'BITBUCKET_TOKEN=BB' + 'DC-ODEyODE0OTY4Mzk1OZmngJ5vJR9hIBWOGmznZoHM6npX\n',
          'Authorization: Bearer BB' + 'DC-NTI3NTI0MTI0MjQ5OS1fgAQ6WMZpEcMS+kHVIHRmUm4z\r\n',
        ],
        skip: ['BB' + 'DC-opATkFaJ0Vz7xPatI9govEDphScIbZ', 'BBDC-1234 is the ticket'],
      },
    },
    {
      id: 'trello-api-token',
      title: 'Trello API token',
      severity: 'high',
      anchors: ['ATTA'],
      pattern: /(?<!(?<!\\|%[\dA-F]|\\u00[\da-f])[A-Za-z0-9])(ATTA[0-9a-f]{64}[0-9A-F]{8})(?![A-Za-z0-9])/,
      minEntropy: 3,
      parts: [{name: 'api-key', pattern: /(?<![A-Za-z0-9])([0-9a-f]{32})(?![A-Za-z0-9])/, within: 200}],
      examples: {
        match: [
          'TRELLO_KEY=727be680f436e0d5da390c41f7184529\nTRELLO_TOKEN=AT' +
            'TAed2e5d63fc0f312741f1efdbd59f8d961d' +
            'a854e1e1e5ba30e7435bf03826a9c40405D2C0\n',
          'https://api.trello.com/1/members/me?token=AT' +
            'TAa54d69f2ad70ca9ed7b140b8bd352527fc' +
            '5710dc23d8a6353d897bfe356e164cD402CBAF',
        ],
        skip: [
          'AT' + 'TA71f515034de53e8da60c49e7862a85' + '610b7e8962064f3d80d0f8357f730ea190',
          'AT' + 'TAXLi8yjUxZx9URbGiKygoWh6oJoGDzLwDYZ' + 'dPDfwKhKUZtIkdtAZFqYaWmbh4nyeB7kLzojTg',
        ],
      },
    },
    // Base64 of twelve digits, a colon and 20 random bytes: the first 18 characters are narrow.
    {
      id: 'jira-dc-pat',
      title: 'Jira or Confluence Data Center personal access token',
      severity: 'critical',
      anchors: ['jira', 'confluence', 'bearer ', 'atlassian'],
      anchorsIgnoreCase: true,
      pattern:
        /(?:jira|confluence|atlassian|bearer\s)[\s\S]{0,100}?(?<![a-z0-9+/_-])((?:[MNO][DTjz][AEIMQUYcgk][w-z0-5]){4}O[g-v][a-z0-9+/]{26})(?![a-z0-9+/=])/i,
      minEntropy: 4,
      examples: {
        match: [
          'JIRA_TOKEN=NjE5MzE2OTY0MjA2OrUsK0' + 'xSX/lyk+lAxIfMOlXfsD/n\n',
          'Authorization: Bearer MjQyNzI2NDI2MjY3OiFAnx' + '5ACU1KU2VhStpSvtl39nJt\r\n',
        ],
        skip: ['JIRA_TOKEN=6NBkoVmMS9U2Y2015TpU2r' + 'bxZsuQtUqv/TnWlJEINZWs', 'value=ODQ5NDg2MjE3Njc2Ojjhhj' + 'nr9JHXtnxrgS2nmKa9Myya'],
      },
    },
  ],
  manual:
    'Revoke an account token at id.atlassian.com/manage-profile/security/api-tokens, a Bitbucket access token in the repository, project or workspace settings, an admin key at admin.atlassian.com. Data Center tokens are deleted in the user profile of that server.',
} as const satisfies Provider;
