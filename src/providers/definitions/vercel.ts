// guard:allow-file -- examples, invented and assembled from parts
import type {Provider} from '../../core/provider.ts';

export const definition = {
  id: 'vercel',
  title: 'Vercel',
  service: true,
  docs: [
    'https://vercel.com/docs/rest-api/reference/endpoints/authentication/delete-an-authentication-token',
    'https://vercel.com/docs/sign-in-with-vercel',
  ],
  hosts: ['api.vercel.com'],
  rules: [
    {
      id: 'vercel-token',
      title: 'Vercel access token',
      severity: 'critical',
      anchors: ['vcp_', 'vci_'],
      pattern: /(?<!(?<!\\|%[\dA-F]|\\u00[\da-f])[A-Za-z0-9])(vc[pi]_[\w-]{56})(?![\w-])/,
      minEntropy: 3.5,
      examples: {
        match: [
          'VERCEL_TOKEN=vc' + 'p_pftRNFjNuGNEhJqANvSM6WFBGiZV5JbDSEzhjAJNWuEefNTaDUO' + 'nbdT1\n',
          'Authorization: Bearer vc' + 'p_bQ1K6DbtNzOasUzm787D8EK48kwmaSrTfUS1nQBNJ7wFfAP0OCk' + 'a2KnX\r\n',
          '{"key":"vc' + 'p_higwESUPquYgmi51oGrmfUWlXTLB9FSJpl8PGZ28KmxpRBSu27h' + 'Yxoim\\n"}',
        ],
        skip: [
          'VERCEL_TOKEN=vc' + 'p_ZVoGNIctgdESIjL9sVneAheoBjBbk0VKiAx3zXtKYbpS3tuziu',
          'mvc' + 'p_c8BpYvPYgfJQC0Z58Od21vmGEiGwo2LbBp2zibgsoA3gHnCfXe5' + 'pnFUu',
          'VERCEL_TOKEN=vc' + 'p_YX0xrDjx2NjzP8PpQLj0LBxIBhV8UtB37YMpPiH9O31YD0bvVAe' + 'wFPwjk7',
        ],
      },
    },
    {
      id: 'vercel-oauth-token',
      title: 'Vercel OAuth token',
      severity: 'high',
      anchors: ['vca_', 'vcr_'],
      pattern: /(?<!(?<!\\|%[\dA-F]|\\u00[\da-f])[A-Za-z0-9])(vc[ar]_[\w-]{56})(?![\w-])/,
      minEntropy: 3.5,
      examples: {
        match: [
          'VERCEL_ACCESS_TOKEN=vc' + 'a_rwaGHwiYxyPN21vV9HQUmXUctRGkm2KsaUYXKRfaULrcNt5HSDm' + 'osHJL\n',
          'Authorization: Bearer vc' + 'a_Px3M2naePEMY67mlKnA6izg3dQlvwFDdtXQULhPafaBaOBvuruF' + 'Rpz7v\r\n',
          '{"key":"vc' + 'a_kDy09vJuluD9xkFy8b6DZVhJwW9HTcBVo2nufeANjlMw6KW10xu' + 'WvIRB\\n"}',
        ],
        skip: [
          'VERCEL_ACCESS_TOKEN=vc' + 'a_zZaY5asbJe6Dh7F6g8KVCX0QygJUhTzHaANEsN2aw2PEWnfkfQ',
          'mvc' + 'a_CihLM9D69RpKlVuS42F0Rsu7JCdExwdkUf5g81z6CjpiUv4DKqp' + 'w19mM',
          'VERCEL_ACCESS_TOKEN=vc' + 'a_BfTsX18JCAd01MpF1B8HBhRNOKDZTV1f7vIvfQG1NewgTtyup24' + 'Yjfyak7',
        ],
      },
    },
    {
      id: 'vercel-ai-gateway-key',
      title: 'Vercel AI Gateway key',
      severity: 'high',
      anchors: ['vck_'],
      pattern: /(?<!(?<!\\|%[\dA-F]|\\u00[\da-f])[A-Za-z0-9])(vck_[\w-]{56})(?![\w-])/,
      minEntropy: 3.5,
      examples: {
        match: [
          'AI_GATEWAY_API_KEY=vc' + 'k_XjBrmvSReuw8UP5QgnYZK6DF1J0eYHZuEJkOdGrmGg5TfHKLvZk' + '8AqfP\n',
          'Authorization: Bearer vc' + 'k_jaJeI0TksJsqFGHnrIBLNF8V8RkKHR24DGUe5KcWSLqcqOZbiaW' + 'OLqnZ\r\n',
          '{"key":"vc' + 'k_9RqAxgC4FfmwholntlFruIAijpJUZhKVpSU2hvnNA6tTZxMPQvO' + 'XefDg\\n"}',
        ],
        skip: [
          'AI_GATEWAY_API_KEY=vc' + 'k_f4czBW8Rn2CjpMWNU459snN1KzCa7g6w9kRM2G4LtD2hlK0F0o',
          'mvc' + 'k_GsdLcHwRAjg5fOZyhcPwaiehpYyH7q7cDaPSJoVReIUgvA1m45L' + 'UkZOu',
          'AI_GATEWAY_API_KEY=vc' + 'k_K9Qzoc2wfc3mF5ZnyDqFfBhgzV7OvGJr0iSlj1ZxDx7DgI0gz1Q' + 'Wx0ovk7',
        ],
      },
    },
    {
      id: 'vercel-blob-token',
      title: 'Vercel Blob read-write token',
      severity: 'high',
      anchors: ['vercel_blob_rw_'],
      pattern: /(?<!(?<!\\|%[\dA-F]|\\u00[\da-f])[A-Za-z0-9])(vercel_blob_rw_[A-Za-z0-9]{10,24}_[A-Za-z0-9]{24,48})(?![A-Za-z0-9])/,
      minEntropy: 3,
      examples: {
        match: [
          'BLOB_READ_WRITE_TOKEN="vercel_' + 'blob_rw_EaA7TilzltRIaKEU_CpnGWAJbFrQt5gvX7ZAMpZx' + 'JCQ7e1w"\n',
          'token: vercel_' + 'blob_rw_X6dXN95qQhXw24ax_X75DvbwmV1erQZyehXbWvVn' + 'JsgktDZ',
        ],
        skip: ['vercel_blob_rw_token', 'vercel_' + 'blob_rw_ILB4m3HWgntRm6ka_sE69FfDaX'],
      },
    },
    {
      id: 'vercel-token-legacy',
      title: 'Vercel access token (24 characters)',
      severity: 'critical',
      confidence: 'likely',
      anchors: ['vercel_token', 'vercel-token', 'verceltoken', 'vercel_api_token', 'vercel_access_token'],
      anchorsIgnoreCase: true,
      pattern:
        /vercel[_-]?(?:api[_-]?|access[_-]?|auth[_-]?)?token(?:["'\x60\s:=>,;(\\]|u003d|&quot;|string|value){1,24}?(?<![\w.])(?=[A-Za-z]{0,23}\d)([A-Za-z0-9]{24})(?![\w.])/i,
      minEntropy: 3.3,
      examples: {
        match: ['VERCEL_TOKEN=3UR9gTItI4cY' + 'S2Gr1za8Amaq\n', 'vercel_api_token: "Ye5n980tB0jY' + 'RUjpkpkgC6dR"'],
        skip: ['VERCEL_TOKEN=SK6YEm4eLNLRIzk5joj1', 'VERCEL_ORG_ID=oSLn8yVCUa0uLC7cKWnNC6rV'],
      },
    },
  ],
  manual:
    'Delete the token at vercel.com/account/settings/tokens, or DELETE /v3/user/tokens/current with the token itself; an OAuth token is posted to /login/oauth/token/revoke.',
} as const satisfies Provider;
