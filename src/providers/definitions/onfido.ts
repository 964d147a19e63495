// guard:allow-file -- examples, invented and assembled from parts
import type {Provider} from '../../core/provider.ts';

export const definition = {
  id: 'onfido',
  title: 'Onfido',
  service: true,
  docs: ['https://documentation.onfido.com/#authentication'],
  hosts: ['api.eu.onfido.com', 'api.us.onfido.com', 'api.ca.onfido.com'],
  rules: [
    {
      id: 'onfido-live-api-token-eu',
      title: 'Onfido live API token',
      severity: 'critical',
      anchors: ['api_live.', 'api_live_us.', 'api_live_ca.'],
      pattern:
        /(?<!(?<!\\|%[\dA-F]|\\u00[\da-f])[A-Za-z0-9])(api_live(?:_us|_ca)?\.(?=[A-Za-z_.-]{0,19}\d)[\w-]{10,40}\.[\w-]{20,60}|api_live(?:_us|_ca)?\.(?=[A-Za-z_-]{0,19}\d)[\w-]{20,80})(?![\w-])/,
      minEntropy: 3,
      examples: {
        match: [
          'ONFIDO_API_TOKEN=api_l' + 'ive.EQCHKcvrodb.adPobp3cRA5NglJoNAguGT7PcyiMV6WA\n',
          'Authorization: Token token=api_li' + 've_us.s1DrpFEyGHRqIBLbbepzZ2yeLACZiRRKN8zfPtbE\r\n',
        ],
        skip: ['api_l' + 'ive.S0MaCbhyZxNg', 'api_live.read_the_configuration_of_it'],
      },
    },
  ],
  manual: 'Revoke the token in the Onfido dashboard under Developers > Tokens.',
} as const satisfies Provider;
