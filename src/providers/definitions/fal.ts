// guard:allow-file -- examples, invented and assembled from parts
import type {Provider} from '../../core/provider.ts';

export const definition = {
  id: 'fal',
  title: 'fal',
  service: true,
  docs: ['https://fal.ai/docs/platform-apis/v1/keys/delete'],
  hosts: ['api.fal.ai'],
  rules: [
    {
      id: 'fal-api-key',
      title: 'fal API key',
      severity: 'high',
      anchors: ['fal_', 'fal-', 'fal.', 'falai', 'authorization'],
      anchorsIgnoreCase: true,
      pattern:
        /(?:(?<![a-z0-9])fal(?:[_.-]|ai)[\s\S]{0,60}?|authorization["':\s=]{1,8}key\s)(?<![a-z0-9-])([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}:[0-9a-f]{32})(?![a-z0-9])/i,
      minEntropy: 3.3,
      examples: {
        match: [
          'FAL_KEY=1c909cf3-76ad-43ec-a6d2-bd7a4c14b4' + '56:8fb0ed026e3248ea8a46965b29d5b9d4\n',
          'Authorization: Key 1f19d941-f540-41ec-a7c1-dce4de5ea0' + 'fa:3c81b0b91ef41de986d0390d59589e9d\r\n',
          'fal.config({credentials: "d2c0f1de-539d-4750-a212-3a0b12e97d' + '02:c6cec70dcd210c78215a71e709af9e06"})',
        ],
        skip: [
          'FAL_KEY=0413e70d-5e90-4745-abab-590b59795' + '168:ad82cd9ade5367e5ae9b592c16753e',
          'id: 5e30bf09-b2fe-4db9-a2f3-f7bcb2d43c' + '6c:b41d230d59a0cdfef6a60210a6bceb4f',
          'FAL_KEY=5b357595-f3c0-4cf9-a956-434f3a6193c6',
        ],
      },
    },
  ],
  manual: 'Delete the key under fal.ai/dashboard/keys; an admin key may do it with DELETE https://api.fal.ai/v1/keys/{key_id}.',
} as const satisfies Provider;
