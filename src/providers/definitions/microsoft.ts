// guard:allow-file -- examples, invented and assembled from parts
import type {Provider} from '../../core/provider.ts';

export const definition = {
  id: 'microsoft',
  title: 'Microsoft Teams',
  service: true,
  docs: ['https://learn.microsoft.com/microsoftteams/platform/webhooks-and-connectors/how-to/add-incoming-webhook'],
  hosts: [],
  rules: [
    {
      id: 'teams-webhook-url',
      title: 'Teams webhook URL',
      severity: 'medium',
      anchors: ['.webhook.office.com', 'outlook.office.com', 'outlook.office365.com'],
      before: 63,
      pattern:
        /((?<![\w.-])(?:[\w-]{1,63}\.webhook\.office\.com|outlook\.office(?:365)?\.com)\\?\/webhook(?:b2)?\\?\/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}@[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\\?\/IncomingWebhook\\?\/[0-9a-f]{32}\\?\/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}(?:\\?\/[\w-]{20,60})?)(?![\w-])/,
      minEntropy: 3,
      examples: {
        match: [
          'TEAMS_WEBHOOK=https://acme.webhook.' +
            'office.com/webhookb2/9bf2ef07-9c30-4cb0-a6' +
            'bf-7d2ecb84640d@23adf260-4a97-415e-a51e-b5bd62c15fc2/In' +
            'comingWebhook/e7a1c148d62f943612c31978ca8a0a0d/f4fc5b35' +
            '-7831-44ca-ad53-35b8f12406f7\n',
          'curl -d @card.json https://acme.webhook.' +
            'office.com/webhookb2/162d9b74-1fc0-4ae0-ad' +
            'af-15c98a9df617@0850bc29-1ba2-48ac-a959-f48275ef6f1b/In' +
            'comingWebhook/265475be6418028b121a5d92cfa5c64b/f45a7a63' +
            '-2dfb-4037-a6a2-38feb4fa6e59',
          '"url": "https://outlook.o' +
            'ffice.com/webhook/6706fd53-d531-4424-a9b5-142d' +
            '0978f931@615831da-9b29-4ebe-aeac-6ce3e19ae21a/IncomingW' +
            'ebhook/d6d2851a140f98d89721c41eb9bf95d9/edfc86ea-85d1-4' +
            'f28-a7bd-06b2fd97ab5a"',
        ],
        skip: [
          'https://acme.webhook.office.com/webhookb2/',
          'acme.webhook.' +
            'office.com/webhookb2/b807129c-0e93-436b-a4' +
            'd2-dabe65c172e4@85389ae1-61ec-4fda-ae0f-7ae6e479396f/In' +
            'comingWebhook/dfb5eae9a18be0acd901/',
        ],
      },
    },
    {
      id: 'teams-workflow-url',
      title: 'Power Automate workflow URL',
      severity: 'medium',
      anchors: ['.environment.api.powerplatform.com'],
      pattern: /\.environment\.api\.powerplatform\.com(?::443)?\\?\/[^\s"'<>]{40,400}?(?:[?&;]|u0026)sig=([\w-]{43})(?![\w-])/,
      minEntropy: 3.5,
      examples: {
        match: [
          'TEAMS_WEBHOOK=https://default859e4ae73ef7a0f3a0871971da8960.62.environment.api.powerplatform.com:443/powerautomate/automations/direct/workflows/a401b61e9a81c2a3f96e436f271c9fec/triggers/manual/paths/invoke?api-version=1&sp=%2Ftriggers%2Fmanual%2Frun&sv=1.0&sig=hPgDAcqopGuBzcB-StNH1' +
            'yLgL50cm2e3-_dGUbteZQO\n',
          '"url": "https://default1091e05fb4a21d24393d6038a64864.1f.environment.api.powerplatform.com/powerautomate/automations/direct/workflows/953965d0a37e7c127236412b3613b81b/triggers/manual/paths/invoke?api-version=1\\u0026sig=LZGh8Wd-1AskwnB0Jzcu8' +
            'inZ9jciSZG9oG_X0qw72Tg"',
        ],
        skip: [
          'https://default0a.62.environment.api.powerplatform.com:443/powerautomate',
          'https://defaultbf2e6c9c0950ecf02c31480969ab58.62.environment.api.powerplatform.com:443/powerautomate/automations/direct/workflows/86a683f46a31a398e2dab53f8483e4c5/x?sig=hH5lzCP3EP' +
            'E3z2A6YlbP',
        ],
      },
    },
  ],
  manual: 'Remove the connector or workflow from its channel in Teams and add a new one.',
} as const satisfies Provider;
