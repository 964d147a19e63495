// guard:allow-file -- examples, invented and assembled from parts
import type {Provider} from '../../core/provider.ts';

export const definition = {
  id: 'upcloud',
  title: 'UpCloud',
  service: true,
  docs: ['https://developers.upcloud.com/1.3/'],
  hosts: ['api.upcloud.com'],
  rules: [
    {
      id: 'upcloud-token',
      title: 'UpCloud API token',
      severity: 'high',
      anchors: ['ucat_'],
      pattern: /(?<!(?<!\\|%[\dA-F]|\\u00[\da-f])[A-Za-z0-9])(ucat_[A-Za-z0-9]{24,32})(?![A-Za-z0-9])/,
      minEntropy: 3,
      examples: {
        match: [
          'UPCLOUD_TOKEN=uc' + 'at_01Q8GA85AB84K8RAG35VKUQ4FI\n',
          'Authorization: Bearer uc' + 'at_01AEDN6Y8CLTBYL65IJKNSL8H0\r\n',
          '{"key":"uc' + 'at_01I0HOXU1HK841DSCS6D14GBPC\\n"}',
        ],
        skip: [
          'UPCLOUD_TOKEN=uc' + 'at_01P9T61DC0IQSCO20498',
          'muc' + 'at_01N214SAQYH60K5KH7H3XH1H15',
          'UPCLOUD_TOKEN=uc' + 'at_01PVJHPQOCMELECMHT9EL7HN9Xk7Qp2mZ9',
        ],
      },
    },
  ],
  manual: 'Delete the token at hub.upcloud.com/account/api-tokens, or with DELETE /1.3/account/tokens/{id}.',
} as const satisfies Provider;
