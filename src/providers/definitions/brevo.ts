// guard:allow-file -- examples, invented and assembled from parts
import type {Provider} from '../../core/provider.ts';

export const definition = {
  id: 'brevo',
  title: 'Brevo',
  service: true,
  docs: ['https://developers.brevo.com/docs/getting-started'],
  hosts: ['api.brevo.com'],
  rules: [
    {
      id: 'brevo-api-key',
      title: 'Brevo API key',
      severity: 'high',
      anchors: ['xkeysib-'],
      pattern: /(xkeysib-[0-9a-f]{64}-[A-Za-z0-9]{16})(?![A-Za-z0-9])/,
      minEntropy: 3.2,
      examples: {
        match: [
          'BREVO_API_KEY=xkey' + 'sib-d8d6d4b79f242aed2c5f46dcf96fd2136bd3' + 'd5b873215cb8df656d782c7f9567-Gl9ksdqRZd59rayZ\n',
          'api-key: xkey' + 'sib-f40581ec623731ad8604ed1a814a8c54d918' + '386e4f4147ac3f1e80a89cafe1fe-mw0HePtgLYXnbXIw\r\n',
        ],
        skip: [
          'xkey' + 'sib-7c979c69b3f2cb7d39b761c860fc057131' + '8131b5097b9a51a61a4c8ca6ed-7hMiMJy1w3D6KVjR',
          'xkey' + 'sib-c138bd09eb7be46ab2cb2596e0a3' + 'a6c0dfc7b92a82a5c3853f84d1b24a5e8676',
        ],
      },
    },
    {
      id: 'brevo-smtp-key',
      title: 'Brevo SMTP key',
      severity: 'high',
      anchors: ['xsmtpsib-'],
      pattern: /(xsmtpsib-[0-9a-f]{64}-[A-Za-z0-9]{16})(?![A-Za-z0-9])/,
      minEntropy: 3.2,
      examples: {
        match: [
          'SMTP_PASSWORD=xsmt' + 'psib-94f836a29c236c46f6dc1585956bf158172d' + '49fb96eb8da13849c2604e84d6ad-9b8Yo6ofSOn7sjXz\n',
          '"pass": "xsmt' + 'psib-50a7ea3e8e42f9397e7bf9cf04e5e84a6913' + 'b519ed12d84da329072d92bf7f0e-UN8KM2zSVlSiH7Po"',
        ],
        skip: [
          'xsmt' + 'psib-ae8b7352806dc7db6f9c0c52e21dafb7cd' + '97640e7563f54c2f308cf67b47-R0fvwaFmgdSifUFd',
          'xsmt' + 'psib-01bdc1a6060423d687515f17d60' + '1875129609a4ae04f3b19729d7a417a68a746',
        ],
      },
    },
  ],
  manual: 'Delete the key at app.brevo.com/settings/keys/api (SMTP keys: keys/smtp) and generate a new one.',
} as const satisfies Provider;
