// guard:allow-file -- examples, invented and assembled from parts
import type {Provider} from '../../core/provider.ts';

export const definition = {
  id: 'hubspot',
  title: 'HubSpot',
  service: true,
  docs: ['https://developers.hubspot.com/docs/apps/legacy-apps/private-apps/overview'],
  hosts: ['api.hubapi.com'],
  rules: [
    {
      id: 'hubspot-private-app-token',
      title: 'HubSpot private app token',
      severity: 'critical',
      anchors: ['pat-na', 'pat-eu', 'pat-ap'],
      pattern:
        /(?<!(?<!\\|%[\dA-F]|\\u00[\da-f])[A-Za-z0-9])(pat-(?:na|eu|ap)\d{1,2}-[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})(?![A-Za-z0-9-])/,
      examples: {
        match: [
          'HUBSPOT_ACCESS_TOKEN=pat' + '-na' + '1-4b19e624-41f9-4c6f-afcd-4cb5b5f14a8e\n',
          'Authorization: Bearer pat' + '-eu' + '1-ade6f29f-746b-430b-abaf-7ba87a087ab9\r\n',
          '"hubspotToken": "pat' + '-na' + '1-47d07c36-c462-4567-a2bc-16c349491e1a"',
        ],
        skip: [
          'pat' + '-na' + '1-15b9860d-1d5a-4a39-a121-82be30',
          'expat' + '-na' + '1-29bebe7c-b84d-44da-a8b7-a6326cec2a6f',
          'pat-na1-your-token',
        ],
      },
    },
    {
      id: 'hubspot-oauth-token',
      title: 'HubSpot OAuth refresh token',
      severity: 'high',
      confidence: 'likely',
      anchors: ['na1-', 'na2-', 'na3-', 'eu1-', 'ap1-'],
      pattern:
        /(?<!(?<!\\|%[\dA-F]|\\u00[\da-f])[A-Za-z0-9])(?<!pat-)((?:na[123]|eu1|ap1)-[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})(?![\w-])/,
      near: {words: ['hubspot', 'hubapi', 'refresh_token', 'refreshtoken'], within: 300},
      minEntropy: 3,
      examples: {
        match: [
          'HUBSPOT_REFRESH_TOKEN=na' + '1-8dbb52dd-be2b-46db-a88b-c5f7a6d341bd\n',
          '{"refresh_token":"eu' + '1-4d948b0e-adb4-44b4-a4bc-1f294b9c1382","expires_in":1800}',
        ],
        skip: [
          'zone=eu' + '1-0dc92af8-8393-4522-a15d-4f74a69b02ac',
          'HUBSPOT_REFRESH_TOKEN=na' + '1-8112167ac234586281288509c9799e79',
          'HUBSPOT_TOKEN=pat-na' + '1-a699d602-1fe3-42d4-a48f-5604020c92b1',
        ],
      },
    },
  ],
  manual:
    'Rotate the token in the private app\'s settings under Auth; choose "expire now", the other choice keeps the old one for seven days.',
} as const satisfies Provider;
