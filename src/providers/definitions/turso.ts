// guard:allow-file -- examples, invented and assembled from parts
import type {Provider} from '../../core/provider.ts';

export const definition = {
  id: 'turso',
  title: 'Turso',
  service: true,
  docs: ['https://docs.turso.tech/api-reference/tokens', 'https://docs.turso.tech/cli/db/tokens/create'],
  hosts: ['api.turso.tech'],
  rules: [
    {
      id: 'turso-token',
      title: 'Turso token',
      severity: 'high',
      anchors: ['eyJhbGciOi', 'eyJ0eXAiOi'],
      pattern: /(?<!(?<!\\|%[\dA-F]|\\u00[\da-f])[A-Za-z0-9])(eyJ(?:hbGci|0eXAi)Oi[\w-]{10,120}\.eyJ[\w-]{30,400}\.[\w-]{43,700})(?![\w-])/,
      near: {words: ['turso', 'libsql'], within: 200},
      structure: 'jwt',
      minEntropy: 4,
      examples: {
        match: [
          'TURSO_DATABASE_URL=libsql://shop-acme.turso.io\nTURSO_AUTH_TOKEN=eyJhb' +
            'GciOiJFZERTQSIsInR5cCI6IkpXVCJ9.eyJhIjoicnciLCJpYX' +
            'QiOjE3MTYzNzg0MzYsImlkIjoiMzRjNDg2ZjktNjMyNS00MGNhLWFiY' +
            'TMtODFmNjlhOGJjZDJiIn0.Umk5j54XSuxzjz_TUbWybdKJq_hnSwUP' +
            'WLsb30TFN1WxdbpWyjLjEyZfrytSHSvzMcuQlvs9k9vgN8owUXF4_1\n',
          'createClient({url: "libsql://shop-acme.turso.io", authToken: "eyJhb' +
            'GciOiJFZERTQSIsInR5cCI6IkpXVCJ9.eyJhIjoicnciLCJpYX' +
            'QiOjE3NDUyMzYwMTMsImlkIjoiOTg3ZTA5N2EtNzM1NC00Mzg2LWE2Y' +
            'zItN2Y1ZGUxNmQzZjgwIn0.g-GjYNf8_1ZFtXUbRFZvPAVw-xgYgUu4' +
            'uJ0g37ZI9IiVW5N8yV5lKI9fA-m7ceCUt1GRBHujOlERpHzVyvXiQA"})',
        ],
        skip: [
          'TOKEN=eyJhb' +
            'GciOiJFZERTQSIsInR5cCI6IkpXVCJ9.eyJhIjoicnciLCJpYX' +
            'QiOjE3NTM1NDAzMDksImlkIjoiMTI3MjEyMGQtNWY4ZC00ZTBlLWEwM' +
            'zYtNzlkMWM0MDcyNGRmIn0.Qj_RpI3jRNoY9iaCiW150qRgszU9kyp2' +
            'GsUrAi80VJliqjETCPCECVp2tM1OuqlN8eYPvIbLigIXJ8tNmz9wjL',
          'TURSO_AUTH_TOKEN=eyJhbGciOiJFZERTQSIsInR5cCI6IkpXVCJ9',
        ],
      },
    },
  ],
  manual:
    'Revoke a platform token with "turso auth api-tokens revoke <name>". Database tokens cannot be ended singly: "turso db tokens invalidate <database>" ends all of them.',
} as const satisfies Provider;
