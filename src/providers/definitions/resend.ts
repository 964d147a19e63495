// guard:allow-file -- examples, invented and assembled from parts
import type {Provider} from '../../core/provider.ts';

export const definition = {
  id: 'resend',
  title: 'Resend',
  service: true,
  docs: ['https://resend.com/docs/api-reference/api-keys/delete-api-key'],
  hosts: ['api.resend.com'],
  rules: [
    {
      id: 'resend-api-key',
      title: 'Resend API key',
      severity: 'high',
      anchors: ['re_'],
      pattern:
        /(?<!(?<!\\|%[\dA-F]|\\u00[\da-f])[A-Za-z0-9])(re_(?=[A-Za-z_]{0,32}\d)(?=[a-z0-9_]{0,32}[A-Z])[A-Za-z0-9]{8}_[A-Za-z0-9]{24})(?!\w)/,
      minEntropy: 3.5,
      examples: {
        match: [
          'RESEND_API_KEY=r' + 'e_B5qtDkW6_rpr06ojPZU6e1CeDQdFPUE3d\n',
          'Authorization: Bearer r' + 'e_VlpkmuLj_qH0sFYBzgGdRLo8ZirA0qTxU\r\n',
          '{"key":"r' + 'e_9U7wrUeE_tMzM6C1lKpdRMsJNYVQDKa4a\\n"}',
        ],
        skip: [
          'RESEND_API_KEY=r' + 'e_jG93Fpxj_NTbGC4lnZ7ph2ajZ9O',
          'mr' + 'e_5aYlhq9w_RiTXY0xBwruQdi3KiBdghblr',
          'RESEND_API_KEY=r' + 'e_FV8qADaY_Vdce6phojFZK0gUqtzVPw1Buk7',
        ],
      },
    },
  ],
  manual: 'Delete the key at resend.com/api-keys, or with a full-access key: DELETE /api-keys/{id}.',
} as const satisfies Provider;
