// guard:allow-file -- examples, invented and assembled from parts
import type {Provider} from '../../core/provider.ts';

export const definition = {
  id: 'teamwork',
  title: 'Teamwork',
  service: true,
  docs: ['https://apidocs.teamwork.com/guides/teamwork/authentication'],
  hosts: [],
  rules: [
    {
      id: 'teamwork-api-key',
      title: 'Teamwork API key',
      severity: 'high',
      anchors: ['tkn.v1_'],
      pattern: /(?<!(?<!\\|%[\dA-F]|\\u00[\da-f])[A-Za-z0-9])(tkn\.v1_[A-Za-z0-9]{71}=)(?![A-Za-z0-9=])/,
      minEntropy: 3,
      examples: {
        match: [
          'TEAMWORK_TOKEN=tk' + 'n.v1_wFILol7YZ1MHUgZCoZShOJFuLFQWmRpvnG6' + 'pZtBcxx8ZI2tapUD5QZS7Yb5cWaZTs5hyzaE=\n',
          'Authorization: Bearer tk' + 'n.v1_nbV96JUCLl5NUmU2YM0elg5x8CM5f6Je1Kt1aeX' + '1T0zEnA8fx6KsYChy7Z0ZoiNdbTeaicD=\r\n',
        ],
        skip: ['tk' + 'n.v1_qTP4VZHBIclgIE8X5x4uj69Zik01J4ONglVCbJRD=', 'tkn.v1_token'],
      },
    },
  ],
  manual: 'Delete the key in Teamwork under Edit my details > API & mobile.',
} as const satisfies Provider;
