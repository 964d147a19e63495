// guard:allow-file -- examples, invented and assembled from parts
import type {Provider} from '../../core/provider.ts';

export const definition = {
  id: 'langchain',
  title: 'LangSmith',
  service: true,
  docs: [
    'https://docs.langchain.com/langsmith/create-account-api-key',
    'https://docs.langchain.com/langsmith/smith-api/orgs/delete-org-service-key',
  ],
  hosts: ['api.smith.langchain.com'],
  rules: [
    {
      id: 'langsmith-pat',
      title: 'LangSmith personal access token',
      severity: 'high',
      anchors: ['lsv2_pt_'],
      pattern: /(?<!(?<!\\|%[\dA-F]|\\u00[\da-f])[A-Za-z0-9])(lsv2_pt_[0-9a-f]{32}_[0-9a-f]{10})(?![A-Za-z0-9])/,
      minEntropy: 3,
      examples: {
        match: [
          'LANGSMITH_API_KEY=lsv2' + '_pt_b1a73298a2db67d6931603e2a584f163_7ac07f34fa\n',
          'Authorization: Bearer lsv2' + '_pt_7d6b0259f25fb714e6048904c53da5a0_ca9a18032f\r\n',
          '{"key":"lsv2' + '_pt_c7a8da2367593caed4397808dcbeba87_1aef06b60e\\n"}',
        ],
        skip: [
          'LANGSMITH_API_KEY=lsv2' + '_pt_8f86741abe612312d2c9a6a9d7546928_8cd5',
          'mlsv2' + '_pt_c6cfced5a25e74192ac49e1068bc56b7_50450fedf5',
          'LANGSMITH_API_KEY=lsv2' + '_pt_9a808c617949565af3a0634acb0dafeb_43b3fa960ak7',
        ],
      },
    },
    {
      id: 'langsmith-service-key',
      title: 'LangSmith service key',
      severity: 'high',
      anchors: ['lsv2_sk_'],
      pattern: /(?<!(?<!\\|%[\dA-F]|\\u00[\da-f])[A-Za-z0-9])(lsv2_sk_[0-9a-f]{32}_[0-9a-f]{10})(?![A-Za-z0-9])/,
      minEntropy: 3,
      examples: {
        match: [
          'LANGCHAIN_API_KEY=lsv2' + '_sk_ea568bf69cfae753090afe0ae806780d_b2029f1927\n',
          'Authorization: Bearer lsv2' + '_sk_30dba20ec87653b4a1ca3a4f42ceab24_9051b48168\r\n',
          '{"key":"lsv2' + '_sk_4d13c1848e38f51fd948619d5ba0d6e4_6d18d14fed\\n"}',
        ],
        skip: [
          'LANGCHAIN_API_KEY=lsv2' + '_sk_072fa69597ab651d7081fbcf274f8d32_9d8b',
          'mlsv2' + '_sk_8e82761d2b0c569d152de9b9e7eb2612_c46f80305f',
          'LANGCHAIN_API_KEY=lsv2' + '_sk_9e76273804f2e7a4b7c19eaf4c4d3018_6f82f6354dk7',
        ],
      },
    },
  ],
  manual: 'Delete the key at smith.langchain.com/settings under API keys; service keys with DELETE /api/v1/orgs/current/service-keys/{id}.',
} as const satisfies Provider;
