// guard:allow-file -- examples, invented and assembled from parts
import type {Provider} from '../../core/provider.ts';

export const definition = {
  id: 'new-relic',
  title: 'New Relic',
  service: true,
  docs: [
    'https://docs.newrelic.com/docs/apis/intro-apis/new-relic-api-keys/',
    'https://docs.newrelic.com/docs/apis/nerdgraph/examples/use-nerdgraph-manage-license-keys-user-keys/',
  ],
  hosts: ['api.newrelic.com', 'api.eu.newrelic.com'],
  rules: [
    {
      id: 'newrelic-user-key',
      title: 'New Relic user key',
      severity: 'critical',
      anchors: ['NRAK-'],
      pattern: /(?<!(?<!\\|%[\dA-F]|\\u00[\da-f])[A-Za-z0-9])(NRAK-[A-Z0-9]{27})(?![A-Za-z0-9])/,
      minEntropy: 3,
      examples: {
        match: [
          'NEW_RELIC_API_KEY=NR' + 'AK-7WI9J63VMOAMW759UKUNG351CM0\n',
          'Api-Key: NR' + 'AK-RED412WDWNPJS9N7A7N8NE5BD1Z\r\n',
          '"apiKey": "NR' + 'AK-O3D1ZSPHBMR4FOHVRCBEI1PDL7P"',
        ],
        skip: [
          'NEW_RELIC_API_KEY=NR' + 'AK-4IA20SH5XNQSRULXT6FMV',
          'mNR' + 'AK-D0OJZK14TEIHV6WFT94GJPU324E',
          'NEW_RELIC_API_KEY=NR' + 'AK-LZ8PKULSBPLZHRVY34KZEQ87K29k7',
        ],
      },
    },
    {
      id: 'newrelic-license-key',
      title: 'New Relic license key',
      severity: 'medium',
      anchors: ['NRAL'],
      before: 36,
      pattern:
        /(?<!(?<!\\|%[\dA-F]|\\u00[\da-f])[A-Za-z0-9]|[+/])((?:[a-z]{2}\d{2}xx[0-9a-fA-F]{30}|[0-9a-fA-F]{36})NRAL)(?![A-Za-z0-9+/=])/,
      minEntropy: 3,
      examples: {
        match: [
          'NEW_RELIC_LICENSE_KEY=1cde46515eadfb9de7a8376fa6ed3894FFFFNR' + 'AL\n',
          'license_key: eu01xx61305e2a9067d25210435816cbFFFFNR' + 'AL\n',
        ],
        skip: ['fbc6b19720c9845e69760d343e30f0FFFFNR' + 'AL', 'license_key: 0000NRAL'],
      },
    },
    {
      id: 'new-relic-insights-insert-key',
      title: 'New Relic Insights insert key',
      severity: 'high',
      anchors: ['NRII-'],
      pattern: /(?<!(?<!\\|%[\dA-F]|\\u00[\da-f])[A-Za-z0-9])(NRII-[\w-]{32})(?![\w-])/,
      minEntropy: 3,
      examples: {
        match: [
          'INSIGHTS_INSERT_KEY=NRI' + 'I-f6TPtZMjdirSfuqZ-bp0XCutfYrBCAEn\n',
          'X-Insert-Key: NRI' + 'I-PUl3niqxvcpB5WKnaJSzRnP2pQO7eOkj\r\n',
        ],
        skip: ['NRI' + 'I-ad_9aCMtJXga7qo5pFpyqtIQfzSh', 'NRI' + 'I-8LdlhewNhku73BFxGbnLZ7hPr53-558XZ8E'],
      },
    },
    {
      id: 'new-relic-insights-query-key',
      title: 'New Relic Insights query key',
      severity: 'high',
      anchors: ['NRIQ-'],
      anchorsIgnoreCase: true,
      pattern: /(?<!(?<!\\|%[\dA-F]|\\u00[\da-f])[A-Za-z0-9])(NRIQ-[\w-]{32})(?![\w-])/i,
      minEntropy: 3,
      examples: {
        match: [
          'INSIGHTS_QUERY_KEY=NRI' + 'Q-VAgfXQgN3nKlBd3n4D9IYv80N_uCrATF\n',
          'X-Query-Key: nri' + 'q-Ub02NNSdFlPa84X_R3M90gNo1pgaKnyh\r\n',
        ],
        skip: ['NRI' + 'Q-yz43J46IMwIOnL1S2iP5kVuPOs58', 'NRI' + 'Q-eSKsyJfvb7VSfhDnkMSp6Cmfe-LzEFrjh8m'],
      },
    },
    {
      id: 'new-relic-browser-key',
      title: 'New Relic browser key',
      severity: 'medium',
      anchors: ['NRJS-', 'NRBR-'],
      pattern: /(?<!(?<!\\|%[\dA-F]|\\u00[\da-f])[A-Za-z0-9])(NR(?:JS|BR)-[0-9a-f]{19})(?![\w-])/,
      minEntropy: 3,
      examples: {
        match: ['licenseKey:"NRJ' + 'S-b884cf036f0748c699f",applicationID:"718"', 'NEW_RELIC_BROWSER_KEY=NRB' + 'R-c3fb2ba474479aaa89e\n'],
        skip: ['NRJ' + 'S-e6e1d4773d480a8f', 'NRB' + 'R-5b214e9192764957d069b9'],
      },
    },
    {
      id: 'new-relic-rest-api-key',
      title: 'New Relic REST API key',
      severity: 'high',
      anchors: ['NRRA-'],
      anchorsIgnoreCase: true,
      pattern: /(?<!(?<!\\|%[\dA-F]|\\u00[\da-f])[A-Za-z0-9])(NRRA-[0-9a-f]{42})(?![\w-])/i,
      minEntropy: 3,
      examples: {
        match: [
          'X-Api-Key: NRR' + 'A-2986e79ff3f69a04418e552098543cf16e701a6064\r\n',
          'newrelic_rest_key=nrr' + 'a-438df57de653130c3334b6272c131c2ade460f44c5',
        ],
        skip: ['NRR' + 'A-f0fc0a503b62df6c0affbcc6fe77e7a3385b17', 'NRR' + 'A-46be58d374d6abc9100cd50d62887af7617469354ddd1'],
      },
    },
    {
      id: 'new-relic-admin-api-key',
      title: 'New Relic admin API key',
      severity: 'high',
      anchors: ['NRAA-'],
      anchorsIgnoreCase: true,
      pattern: /(?<!(?<!\\|%[\dA-F]|\\u00[\da-f])[A-Za-z0-9])(NRAA-[0-9a-f]{27})(?![\w-])/i,
      minEntropy: 3,
      examples: {
        match: ['X-Api-Key: NRA' + 'A-134032ff4bca012e851b47811e3\r\n', 'newrelic_admin_key=nra' + 'a-e608de3a97ef174cb9b9dcf9a6a'],
        skip: ['NRA' + 'A-d878021191857c6738b1', 'NRA' + 'A-e2ee17139133eb930c8da8a8a8db6a0'],
      },
    },
    {
      id: 'new-relic-mobile-app-token-eu',
      title: 'New Relic mobile app token',
      severity: 'medium',
      anchors: ['-NRMA'],
      before: 42,
      pattern: /(?<!(?<!\\|%[\dA-F]|\\u00[\da-f])[A-Za-z0-9])((?:eu01xx[0-9a-f]{36}|AA[0-9a-f]{40})-NRMA)(?![\w-])/,
      minEntropy: 3,
      examples: {
        match: [
          'NewRelic.start(withApplicationToken: "eu0' + '1xx8718c8c917349b4e344f69dcaf2662b37846-NR' + 'MA")',
          'NEW_RELIC_APP_TOKEN=A' + 'A053b09e572d0ec14695d25e9778b269e21d8fe0b-NR' + 'MA\n',
        ],
        skip: ['eu0' + '1xxfe212f562daf7d6687a9fb1e704bc3-NR' + 'MA', 'A' + 'A057b8bd8e729530cafc8e446c735d9fa87f3-NR' + 'MA'],
      },
    },
    {
      id: 'new-relic-pixie-api-key',
      title: 'New Relic Pixie API key',
      severity: 'high',
      anchors: ['px-api-'],
      pattern:
        /(?<!(?<!\\|%[\dA-F]|\\u00[\da-f])[A-Za-z0-9])(px-api-[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})(?![\w-])/,
      minEntropy: 3,
      examples: {
        match: [
          'PX_API_KEY=px-a' + 'pi-07bedb55-0762-4769-a9d2-620dcd4c02eb\n',
          'api_key: "px-a' + 'pi-d1bdebb7-aa71-4178-a1bb-082d5ad47037"',
        ],
        skip: ['px-a' + 'pi-419ed6cce82cf11c91c9ab93a06cd8ba', 'px-api-key'],
      },
    },
    {
      id: 'new-relic-pixie-deploy-key',
      title: 'New Relic Pixie deploy key',
      severity: 'high',
      anchors: ['px-dep-'],
      pattern:
        /(?<!(?<!\\|%[\dA-F]|\\u00[\da-f])[A-Za-z0-9])(px-dep-[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})(?![\w-])/,
      minEntropy: 3,
      examples: {
        match: [
          'px deploy --deploy_key px-d' + 'ep-dc8ccd57-fb07-43d9-a31f-d3e1bb875fe5\n',
          'deployKey: "px-d' + 'ep-9a3426b0-faf8-42a0-a445-7fc5fad8debb"',
        ],
        skip: ['px-d' + 'ep-a253a44f9e2b076c4b818b321ec63c34', 'px-dep-key'],
      },
    },
  ],
  manual:
    'Delete the key at one.newrelic.com/api-keys or with the NerdGraph mutation apiAccessDeleteKeys; the first license key of an account can only be replaced by support.',
} as const satisfies Provider;
