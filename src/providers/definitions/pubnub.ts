// guard:allow-file -- examples, invented and assembled from parts
import type {Provider} from '../../core/provider.ts';

export const definition = {
  id: 'pubnub',
  title: 'PubNub',
  service: true,
  docs: ['https://www.pubnub.com/docs/general/setup/account-setup'],
  hosts: ['ps.pndsn.com'],
  rules: [
    {
      id: 'pubnub-publish-key',
      title: 'PubNub publish key',
      severity: 'medium',
      anchors: ['pub-c-'],
      pattern: /(?<!(?<!\\|%[\dA-F]|\\u00[\da-f])[A-Za-z0-9])(pub-c-[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})(?![\w-])/,
      minEntropy: 3,
      examples: {
        match: [
          'PUBNUB_PUBLISH_KEY=pu' + 'b-c-e197c6fa-26bb-4662-90dd-e1b9decef241\n',
          'publishKey: "pu' + 'b-c-76a642ec-900c-473a-8827-ae5d3a6763b5"',
        ],
        skip: ['pu' + 'b-c-31704591-ccf3', 'pub-c-your-key'],
      },
    },
    {
      id: 'pubnub-subscribe-key',
      title: 'PubNub subscribe key',
      severity: 'low',
      anchors: ['sub-c-'],
      pattern: /(?<!(?<!\\|%[\dA-F]|\\u00[\da-f])[A-Za-z0-9])(sub-c-[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})(?![\w-])/,
      minEntropy: 3,
      examples: {
        match: [
          'PUBNUB_SUBSCRIBE_KEY=su' + 'b-c-969cb293-a4f0-44e4-ac29-5941563bed20\n',
          'subscribeKey: "su' + 'b-c-fb475b0f-7311-4df9-8649-d78a9aff4a34"',
        ],
        skip: ['su' + 'b-c-57a30d79-a7e3', 'sub-c-your-key'],
      },
    },
    {
      id: 'pubnub-secret-key',
      title: 'PubNub secret key',
      severity: 'critical',
      anchors: ['sec-c-'],
      pattern: /(?<!(?<!\\|%[\dA-F]|\\u00[\da-f])[A-Za-z0-9])(sec-c-[A-Za-z0-9+/]{46,52}={0,2})(?![A-Za-z0-9+/=])/,
      minEntropy: 3,
      examples: {
        match: [
          'PUBNUB_SECRET_KEY=se' + 'c-c-BmHzHS8IS0ZVt2XNc59yz' + 'kr8xoP3iPqgoCwB0X5FKSZBPW0K\n',
          'secretKey: "se' + 'c-c-FE3XZlep85WvvG6fMg6SUo5r01e' + 'v5dXasO1UL1isT4DxcCJk"',
        ],
        skip: ['se' + 'c-c-RdKtppFN7xQoiHVwpIOwbV3CECpOp9', 'sec-c-your-key'],
      },
    },
  ],
  manual: "Reset the keys in the PubNub admin portal under the app's keyset.",
} as const satisfies Provider;
