// guard:allow-file -- examples, invented and assembled from parts
import type {Provider} from '../../core/provider.ts';

export const definition = {
  id: 'jumpcloud',
  title: 'JumpCloud',
  service: true,
  docs: ['https://docs.jumpcloud.com/api/'],
  hosts: ['console.jumpcloud.com'],
  rules: [
    {
      id: 'jumpcloud-api-key',
      title: 'JumpCloud API key',
      severity: 'high',
      anchors: ['jca_'],
      pattern: /(?<!(?<!\\|%[\dA-F]|\\u00[\da-f])[A-Za-z0-9])(jca_[A-Za-z0-9]{36,40})(?![A-Za-z0-9])/,
      minEntropy: 3.5,
      examples: {
        match: [
          'JUMPCLOUD_API_KEY=jc' + 'a_dx8mRiwVbaVaAf2KrMKk2UH6MSMDWoKvTbjO\n',
          'Authorization: Bearer jc' + 'a_YXRqch54MDPNToKVhrGgly1PX1ijtruQq4zh\r\n',
          '{"key":"jc' + 'a_B1k1Wj7dU0zuZKq6MzdkOuGjg9eVNgZvL5SW\\n"}',
        ],
        skip: [
          'JUMPCLOUD_API_KEY=jc' + 'a_jb3joKV45IesBsrzGM1eWvyFenZA',
          'mjc' + 'a_iWGFXgonEZyOFiZKgv6kQaqPfHe1Cw0DjJ9n',
          'JUMPCLOUD_API_KEY=jc' + 'a_9qhK8kUykifQSh5lSvVgNQu9E1BQcPbAeZP3k7Qp2',
        ],
      },
    },
  ],
  manual: 'Generate a new API key under your initials > My API key in the JumpCloud console; that ends the old one.',
} as const satisfies Provider;
