// guard:allow-file -- examples, invented and assembled from parts
import type {Provider} from '../../core/provider.ts';

export const definition = {
  id: 'pinecone',
  title: 'Pinecone',
  service: true,
  docs: ['https://docs.pinecone.io/guides/projects/manage-api-keys', 'https://docs.pinecone.io/reference/api/admin/'],
  hosts: ['api.pinecone.io'],
  rules: [
    {
      id: 'pinecone-api-key',
      title: 'Pinecone API key',
      severity: 'high',
      anchors: ['pcsk_'],
      pattern: /(?<!(?<!\\|%[\dA-F]|\\u00[\da-f])[A-Za-z0-9])(pcsk_[A-Za-z0-9]{5,6}_[A-Za-z0-9]{63})(?![A-Za-z0-9])/,
      minEntropy: 3.5,
      examples: {
        match: [
          'PINECONE_API_KEY=pc' + 'sk_qhUQk_GkV0V4y8q78sIhvqoRwjgzavf4se9i03oMFzR5OJ2wAb' + 'sWPpE6FpG7OPd8DPe8y\n',
          'Authorization: Bearer pc' + 'sk_0LjAz_fRaAs0RKZcX0Lie5Pjk12giL096P8Zk25lpu45fptoRo' + 'aRk05WCrvBE2URfyHX5\r\n',
          '{"key":"pc' + 'sk_Ezc9p_Hlhg5xMbR8fc9TfrSntA3EkDfOPE6IsvB8hCngt4G1Hg' + 'vqCq6ku1LDG7u4WZK9t\\n"}',
        ],
        skip: [
          'PINECONE_API_KEY=pc' + 'sk_eUtzd_IBqZNnklvBkhZLhcKmD5hbnLjNp9AqmfJZEK9Acx4KAN' + 'gHMv4VJ4PoxXf',
          'mpc' + 'sk_JNFbj_GbdV1kPJRnUxe8Io9Kei4GkwEfn8lXDlHNEpviFJbpfG' + 'yXGQcSBJ7apG4ORNu8a',
          'PINECONE_API_KEY=pc' + 'sk_zmnbo_uNyemqoRKDOufbGkmdECJ50CzNpFkD3qXxEHxSvph72m' + '3E29JPh2RsZCK3mPa4Yk7',
        ],
      },
    },
  ],
  manual: 'Delete the key at app.pinecone.io under API keys, or with an admin token: DELETE /admin/api-keys/{id}.',
} as const satisfies Provider;
