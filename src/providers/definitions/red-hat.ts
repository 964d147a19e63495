// guard:allow-file -- examples, invented and assembled from parts
import type {Provider} from '../../core/provider.ts';

export const definition = {
  id: 'red-hat',
  title: 'Red Hat OpenShift',
  service: true,
  docs: ['https://docs.openshift.com/container-platform/latest/authentication/managing-oauth-access-tokens.html'],
  hosts: [],
  rules: [
    {
      id: 'openshift-token',
      title: 'OpenShift OAuth token',
      severity: 'critical',
      anchors: ['sha256~'],
      pattern: /(?<!(?<!\\|%[\dA-F]|\\u00[\da-f])[A-Za-z0-9])(sha256~[\w-]{43})(?![\w-])/,
      minEntropy: 3.5,
      examples: {
        match: [
          'oc login --token=sha' + '256~CQe4-RyJ6pJrw5gP3xbgXBPIOrcUywEqUWO4xlHKO-U --server=https://api.acme.dev:6443',
          'Authorization: Bearer sha' + '256~kMpjU_9VNOrTYz50z1BVxqXtRs9HOG0O8vQ7_c8geV9\r\n',
        ],
        skip: [
          'OPENSHIFT_TOKEN=sha' + '256~U_Qkt5Q9CZQ74HyVhr516n42TZjagLpGbiuIt',
          'msha' + '256~paJF7IHZIqgpL_NLmAwBUnPHwu70q1SrSw-PidSWw-C',
          'OPENSHIFT_TOKEN=sha' + '256~0Xbpm_WdNjJl5QB3JOfJ2M-RkHd0l-HKopSaJxFjyBHk7',
        ],
      },
    },
  ],
  manual: 'Run "oc logout" with the token, or delete the user\'s OAuth access token object, whose name is computed from the token.',
} as const satisfies Provider;
