// guard:allow-file -- examples, invented and assembled from parts
import type {Provider} from '../../core/provider.ts';

export const definition = {
  id: 'moonshot',
  title: 'Moonshot AI',
  service: true,
  docs: ['https://platform.moonshot.ai/docs'],
  hosts: ['api.moonshot.ai', 'api.moonshot.cn'],
  rules: [
    {
      id: 'moonshot-api-key',
      title: 'Moonshot API key',
      severity: 'high',
      confidence: 'likely',
      anchors: ['sk-'],
      pattern:
        /(?<!(?<!\\|%[\dA-F]|\\u00[\da-f])[A-Za-z0-9])(sk-(?!proj-|svcacct-|admin-|ant-|or-)(?=[a-zA-Z_-]{0,47}\d)[\w-]{48})(?![\w-])/,
      near: {words: ['moonshot', 'kimi'], within: 120},
      minEntropy: 3.5,
      examples: {
        match: [
          'MOONSHOT_API_KEY=s' + 'k-eDJUwXo9unsgVrfQKynhcIfgnQJu8IUIbPpl2m1zdebcuSAI\n',
          '# moonshot\napi_key = "s' + 'k-jHfYo04inN4fE2Dk4804pPO2aB0VIvrSz8mnJ4P0BMqrI6i4"\n',
        ],
        skip: [
          'API_KEY=s' + 'k-T6mj4ij5gnUR54d2dntESHAOXjpfpv13VpPMtyZOZU4miFnb',
          'MOONSHOT_API_KEY=s' + 'k-d04Bas6m3YWpza1D8kglwICzJaq5XGmktauxP8rR',
        ],
      },
    },
  ],
  manual: 'Create a new key at platform.moonshot.ai/console/api-keys, deploy it, then delete the leaked one there; no public call does it.',
} as const satisfies Provider;
