// guard:allow-file -- examples, invented and assembled from parts
import type {Provider} from '../../core/provider.ts';

export const definition = {
  id: 'clojars',
  title: 'Clojars',
  service: true,
  docs: ['https://github.com/clojars/clojars-web/wiki/Deploy-Tokens'],
  hosts: [],
  rules: [
    {
      id: 'clojars-token',
      title: 'Clojars deploy token',
      severity: 'high',
      anchors: ['CLOJARS_'],
      pattern: /(?<![A-Za-z0-9_])(CLOJARS_(?=[a-z]{0,59}\d)[a-z0-9]{60})(?![A-Za-z0-9_])/,
      minEntropy: 3,
      examples: {
        match: [
          'CLOJARS_PASSWORD=CLOJ' + 'ARS_ka9rv8l547gt7ktbsjomnue7wb' + 'qxcv8woirta2gtfmtech6fkh7amqt4ume7\n',
          ':password "CLOJ' + 'ARS_jtqo7y2r7f879i4ac4br3cvyec' + 'op486ul1h4mhj6ai6h0uvyc3fuekxpvlpm"',
        ],
        skip: ['CLOJ' + 'ARS_scudks9xm637sasi4sm25pv6' + 'yuv0mq7ha0zbzwp3uyqnm8mjb2c4ns1p', 'CLOJARS_USERNAME and CLOJARS_PASSWORD'],
      },
    },
  ],
  manual: 'Disable the token on the Deploy Tokens page of your Clojars account and create another.',
} as const satisfies Provider;
