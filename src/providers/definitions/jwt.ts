// guard:allow-file -- examples, invented and assembled from parts
import type {Provider} from '../../core/provider.ts';

export const definition = {
  id: 'jwt',
  title: 'JSON Web Tokens',
  service: false,
  docs: ['https://www.rfc-editor.org/rfc/rfc7519', 'https://www.rfc-editor.org/rfc/rfc7515'],
  hosts: [],
  rules: [
    // The start may follow an escape (`\n`, `%3D`, `\u003d`) but no other letter or digit. A fourth part would make it another kind (JWE has five).
    {
      id: 'jwt',
      title: 'JSON Web Token',
      severity: 'medium',
      confidence: 'likely',
      anchors: ['eyJ'],
      pattern: /(?<!(?<!\\|%[\dA-F]|\\u00[\da-f])[A-Za-z0-9])(eyJ[\w-]{12,1000}\.eyJ[\w-]{8,6000}\.[\w-]{20,1400})(?![\w-]|\.[\w-]{16})/,
      structure: 'jwt',
      minEntropy: 3,
      examples: {
        match: [
          'SESSION=eyJhbGciOiJIUzI' +
            '1NiIsInR5cCI6IkpXVCJ9.eyJpc3MiOiJodHRwczovL2F1dGguYWNtZS5kZXYvIiwic3ViIjoidS00NDE3IiwiZXhwIjoxOD' +
            'kzNDU2MDAwfQ.U7hUPwQrkYDuW4bd_vuHpJK0Y4cV1gFVnlOEcW6h8qE\n',
          'Cookie: id=eyJhbGciOiJSUzI' +
            '1NiIsImtpZCI6ImE3In0.eyJpc3MiOiJhY21lLWNpIiwiYXVkIjoiZGVwbG95IiwiaWF0IjoxNzM1Njg5NjAwfQ.d28MqwbH' +
            'VlXrg-9MoeU89aB2GYb6_hK_j10BAxPx-TOpwPFA8XPu0RvFaK1ziGi97R_7Vm7Q-PCQHbmrwWlOsNDGw2Iw70K0eEwntKKX' +
            'dZblNS5co-wiUgUS-xc9kXhyZLw8MUORG60SIbuE8WS7Uy001-3XBJUOibeOQZJ0ojU; Path=/',
          '{"access_token":"eyJhbGciOiJFUzI' +
            '1NiIsInR5cCI6IkpXVCJ9.eyJpc3MiOiJodHRwczovL2xvZ2luLmFjbWUuZGV2IiwiZXhwIjoxNzk4NzYxNjAwfQ.TegjYfW' +
            'AoISXNN9N84fnrJ4Ohd3JRgbVlYRRa8sT9WC6RQhNn80NTlG0nXALF6Xir1Rt_baOUS8r8F_15s67og"}',
        ],
        skip: [
          'eyJhbGciOiJIUzI' + '1NiIsInR5cCI6IkpXVCJ9.eyJpc3MiOiJhY21lIn0.rFbFoucq',
          'eyJ0eXAiOiJKV1Q' + 'iLCJraWQiOiI0In0.eyJpc3MiOiJhY21lIn0.KNmZvP-htLhJ3BOFXU_bIPaiKLLwTEMA2LfwSNOYGSk',
          'eyJhbGciOiJIUzI' +
            '1NiIsInR5cCI6IkpXVCJ9.eyJTeRehx2IDiJPTmov5BvgPjLG44-5YLoxHEUp_M4LJYQKI1LYTszfeA.CMp4gIfEJoV7mWP8' +
            'KGlNKL4MP_R9kUUYQFhi0ZxYmy4',
          'token: eyJhbGciOiJIUzI' + '1NiJ9.<payload>.<signature>',
        ],
      },
    },
  ],
  manual: 'A JWT holds until it expires: end the session at the issuer, or replace the key that signs its tokens.',
} as const satisfies Provider;
