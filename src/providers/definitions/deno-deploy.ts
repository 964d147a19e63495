// guard:allow-file -- examples, invented and assembled from parts
import type {Provider} from '../../core/provider.ts';

export const definition = {
  id: 'deno-deploy',
  title: 'Deno Deploy',
  service: true,
  docs: ['https://docs.deno.com/deploy/'],
  hosts: ['api.deno.com'],
  rules: [
    {
      id: 'deno-deploy-api-token',
      title: 'Deno Deploy API token',
      severity: 'medium',
      anchors: ['ddp_'],
      pattern: /(?<![A-Za-z0-9_])(ddp_[A-Za-z0-9]{36})(?![A-Za-z0-9_])/,
      minEntropy: 3,
      examples: {
        match: [
          'DENO_DEPLOY_TOKEN=dd' + 'p_dM2wgBaRE9qOvcf518RDQTOVRnEd0QdxW49F\n',
          '"token": "dd' + 'p_G73pDEQCwyhRGWIxaAWg4CSqZeZD0G2fbgH6",',
        ],
        skip: ['dd' + 'p_cHGkaGKfMm1eAeHJT6OpIgCJt2LVFA', 'ddp_socket_option'],
      },
    },
    {
      id: 'deno-deploy-personal-access-token',
      title: 'Deno Deploy personal access token',
      severity: 'medium',
      anchors: ['ddo_'],
      pattern: /(?<![A-Za-z0-9_])(ddo_[A-Za-z0-9]{36})(?![A-Za-z0-9_])/,
      minEntropy: 3,
      examples: {
        match: [
          'DENO_DEPLOY_TOKEN=dd' + 'o_bMt5YvIbBy2SUoJLNJLFfVFJkHqFP6hH2T9L\n',
          '"token": "dd' + 'o_kD3GZ0IKxJ3PrhoOqS3ISaCx2giUZyujBEsz",',
        ],
        skip: ['dd' + 'o_DFtQ3HPCnrkwu6ZF6OwLv1DxNeAweB', 'ddo_something'],
      },
    },
  ],
  manual: 'Revoke the token at dash.deno.com/account under Access tokens.',
} as const satisfies Provider;
