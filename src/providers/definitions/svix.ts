// guard:allow-file -- examples, invented and assembled from parts
import type {Provider} from '../../core/provider.ts';

export const definition = {
  id: 'svix',
  title: 'Svix',
  service: true,
  docs: ['https://docs.svix.com/receiving/verifying-payloads/how-manual', 'https://api.svix.com/docs'],
  hosts: ['api.svix.com'],
  rules: [
    // Stripe uses the same prefix with letters and digits only.
    {
      id: 'svix-webhook-secret',
      title: 'Svix webhook signing secret',
      severity: 'medium',
      anchors: ['whsec_'],
      pattern:
        /(?<!(?<!\\|%[\dA-F]|\\u00[\da-f])[A-Za-z0-9])(whsec_(?:(?=[A-Za-z0-9]{0,31}[+/])[A-Za-z0-9+/]{32}|[A-Za-z0-9+/]{42,43}={1,2}|[A-Za-z0-9+/]{86}==))(?![A-Za-z0-9+/=])/,
      minEntropy: 3,
      examples: {
        match: [
          'RESEND_WEBHOOK_SECRET=whs' + 'ec_yjpkmK9wdleU9L+xjGu37TlrB/Wz379r\n',
          'CLERK_WEBHOOK_SECRET="whs' + 'ec_pd4v2XljPNrEAAEGTVN7dqcU3' + 'exgopLnQ7mJxLvzhlX="',
        ],
        skip: ['whs' + 'ec_V6otmL2BWYkS0mpkm64Y', 'whs' + 'ec_g221xlWLXZaSkSvrgeFAh2lyDuTVVjQr', 'whsec_your_secret'],
      },
    },
    {
      id: 'svix-api-token',
      title: 'Svix API token',
      severity: 'high',
      anchors: ['testsk_'],
      pattern: /(?<!(?<!\\|%[\dA-F]|\\u00[\da-f])[A-Za-z0-9])(testsk_[\w-]{32}(?:\.[a-z]{2,4})?)(?![\w-])/,
      minEntropy: 3,
      examples: {
        match: [
          'SVIX_TOKEN=tes' + 'tsk_DzWRxf7ziVjZ0aDjaybqYbAzhpRw9ATW.eu\n',
          'new Svix("tes' + 'tsk_9kWVp6IQjdcQ2bnPhp3CTkOlscIeOuq1.us")',
        ],
        skip: ['tes' + 'tsk_YTCuR8hvCCcId8YN', 'testsk_your_token'],
      },
    },
  ],
  manual: "Rotate the endpoint's secret in the Svix dashboard or application portal; delete an API token under API access.",
} as const satisfies Provider;
