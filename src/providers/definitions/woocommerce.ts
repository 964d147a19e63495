// guard:allow-file -- examples, invented and assembled from parts
import type {Provider} from '../../core/provider.ts';

export const definition = {
  id: 'woocommerce',
  title: 'WooCommerce',
  service: true,
  docs: ['https://woocommerce.com/document/woocommerce-rest-api/'],
  hosts: [],
  rules: [
    {
      id: 'woocommerce-consumer-secret',
      title: 'WooCommerce consumer secret',
      severity: 'critical',
      anchors: ['cs_'],
      pattern: /(?<!(?<!\\|%[\dA-F]|\\u00[\da-f])[A-Za-z0-9])(?<!_)(cs_[0-9a-f]{40})(?![A-Za-z0-9_])/,
      minEntropy: 3,
      parts: [{name: 'consumer-key', pattern: /(ck_[0-9a-f]{40})(?![A-Za-z0-9])/, within: 300}],
      examples: {
        match: [
          'WC_CONSUMER_KEY=ck_09d24d33195ec089d7a16805b4f1a0d80b21715e\nWC_CONSUMER_SECRET=c' +
            's_fd1f777ed847d73a1741c9778b05f88b757d2ff0\n',
          'consumerSecret: "c' + 's_611c2ca427869963eb2ad2da0a0b6c8921a843c7"',
        ],
        skip: ['c' + 's_a415eaa9c1f42ad2425aefe0c78cdd', 'doc' + 's_ca1786b554317541e41e4c90cffb4d796e97f7cb'],
      },
    },
  ],
  manual: "Revoke the key in the shop's WordPress admin under WooCommerce > Settings > Advanced > REST API.",
} as const satisfies Provider;
