// guard:allow-file -- examples, invented and assembled from parts
import type {Provider} from '../../core/provider.ts';

export const definition = {
  id: 'x',
  title: 'X (Twitter)',
  service: true,
  docs: ['https://docs.x.com/resources/fundamentals/authentication/oauth-2-0/application-only'],
  hosts: ['api.x.com'],
  rules: [
    {
      id: 'twitter-bearer-token',
      title: 'X app bearer token',
      severity: 'high',
      anchors: ['AAAAAAAAAAAAAAAAAAAAA'],
      pattern:
        /(?<![+/])(?<!(?<!\\|%[\dA-F]|\\u00[\da-f])[A-Za-z0-9])(A{21,24}(?!A)(?=[A-Za-z%]{0,60}\d)[A-Za-z0-9%]{75,100})(?![A-Za-z0-9+/=%])/,
      minEntropy: 3.5,
      examples: {
        match: [
          'TWITTER_BEARER_TOKEN=AAAAAAAAAA' +
            'AAAAAAAAAAAABLma3OG6PAfJ2aEgyL3LMfoNZOyD2E%2B' +
            'D3re4sO2ja%3D4TL0v3zcxyBUwxAkdYtiBtLDnWcYWdQpu89Yd39YmG' +
            'KYonsL\n',
          'Authorization: Bearer AAAAAAAAAA' +
            'AAAAAAAAAAAAB4YLVmfC3AMKad6c4eQajxNA4cJnlw%2B' +
            'c7Xg1arx14%3DdFP5FwsYRqB0RmLwH5ilSTdfcs2KJt5RUlv7fDmD6y' +
            'HdhuzH\r\n',
        ],
        skip: [
          'AAAAAAAAAA' + 'AAAAAAAAAAAAMIhgmnM8BtH5aplq95MkOjWmOlaz7nmnM' + 'N0ZNLE5',
          'AAAAAAAAAA' +
            'AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAi7nwQFxwSyaIXeq' +
            'MoGDH0A4xrNacFjkBWh07dFxC6Jhaf48B6Xw4OSODCzFUho1Dn4w6LQ' +
            'u8NOyhLuIe',
          'xAAAAAAAAAA' + 'AAAAAAAAAAAAA7obuKCZV2lceBW8zMvulIc1XKiYJKgJi' + 'QMFOhXSpBg9dWXPoPm2LSxkEe7PQtsAitR9o9oJMbCJhlgu',
        ],
      },
    },
  ],
  manual: 'Regenerate or revoke the token at developer.x.com in the app under Keys and tokens, or POST it to /oauth2/invalidate_token.',
} as const satisfies Provider;
