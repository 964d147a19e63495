// guard:allow-file -- examples, invented and assembled from parts
import type {Provider} from '../../core/provider.ts';

export const definition = {
  id: 'age',
  title: 'age',
  service: false,
  docs: ['https://github.com/C2SP/C2SP/blob/main/age.md', 'https://github.com/FiloSottile/age'],
  hosts: [],
  rules: [
    {
      id: 'age-secret-key',
      title: 'age secret key',
      severity: 'critical',
      anchors: ['AGE-SECRET-KEY-'],
      pattern: /(AGE-SECRET-KEY-(?:PQ-)?1[QPZRY9X8GF2TVDW0S3JN54KHCE6MUA7L]{58})(?![A-Za-z0-9])/,
      checksum: 'age-bech32',
      checksumSure: true,
      examples: {
        match: [
          '# created: 2026-01-07T10:11:12Z\nAGE-SECRET-K' + 'EY-1XJW7S65GS7U6ZCZ7DUFQXM4APKQ9W7FULX6CQNLW792JZCF973YSU77MGG\n',
          'SOPS_AGE_KEY=AGE-SECRET-K' + 'EY-1JF2QVTH3MK3520RMCR8YJMT8WE8PZZ7XS9EUXF5KNNVPSA3EN5HQ4GK8P7\n',
          'identity: "AGE-SECRET-K' + 'EY-PQ-1E5GAEGFYXP2UY9TSH6J42XAX5W6JUDPHRCVXKJ0KXFX73JLPG2TSDQ605T"',
        ],
        skip: [
          'AGE-SECRET-K' + 'EY-134NR53TQYDTLN0K9KPHM8UH23R9F9LNWDQM77GNYJ4D54TN4VMSQR3XRUQ',
          'AGE-SECRET-K' + 'EY-1YTAYNJF6YXWSXZV6Q0AVNUU3S93ESCUVK08ZX4LHDJH3RKCNUDNQLDT7',
          'AGE-SECRET-K' + 'EY-1...',
        ],
      },
    },
  ],
  manual:
    'Make a new key with age-keygen, encrypt every file again for it alone, and replace what the files hold: old copies stay readable with the old key.',
} as const satisfies Provider;
