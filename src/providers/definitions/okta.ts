// guard:allow-file -- examples, invented and assembled from parts
import type {Provider} from '../../core/provider.ts';

export const definition = {
  id: 'okta',
  title: 'Okta',
  service: true,
  docs: ['https://developer.okta.com/docs/api/openapi/okta-management/management/tag/ApiToken/'],
  hosts: [],
  rules: [
    {
      id: 'okta-api-token',
      title: 'Okta API token',
      severity: 'critical',
      anchors: ['okta', 'ssws'],
      anchorsIgnoreCase: true,
      pattern: /(?:okta|ssws)[\s\S]{0,80}?(?<![\w-])(00(?=[a-z0-9_-]{0,39}[a-z])[a-z0-9_-]{40})(?![\w-])/i,
      minEntropy: 3.5,
      parts: [{name: 'organization', pattern: /(?<![\w.-])([\w-]{1,63}\.okta(?:preview|-emea)?\.com)(?![\w-])/, within: 400}],
      examples: {
        match: [
          'OKTA_API_TOKEN=00HWrvPltJdJUvn7nOVWE' + 'y9PA-E7eS4xhoQqPHXGf9\n',
          'Authorization: SSWS 00aWdpyXI1G7yWf8sB5HU' + 'kXJcAOr7RupH08uwkjZoy\r\n',
          'OKTA_ORG_URL=https://acme.okta.com\nOKTA_CLIENT_TOKEN=00c4tMw0HjPDuvbxfUdYg' + 'XKhgm4348-RVjvYjAtNxc\n',
        ],
        skip: ['OKTA_API_TOKEN=00wrg-WBGtCKAq36' + 'lugVqrXKEStSa-ai', 'TOKEN=00Ij9jpuyzwxsnlwOQTd5' + '6XcRid-xlBalwmX9HLFlO'],
      },
    },
  ],
  manual:
    'Revoke the token in the admin console under Security > API > Tokens, or with DELETE /api/v1/api-tokens/current and the token itself.',
} as const satisfies Provider;
