// guard:allow-file -- examples, invented and assembled from parts
import type {Provider} from '../../core/provider.ts';

export const definition = {
  id: 'elastic',
  title: 'Elastic',
  service: true,
  docs: ['https://www.elastic.co/guide/en/elasticsearch/reference/current/security-api-invalidate-api-key.html'],
  hosts: ['api.elastic-cloud.com'],
  rules: [
    // Base64 of a 20-character id, a colon and 22 characters: the colon gives two fixed places.
    {
      id: 'elastic-api-key',
      title: 'Elasticsearch API key',
      severity: 'high',
      anchors: ['apikey', 'api_key', 'api-key', 'elastic'],
      anchorsIgnoreCase: true,
      pattern:
        /(?:api[_-]?key["'\s:=,(\\]{1,10}|elastic[\s\S]{0,60}?)(?<![a-z0-9+/])([a-z0-9+/]{26}[AEIMQUYcgkosw048]6[a-z0-9+/]{29}[AQgw]==)(?!=)/i,
      minEntropy: 3.5,
      examples: {
        match: [
          'Authorization: ApiKey MGRKZkJDbk9uT05zM0R0M0JWMEU6OU' + 'pmb25iaDB6cG03SWFYU0ZjaG8tNg==\r\n',
          'ELASTIC_API_KEY=YVlMaUFueW5DNUdlWE5VWUJ1cjE6eH' + 'd6dEkyd0RNVEhOWnBHb2xvV2dLMQ==\n',
          'Elasticsearch(url, api_key="S0h5d1lCSVQ3al9GV3pqNUFvQXM6UE' + '9NYmExUzVRQUtaMXd4MXVlazlpcQ==")',
        ],
        skip: [
          'ELASTIC_API_KEY=9IFM34Vv+yC5yaE0AoAHOI6vXJSa9' + 'xWY3uRpMUHZCyHtmR7/Ls8N/A6fh==',
          'value=enpSczE0NUlHSnFpMlhiN3hJUU86OD' + 'dGVkxwcjNOYkN2SnBreGZJYzZOQQ==',
          'ELASTIC_API_KEY=bWtjeEE2RU41UklFTUNZVks4ZVVLdF' + 'VvUTNQeUY1Zlg0SjUtbkpOUklsdg==',
        ],
      },
    },
    {
      id: 'elastic-cloud-api-key',
      title: 'Elastic Cloud API key',
      severity: 'high',
      anchors: ['essu_'],
      pattern: /(?<!(?<!\\|%[\dA-F]|\\u00[\da-f])[A-Za-z0-9])(essu_[\w-]{55,205}={0,2})(?![\w=-])/,
      minEntropy: 3.5,
      examples: {
        match: [
          'EC_API_KEY=es' + 'su_IOjLsjaonyvfruoSjTBWcEDMTtDn2B5LRfWt7' + 'Gyzpc6sYz1r-kXHVHeymifdb9UXEuhrWblPiKpgsgtC\n',
          'Authorization: ApiKey es' + 'su_WAC86xbaHXnMeVJQs1v7-XT1bli3OJ7zl_V_F' + 'yEyja7iUtBWwFCDy9zQsdgKx9D7aEzpBNCNeSAQZLJy\r\n',
        ],
        skip: [
          'es' + 'su_59IqYqztBNKUlnYZS6NqPiw0gOUJh2DISA5xaUBR',
          'xes' + 'su_mlCxyOnJd9HP1xhzG-q86j_4p7xF6KjyuK3G4' + 'sbH2sr1XFAYo016KqXFGP5xJbvAhgkeMdR_pTrQHQ7D',
        ],
      },
    },
  ],
  manual:
    'Invalidate a cluster key with DELETE _security/api_key or in Kibana under Stack Management > API keys; a Cloud key at cloud.elastic.co under Organization > API keys.',
} as const satisfies Provider;
