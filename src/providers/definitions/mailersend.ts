// guard:allow-file -- examples, invented and assembled from parts
import type {Provider} from '../../core/provider.ts';

export const definition = {
  id: 'mailersend',
  title: 'MailerSend',
  service: true,
  docs: ['https://developers.mailersend.com/api/v1/tokens.html'],
  hosts: ['api.mailersend.com'],
  rules: [
    {
      id: 'mailersend-token',
      title: 'MailerSend token',
      severity: 'high',
      anchors: ['mlsn.'],
      pattern: /(?<!(?<!\\|%[\dA-F]|\\u00[\da-f])[A-Za-z0-9])(mlsn\.[A-Za-z0-9]{30,105})(?![A-Za-z0-9])/,
      minEntropy: 3,
      examples: {
        match: [
          'MAILERSEND_API_KEY=ml' + 'sn.4361cf476056d39584ba08473d4705e610bd61efda9cf18c14' + 'ed7a50f473c3ad\n',
          'Authorization: Bearer ml' + 'sn.3a5927e4f361aebc4d65a5f67409169debfa8904ae1c4c7231' + '7b0efed615f81c\r\n',
          '{"key":"ml' + 'sn.49b3d83bc7b7e6e525c385714a589218adfede2926264c47f7' + '416fa9742b7a8e\\n"}',
        ],
        skip: [
          'ml' + 'sn.2f5e76034dba5cd219de',
          'mlsn.token',
          'mml' + 'sn.4520bc507ca9c2fd9d9a7314da6392398b125cd6ef9a03101d' + 'f43875bf3f18ab',
        ],
      },
    },
  ],
  manual: 'Pause or delete the token at app.mailersend.com/api-tokens, or with DELETE /v1/token/{id} and a full-access token.',
} as const satisfies Provider;
