// guard:allow-file -- examples, invented and assembled from parts
import type {Provider} from '../../core/provider.ts';

export const definition = {
  id: 'sendgrid',
  title: 'SendGrid',
  service: true,
  docs: ['https://www.twilio.com/docs/sendgrid/api-reference/api-keys'],
  hosts: ['api.sendgrid.com'],
  rules: [
    {
      id: 'sendgrid-api-key',
      title: 'SendGrid API key',
      severity: 'critical',
      anchors: ['SG.'],
      pattern: /(?<!(?<!\\|%[\dA-F]|\\u00[\da-f])[A-Za-z0-9])(SG\.[\w-]{22}\.[\w-]{43})(?![\w-])/,
      minEntropy: 3,
      examples: {
        match: [
          'SENDGRID_API_KEY=S' + 'G.e71o80g4D_sJAanUQbLPHj.jX0CkeucthZT-H5z2TvDVsM0lW8KR' + 'Tmg9CVLIwcRF-e\n',
          'Authorization: Bearer S' + 'G.Gby8ZfCac_9Gkz2-CoC5Lz.j7pdGc7D34djILmtz727y82BMA1Jg' + 'yxgky9Pfowfmqd\r\n',
          "sgMail.setApiKey('S" + 'G.Ydt3WZ9ko1rWIrGx-tDMGB.GlV2PFQA2-zx54paVq_KFyDdKE1YC' + "u7APX6qS1XCuk4');",
          '{"password":"S' + 'G.TwIG3XC76gpLyT2uJD1reb.GdtviEDBmTFMOd7r16gxZeryp-j63' + 'SEgyesOGVAGR5J\\n"}',
        ],
        skip: [
          'S' + 'G.fU4Ho9nW5iM7pBvEWZ8z.hy3B0u-TjgkP7uLCv6MqfH8ECx7dSpC' + 'MLaZEzPq96wc',
          'S' + 'G.LMPy0houlPO4RjovdJIEPG.tjHPAw3hbkxhPxT5kBxkrn5UTgQua' + 'ymYT8_ymoanWX8u',
          'MS' + 'G.fa7TJpHwinAtIlMEUz0grq.hGh2iZqmUMR-wd_pdIiAoERUsY45X' + 'MJYWJ35laUE1aq',
          'SG.your_api_key',
        ],
      },
    },
  ],
  manual:
    'Delete the key at app.sendgrid.com/settings/api_keys, or call DELETE /v3/api_keys/{id}: the id is the 22 characters after "SG.".',
} as const satisfies Provider;
