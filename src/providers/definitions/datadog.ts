// guard:allow-file -- examples, invented and assembled from parts
import type {Provider} from '../../core/provider.ts';

export const definition = {
  id: 'datadog',
  title: 'Datadog',
  service: true,
  docs: [
    'https://docs.datadoghq.com/account_management/api-app-keys/',
    'https://docs.datadoghq.com/account_management/personal-access-tokens',
  ],
  hosts: [
    'api.datadoghq.com',
    'api.datadoghq.eu',
    'api.us3.datadoghq.com',
    'api.us5.datadoghq.com',
    'api.ap1.datadoghq.com',
    'api.ap2.datadoghq.com',
    'api.ddog-gov.com',
  ],
  rules: [
    {
      id: 'datadog-api-key',
      title: 'Datadog API key',
      severity: 'high',
      confidence: 'likely',
      anchors: ['dd_api_key', 'dd-api-key', 'ddapikey', 'datadog_api_key', 'datadog-api-key', 'datadogapikey', 'datadog api key'],
      anchorsIgnoreCase: true,
      pattern: /(?:dd|datadog)[_ -]?api[_ -]?key(?:["'\s:=,>\\]|value){1,16}?([0-9a-f]{32})(?![a-z0-9])/i,
      minEntropy: 3,
      examples: {
        match: [
          'DD_API_KEY=0f62172d45d8d092' + '3c95942cf80a0bc4\n',
          'DD-API-KEY: 781c86c3b8f74ba3' + '8fc3d2f52021e324\r\n',
          '- name: DD_API_KEY\n  value: cac0b3dfda0fc729' + '2d2f5d747165e2ed\n',
          '"datadogApiKey": "9e53db26d3e30c7e' + 'fa1318eae70b0fd9"',
        ],
        skip: [
          'DD_API_KEY=e1d5729a7e4abd6' + '3f0a23437bafea7',
          'DD_API_KEY=4f3f4f01ba1c9d2620b1' + '48bd2165a610f65ce0e7',
          'DD_API_KEY=$DD_API_KEY',
        ],
      },
    },
    {
      id: 'datadog-app-key',
      title: 'Datadog application key',
      severity: 'critical',
      anchors: ['ddapp_'],
      pattern: /(?<!(?<!\\|%[\dA-F]|\\u00[\da-f])[A-Za-z0-9])(ddapp_[A-Za-z0-9]{34,44})(?![A-Za-z0-9_])/,
      minEntropy: 3.5,
      parts: [{name: 'api-key', pattern: /api[_-]?key(?:["'\s:=,>\\]|value){1,16}?([0-9a-f]{32})(?![a-z0-9])/i, within: 300}],
      examples: {
        match: [
          'DD_API_KEY=a84621bc074b818f' + '3a15f83096f4d2d3\nDD_APP_KEY=dda' + 'pp_GFbwoX08NwNeYm31G43jek8wD0j4aZUXju\n',
          'DD-APPLICATION-KEY: dda' + 'pp_QqwqNBxiINzkhHV5ByKe2dthTVYBsoCRCu\r\n',
        ],
        skip: ['dda' + 'pp_WO3uYdQqCTuQrVnBRXzr0ZySitES', 'ddapp_name_of_the_service'],
      },
    },
    {
      id: 'datadog-app-key-legacy',
      title: 'Datadog application key (40 characters)',
      severity: 'critical',
      confidence: 'likely',
      anchors: [
        'dd_app_key',
        'dd-application-key',
        'dd_application_key',
        'ddappkey',
        'datadog_app_key',
        'datadog-app-key',
        'datadog_application_key',
        'datadogappkey',
        'datadogapplicationkey',
      ],
      anchorsIgnoreCase: true,
      pattern: /(?:dd|datadog)[_-]?app(?:lication)?[_-]?key(?:["'\s:=,>\\]|value){1,16}?([0-9a-f]{40})(?![a-z0-9])/i,
      minEntropy: 3,
      parts: [{name: 'api-key', pattern: /api[_-]?key(?:["'\s:=,>\\]|value){1,16}?([0-9a-f]{32})(?![a-z0-9])/i, within: 300}],
      examples: {
        match: [
          'DD_API_KEY: ba865afb1e18bde4' + '35120d0cf4b04628\nDD_APP_KEY: 1d90bdb3c215b46f39f8' + '48eb823280cb3590a460\n',
          'DD-APPLICATION-KEY: 1a72eaf0fa30c5f594ef' + '1fbeb8367c71cb16d324\r\n',
        ],
        skip: ['DD_APP_KEY=6de0a4e8ab361af5' + 'e5046c654e6dc827', 'app_key=58284f1e1a64de5e7425' + '2436b32168546e07f4f7'],
      },
    },
    {
      id: 'datadog-pat',
      title: 'Datadog access token',
      severity: 'critical',
      anchors: ['ddpat_', 'ddsat_'],
      pattern: /(?<!(?<!\\|%[\dA-F]|\\u00[\da-f])[A-Za-z0-9])(dd[ps]at_[A-Za-z0-9_]{24,100})(?![A-Za-z0-9_-])/,
      minEntropy: 3.5,
      examples: {
        match: [
          'Authorization: Bearer ddp' + 'at_xvdQJP6kWUdjCWLkKUeFei_NwmKZ' + '7g7wSOk7DV3FO1EkTwdWVWY86cLOqu2VGq0\r\n',
          'DD_ACCESS_TOKEN=dds' + 'at_kwmctQfHuQo61hJRln9SKk5JM9uR6fhezr2Gc1z2Ekv9\n',
        ],
        skip: ['ddp' + 'at_5wrg7XTRu8j3', 'ddsat_token'],
      },
    },
  ],
  manual:
    'Revoke an API key under Organization settings > API keys, an application key or access token under Personal settings (administrators: Organization settings).',
} as const satisfies Provider;
