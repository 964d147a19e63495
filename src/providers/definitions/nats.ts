// guard:allow-file -- examples, invented and assembled from parts
import type {Provider} from '../../core/provider.ts';

export const definition = {
  id: 'nats',
  title: 'NATS',
  service: true,
  docs: ['https://docs.nats.io/using-nats/developer/connecting/nkey', 'https://github.com/nats-io/nkeys'],
  hosts: [],
  rules: [
    {
      id: 'nats-credentials',
      title: 'NATS seed',
      severity: 'high',
      anchors: ['SUA', 'SAA', 'SOA', 'SNA', 'SCA', 'SXA'],
      pattern: /(?<!(?<!\\|%[\dA-F]|\\u00[\da-f])[A-Za-z0-9]|[+/])(S[UAONCX]A[A-P][A-Z2-7]{54})(?![A-Za-z0-9+/=])/,
      checksum: 'nats-crc16',
      checksumSure: true,
      minEntropy: 3,
      examples: {
        match: [
          '-----BEGIN USER NKEY SEED-----\nS' +
            'UAEZW3327YMEUQPXRJFOSIVM6AODRWDONJVQHKCPKBN64YBYD4RIEB' +
            'JZQ\n------END USER NKEY SEED------\n',
          'NATS_NKEY_SEED=S' + 'UAM2CWV5QKIPPL4QFNFOXFZDN6NFBHKWKB2QXUKZETAXVPMKJ3OMOK' + '4SI\n',
          'nkey: S' + 'AAHCUNDNHAX3OLD7GGUHJRE7RBUOBFMLBS7LTNNPU4QU5IMG65JFW6' + 'QHQ',
        ],
        skip: [
          'S' + 'UAL24MPYUMNBNAQP6UDCJPQXQUYV3B73NSTC4LFNKOI7GSZ6R2N4U',
          'xS' + 'UALCYIDOMTC3E6GALPKLUAUPGX6MO45JKI5LTIEYQDTYRPQLJ3J4YH' + 'KFU',
        ],
      },
    },
  ],
  manual: 'Revoke the user with "nsc revocations add-user" and push the account; then make new credentials with "nsc generate creds".',
} as const satisfies Provider;
