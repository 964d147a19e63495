// guard:allow-file -- examples, invented and assembled from parts
import type {Provider} from '../../core/provider.ts';

export const definition = {
  id: 'cloudflare',
  title: 'Cloudflare',
  service: true,
  docs: [
    'https://developers.cloudflare.com/fundamentals/api/get-started/token-formats/',
    'https://developers.cloudflare.com/fundamentals/api/get-started/ca-keys/',
    'https://developers.cloudflare.com/cloudflare-one/identity/service-tokens/',
  ],
  hosts: ['api.cloudflare.com'],
  rules: [
    {
      id: 'cloudflare-user-token',
      title: 'Cloudflare user API token',
      severity: 'critical',
      anchors: ['cfut_'],
      pattern: /(?<!(?<!\\|%[\dA-F]|\\u00[\da-f])[A-Za-z0-9])(cfut_[A-Za-z0-9]{40}[0-9a-f]{8})(?![A-Za-z0-9])/,
      checksum: 'cloudflare-crc',
      minEntropy: 3.5,
      examples: {
        match: [
          'CLOUDFLARE_API_TOKEN=cf' + 'ut_zNWC7CEQo3deakKHdMACUTfuQk8keQ3x6q5V7y1m47257672\n',
          'Authorization: Bearer cf' + 'ut_HNwB67rzI7N5DOebzSWCUMt3CVYLnNMlIUS0j4L9134b8027\r\n',
        ],
        skip: [
          'cf' + 'ut_Llcti4TS9rAHLnQVYyJ6y1vWBApeqfcdscpsFqPHKESg',
          'cf' + 'ut_p2ftdKlIbgEeNlEYCX7DQpGMgbPiDPAmkhmsw1y1Zc0e0562',
          'xcf' + 'ut_EnydLFMXlvSmK3zxjbGNXgly7EHLDZA2Dj4VL8Xzd512593d',
        ],
      },
    },
    {
      id: 'cloudflare-account-token',
      title: 'Cloudflare account API token',
      severity: 'critical',
      anchors: ['cfat_'],
      pattern: /(?<!(?<!\\|%[\dA-F]|\\u00[\da-f])[A-Za-z0-9])(cfat_[A-Za-z0-9]{40}[0-9a-f]{8})(?![A-Za-z0-9])/,
      checksum: 'cloudflare-crc',
      minEntropy: 3.5,
      parts: [{name: 'account-id', pattern: /account[_-]?id["'\s:=]{1,6}([0-9a-f]{32})(?![A-Za-z0-9])/i, within: 300}],
      examples: {
        match: [
          'CF_ACCOUNT_ID=5a39ac71c2903276ac9184b46846b471\nCF_API_TOKEN=cf' + 'at_XZxnUNDNpwOQnfLkruxXA2itBPTuIU7t5XFzL3WX02092666\n',
          'apiToken = "cf' + 'at_g9CgUy8t1JjuJsh8cf4B4cqpLIlLkcU79DLCB8Mz8f99612d"',
        ],
        skip: ['cf' + 'at_ATgvQzXKEPLyYQ2Vt4afnRfuMkl3pFwYvqR13ATw', 'cf' + 'at_FT07fiNf3eQIMv6z2zvh8tOIeOrZWGNLXBo9kH0eca5d-cda'],
      },
    },
    {
      id: 'cloudflare-global-api-key',
      title: 'Cloudflare global API key',
      severity: 'critical',
      anchors: ['cfk_'],
      pattern: /(?<!(?<!\\|%[\dA-F]|\\u00[\da-f])[A-Za-z0-9])(cfk_[A-Za-z0-9]{40}[0-9a-f]{8})(?![A-Za-z0-9])/,
      checksum: 'cloudflare-crc',
      minEntropy: 3.5,
      parts: [{name: 'account-email', pattern: /(?:email["'\s:=]{1,6})([\w.+-]{1,64}@[\w.-]{3,80})/i, within: 300}],
      examples: {
        match: [
          'X-Auth-Key: cf' + 'k_ShmPHW5He8DmVJTkmGAgaV6WC1jrUiTtwKqHwJV9e1805d87\r\n',
          'CLOUDFLARE_API_KEY=cf' + 'k_ht5HNFeITr8yFuOeo9fpax6tcUCgpUgVFJmbnH0cda3fa1b5\n',
        ],
        skip: ['cf' + 'k_JtUvqJtnBFfOJdT5KHtELkRtOR12bH9cykm8sjQujV6WYp', 'cf' + 'k_LRPOYXIWAQ5Bja5fep67T7NokpxYRNvrxQLRh0fmF09BXYZ0'],
      },
    },
    {
      id: 'cloudflare-origin-ca-key',
      title: 'Cloudflare Origin CA key',
      severity: 'medium',
      anchors: ['v1.0-'],
      pattern: /(?<!(?<!\\|%[\dA-F]|\\u00[\da-f])[A-Za-z0-9])(v1\.0-[0-9a-f]{24}-[0-9a-f]{146})(?![A-Za-z0-9-])/,
      minEntropy: 3,
      examples: {
        match: [
          'CF_API_USER_SERVICE_KEY=v1' +
            '.0-e1286b5ece36d5dcf958bd54-8202b5a2a3a137e401cf7dabcfb8d4064c09d56b670d10b1a9c94769fd' +
            '8623eae692cf' +
            '9b1c4f012324584ad7da408237a1b53424329e49e5a58f10dfda01854c36043d864b329b489f\n',
          'X-Auth-User-Service-Key: v1' +
            '.0-82d8c6e03643e641f9a167c3-308c41ea9bf45c4da402bca7e80f8359fa0b4fe5182a9f38ce7bed8d9d' +
            'f7938037f639' +
            '1239fd678104bd18b04c986f743f7e6a9f4bf15b2efabebabf1da9b9dc3d7dce805a803d096c',
        ],
        skip: [
          'v1' +
            '.0-4e8a2c69c5d6702f5cb0d067-27b8348e903c3162fae9fb05b0f64bc9124686c1740736f7983fde4' +
            'f92319146f697dc' +
            '0f5cf8a7986a0d4c7c05c9303d29e3bf0cbfe095db32f952784d750c6d014e8e024bfd',
          'release v1.0-beta',
        ],
      },
    },
    {
      id: 'cloudflare-access-service-token',
      title: 'Cloudflare Access service token',
      severity: 'high',
      anchors: ['cf-access-client-secret', 'cf_access_client_secret', 'cfaccessclientsecret'],
      anchorsIgnoreCase: true,
      pattern: /cf[_-]?access[_-]?client[_-]?secret(?:["'\s:=,>\\]|value){1,16}?([0-9a-f]{64})(?![a-z0-9])/i,
      minEntropy: 3.3,
      parts: [{name: 'client-id', pattern: /(?<![0-9A-Za-z])([0-9a-f]{32}\.access)(?![A-Za-z0-9])/, within: 300}],
      examples: {
        match: [
          'CF-Access-Client-Id: b34d3f6923d605712303f2712a2b1e6c.access\nCF-Access-Client-Secret: a6b90f642e356d1d02ba736952687b5d' +
            '9b9353d2b70518b76dcf4c84936a7413\n',
          'CF_ACCESS_CLIENT_SECRET="ab31c0ebf17279b1c50a346ac0b8920f' + '90131079f01f9f6e816a62f0162a48dc"',
        ],
        skip: [
          'CF_ACCESS_CLIENT_SECRET=40ed9785459fc4640685e27f2fbfbc' + '27a45a6df619a249a95dbdca961d27',
          'CF_ACCESS_CLIENT_SECRET=$SECRET',
        ],
      },
    },
  ],
  manual:
    'Roll or delete the token at dash.cloudflare.com/profile/api-tokens (account tokens under Manage account > API tokens); the global key is changed on the same profile page. A service token is deleted under Zero Trust > Access > Service credentials.',
} as const satisfies Provider;
