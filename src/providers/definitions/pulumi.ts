// guard:allow-file -- examples, invented and assembled from parts
import type {Provider} from '../../core/provider.ts';

export const definition = {
  id: 'pulumi',
  title: 'Pulumi',
  service: true,
  docs: [
    'https://www.pulumi.com/docs/pulumi-cloud/access-management/access-tokens/',
    'https://www.pulumi.com/docs/reference/cloud-rest-api/',
  ],
  hosts: ['api.pulumi.com'],
  rules: [
    {
      id: 'pulumi-token',
      title: 'Pulumi access token',
      severity: 'critical',
      anchors: ['pul-'],
      pattern: /(?<!(?<!\\|%[\dA-F]|\\u00[\da-f])[A-Za-z0-9])(pul-[0-9a-f]{40})(?![A-Za-z0-9])/,
      minEntropy: 3,
      examples: {
        match: [
          'PULUMI_ACCESS_TOKEN=pu' + 'l-f0c403fa80ae2c6ea4c79805cbde6fad308ae732\n',
          'Authorization: Bearer pu' + 'l-92b94bdfac834debc7c9e0d0928d76e4d43907d1\r\n',
          '{"key":"pu' + 'l-2b143d5264f92b9f363b65738942a81581d507a2\\n"}',
        ],
        skip: [
          'PULUMI_ACCESS_TOKEN=pu' + 'l-0e02521a847f0bca0b7e03dc8d3a2ae98d',
          'mpu' + 'l-091fe154c6ce8487353c72c241c1a750cf878f1f',
          'PULUMI_ACCESS_TOKEN=pu' + 'l-3073e951e70ef180829c94148c04c7e839a565b2k7',
        ],
      },
    },
  ],
  manual: 'Delete the token at app.pulumi.com/account/tokens (organization tokens in its settings), or with DELETE /api/user/tokens/{id}.',
} as const satisfies Provider;
