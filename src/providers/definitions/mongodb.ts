// guard:allow-file -- examples, invented and assembled from parts
import type {Provider} from '../../core/provider.ts';

export const definition = {
  id: 'mongodb',
  title: 'MongoDB Atlas',
  service: true,
  docs: ['https://www.mongodb.com/docs/atlas/configure-api-access/', 'https://www.mongodb.com/docs/atlas/api/service-accounts-overview/'],
  hosts: ['cloud.mongodb.com'],
  rules: [
    {
      id: 'mongodb-atlas-api-key',
      title: 'MongoDB Atlas programmatic API key',
      severity: 'critical',
      anchors: ['private_key', 'private-key', 'privatekey', 'private_api_key', 'private-api-key', 'privateapikey'],
      anchorsIgnoreCase: true,
      pattern: /private[_-]?(?:api[_-]?)?key["'\s:=,>\\(]{1,12}?([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})(?![\w-])/i,
      near: {words: ['atlas', 'mongodb', 'mcli'], within: 300},
      minEntropy: 3,
      parts: [{name: 'public-key', pattern: /public[_-]?(?:api[_-]?)?key["'\s:=,>\\(]{1,12}?([a-z]{8})(?![a-z0-9])/i, within: 300}],
      examples: {
        match: [
          'MONGODB_ATLAS_PUBLIC_KEY=fcsb' + 'fbis\nMONGODB_ATLAS_PRIVATE_KEY=1bf0d904-56a1-4048' + '-ae02-6ca7b1ca852d\n',
          'provider "mongodbatlas" {\n  private_key = "1b34c14e-5764-40cb' + '-ad1b-f69c25671d5f"\n}\n',
        ],
        skip: ['PRIVATE_KEY=f87d89d5-4974-4c13' + '-a202-06dfc2a48b16', 'atlas_private_key=fa96412a-f' + '0c7-423a-a'],
      },
    },
    {
      id: 'mongodb-atlas-service-account',
      title: 'MongoDB Atlas service account secret',
      severity: 'critical',
      anchors: ['mdb_sa_sk_'],
      pattern: /(?<!(?<!\\|%[\dA-F]|\\u00[\da-f])[A-Za-z0-9])(mdb_sa_sk_[\w-]{40})(?![\w-])/,
      minEntropy: 3,
      parts: [{name: 'client-id', pattern: /(mdb_sa_id_[0-9a-f]{24})(?![A-Za-z0-9])/, within: 400}],
      examples: {
        match: [
          'ATLAS_CLIENT_ID=mdb_sa_id_7a8cf62' +
            '7293d2318472c0135\nATLAS_CLIENT_SECRET=mdb_s' +
            'a_sk_OcQ9U6qdioYo_sqUxZmHUQd4o8JkKnMuNzFr7ET6\n',
          'client_secret: mdb_s' + 'a_sk_Mji-WjyIHNb6AJb8BPaorJW2zX_WRtzxHdB6ynlc',
        ],
        skip: ['mdb_s' + 'a_sk_9aINBQrkRMEfHxNOj2OIcsQSFQfRwK', 'mdb_sa_sk_secret'],
      },
    },
  ],
  manual:
    'Delete the API key in Atlas under Organization access > API keys; for a service account create a second secret, deploy it and delete the first.',
} as const satisfies Provider;
