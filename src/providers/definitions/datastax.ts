// guard:allow-file -- examples, invented and assembled from parts
import type {Provider} from '../../core/provider.ts';

export const definition = {
  id: 'datastax',
  title: 'DataStax Astra',
  service: true,
  docs: ['https://docs.datastax.com/en/astra-db-serverless/administration/manage-application-tokens.html'],
  hosts: ['api.astra.datastax.com'],
  rules: [
    {
      id: 'datastax-astra-token',
      title: 'DataStax Astra application token',
      severity: 'critical',
      anchors: ['AstraCS:'],
      pattern: /(AstraCS:[A-Za-z]{24}:[0-9a-f]{64})(?![A-Za-z0-9])/,
      minEntropy: 3,
      examples: {
        match: [
          'ASTRA_DB_APPLICATION_TOKEN=Astr' +
            'aCS:HSleqTyvjUBQCvkCtqOmxCOT:4c3a02f20c064e5' +
            '139e429c537132f68bce12d3ac4ba09bd4f456fc701e4c1f5\n',
          '"token": "Astr' + 'aCS:SqBbVcgTLBSqaQpfOxeBntQF:7a1087275d053c9' + '076416780495fba5b209cf37cef39c3ab71f431512ce8f9db",',
        ],
        skip: ['Astr' + 'aCS:jedgcnbvsdsaqoxrhkeuqrae:87a1dac562381' + '5b2989d397378cd0e891d9574e816c7294841e76dc8f4f1', 'AstraCS:...'],
      },
    },
  ],
  manual: 'Delete the application token in the Astra portal under Settings > Tokens.',
} as const satisfies Provider;
