// guard:allow-file -- examples, invented and assembled from parts
import type {Provider} from '../../core/provider.ts';

export const definition = {
  id: 'asaas',
  title: 'Asaas',
  service: true,
  docs: ['https://docs.asaas.com/docs/autenticacao'],
  hosts: ['api.asaas.com', 'api-sandbox.asaas.com'],
  rules: [
    {
      id: 'asaas-api-key',
      title: 'Asaas API key',
      severity: 'critical',
      anchors: ['$aact_prod_', '$aact_hmlg_'],
      pattern: /(\$aact_(?:prod|hmlg)_[A-Za-z0-9+/]{88,250}={0,2})(?![A-Za-z0-9+/=])/,
      minEntropy: 3,
      examples: {
        match: [
          'ASAAS_API_KEY=$aact' +
            '_prod_dachmdSULAZPJIeM4Mg9rlJlP/r0F9TZ8D/QBYUJVeO2QC23kBZAb5aYWPZc4pyBVXt4eJSm' +
            'tTlMJaxXiCYuGCGvF' +
            'pHBjVydD3va8+Js9PCojRh+tn/T5yUY4xwuzt1t6IXE60DMnoaop5KHiyih9wBYfpKQ\n',
          '"token": "$aact' +
            '_prod_2Zu47d12EXIWzPkCNHxMEWcy/XvBs2PJn/RBw6PvJYLEwLFUpGLrKo9sfLq1O/7GNHNkgRGr' +
            'XNF4pF5ctzVi0cMat' +
            'P5jAFA6s85fLSp3YxFABW2cxwXPEXAY9xpUl3/WbZ1UkXtHZ4lgmT4AJUCJPLx5s9oP",',
        ],
        skip: ['$aact' + '_prod_H4+EQhSoshwCvjG7DMLZ9sqGzYZrJ+/8aKYahteR', '$aact_prod_key'],
      },
    },
  ],
  manual: 'Generate a new key in the Asaas web application under Integrations > API keys and delete the old one.',
} as const satisfies Provider;
