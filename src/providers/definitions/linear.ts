// guard:allow-file -- examples, invented and assembled from parts
import type {Provider} from '../../core/provider.ts';

export const definition = {
  id: 'linear',
  title: 'Linear',
  service: true,
  docs: ['https://linear.app/developers/graphql', 'https://linear.app/developers/oauth-2-0-authentication'],
  hosts: ['api.linear.app'],
  rules: [
    {
      id: 'linear-api-key',
      title: 'Linear API key',
      severity: 'high',
      anchors: ['lin_api_'],
      pattern: /(?<!(?<!\\|%[\dA-F]|\\u00[\da-f])[A-Za-z0-9])(lin_api_[A-Za-z0-9]{40})(?![A-Za-z0-9])/,
      minEntropy: 3,
      examples: {
        match: [
          'LINEAR_API_KEY=lin_' + 'api_bMeHoOoRMUQcFIPp5DVp6p9YnSCJ3CNjNCXwC9lF\n',
          'Authorization: Bearer lin_' + 'api_RSgAteZYIdU8GRnCW9ExwbdRCADEQsrs2SmKuDS4\r\n',
          '{"key":"lin_' + 'api_EuvMVguXCgxHlkLCpJXgdXqvD2Lv8r7iDflGX9Y0\\n"}',
        ],
        skip: [
          'LINEAR_API_KEY=lin_' + 'api_ZxRb2LI4QuiLBpRMPpj5HmosZUlUhfK2Dk',
          'mlin_' + 'api_dDbUoMvVgCfDIhcgf5NuZIYdwe3xc8xtPwIENmAM',
          'LINEAR_API_KEY=lin_' + 'api_syjWTN3VpjvWiUKOpXEJuwJTdR5C8fci7D8Ru1QVk7',
        ],
      },
    },
    {
      id: 'linear-oauth-token',
      title: 'Linear OAuth token',
      severity: 'high',
      anchors: ['lin_oauth_'],
      pattern: /(?<!(?<!\\|%[\dA-F]|\\u00[\da-f])[A-Za-z0-9])(lin_oauth_[0-9a-f]{64})(?![A-Za-z0-9])/,
      minEntropy: 3,
      examples: {
        match: [
          'LINEAR_TOKEN=lin_o' + 'auth_19396e2ce2fe0e69edf9c5b930401ecfdead3cdba3db9' + '4d1567096de2ed30e1f\n',
          'Authorization: Bearer lin_o' + 'auth_26d07de6ab5a721eb983d5bae7279f4b28962a75d8e8c' + 'b61bfc589e07ba43a8e\r\n',
          '{"key":"lin_o' + 'auth_9342ed3a141691d241b8d9729238ea9e91c81374d5e6d' + '60f7a18d1ef6db4f5f8\\n"}',
        ],
        skip: [
          'LINEAR_TOKEN=lin_o' + 'auth_15bd302d2962b35a8756a6a80f75f2f93a9b1e621ebca' + '8d8f8959dbc3d',
          'mlin_o' + 'auth_9a0a2851f760720237e90c95cb630d5c27e9c215f0e9e' + '8b8f98278156ec072c2',
          'LINEAR_TOKEN=lin_o' + 'auth_6caf3297ae586c05efa01b1734c1347390c78ede6cdfd' + 'b978b0b8c8617ce945ak7',
        ],
      },
    },
    {
      id: 'linear-webhook-secret',
      title: 'Linear webhook signing secret',
      severity: 'medium',
      anchors: ['lin_wh_'],
      pattern: /(?<!(?<!\\|%[\dA-F]|\\u00[\da-f])[A-Za-z0-9])(lin_wh_[A-Za-z0-9]{32,48})(?![A-Za-z0-9])/,
      minEntropy: 3,
      examples: {
        match: [
          'LINEAR_WEBHOOK_SECRET=lin' + '_wh_WyVQGOv8iHvoTAENbU81w5jNjaPFAJimMzyrocST\n',
          'Authorization: Bearer lin' + '_wh_N4N15k42tUouGgygL3kV4HaCIEMfAjAfQqg8JTIh\r\n',
          '{"key":"lin' + '_wh_gQFITHUQ28rjOKS8EiGITpMWljTR2OKl3cO89nH2\\n"}',
        ],
        skip: [
          'LINEAR_WEBHOOK_SECRET=lin' + '_wh_8CGVwTyjT7l4vmLMsg93',
          'mlin' + '_wh_ufomwLFlses2cMtsM5WGkItHQpVKdMrdQ4apNOMm',
          'LINEAR_WEBHOOK_SECRET=lin' + '_wh_3EISZyPzIetSGY7v5Orz984eTwkC8JkAEwydgM4sk7Qp2mZ9' + 'Wd',
        ],
      },
    },
  ],
  manual: 'Revoke the key at linear.app/settings/account/security; an OAuth token ends with POST https://api.linear.app/oauth/revoke.',
} as const satisfies Provider;
