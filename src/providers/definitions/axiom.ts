// guard:allow-file -- examples, invented and assembled from parts
import type {Provider} from '../../core/provider.ts';

export const definition = {
  id: 'axiom',
  title: 'Axiom',
  service: true,
  docs: ['https://axiom.co/docs/reference/tokens'],
  hosts: ['api.axiom.co'],
  rules: [
    {
      id: 'axiom-api-token',
      title: 'Axiom API token',
      severity: 'high',
      anchors: ['xaat-'],
      pattern:
        /(?<!(?<!\\|%[\dA-F]|\\u00[\da-f])[A-Za-z0-9])(xaat-[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})(?![A-Za-z0-9-])/,
      minEntropy: 3,
      examples: {
        match: [
          'AXIOM_TOKEN=xa' + 'at-2cb56f35-6b5c-4ebf-a8bc-1b245d9f0fec\n',
          '"token": "xa' + 'at-d0e13d8b-f524-46c7-a5fd-5678103a040d",',
        ],
        skip: ['xa' + 'at-a252310c-6f26-4d21-a2a3-d6df89', 'xaat-token'],
      },
    },
    {
      id: 'axiom-personal-token',
      title: 'Axiom personal token',
      severity: 'high',
      anchors: ['xapt-'],
      pattern:
        /(?<!(?<!\\|%[\dA-F]|\\u00[\da-f])[A-Za-z0-9])(xapt-[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})(?![A-Za-z0-9-])/,
      minEntropy: 3,
      examples: {
        match: [
          'AXIOM_TOKEN=xa' + 'pt-d5f57a41-dc32-4d32-aede-ed75fa853848\n',
          '"token": "xa' + 'pt-17834a4d-497b-487e-ac97-5613010695ad",',
        ],
        skip: ['xa' + 'pt-1b591751-d8b3-44bd-a168-d417af', 'xapt-token'],
      },
    },
  ],
  manual: 'Delete the token at app.axiom.co under Settings > API tokens (personal tokens: Profile).',
} as const satisfies Provider;
