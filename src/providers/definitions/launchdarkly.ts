// guard:allow-file -- examples, invented and assembled from parts
import type {Provider} from '../../core/provider.ts';

export const definition = {
  id: 'launchdarkly',
  title: 'LaunchDarkly',
  service: true,
  docs: ['https://launchdarkly.com/docs/api/access-tokens', 'https://launchdarkly.com/docs/api/environments/reset-environment-sdk-key'],
  hosts: ['app.launchdarkly.com', 'sdk.launchdarkly.com'],
  rules: [
    {
      id: 'launchdarkly-access-token',
      title: 'LaunchDarkly API access token',
      severity: 'critical',
      confidence: 'likely',
      anchors: ['api-'],
      pattern: /(?<![\w./-])(api-[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12})(?![\w-])/,
      minEntropy: 3,
      examples: {
        match: [
          'LAUNCHDARKLY_ACCESS_TOKEN=ap' + 'i-a4e8d702-baf3-4951-aeb1-53c3eae10875\n',
          'Authorization: ap' + 'i-c95e68c9-d3af-4e57-a798-276abfb91ae6\r\n',
          '"token": "ap' + 'i-52053a94-e340-45f1-aae0-68f375d78f51"',
        ],
        skip: ['ap' + 'i-1d75bc60-9cf6-45e9-ab98-f2dfd4d8a7', 'rest-ap' + 'i-96ad3695-7321-41e8-ac79-f24b7c52d753'],
      },
    },
    {
      id: 'launchdarkly-sdk-key',
      title: 'LaunchDarkly server SDK or mobile key',
      severity: 'medium',
      confidence: 'likely',
      anchors: ['sdk-', 'mob-'],
      pattern: /(?<![\w./-])((?:sdk|mob)-[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12})(?![\w-])/,
      minEntropy: 3,
      examples: {
        match: [
          'LAUNCHDARKLY_SDK_KEY=sd' + 'k-5fde9ed8-2bab-49c9-a264-b1def58324b0\n',
          '"mobileKey": "mo' + 'b-b93e30b0-3132-4e0d-a72b-9d2a9b8ab9c4"',
        ],
        skip: ['sd' + 'k-4bda626e-cf62-4fb1-ab7a-982138b80d', 'java-sd' + 'k-506d6fd3-46fa-49f0-a387-f5adbd42ead9'],
      },
    },
  ],
  manual:
    'Delete or reset an access token at app.launchdarkly.com/settings/authorization; reset an SDK or mobile key in its environment with an expiry of zero.',
} as const satisfies Provider;
