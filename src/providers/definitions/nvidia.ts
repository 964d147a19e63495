// guard:allow-file -- examples, invented and assembled from parts
import type {Provider} from '../../core/provider.ts';

export const definition = {
  id: 'nvidia',
  title: 'NVIDIA',
  service: true,
  docs: ['https://docs.nvidia.com/ngc/latest/ngc-user-guide.html'],
  hosts: ['api.ngc.nvidia.com'],
  rules: [
    {
      id: 'nvidia-api-key',
      title: 'NVIDIA API key',
      severity: 'high',
      anchors: ['nvapi-'],
      pattern: /(?<!(?<!\\|%[\dA-F]|\\u00[\da-f])[A-Za-z0-9])(nvapi-[\w-]{60,70})(?![\w-])/,
      minEntropy: 3.5,
      examples: {
        match: [
          'NVIDIA_API_KEY=nva' + 'pi-TLGDs691Az5uCgzlOq2IZxEVFutzZB72W-PlVWKX1NyBfiBId' + 'JtJT-kzaqU-btHR\n',
          'Authorization: Bearer nva' + 'pi-MVJ3Atz5ukcN314sWxvNLaRy_axm8xvUs2KQGPOluyZIkDmwN' + 'FntaQbfRUwb0wF0\r\n',
          '{"key":"nva' + 'pi-9bdz0cAv3IbYiWxm2Rm5pAlIEqLTNCqDZ7-igU9wgLrCJFp3O' + 'naTLa3H_Dd5-XGw\\n"}',
        ],
        skip: [
          'NVIDIA_API_KEY=nva' + 'pi-H0hsML3dDpw3xXMWv-rFeR52DWsF6FmvhBQOoplkqPy65DGt1' + 't4-aq92',
          'mnva' + 'pi-gVC8TwQ3JqRDpKvrkfZrMbtX_7CZTJ7GvyzMBebjgOjvSAp05' + 'oqANz82o6XkQRz4',
          'NVIDIA_API_KEY=nva' + 'pi-YgBirqT8Jf2dRnKjX8N-wyfMpko96zG9biqb9oi-4bKsQI1qV' + 'mJk0SiqpXrWbM-rk7Qp2mZ9',
        ],
      },
    },
  ],
  manual: 'Create a new key at org.ngc.nvidia.com/setup/api-keys, deploy it, then delete the leaked one there; no public call does it.',
} as const satisfies Provider;
