// guard:allow-file -- examples, invented and assembled from parts
import type {Provider} from '../../core/provider.ts';

export const definition = {
  id: 'alibaba-cloud',
  title: 'Alibaba Cloud',
  service: true,
  docs: ['https://www.alibabacloud.com/help/en/ram/developer-reference/api-ram-2015-05-01-deleteaccesskey'],
  hosts: ['sts.aliyuncs.com', 'ram.aliyuncs.com'],
  rules: [
    {
      id: 'alibaba-access-key',
      title: 'Alibaba Cloud access key',
      severity: 'critical',
      anchors: ['LTAI'],
      pattern: /(?<![A-Za-z0-9+/_-])(LTAI(?=[A-Za-z]{0,20}\d)[A-Za-z0-9]{17,21})(?![A-Za-z0-9+/=_-])/,
      minEntropy: 3,
      parts: [
        {name: 'access-key-secret', pattern: /(?<![A-Za-z0-9+/_-])(?=[A-Za-z]{0,29}\d)([A-Za-z0-9]{30})(?![A-Za-z0-9+/=_-])/, within: 300},
      ],
      examples: {
        match: [
          'ALIBABA_CLOUD_ACCESS_KEY_ID=LT' + 'AI5tgCiw09VvzcvQFzB3Ow\nALIBABA_CLOUD_ACCESS_KEY_SECRET=3fHBUrUAWtaOAn4xmYCrK08mLcvMsb\n',
          'accessKeyId: "LT' + 'AI5tehAmcviCUCGjXLTG9h"',
        ],
        skip: ['LT' + 'AIBEjNLR20A8kf', 'LT' + 'AIcGDhpzbAoVdTrsYR0jWIWtUmCF', 'xLT' + 'AI6jSk06KF0kh0dY36G4x5'],
      },
    },
  ],
  manual: "Disable and then delete the AccessKey pair in the RAM console under the user's AccessKey list.",
} as const satisfies Provider;
