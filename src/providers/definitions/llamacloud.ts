// guard:allow-file -- examples, invented and assembled from parts
import type {Provider} from '../../core/provider.ts';

export const definition = {
  id: 'llamacloud',
  title: 'LlamaCloud',
  service: true,
  docs: ['https://docs.cloud.llamaindex.ai/'],
  hosts: ['api.cloud.llamaindex.ai'],
  rules: [
    {
      id: 'llamacloud-api-key',
      title: 'LlamaCloud API key',
      severity: 'high',
      anchors: ['llx-'],
      pattern: /(?<!(?<!\\|%[\dA-F]|\\u00[\da-f])[A-Za-z0-9])(llx-(?=[A-Za-z_-]{0,43}\d)[A-Za-z0-9]{44,52})(?![\w-])/,
      minEntropy: 3,
      examples: {
        match: [
          'LLAMA_CLOUD_API_KEY=ll' + 'x-n4Zf0FEnSWvANkWFY3HCIvBICs2X4woRXWUW8rOm2UnbGgOW\n',
          'Authorization: Bearer ll' + 'x-iG7uA8jk370u2O1NDIX63KjNh2qXFuIdQsFL4hyaT9eoazLG\r\n',
        ],
        skip: [
          'LLAMA_CLOUD_API_KEY=ll' + 'x-VI7TFAIgvXdf0AmAYAhCLKkJGjZkNtZfOGB45V',
          'xll' + 'x-2Ye44hWO21CwLwwgUdbQZ2r7GLXTfRswvqoxwRBD9QpuRm6h',
          'llx-your-key',
        ],
      },
    },
  ],
  manual: 'Revoke the key at cloud.llamaindex.ai under API keys.',
} as const satisfies Provider;
