// guard:allow-file -- examples, invented and assembled from parts
import type {Provider} from '../../core/provider.ts';

export const definition = {
  id: 'mailgun',
  title: 'Mailgun',
  service: true,
  docs: ['https://documentation.mailgun.com/docs/mailgun/api-reference/send/mailgun/keys'],
  hosts: ['api.mailgun.net', 'api.eu.mailgun.net'],
  rules: [
    {
      id: 'mailgun-api-key',
      title: 'Mailgun API key (key-)',
      severity: 'critical',
      confidence: 'likely',
      anchors: ['key-'],
      pattern: /(?<!(?<!\\|%[\dA-F]|\\u00[\da-f])[A-Za-z0-9]|[-_])(key-[0-9a-z]{32})(?![A-Za-z0-9-])/,
      near: {words: ['mailgun', 'api:', 'mg_', 'mg.'], within: 200},
      minEntropy: 3,
      examples: {
        match: [
          'MAILGUN_API_KEY=ke' + 'y-d6f5e2ef838036701e5f8636386ef167\n',
          "curl -s --user 'api:ke" + "y-eb6defd1e48e8526b125b4c35b965421' https://api.mailgun.net/v3/domains",
          'mailgun:\n  api_key: ke' + 'y-2350d7a235fb2386fc62fe0da4ad0e1c\n',
        ],
        skip: ['cache: ke' + 'y-a4eadc2c4942b6af0b86a2e92dfd1d28', 'MAILGUN_API_KEY=ke' + 'y-7034242cf3508d9ece745e18'],
      },
    },
    {
      id: 'mailgun-api-key-current',
      title: 'Mailgun API key',
      severity: 'critical',
      anchors: ['mailgun', 'mg_', 'api:'],
      anchorsIgnoreCase: true,
      pattern: /(?:mailgun|mg_|api:)[\s\S]{0,80}?(?<![\w-])([0-9a-f]{32}-[0-9a-f]{8}-[0-9a-f]{8})(?![\w-])/i,
      minEntropy: 3,
      examples: {
        match: [
          'MAILGUN_API_KEY=b139b7873421637f51efcef23' + 'cb3536e-40f25843-02de432f\n',
          "curl --user 'api:f732627d3943b63ea4e39cecd" + "17350c3-5f16d493-6d7562a0' https://api.mailgun.net/v3/",
          'const mg = mailgun.client({username: "api", key: "6138752a827498c8af69cac4e' + 'f2fd84f-92adbd26-b45c13a6"});',
        ],
        skip: ['a968584e347b2c1a5b3c3c4b2' + 'b31ac3c-915d8afd-863582b8', 'MAILGUN_API_KEY=053c27350242437cb606' + 'b170c98a7962-6f24d243'],
      },
    },
    {
      id: 'mailgun-public-key',
      title: 'Mailgun public validation key',
      severity: 'low',
      anchors: ['pubkey-'],
      pattern: /(?<!(?<!\\|%[\dA-F]|\\u00[\da-f])[A-Za-z0-9])(pubkey-[0-9a-f]{32})(?![\w-])/,
      minEntropy: 3,
      examples: {
        match: [
          'MAILGUN_PUBLIC_KEY=pubk' + 'ey-9aa3f902c74885f688e36cb6a6aaf99d\n',
          'public_key: "pubk' + 'ey-90a15ebb7d3556bb875821afc3358b74"',
        ],
        skip: ['pubk' + 'ey-ca64e8f8d0d56ae19eb25d8ac558', 'pubk' + 'ey-0ea7632623307f1ecf1981fc9736dc72a1ef'],
      },
    },
  ],
  manual: "Delete the key at app.mailgun.com/settings/api_security, or with DELETE /v1/keys/{id} and an administrator's key.",
} as const satisfies Provider;
