// guard:allow-file -- examples, invented and assembled from parts
import type {Provider} from '../../core/provider.ts';

export const definition = {
  id: 'hcaptcha',
  title: 'hCaptcha',
  service: true,
  docs: ['https://docs.hcaptcha.com/'],
  hosts: ['api.hcaptcha.com'],
  rules: [
    {
      id: 'hcaptcha-secret-key',
      title: 'hCaptcha secret key',
      severity: 'medium',
      confidence: 'likely',
      anchors: ['ES_'],
      pattern: /(?<!(?<!\\|%[\dA-F]|\\u00[\da-f])[A-Za-z0-9])(ES_[0-9a-f]{32})(?![\w-])/,
      minEntropy: 3,
      examples: {
        match: [
          'HCAPTCHA_SECRET=ES' + '_cce86497810b418d47377c97fb9d3e6f\n',
          'Authorization: Bearer ES' + '_8883f7341b91687603a2ecd068268643\r\n',
        ],
        skip: ['HCAPTCHA_SECRET=ES' + '_303286f39191ce61ebda8c3ae083', 'xES' + '_9ebc14fe62d4ab2b40d1e4634c73cc77', 'ES_your-key'],
      },
    },
    {
      id: 'hcaptcha-secret-key-legacy',
      title: 'hCaptcha secret key (older form)',
      severity: 'medium',
      confidence: 'likely',
      anchors: ['hcaptcha'],
      anchorsIgnoreCase: true,
      pattern:
        /hcaptcha[_-]?(?:secret|private)(?:[_-]?key)?(?:["'\x60\s:=>,;(\\]|u003d|&quot;|string|value){1,24}?(0x[0-9a-f]{40})(?![A-Za-z0-9])/i,
      minEntropy: 3,
      examples: {
        match: [
          'HCAPTCHA_SECRET=0' + 'xc41a34fea6a59bbb0aad8938e6e4bf7348c82cf8\n',
          '"hcaptchaSecretKey": "0' + 'x0dfeff30c346265f4018577df6e85a465bbee5dc"',
        ],
        skip: [
          'HCAPTCHA_SECRET=0' + 'xefe938559f2c93fdf529b49712dac37011c0',
          'address=0' + 'xd4ad66cce570da68e3f58b063abe90e90a53d7bb',
          'HCAPTCHA_SITEKEY=0' + 'x351e7eaca4acd84fbebc92eaf418a692eff99966',
        ],
      },
    },
  ],
  manual: 'Generate a new secret in the hCaptcha dashboard under Settings; the old one ends.',
} as const satisfies Provider;
