// guard:allow-file -- examples, invented and assembled from parts
import type {Provider} from '../../core/provider.ts';

export const definition = {
  id: 'sonarsource',
  title: 'SonarQube',
  service: true,
  docs: [
    'https://docs.sonarsource.com/sonarqube-server/latest/user-guide/user-account/generating-and-using-tokens/',
    'https://docs.sonarsource.com/sonarqube-cloud/',
  ],
  hosts: ['sonarcloud.io'],
  rules: [
    {
      id: 'sonarqube-token',
      title: 'SonarQube token',
      severity: 'high',
      anchors: ['squ_', 'sqp_', 'sqa_'],
      pattern: /(?<!(?<!\\|%[\dA-F]|\\u00[\da-f])[A-Za-z0-9])(sq[upa]_[0-9a-f]{40})(?![A-Za-z0-9])/,
      minEntropy: 3,
      examples: {
        match: [
          'SONAR_TOKEN=sq' + 'u_abac932e3b5243a69a52912c7c12f19e40275cdb\n',
          'Authorization: Bearer sq' + 'u_9628948276a2ebc8f93d786140e5972d0562e1b5\r\n',
          '{"key":"sq' + 'u_2a2a5086b6518d17a6a503c12a70903f7b3f0673\\n"}',
        ],
        skip: [
          'SONAR_TOKEN=sq' + 'u_6e18be5647b68b2bdbe9ac137594216bf1',
          'msq' + 'u_582a7389848293f32b5ea1cf1754bc9178453e89',
          'SONAR_TOKEN=sq' + 'u_9d51bf6eb879c076a87878bcd014b92b058c2cfbk7',
        ],
      },
    },
    {
      id: 'sonarcloud-token',
      title: 'SonarQube Cloud token',
      severity: 'high',
      anchors: ['sqco_'],
      pattern: /(?<!(?<!\\|%[\dA-F]|\\u00[\da-f])[A-Za-z0-9])(sqco_(?:[A-Za-z0-9]{59}|[0-9a-f]{40}))(?![A-Za-z0-9])/,
      minEntropy: 3,
      examples: {
        match: [
          'SONAR_TOKEN=sq' + 'co_ejEuEcaKH9Ot6dxUfnELmaKnBCjTqrXEceOCSJ0ETNhAbxf2TX' + 'zErQdFWT7\n',
          'Authorization: Bearer sq' + 'co_3cwP7eJYHoEzEr6Y8lGCxSjaRhk8V6qpMeAgMtqdozNCptvoSg' + 'moe8v7Jmb\r\n',
          '{"key":"sq' + 'co_kDXV5NRrxGmAI9rypmHfbeRMcx4Eg9sPstAyDgYBjVA8XBk0JX' + 'vAL6wh3Lx\\n"}',
        ],
        skip: [
          'SONAR_TOKEN=sq' + 'co_5sGyILcOrJfOQZoPpKxSu3HqzOhepIkHQGndjC5TcZIsLMGdtK' + 'vmY',
          'msq' + 'co_goTdS4IESa3s0Pkmn5TMFNJgSVJ0RtVDwuZN7EikKUJ73iKH2M' + 'SnL4RAvTb',
          'SONAR_TOKEN=sq' + 'co_Bwtzc70a8Ruj9S0AZKvnaQb5jo7GqRfGJ3j0zYputXqE2YBqA5' + 'TsSPoBpuDk7',
        ],
      },
    },
  ],
  manual:
    'Revoke the token under My account > Security on its server (SonarQube Cloud: sonarcloud.io/account/security), or by name with POST /api/user_tokens/revoke.',
} as const satisfies Provider;
