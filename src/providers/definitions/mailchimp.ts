// guard:allow-file -- examples, invented and assembled from parts
import type {Provider} from '../../core/provider.ts';

export const definition = {
  id: 'mailchimp',
  title: 'Mailchimp',
  service: true,
  docs: ['https://mailchimp.com/developer/marketing/guides/quick-start/', 'https://mailchimp.com/developer/transactional/api/'],
  hosts: ['mandrillapp.com'],
  rules: [
    {
      id: 'mailchimp-api-key',
      title: 'Mailchimp API key',
      severity: 'high',
      anchors: ['-us1', '-us2', '-us3', '-us4', '-us5', '-us6', '-us7', '-us8', '-us9'],
      before: 32,
      pattern: /(?<!(?<!\\|%[\dA-F]|\\u00[\da-f])[A-Za-z0-9]|-)([0-9a-f]{32}-us\d{1,2})(?![A-Za-z0-9_-])/,
      minEntropy: 3,
      examples: {
        match: [
          'MAILCHIMP_API_KEY=72198584d40b6d53bf29ab0481642625-u' + 's14\n',
          'curl -u "anystring:5abd10d6254f9b829a01424147f7108f-u' + 's14" https://us6.api.mailchimp.com/3.0/',
          '"apikey": "2ad98c0f5e06ecb26ea0158460416f4d-u' + 's6"',
        ],
        skip: [
          '60c5685f4b274583c87428d6bd4e9d4-u' + 's14',
          'a27bf4ec21f493d1c036438e1af2954c-u' + 's143',
          'e27abda870a87b7047b09d239cdb69d981406b01-u' + 's4',
          '7B410D80EBA2F38C93DA07A413DA89DA-u' + 's4',
        ],
      },
    },
    {
      id: 'mandrill-api-key',
      title: 'Mailchimp Transactional key',
      severity: 'high',
      confidence: 'likely',
      anchors: ['md-'],
      pattern: /(?<![\w-])(md-[\w-]{19,22})(?![\w-])/,
      near: {words: ['mandrill', 'mailchimp'], within: 200},
      minEntropy: 3,
      examples: {
        match: [
          'MANDRILL_API_KEY=m' + 'd-7-Y3HAem36R6_12HN2x5zj\n',
          'mailchimp = MailchimpTransactional.Client("m' + 'd-a3QfjnFloSZoueLmChi-GV")',
        ],
        skip: ['KEY=m' + 'd-s4AvK43dNfhCkHCz8bkTeL', 'MANDRILL_KEY=m' + 'd-k-2rpJhdP8Xb'],
      },
    },
  ],
  manual:
    'Create a new key at admin.mailchimp.com/account/api (Transactional: mandrillapp.com/settings), deploy it, then delete the leaked one there; no public call does it.',
} as const satisfies Provider;
