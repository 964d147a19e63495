// guard:allow-file -- examples, invented and assembled from parts
import type {Provider} from '../../core/provider.ts';

export const definition = {
  id: 'salesforce',
  title: 'Salesforce',
  service: true,
  docs: [
    'https://help.salesforce.com/s/articleView?id=xcloud.remoteaccess_revoke_token.htm',
    'https://help.salesforce.com/s/articleView?id=xcloud.remoteaccess_oauth_tokens_scopes.htm',
  ],
  hosts: [],
  rules: [
    {
      id: 'salesforce-access-token',
      title: 'Salesforce access token',
      severity: 'critical',
      anchors: ['00D'],
      pattern: /(?<!(?<!\\|%[\dA-F]|\\u00[\da-f])[A-Za-z0-9])(00D[A-Za-z0-9]{12,15}(?:!|%21)[\w.]{80,260})(?![\w.])/,
      minEntropy: 3.3,
      parts: [
        {name: 'instance', pattern: /(?<![\w.-])([\w-]{1,63}(?:\.[\w-]{1,40}){0,2}\.(?:my\.)?salesforce\.com)(?![\w-])/, within: 400},
      ],
      examples: {
        match: [
          'SF_ACCESS_TOKEN=0' +
            '0DaIcyD2fi0QLZ!AQIablueHBp5HJnKjowaSqmLH7MgnKOw7hHrGQ2' +
            'wYxzEM4MASeoxpPn4o1zYbKLFOW1JHQnFhnIfA1ERwSOibXpGblBU4h' +
            'ko\n',
          'Authorization: OAuth 0' +
            '0DhAW0zpuh0Fpy!AQUybCOgUwqscHjMtMj3vgPlXKa9sKPWnIFx3RT' +
            'rZrJBFRslqrgaHUqWT1z3OaC7lF6lD3eoc3VRpCoYMW2NaYjq57jp19' +
            'um\r\n',
          '"accessToken": "0' +
            '0DatmVP8e5Ta8v!AQaYk3SWt3TmB4DUdrihdw1uhbAvYsVKS76FQdU' +
            '946KkFXMvD9hnFSjCIzQp6L7duY03RAwG53IOzNXsOo9eSvXIE48Zel' +
            'UM",',
        ],
        skip: [
          '0' + '0DtqXdYFcpMqZk!AQG3hz28iD015eOxfH0VJ34MnZkr0WtZayaComB' + 'EQO',
          '0' + '0D78NC8RgQ!AQjOSMbMkOT43oO6HLaKtBSHPDcbxkOhrtM0atXSe0g' + 'D5dEB9bJSdVUne68nrO4khQ980mGb8K13NWLHUNyhOFlPAWRridWP',
        ],
      },
    },
    {
      id: 'salesforce-client-secret',
      title: 'Salesforce connected app secret',
      severity: 'critical',
      anchors: ['3MVG9'],
      pattern:
        /(?<!(?<!\\|%[\dA-F]|\\u00[\da-f])[A-Za-z0-9])3MVG9[\w.+/=-]{60,250}?(?![\w.+/-])[\s\S]{1,160}?(?<![A-Za-z0-9])([0-9A-F]{64}|\d{18,19})(?![A-Za-z0-9])/,
      minEntropy: 3,
      parts: [{name: 'consumer-key', pattern: /(3MVG9[\w.+/=-]{60,250}?)(?![\w.+/-])/, within: 200}],
      examples: {
        match: [
          'SF_CONSUMER_KEY=3MVG9KFdqSyd09lMPJuVfszPM' +
            'qHKOSnHJjzmy9yY7ER8YylZOIjPTlTPQCOfT4M3YFkZlWMDfeU08Tea5j2p7\nSF_CONSUMER_SECRET=F19A7CEBE5E527C470B9127AEC91A2A1' +
            'C4FD53A8B467D2FA2D98F0E' +
            '8CB5C8A95\n',
          'client_id=3MVG9QLeqKS45Y6tSWUoYRXQaxXs4h3KVEq' +
            'N7NMJEVHKd4iTjmGya1I0A9tK' +
            'qvYUQ.RoPyfMVahJsfR8tWeKa&client_secret=CB17EC9E38AFA6F90913FB09631D7EDA' +
            'BA9A1236F17E2D5272768B5' +
            'CF8E83857',
        ],
        skip: [
          'SF_CONSUMER_KEY=3MVG9nKqI9HzX8cHzwQhXUImVqadh4irqxI6BJk7MSYZ7' + 'khQRHFP6EULsDZg' + 'rx2kAmZWo3Pq23IQR7lmPo6kz',
          'SF_CONSUMER_KEY=3MVG9dNO8UtB07H' +
            '8vmTzqANk3\nSF_CONSUMER_SECRET=32806134D74D5D6081BABE5719F74B67' +
            'F04DB9B7175A27E67BF29AE' +
            '47AD4D9C0',
        ],
      },
    },
    {
      id: 'salesforce-refresh-token',
      title: 'Salesforce refresh token',
      severity: 'critical',
      anchors: ['5Aep861'],
      pattern: /(?<!(?<!\\|%[\dA-F]|\\u00[\da-f])[A-Za-z0-9])(5Aep861[\w.]{60,140})(?![\w.])/,
      minEntropy: 3.5,
      examples: {
        match: [
          '{"refresh_token":"5Ae' + 'p8617nznbFYbfYe1I0O5P0R8vsTO7HutfEqNiDIpYz8E2YCEcYqw' + '2FJuDPg16wR6ZfJDdsHrcTZ5iPb75sJV"}',
          'force://PlatformCLI::5Ae' +
            'p8612Nc18Vcv2yLdcs1yB3D7htYC1IguoeuUjKP0NpGhgbsCbsGF' +
            'IPqKUbDIbgBrLMgY3GMKxw2HbGNOb3xk@acme.my.salesforce.com',
        ],
        skip: [
          '5Ae' + 'p861ZVH53Z7ALPOGZNuXGF8Mz0GVg4zB4v',
          'x5Ae' + 'p861Nb2tdgc3nGTUwvu7RpYr3ERK4IEVxcfypDdDlhL1yA54ZslM' + 'B3av29J3By9638sf687tsRtb7Qqk3Yrw',
        ],
      },
    },
  ],
  manual:
    'POST the token to /services/oauth2/revoke on its own instance; revoking a refresh token ends its access tokens. Sessions end in Setup under Session Management.',
} as const satisfies Provider;
