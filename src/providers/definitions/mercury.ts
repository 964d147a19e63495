// guard:allow-file -- examples, invented and assembled from parts
import type {Provider} from '../../core/provider.ts';

export const definition = {
  id: 'mercury',
  title: 'Mercury',
  service: true,
  docs: ['https://docs.mercury.com/reference/getaccount'],
  hosts: ['api.mercury.com'],
  rules: [
    {
      id: 'mercury-api-token',
      title: 'Mercury API token',
      severity: 'critical',
      anchors: ['mercury_production_', 'mercury_sandbox_'],
      pattern:
        /(?<!(?<!\\|%[\dA-F]|\\u00[\da-f])[A-Za-z0-9])(mercury_(?:production|sandbox)_[A-Za-z]{2,6}_[A-Za-z0-9]{40,60}_yrucrem|mercury_(?:production|sandbox)_[A-Za-z0-9_]{36,70}_yrucrem)(?![\w-])/,
      minEntropy: 3,
      examples: {
        match: [
          'MERCURY_TOKEN=secret-token:mercury_prod' + 'uction_wma_aiFPcR0KLCutQIKxzvZS2VkDP3PmzGWPSQ0tsVDmCLW2_yru' + 'crem\n',
          'Authorization: Bearer secret-token:mercury_pr' + 'oduction_cP6MrzSjz7OpOaBjz46iD9sKPQJxjwvV4i3fShnysOviRYy5_yru' + 'crem\r\n',
        ],
        skip: [
          'mercury_pr' + 'oduction_9xc1YNz6LmDmYyVgRsh639JA9im8jgW9rozOPVJ3HXeCXryn',
          'mercury_pr' + 'oduction_FDtkm9S3tF2F47v15WvX_yru' + 'crem',
        ],
      },
    },
  ],
  manual: 'Delete the token at app.mercury.com/settings/tokens.',
} as const satisfies Provider;
