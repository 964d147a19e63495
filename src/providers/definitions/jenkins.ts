// guard:allow-file -- examples, invented and assembled from parts
import type {Provider} from '../../core/provider.ts';

export const definition = {
  id: 'jenkins',
  title: 'Jenkins',
  service: true,
  docs: ['https://www.jenkins.io/doc/book/using/remote-access-api/'],
  hosts: [],
  rules: [
    // 34 digits: a version (11) and 32 random ones.
    {
      id: 'jenkins-api-token',
      title: 'Jenkins API token',
      severity: 'critical',
      confidence: 'likely',
      anchors: ['jenkins'],
      anchorsIgnoreCase: true,
      pattern:
        /jenkins[\w.-]{0,24}(?:token|password|pass|pwd|key)(?:["'\x60\s:=>,;(\\]|u003d|&quot;|string|value){1,24}?(11[0-9a-f]{32})(?![0-9a-z-])/i,
      minEntropy: 3,
      examples: {
        match: ['JENKINS_API_TOKEN=1' + '14bf12fd5740a458e17b2f579a39eb6c1\n', '"jenkinsToken": "1' + '15ce47b7ce1aae04f445882a5094e3714"'],
        skip: [
          'JENKINS_API_TOKEN=1' + '1194ba1911a6ee1c50b00f9700f52d4',
          'JENKINS_API_TOKEN=2' + '232d74fe725ed8f239d53babb5a7295a7',
          'JENKINS_BUILD=1' + '10521f3c9c8df0704eda80cc64283c507',
        ],
      },
    },
  ],
  manual: 'Revoke the token on the Jenkins server in the Security page of its user (/me/security).',
} as const satisfies Provider;
