// guard:allow-file -- examples, invented and assembled from parts
import type {Provider} from '../../core/provider.ts';

export const definition = {
  id: 'trigger-dev',
  title: 'Trigger.dev',
  service: true,
  docs: ['https://trigger.dev/docs/management/authentication'],
  hosts: ['api.trigger.dev', 'cloud.trigger.dev'],
  rules: [
    {
      id: 'trigger-dev-secret-key',
      title: 'Trigger.dev secret key',
      severity: 'high',
      anchors: ['tr_dev_', 'tr_prod_', 'tr_stg_', 'tr_preview_'],
      pattern:
        /(?<!(?<!\\|%[\dA-F]|\\u00[\da-f])[A-Za-z0-9])(tr_(?:dev|prod|stg|preview)_(?=[A-Za-z]{0,23}\d)[A-Za-z0-9]{20,24})(?![A-Za-z0-9_])/,
      minEntropy: 3,
      examples: {
        match: ['TRIGGER_SECRET_KEY=tr_' + 'prod_yo2ybyPlaA3NKHqR5BbU\n', 'secretKey: "tr_' + 'dev_ksF9isiCa4R1LaoxJLbKAfuE"'],
        skip: ['tr_' + 'dev_Vi4k9V3CqSr0', 'str_' + 'dev_fXy7To3GpZWOJmJJ0sfQ', 'tr_dev_environmentsettingsx'],
      },
    },
    {
      id: 'trigger-dev-personal-access-token',
      title: 'Trigger.dev personal access token',
      severity: 'high',
      anchors: ['tr_pat_'],
      pattern: /(?<!(?<!\\|%[\dA-F]|\\u00[\da-f])[A-Za-z0-9])(tr_pat_[a-z0-9]{20,60})(?![A-Za-z0-9_])/,
      minEntropy: 3,
      examples: {
        match: [
          'TRIGGER_ACCESS_TOKEN=tr_' + 'pat_prmcje448m4oe13quofmiazwdul340r2f8sgjnjt\n',
          'token: tr_' + 'pat_udmci8mckur4pbbd3lyah4j3azf0yrzfvj6or86o',
        ],
        skip: ['tr_' + 'pat_bd6wbwcb8e9v', 'str_pat_matcher'],
      },
    },
  ],
  manual: "Regenerate the environment's key under API keys, or revoke a personal token under Account > Personal Access Tokens.",
} as const satisfies Provider;
