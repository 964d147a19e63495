// guard:allow-file -- examples, invented and assembled from parts
import type {Provider} from '../../core/provider.ts';

export const definition = {
  id: 'stability-ai',
  title: 'Stability AI',
  service: true,
  docs: ['https://platform.stability.ai/docs/'],
  hosts: ['api.stability.ai'],
  rules: [
    {
      id: 'stability-api-key',
      title: 'Stability AI key',
      severity: 'high',
      confidence: 'likely',
      anchors: ['sk-'],
      pattern:
        /(?<!(?<!\\|%[\dA-F]|\\u00[\da-f])[A-Za-z0-9])(sk-(?!proj-|svcacct-|admin-|ant-|or-)(?=[a-zA-Z_-]{0,47}\d)[\w-]{48})(?![\w-])/,
      near: {words: ['stability', 'dreamstudio'], within: 120},
      minEntropy: 3.5,
      examples: {
        match: [
          'STABILITY_API_KEY=s' + 'k-SJrcFO86t7tuxUe2nKiX5krtPBmOdE6sUwHAxGhKlrgNfEYm\n',
          '# stability\napi_key = "s' + 'k-TblNy4IuNLHMdjz6he9UlNJLMGrb8fnmi6YL6sSWVOZkN1yO"\n',
        ],
        skip: [
          'API_KEY=s' + 'k-9WehpyiZHm1KNBt8Vc0fJucnDuPoQK6NIykPeq8e4Iua4FBY',
          'STABILITY_API_KEY=s' + 'k-nSvICrGMQ7v0B7EfsHZ7XzqK6bZgeVU795cxh4K2',
        ],
      },
    },
  ],
  manual: 'Create a new key at platform.stability.ai/account/keys, deploy it, then delete the leaked one there; no public call does it.',
} as const satisfies Provider;
