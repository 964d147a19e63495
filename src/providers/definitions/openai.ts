// guard:allow-file -- examples, invented and assembled from parts
import type {Provider} from '../../core/provider.ts';

export const definition = {
  id: 'openai',
  title: 'OpenAI',
  service: true,
  docs: [
    'https://platform.openai.com/docs/api-reference/project-api-keys',
    'https://platform.openai.com/docs/api-reference/project-service-accounts',
    'https://platform.openai.com/docs/api-reference/admin-api-keys',
    'https://platform.openai.com/docs/api-reference/authentication',
  ],
  hosts: ['api.openai.com'],
  rules: [
    // Eight characters in the middle are the base64 of the company's name.
    {
      id: 'openai-project-key',
      title: 'OpenAI project API key',
      severity: 'critical',
      anchors: ['sk-proj-'],
      pattern: /(?<!(?<!\\|%[\dA-F]|\\u00[\da-f])[A-Za-z0-9])(sk-proj-[\w-]{20,80}T3BlbkFJ[\w-]{20,80})(?![\w-])/,
      minEntropy: 3,
      examples: {
        match: [
          'OPENAI_API_KEY=sk-p' +
            'roj-R-t6E3L7abSLR06OrWK3cxQvsjAeK0OatiYUK4mZRF3W4FV' +
            'zjJ2TRsny3Rv1uxdsedPmp235ucT3BlbkFJqjdUscH9wDSqQKvHPqXv' +
            '0Hs9Ijdbjb7308FTWl8M5RLs_MYpPLg3bBWlSXIDERPsbLH1SzfL8S\n',
          'Authorization: Bearer sk-p' +
            'roj-x7MRQC47aYjO1csyoKQ6lFZ4npLSiNA45_GVL6w5CwReuQv' +
            'SGVYDj01AkrDYmoiUM9d4T6_ioGT3BlbkFJhK1TGMEHw38TK08LTLHb' +
            'GxUCIHQ0DiDmH7l0lecmFbASp8F45mXgyHI2cUtgOn0RGhk7I-ocGm\r\n',
          '"apiKey": "sk-p' +
            'roj-qxbjivUs728j_GoDQnbY3oB_7SytqHGHnRVdTkws1HxMHJp' +
            'FZlNhOXrT5sT3BlbkFJGBO_dXmJ5MT_hZz2XBIra9F4rdW42NWbhOp6' +
            '0FuPDU8ufwIyT-YAdzSq5M",',
          'OPENAI_API_KEY=\\"sk-p' +
            'roj-Nq4_7L6B5qy8suXiUsReo5IgWfSFYsdW5yujnV8Z-46rIkz' +
            '8M9kX7F_hflQWylCioBQFtotdWLT3BlbkFJBP0e2zXtnm5Ywqu6WIOE' +
            'yPHQtIrehQd3UX0swvY64rIbAfZ31G1LCHoucqQtgZbgrjmoXegsJK\\"\\n',
        ],
        skip: [
          'OPENAI_API_KEY=sk-proj-your-key-here',
          'OPENAI_API_KEY=sk-p' + 'roj-H9VcaTytRre9T3BlbkFJDEU0uyM0J4KvVUo50KE75Toc4Cs' + '-BgmBWjdX7YdHATkhLkeCAs6A4cgviHpAWGaJ9-V6HNVEtP',
          'key: sk-p' +
            'roj-muOSe48b4I6djkRvgWXKT6iDOzs-2EfsdNFP6JMb56oYNlS' +
            'FzrCcr9NBcrAHBFBUHjCKkYyatWT3BlbgTjmYV61KyEOv0hoewXRO-h' +
            'DNaYEckRaPu0LNum3xMWlBj_jTSW5s5lHAq53J1h-IkGfJcn2VH',
        ],
      },
    },
    {
      id: 'openai-service-account-key',
      title: 'OpenAI service account key',
      severity: 'critical',
      anchors: ['sk-svcacct-'],
      pattern: /(?<!(?<!\\|%[\dA-F]|\\u00[\da-f])[A-Za-z0-9])(sk-svcacct-[\w-]{20,80}T3BlbkFJ[\w-]{20,80})(?![\w-])/,
      minEntropy: 3,
      examples: {
        match: [
          'openai.api_key = "sk-sv' +
            'cacct-AsSXadQPzAa0UV-DelcXUHR1NzLWTv65J0uyg6ugQRgB' +
            'efTVlHPWcSClKny7nAEiBb_-V8arnoT3BlbkFJgo9XdpEjhGCxgA5_l' +
            '0qhqXAy8HSyGVSA_X2og0lBOhjDim-DGyv5-fg42JcAbIvfzg-83qBz' +
            'IX"',
          '- name: OPENAI_API_KEY\n  value: sk-sv' +
            'cacct-ZYkK0X3rhJ2tgivTZWlF6Yq5g_PAkdUiN2894Hv9_mS-' +
            'Qe_fiScWlU9ZYZavwDT9YOwEqNCzYyT3BlbkFJjpH1LkOJ4V-nas4Wt' +
            'WapwyVM7wK5IPqcMEQgeoSqCsCImzVL2h3_vJ-Q_lgLuRbSkfZ7u0hu' +
            'E0\n',
        ],
        skip: [
          'sk-sv' +
            'cacct-5TcYzDmAjSr0bqGnfl_PfrJR7fvcPOqP7E0h6rjHX6HS' +
            'eBc_bRpQ8je3guWM_IN1dxqOaTeyxAfjxiOes1Y0ymHq1BNZnZ_EuHz' +
            'pzHPUR4LWRsN45StCG29C',
          'sk-svcacct-xxxxT3BlbkFJxxxx',
        ],
      },
    },
    {
      id: 'openai-admin-key',
      title: 'OpenAI organization admin key',
      severity: 'critical',
      anchors: ['sk-admin-'],
      pattern: /(?<!(?<!\\|%[\dA-F]|\\u00[\da-f])[A-Za-z0-9])(sk-admin-[\w-]{20,80}T3BlbkFJ[\w-]{20,80})(?![\w-])/,
      minEntropy: 3,
      examples: {
        match: [
          'OPENAI_ADMIN_KEY=sk-a' +
            'dmin-nnL36h4BCSOglTWbEmOMrd6OEp0JbS7VNlF-8AWAQoPmGF' +
            'cs2X8ZUlZTnnT3BlbkFJlNJOIH4IAzYq6r6Gt6K2FDj0Ymy3O-uPwdm' +
            '3g-0bqvpdV2T_tVmRMidvWN\n',
          'curl https://api.openai.com/v1/organization/admin_api_keys -H "Authorization: Bearer sk-a' +
            'dmin-iHdESa8CwvMzRj3OBeukfMpV7Fmb4lPeHeI5RtyxOkhktU' +
            'wY1xfI0qxTLyT3BlbkFJeFodmYsog0KGorkDX0HYkPmrR-j6LNP7d8T' +
            'aX-1g-1rpMSE8Y-fLvEZlYV"',
        ],
        skip: [
          'sk-a' + 'dmin-69-1fpnbOU0Cg5GZ8VoMg7m101CRH9tDRiMEV4gWYRuVps' + 'YoDTmf0wmXfuE7Ty_WGXmtXd-NbLp63bOn1y323GvpgO',
          'sk-a' + 'dmin-qtdmkC2d0T3BlbkFJsZYD6MJB9Cks8IVBXcDQzOrOmBO_F' + 's-7_J-hEc6zkAp0PO2lxlfNf08EYN',
        ],
      },
    },
    {
      id: 'openai-user-key-legacy',
      title: 'OpenAI user API key',
      severity: 'critical',
      anchors: ['T3BlbkFJ'],
      before: 86,
      pattern:
        /(?<!(?<!\\|%[\dA-F]|\\u00[\da-f])[A-Za-z0-9])(sk-(?:(?:None|service|[a-z][a-z0-9]{0,19}(?:-[a-z0-9]{1,20}){0,2})-)?[A-Za-z0-9]{20}T3BlbkFJ[A-Za-z0-9]{20})(?![A-Za-z0-9])/,
      minEntropy: 3,
      examples: {
        match: [
          "openai.api_key = 'sk-NfWltx7qg2vkn9qiXyA7T3Bl" + "bkFJ9SOFoLyIDtCx3lprkmOt'",
          'OPENAI_API_KEY=sk-wyVkJh8epq2duXMKLBAOT3Bl' + 'bkFJzTck8xtICXdXR93uFm30',
          'key=sk-None-ZjMWvlOj3KwxbYOD2z73T3Bl' + 'bkFJnaIAWsD27OjrjY8XAuE' + 'H&model=gpt',
        ],
        skip: [
          'sk-qxnMcs26XfEw1OiZ6VIT3Bl' + 'bkFJyER6iWqPrdTf1mFSVzF9',
          'disk-miElsl7unXijmvm34pnkT3Bl' + 'bkFJdmnQObL301VnjkrGVxrt',
          'task-CX2mWlNu30H3AscQpihBT3Bl' + 'bkFJUTqlWGyf9ZYaQ2amAnvc',
        ],
      },
    },
  ],
  manual:
    'Delete a key at platform.openai.com/api-keys (service accounts and admin keys: organization settings). With an admin key: DELETE on the project key, the service account or the admin key; the whole service account goes with its keys.',
} as const satisfies Provider;
