// guard:allow-file -- examples, invented and assembled from parts
import type {Provider} from '../../core/provider.ts';

export const definition = {
  id: 'zapier',
  title: 'Zapier',
  service: true,
  docs: ['https://help.zapier.com/hc/en-us/articles/8496288690317-Trigger-Zap-workflows-from-webhooks'],
  hosts: ['hooks.zapier.com'],
  rules: [
    {
      id: 'zapier-webhook-url',
      title: 'Zapier webhook URL',
      severity: 'medium',
      anchors: ['hooks.zapier.com/hooks/'],
      pattern: /(hooks\.zapier\.com\/hooks\/(?:catch|standard|catchraw)\/\d{4,9}\/(?:silent\/)?[a-z0-9]{6,10})(?![A-Za-z0-9])/,
      examples: {
        match: [
          'ZAPIER_HOOK=https://hooks.zap' + 'ier.com/hooks/catch/5858217/g79e03t/\n',
          'curl -X POST https://hooks.zap' + 'ier.com/hooks/catch/96981756/14kyrjt',
        ],
        skip: ['https://hooks.zapier.com/hooks/catch/5999885/', 'https://hooks.zapier.com/hooks/'],
      },
    },
  ],
  manual: 'Turn the Zap off or replace its webhook trigger: the URL itself is the credential and cannot be rotated in place.',
} as const satisfies Provider;
