// guard:allow-file -- examples, invented and assembled from parts
import type {Provider} from '../../core/provider.ts';

export const definition = {
  id: 'mattermost',
  title: 'Mattermost',
  service: true,
  docs: ['https://developers.mattermost.com/integrate/webhooks/incoming/'],
  hosts: [],
  rules: [
    {
      id: 'mattermost-webhook-url',
      title: 'Mattermost incoming webhook URL',
      severity: 'medium',
      confidence: 'likely',
      anchors: ['/hooks/'],
      before: 190,
      pattern: /(https?:\/\/[\w.-]{0,80}(?:mattermost|chat)[\w.-]{0,80}(?::[0-9]{2,5})?\/hooks\/[a-z0-9]{26})(?![A-Za-z0-9])/,
      minEntropy: 3,
      examples: {
        match: [
          'MATTERMOST_WEBHOOK=https://mattermost.acme.dev/hoo' + 'ks/24tww8an115odggj3557tjm424\n',
          '"url": "https://acme.cloud.mattermost.com/hoo' + 'ks/q99bpd65lj6kfbxkh4dt9ph8j3"',
        ],
        skip: [
          'https://mattermost.acme.dev/hoo' + 'ks/bmexr1xls2z60tp62dpfid',
          'https://git.acme.dev/hoo' + 'ks/q4w69c4p9u5sedzwzjk5m178ii',
        ],
      },
    },
  ],
  manual: 'Delete the webhook in Mattermost under Integrations > Incoming Webhooks.',
} as const satisfies Provider;
