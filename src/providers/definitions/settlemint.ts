// guard:allow-file -- examples, invented and assembled from parts
import type {Provider} from '../../core/provider.ts';

export const definition = {
  id: 'settlemint',
  title: 'SettleMint',
  service: true,
  docs: ['https://console.settlemint.com/documentation'],
  hosts: ['console.settlemint.com'],
  rules: [
    {
      id: 'settlemint-personal-access-token',
      title: 'SettleMint access token',
      severity: 'medium',
      anchors: ['sm_pat_', 'sm_aat_', 'sm_sat_'],
      pattern: /(?<!(?<!\\|%[\dA-F]|\\u00[\da-f])[A-Za-z0-9])(sm_[pas]at_[A-Za-z0-9]{16})(?![A-Za-z0-9_])/,
      minEntropy: 3,
      examples: {
        match: ['SETTLEMINT_ACCESS_TOKEN=sm_' + 'pat_Yj32y5MSiSWXQ09O\n', 'token: sm_' + 'aat_y2KkvjsuceV7RY5x'],
        skip: ['sm_' + 'pat_I6scNNPcRh', 'sm_pat_token'],
      },
    },
  ],
  manual: "Delete the token in the console under the user's or application's access tokens.",
} as const satisfies Provider;
