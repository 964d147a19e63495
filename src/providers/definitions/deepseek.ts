// guard:allow-file -- examples, invented and assembled from parts
import type {Provider} from '../../core/provider.ts';

export const definition = {
  id: 'deepseek',
  title: 'DeepSeek',
  service: true,
  docs: ['https://api-docs.deepseek.com/'],
  hosts: ['api.deepseek.com'],
  rules: [
    {
      id: 'deepseek-api-key',
      title: 'DeepSeek API key',
      severity: 'high',
      confidence: 'likely',
      anchors: ['sk-'],
      pattern: /(?<![A-Za-z0-9_-])(sk-[0-9a-f]{32})(?![A-Za-z0-9_-])/,
      near: {words: ['deepseek'], within: 120},
      minEntropy: 3,
      examples: {
        match: [
          'DEEPSEEK_API_KEY=s' + 'k-52c93b08023c60975a02b3873527a013\n',
          'client = OpenAI(base_url="https://api.deepseek.com", api_key="s' + 'k-7d1a65baed9897d2915dc83570cf2578")',
        ],
        skip: [
          'DEEPSEEK_API_KEY=s' + 'k-85b491c542624f3fa85fbdfd6d6d75',
          'API_KEY=s' + 'k-9da5380ede4d3237afdb45282368d979',
          'deepseek: task-8f0d3b9d15189f24b82b3aca953df6ba',
        ],
      },
    },
  ],
  manual: 'Create a new key at platform.deepseek.com/api_keys and delete the old one in the same list.',
} as const satisfies Provider;
