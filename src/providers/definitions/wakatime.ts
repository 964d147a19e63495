// guard:allow-file -- examples, invented and assembled from parts
import type {Provider} from '../../core/provider.ts';

export const definition = {
  id: 'wakatime',
  title: 'WakaTime',
  service: true,
  docs: ['https://wakatime.com/developers'],
  hosts: ['api.wakatime.com'],
  rules: [
    {
      id: 'wakatime-api-key',
      title: 'WakaTime API key',
      severity: 'low',
      anchors: ['waka_'],
      pattern:
        /(?<!(?<!\\|%[\dA-F]|\\u00[\da-f])[A-Za-z0-9])(waka_(?:[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}|(?:tok_|sec_|ref_)?(?=[A-Za-z]{0,63}\d)[A-Za-z0-9]{36,80}))(?![A-Za-z0-9_-])/,
      minEntropy: 3,
      examples: {
        match: [
          '[settings]\napi_key = wa' + 'ka_74ad5165-342a-4f7c-9c88-8eb5f2889f41\n',
          '{"access_token":"wa' + 'ka_tok_IasDNBlFJnSTmlGJ7MRf3O16oa70t' + 'I6ITBaKx0FgItd0TujjGMRLQkfkorGtlXwu"}',
        ],
        skip: ['wa' + 'ka_78495159683b1ae6eb21', 'waka_time_editor'],
      },
    },
  ],
  manual: 'Refresh the key at wakatime.com/settings/api-key.',
} as const satisfies Provider;
