// guard:allow-file -- examples, invented and assembled from parts
import type {Provider} from '../../core/provider.ts';

export const definition = {
  id: 'ory',
  title: 'Ory',
  service: true,
  docs: ['https://www.ory.com/docs/concepts/personal-access-token'],
  hosts: ['api.console.ory.sh'],
  rules: [
    {
      id: 'ory-project-api-key',
      title: 'Ory Network project or workspace API key',
      severity: 'critical',
      anchors: ['ory_pat_', 'ory_apikey_', 'ory_wak_'],
      pattern: /(?<!(?<!\\|%[\dA-F]|\\u00[\da-f])[A-Za-z0-9])(ory_(?:pat|apikey|wak)_[A-Za-z0-9]{32})(?![\w-])/,
      minEntropy: 3,
      examples: {
        match: [
          'ORY_API_KEY=ory_' + 'pat_ZynRhMYhLG8kpx8NVVMw91GvJ1xmMqyL\n',
          'ORY_ACCESS_TOKEN=ory_ap' + 'ikey_HtNUuYDhtvcpTCKQ0YYPce2bUzV0Xcpl',
          'ORY_WORKSPACE_API_KEY=ory_' + 'wak_iYEQqXj5TFZBegusRg1aKu3uV57PHym0',
        ],
        skip: ['ory_' + 'pat_dv1U5TN1405bGs1pQ7m029s5ph34', 'ory_ap' + 'ikey_54ooBRHTDaKGlpC1PIwwOgNVs6SZPsAWadTc'],
      },
    },
    {
      id: 'ory-oauth2-token',
      title: 'Ory OAuth2 token',
      severity: 'high',
      anchors: ['ory_at_', 'ory_rt_', 'ory_ac_'],
      pattern: /(?<!(?<!\\|%[\dA-F]|\\u00[\da-f])[A-Za-z0-9])(ory_(?:at|rt|ac)_[\w-]{43}\.[\w-]{43})(?![\w-])/,
      minEntropy: 3,
      examples: {
        match: [
          '{"access_token":"ory_' +
            'at_5MCMD7Jbh9grAxHuSPSHR8s3PB4u8mOh3R5JK4buV9L.KOB' +
            'cvaTXzwgXQc_TBQn8hZYdTR-uZod_T6yVLiL51O9","token_type":"bearer"}',
          'refresh_token=ory_' + 'rt_4S3D8sgii0xS2j7PkL9QWleW60ZkG1tEwcs_7ZbxsSA.7aA' + '71ETXN1ByfBeM95igJI0Pmu0WYXziZp07iZnoP2v&scope=x',
        ],
        skip: [
          'ory_' + 'at_dsNHfR9R9qubSFtOv00CIfRHS8YD_tSyS0ZSeTfHGp7',
          'ory_' + 'at_TSH1y3s0uZtc8GqQoOr6DtEONNHjtBmqpEnRlRr6.JOVaAs' + '3-Re3T-u_bLIArpIVCqLvh06ProYCwhjmf4cD',
        ],
      },
    },
    {
      id: 'ory-session-token',
      title: 'Ory session token',
      severity: 'high',
      anchors: ['ory_st_'],
      pattern: /(?<!(?<!\\|%[\dA-F]|\\u00[\da-f])[A-Za-z0-9])(ory_st_[A-Za-z0-9]{32})(?![\w-])/,
      minEntropy: 3,
      examples: {
        match: [
          'X-Session-Token: ory_' + 'st_qCXM13JtQDIr4q8sXedEr3esiHlYcDaS\r\n',
          '{"session_token":"ory_' + 'st_y32RSoTGLbukFSlavBICtAeGu57Zqy7M"}',
        ],
        skip: ['ory_' + 'st_7zdaRCOsvI2xzIPK26XbgW3iNC', 'ory_' + 'st_8Vzx8ugQhAteP1T8A9LCTSUr8yw3TTuuUPnn'],
      },
    },
  ],
  manual:
    'Delete the API key at console.ory.sh in the project (or workspace) settings; OAuth2 tokens are ended with POST /oauth2/revoke, sessions with DELETE /sessions.',
} as const satisfies Provider;
