// guard:allow-file -- examples, invented and assembled from parts
import type {Provider} from '../../core/provider.ts';

export const definition = {
  id: 'apify',
  title: 'Apify',
  service: true,
  docs: ['https://docs.apify.com/platform/integrations/api'],
  hosts: ['api.apify.com'],
  rules: [
    {
      id: 'apify-api-token',
      title: 'Apify API token',
      severity: 'high',
      anchors: ['apify_api_'],
      pattern: /(apify_api_[A-Za-z0-9-]{36})(?![A-Za-z0-9-])/,
      minEntropy: 3,
      examples: {
        match: [
          'APIFY_TOKEN=apify' + '_api_k2kWZfEDBA9TDyVqLPbHNMl5xza8cx0fBqfW\n',
          '"token": "apify' + '_api_sHV9mPTLBpMBelXExf7xZKUfPaThXKjuGTBw",',
        ],
        skip: ['apify' + '_api_EdaTfwHM139ZTMPsLFi7nasZrEXm34', 'apify_api_client_for_everything_else_and_more'],
      },
    },
  ],
  manual: 'Delete the token in the Apify console under Settings > API & Integrations and make another.',
} as const satisfies Provider;
