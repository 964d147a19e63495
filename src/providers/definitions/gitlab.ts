// guard:allow-file -- examples, invented and assembled from parts
import type {Provider} from '../../core/provider.ts';

export const definition = {
  id: 'gitlab',
  title: 'GitLab',
  service: true,
  docs: [
    'https://docs.gitlab.com/security/tokens/',
    'https://docs.gitlab.com/user/profile/personal_access_tokens/',
    'https://docs.gitlab.com/api/personal_access_tokens/',
  ],
  hosts: ['gitlab.com'],
  rules: [
    {
      id: 'gitlab-pat-routable',
      title: 'GitLab access token (routable)',
      severity: 'critical',
      anchors: ['glpat-'],
      pattern: /(glpat-[\w-]{27,300}\.(?:[0-9a-z]{2}\.)?[0-9a-z]{9})(?![A-Za-z0-9])/,
      checksum: 'gitlab-routable',
      minEntropy: 3,
      examples: {
        match: [
          'GITLAB_TOKEN=glp' + 'at-QcmwHe0LNojbVGI_gOe1P286MQ' + 'pwOjJuOWMKdTo0eDdrEg.01.1a0shal8q\n',
          'curl --header "PRIVATE-TOKEN: glp' +
            'at-X54Q43TruSHkfkx69mrktW86MQ' +
            'pwOjJuOWMKdTo0eDdrEg.01.1a0zjl9l0" https://gitlab.com/api/v4/user',
          'https://oauth2:glp' + 'at-SY1lwkHkudMhIUcQabtckG86MQ' + 'pwOjJuOWMKdTo0eDdrEg.01.1a18l9xve@gitlab.com/acme/shop.git',
        ],
        skip: [
          'GITLAB_TOKEN=glp' + 'at-DCtRwLaC6E1S1dsxTMpdCTPZfC.01.1kcifivjq',
          'GITLAB_TOKEN=glp' + 'at-9ITwgzUx0fojxFeK4RcKEKW6Oe0LrBWpQ3EgAKMT.01.grg2c',
        ],
      },
    },
    {
      id: 'gitlab-pat',
      title: 'GitLab access token',
      severity: 'critical',
      anchors: ['glpat-'],
      pattern: /(glpat-[\w-]{20})(?![\w-])/,
      minEntropy: 3,
      examples: {
        match: [
          'GITLAB_TOKEN=glp' + 'at-hKMDgfm573mEqkn3NyTD\n',
          '"private_token": "glp' + 'at-Y8rpVWfEh8b8PvkFmDqb",',
          'https://oauth2:glp' + 'at-p2Wj7VQ98lVIzr4yB2c2@gitlab.com/acme/shop.git',
        ],
        skip: [
          'GITLAB_TOKEN=glp' + 'at-ONakqDt1QXGyQDdGo01',
          'GITLAB_TOKEN=glp' + 'at-PG7dVpn7680FnA7WGWBHkRH',
          'GITLAB_TOKEN=glpat-<your-token>',
        ],
      },
    },
    {
      id: 'gitlab-deploy-token',
      title: 'GitLab deploy token',
      severity: 'high',
      anchors: ['gldt-'],
      pattern: /(?<!(?<!\\|%[\dA-F]|\\u00[\da-f])[A-Za-z0-9])(gldt-[\w-]{20})(?![\w-])/,
      minEntropy: 3,
      parts: [{name: 'user-name', pattern: /(gitlab\+deploy-token-\d{1,10})(?!\d)/, within: 200}],
      examples: {
        match: [
          'docker login -u gitlab+deploy-token-41 -p gl' + 'dt-VvyzD2Co7oBa3QG-Cj1n registry.gitlab.com',
          'DEPLOY_TOKEN: "gl' + 'dt-rZ_XWy7oiZzBvxOWsPfF"',
        ],
        skip: ['DEPLOY_TOKEN=gl' + 'dt-m0kncVYI_S1paBj7w', 'xgl' + 'dt-m6onNO5zEVOPxW1WDNUK'],
      },
    },
    {
      id: 'gitlab-runner-auth-token',
      title: 'GitLab runner authentication token',
      severity: 'high',
      anchors: ['glrt-', 'glrtr-'],
      pattern:
        /(?<!(?<!\\|%[\dA-F]|\\u00[\da-f])[A-Za-z0-9])(glrtr?-(?:t\d_)?(?:[\w-]{27,300}\.(?:[0-9a-z]{2}\.)?[0-9a-z]{9}|[\w-]{20}(?![\w-])))(?![A-Za-z0-9])/,
      checksum: 'gitlab-routable',
      minEntropy: 3,
      examples: {
        match: [
          '[[runners]]\n  token = "gl' + 'rt-RM-fYEpn5KMIQJ-9HOkI"\n',
          'gitlab-runner register --token gl' +
            'rt-t3_ahdinDt6sfccPi1TrdOwSW86M' +
            'QpwOjJuOWMKdTo0eDdrEg.01.1a0p761re --url https://gitlab.com',
          'RUNNER_TOKEN=glr' + 'tr-r9lgd1lzrF_l7EoZetRP',
        ],
        skip: ['RUNNER_TOKEN=gl' + 'rt-85tAUgIjAVRgF4fw_a', 'RUNNER_TOKEN=gl' + 'rt-FRs5CsGwuD2pvzUWPwJ8FD.r2kysa'],
      },
    },
    {
      id: 'gitlab-runner-registration-token',
      title: 'GitLab runner registration token',
      severity: 'high',
      anchors: ['GR1348941'],
      pattern: /(GR1348941[\w-]{20})(?![\w-])/,
      minEntropy: 3,
      examples: {
        match: ['REGISTRATION_TOKEN=GR13' + '48941iYALwB8IvCVj7ikE73A5\n', 'runnerRegistrationToken: "GR13' + '489414h8ofkyOLEJoeJc0nQlM"'],
        skip: ['REGISTRATION_TOKEN=GR13' + '489414qAqxm1d8RcPAFsyKM', 'REGISTRATION_TOKEN=GR13' + '48941P2WPs79An8esGhC1BCasQ5Z3'],
      },
    },
    {
      id: 'gitlab-ci-job-token',
      title: 'GitLab CI/CD job token',
      severity: 'medium',
      anchors: ['glcbt-'],
      pattern: /(glcbt-(?:[A-Za-z0-9]{1,5}_[\w-]{20}|eyJ[\w-]{10,300}\.[\w-]{20,1500}\.[\w-]{40,700}))(?![\w-])/,
      minEntropy: 3,
      examples: {
        match: [
          'CI_JOB_TOKEN=glc' + 'bt-4f_hIGhUwUAP8hZaHhUltHy\n',
          'https://gitlab-ci-token:glc' + 'bt-6c_PQRF7n4L5jk1MuLRk8Lf@gitlab.com/acme/shop.git',
          'JOB-TOKEN: glc' +
            'bt-eyJhbGciOiJSUzI1NiIsInR5cCI6IkpXVCJ9.eyJpc3MiOiI0MjczNDciLCJleHAiOjE3NjU5MTcyODF9' +
            '.JdFMBKa5JItE' +
            '7M61QonqWE0vh9wZ3y_Qxdi40OTcqKAgtwtKe7hR7W2xwprQTYK6grDOd3yfstF_XySfV0PvIi\n',
        ],
        skip: ['CI_JOB_TOKEN=glc' + 'bt-64_E1roKYa47d5OnDH', 'CI_JOB_TOKEN=glc' + 'bt-sbmtgiwkc_5B64zjlqpmlUNHsb-MwI'],
      },
    },
    {
      id: 'gitlab-pipeline-trigger-token',
      title: 'GitLab pipeline trigger token',
      severity: 'medium',
      anchors: ['glptt-'],
      pattern: /(glptt-[0-9a-f]{40})(?![A-Za-z0-9])/,
      minEntropy: 3,
      examples: {
        match: [
          'curl -X POST -F token=glp' +
            'tt-de589b057458793bd8420b2b74e60cf98062591d -F ref=main https://gitlab.com/api/v4/projects/7/trigger/pipeline',
          'TRIGGER_TOKEN: glp' + 'tt-f1a980cd84ed38e21438d09ec9d230582a9797f3',
        ],
        skip: [
          'TRIGGER_TOKEN=glp' + 'tt-36a5962986b21743ea4197dab6a7fb058cb4da2',
          'TRIGGER_TOKEN=glp' + 'tt-Q476f1b7d8982a2c254a231b7c9586bc5d261c7d',
        ],
      },
    },
    {
      id: 'gitlab-feed-token',
      title: 'GitLab feed token',
      severity: 'medium',
      anchors: ['glft-'],
      pattern: /(?<!(?<!\\|%[\dA-F]|\\u00[\da-f])[A-Za-z0-9])(glft-(?:[0-9a-f]{64}-[0-9]{1,12}|[\w-]{20}))(?![\w-])/,
      minEntropy: 3,
      examples: {
        match: [
          'https://gitlab.com/acme/shop.atom?feed_token=gl' + 'ft-AwZbiFlS1IKJK4_awN0o\n',
          'feed_token=gl' + 'ft-bd350e54812869c1c219bf512d2c0aefa' + '30260b6e64a6e83af5c9d9467c7a9a8-591737&state=opened',
        ],
        skip: [
          'feed_token=gl' + 'ft-rLOXydjf0RN_AXNn',
          'feed_token=gl' + 'ft-70a1210a95e30f7b9068e49c10db1' + '31be1027adcfdb5d2fb18ad148f863e-479',
        ],
      },
    },
    {
      id: 'gitlab-incoming-mail-token',
      title: 'GitLab incoming mail token',
      severity: 'medium',
      anchors: ['glimt-'],
      pattern: /(glimt-[\w-]{25})(?![\w-])/,
      minEntropy: 3,
      examples: {
        match: [
          'mail: gli' + 'mt-ZbdpI4QzOl2kJ5zy2WsI9tw14',
          'address = "incoming+gli' + 'mt-1p8g5NnXVkuqypNcMhNOSBmLK@incoming.gitlab.com"',
        ],
        skip: ['mail: gli' + 'mt-swtwclLd9zm-gZ1A8NLPVmsl', 'mail: gli' + 'mt-33H-ld2nPmE0ezy5_qEMWGxjI4L-Xt'],
      },
    },
    {
      id: 'gitlab-agent-token',
      title: 'GitLab agent for Kubernetes token',
      severity: 'critical',
      anchors: ['glagent-'],
      pattern: /(glagent-[\w-]{50})(?![\w-])/,
      minEntropy: 3,
      examples: {
        match: [
          'helm upgrade agent gitlab/gitlab-agent --set config.token=glag' + 'ent-c5ibdYVUJ4kAqcl6iXCuYsmqsjEJ8TylLYI4NDpZ7mjvLEdLbC\n',
          'config:\n  token: "glag' + 'ent-Yt-i2EpzVqdaRjuNCKmozQD1aybou4n_DAPlcUQU4C_2rCc6gf"',
        ],
        skip: [
          'token: glag' + 'ent-n32LomkD2lats3PvXiZewVzwfAT5BWmLyN6DgmUmJuMLvLgt',
          'token: glag' + 'ent-jUb0oOwZoUsSuruS8tXf6jvt' + 'kf2R9pTgK8-ihxy_F4IPuzB_iBf49sIf',
        ],
      },
    },
    {
      id: 'gitlab-oauth-app-secret',
      title: 'GitLab OAuth application secret',
      severity: 'high',
      anchors: ['gloas-'],
      pattern: /(gloas-[0-9a-f]{64})(?![A-Za-z0-9])/,
      minEntropy: 3,
      examples: {
        match: [
          'GITLAB_CLIENT_SECRET=glo' + 'as-ae7afe0b56d6053ba314b1e91a70f' + '5b4d7ce7569f3e40435f303eb6ba3a2423e\n',
          'app_secret: "glo' + 'as-21a280980fc70a9635d4d08ba2d40' + 'a85028367cf801e2160a8b8ad10127f7207"',
        ],
        skip: [
          'GITLAB_CLIENT_SECRET=glo' + 'as-2814db572afe047d7387af82f7b5' + '26e8139d86af45f2d43e014a92689d7ce92',
          'GITLAB_CLIENT_SECRET=glo' + 'as-c47dc04ea7df57ae2fbd352cbafa6' + '1b5690db62169acdacbf2c351269ac646db0',
        ],
      },
    },
    {
      id: 'gitlab-feature-flag-token',
      title: 'GitLab feature flags client token',
      severity: 'low',
      anchors: ['glffct-'],
      pattern: /(glffct-[\w-]{20})(?![\w-])/,
      minEntropy: 3,
      examples: {
        match: ['UNLEASH_INSTANCE_ID=glf' + 'fct-insSNPuOFWxSA3NPBWG6', 'instanceId: "glf' + 'fct-hAhSPms_LGZBnl_bT6Il",'],
        skip: ['UNLEASH_INSTANCE_ID=glf' + 'fct-SVvoZXGL0wuF2Yxy2y', 'UNLEASH_INSTANCE_ID=glf' + 'fct-VJo-my9BpTHto7MXs_g1q3'],
      },
    },
    {
      id: 'gitlab-scim-token',
      title: 'GitLab SCIM token',
      severity: 'high',
      anchors: ['glsoat-'],
      pattern: /(glsoat-[\w-]{20})(?![\w-])/,
      minEntropy: 3,
      examples: {
        match: ['SCIM_TOKEN=gls' + 'oat-isYqtTQDITyUYm4PU_Sy', 'Authorization: Bearer gls' + 'oat-NVMJwrWNsiM8u7TP6nt4\r\n'],
        skip: ['SCIM_TOKEN=gls' + 'oat-E1Ln-UWu0173FMAguQ', 'SCIM_TOKEN=gls' + 'oat-orn47SHg51Vj-LV4sykome'],
      },
    },
    {
      id: 'gitlab-session-cookie',
      title: 'GitLab session cookie',
      severity: 'high',
      anchors: ['_gitlab_session='],
      pattern: /_gitlab_session=([0-9a-f]{32})(?![A-Za-z0-9])/,
      minEntropy: 3,
      examples: {
        match: [
          'Cookie: locale=en; _gitlab_session=6befe59e86ea9f74' + '0dc8675a1e6c2f45; known_sign_in=1',
          "curl -b '_gitlab_session=728146a8e07d92a8" + "19ed4095d7aba0bd' https://gitlab.com/api/v4/user",
        ],
        skip: [
          'Cookie: _gitlab_session=c217dc4841371ea' + '13fa96c6f56834a',
          'Cookie: _gitlab_session=W8FQBsdRshOyW9NrP' + 'eYf0PYa7LVJtNkQNw',
        ],
      },
    },
  ],
  manual:
    'Revoke an access token in the settings of its owner (user, project or group) under Access tokens; it may also end itself with DELETE /api/v4/personal_access_tokens/self. Deploy, trigger, runner and agent tokens are removed in the project settings under Repository, CI/CD and Operate > Kubernetes clusters.',
} as const satisfies Provider;
