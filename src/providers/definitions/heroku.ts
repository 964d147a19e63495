// guard:allow-file -- examples, invented and assembled from parts
import type {Provider} from '../../core/provider.ts';

export const definition = {
  id: 'heroku',
  title: 'Heroku',
  service: true,
  docs: ['https://devcenter.heroku.com/articles/platform-api-reference#oauth-authorization', 'https://devcenter.heroku.com/articles/oauth'],
  hosts: ['api.heroku.com'],
  rules: [
    {
      id: 'heroku-api-key',
      title: 'Heroku API key or OAuth token',
      severity: 'critical',
      anchors: ['HRKU-'],
      pattern:
        /(?<!(?<!\\|%[\dA-F]|\\u00[\da-f])[A-Za-z0-9])(HRKU-(?:AA[\w-]{58}|[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}))(?![\w-])/,
      minEntropy: 3,
      examples: {
        match: [
          'HEROKU_API_KEY=HR' + 'KU-AAM2O3bgPfMo5hGuYfcNzBva6WN_DBbdktwtT586o3b8xtOKZe' + 'Bzfl0R8FCK\n',
          'Authorization: Bearer HR' + 'KU-AArShWifpN2z4Zcz6XzEjgkwJpVjSvTZIE31cBPzSTQd8VQTBe' + 'WdBHnFNTOw\r\n',
          'password HR' + 'KU-5a0cbafc-73d0-4ab5-a2c6-145b1fdf42db\n',
        ],
        skip: [
          'HR' + 'KU-AAaQTlMIJcdKakD0GxahA_KOsercs72CujAGx4rlvopakXq1Fm' + 'vG',
          'HR' + 'KU-d37cec-2db3-4e6a-a2f1-060e79248ab3',
          'HRKU-AA-your-key',
        ],
      },
    },
    {
      id: 'heroku-api-key-legacy',
      title: 'Heroku API key (issued before 2023)',
      severity: 'critical',
      confidence: 'likely',
      anchors: ['heroku_api_key', 'heroku_api_token', 'heroku_key', 'heroku-api-key', 'herokuapikey', 'api.heroku.com'],
      anchorsIgnoreCase: true,
      pattern:
        /(?:heroku[_-]?(?:api[_-]?)?(?:key|token)|api\.heroku\.com\s{1,9}login\s{1,9}\S{1,80}\s{1,9}password)(?:["'\x60\s:=>,;(\\]|u003d|&quot;|string|value){1,24}?([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})(?![\w-])/i,
      minEntropy: 3,
      examples: {
        match: [
          'HEROKU_API_KEY=8dcb5d25-ea04-4f36' + '-a37b-fe2f3ab081c7\n',
          'heroku_key: "a3bc8b3f-d9cc-4105' + '-a1d2-ae693794df9e"',
          'machine api.heroku.com\n  login a@acme.dev\n  password 3d72bd0c-2889-44e2' + '-a02f-5314fb951aed\n',
        ],
        skip: [
          'HEROKU_APP_ID=cef0816e-96d1-42af' + '-a948-96135958043b',
          'HEROKU_API_KEY=658803699dad9995' + 'dc0624e19455cb3d',
          'HEROKU_API_KEY=$KEY',
        ],
      },
    },
  ],
  manual:
    'Revoke the authorization at dashboard.heroku.com/account/applications or with "heroku authorizations:revoke <id>"; "heroku authorizations:rotate" replaces its token.',
} as const satisfies Provider;
