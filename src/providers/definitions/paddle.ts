// guard:allow-file -- examples, invented and assembled from parts
import type {Provider} from '../../core/provider.ts';

export const definition = {
  id: 'paddle',
  title: 'Paddle',
  service: true,
  docs: ['https://developer.paddle.com/api-reference/api-keys'],
  hosts: ['api.paddle.com', 'sandbox-api.paddle.com'],
  rules: [
    {
      id: 'paddle-api-key',
      title: 'Paddle API key',
      severity: 'critical',
      anchors: ['pdl_live_apikey_', 'pdl_sdbx_apikey_'],
      pattern:
        /(?<!(?<!\\|%[\dA-F]|\\u00[\da-f])[A-Za-z0-9])(pdl_(?:live|sdbx)_apikey_[a-z0-9]{26}_[A-Za-z0-9]{22}_[A-Za-z0-9]{3})(?![A-Za-z0-9])/,
      minEntropy: 3.5,
      examples: {
        match: [
          'PADDLE_API_KEY=pdl_live' + '_apikey_01wqtiqpsd80ad0f7bvtetg3vb_n8386c2k0g3A' + 'eQqUDncXGz_GMK\n',
          'Authorization: Bearer pdl_live' + '_apikey_01qwl9mvyfswemzg3kq8h0ytk3_DSu1lzPbY9Bh' + 'FYbvKUrEz0_t07\r\n',
          '{"key":"pdl_live' + '_apikey_01quec2xu7h2fcehxgcgr5pfgd_xbu7nBkScKap' + 'kHiyCsVGyu_KiG\\n"}',
        ],
        skip: [
          'PADDLE_API_KEY=pdl_live' + '_apikey_01xqlqgx35o4ywaxi6ro0jxgp6_1EibymwfWMV4' + 'OuPGPQXG',
          'mpdl_live' + '_apikey_01j4o9ftsakh9yfkjqrp9pnapz_Jqo0N6NRz9gv' + 'VOUAfoFBqO_9nY',
          'PADDLE_API_KEY=pdl_live' + '_apikey_01lu28g3a4lrq8nt9obdw6yl3u_Ykma4JOnryev' + 'iBD1f2uohO_SP4k7',
        ],
      },
    },
  ],
  manual: 'Revoke the key at vendors.paddle.com/authentication-v2; rotating it with a grace period of zero ends the old one at once.',
} as const satisfies Provider;
