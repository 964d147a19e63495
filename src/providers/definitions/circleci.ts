// guard:allow-file -- examples, invented and assembled from parts
import type {Provider} from '../../core/provider.ts';

export const definition = {
  id: 'circleci',
  title: 'CircleCI',
  service: true,
  docs: ['https://circleci.com/docs/managing-api-tokens/'],
  hosts: ['circleci.com'],
  rules: [
    {
      id: 'circleci-token',
      title: 'CircleCI personal API token',
      severity: 'high',
      anchors: ['CCIPAT_'],
      pattern: /(CCIPAT_[A-Za-z0-9]{22}_[a-z0-9]{40})(?![A-Za-z0-9])/,
      minEntropy: 3,
      examples: {
        match: [
          'CIRCLE_TOKEN=CCI' + 'PAT_bIrKCzBWPCb9ZgGUmYs4xH_d9d89' + '6b9edb6c5b859f4fc8bc31613db4c656458\n',
          'Circle-Token: CCI' + 'PAT_KjijufTqbDCvhEQthJDVmb_b8625' + 'b84c14138be68b10e7fab362ea7ac59d985\r\n',
        ],
        skip: [
          'CCI' + 'PAT_LpYadRXLEQIS3qHRhLG1Nl_f7d' + 'c8a54c3c6d1debe7eb4624f49e68a6f0b',
          'CCI' + 'PAT_5hWlh7Mb7ZkslsyVhkgu_185c10' + '5bd52f9793fd431b0f451362e758210795',
        ],
      },
    },
    {
      id: 'circleci-project-token',
      title: 'CircleCI project token',
      severity: 'high',
      anchors: ['CCIPRJ_'],
      pattern: /(CCIPRJ_[A-Za-z0-9]{22}_[a-z0-9]{40})(?![A-Za-z0-9])/,
      minEntropy: 3,
      examples: {
        match: [
          'CIRCLE_TOKEN=CCI' + 'PRJ_oQ31VC9OIvEq2gpFoMZzl1_07834' + 'e2b4e52a641a9d71d218a2eb5bde6a8a6d6\n',
          'https://circleci.com/api/v1.1/projects?circle-token=CCI' +
            'PRJ_HZw98PvzbwiCX1Qr4WSxEA_6a9e0' +
            'ca3f10d507a726bd5b726fb60b59a92ea2d',
        ],
        skip: [
          'CCI' + 'PRJ_7NBImD7I2VyISEi23uvxh8_98c' + '57f80438fd80db4fa7eb6528913028cdc',
          'CCI' + 'PRJ_2ncnNhfjbNgomVx3UVHWrtc0_f4d7' + 'efa4f4fb5056c02da97428a1c9c76dbc0719',
        ],
      },
    },
  ],
  manual:
    'Delete a personal token at app.circleci.com/settings/user/tokens, a project token in the project settings under API permissions; make the new one first.',
} as const satisfies Provider;
