// guard:allow-file -- examples, invented and assembled from parts
import type {Provider} from '../../core/provider.ts';

export const definition = {
  id: 'infisical',
  title: 'Infisical',
  service: true,
  docs: ['https://infisical.com/docs/internals/service-tokens'],
  hosts: ['app.infisical.com'],
  rules: [
    {
      id: 'infisical-service-token',
      title: 'Infisical service token',
      severity: 'critical',
      anchors: ['st.'],
      pattern: /(?<!(?<!\\|%[\dA-F]|\\u00[\da-f])[A-Za-z0-9])(?<![\w]\.)(st\.[0-9a-f-]{24,36}\.[0-9a-f]{32,64}\.[0-9a-f]{32,64})(?![\w.-])/,
      minEntropy: 3,
      examples: {
        match: [
          'INFISICAL_TOKEN=st' + '.ab5a6b859d773f359ff960e9.148fcb8e35a7b13bf5714519' + 'dd10c9f9.f53601c4a2f93d3d0b7088553e8351d6\n',
          'infisical run --token st' +
            '.757911a5-856c-4416-a5fb-c31b327ddf21.a05dd4ec8efb' +
            'c086c762f2ca3d9bf6c1.417eed5c2b1be36b90ecdc8c4089a' +
            '34d0e156f48f8fe776765e70054cac81a0f -- npm start',
        ],
        skip: [
          'st' + '.68251e423db52fb3e126adcb.2695815eb58efd677fd3c592ad97971a',
          'st' + '.3d6c6f42f0f1.e4f794b958e479154ffd1e3f9eb4449f.dbc' + '4571cd1d3a92df498a597821a20ce',
          'test' + '.bf8d925339fbe55aa5e2c97f.2229fd9ce25e47f213c701f6' + '69415594.2becf7f8a2a57bd265d94b7ad66da978',
        ],
      },
    },
  ],
  manual: 'Delete the token in the Infisical project under Access Control > Service Tokens.',
} as const satisfies Provider;
