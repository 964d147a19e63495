// guard:allow-file -- examples, invented and assembled from parts
import type {Provider} from '../../core/provider.ts';

export const definition = {
  id: 'authress',
  title: 'Authress',
  service: true,
  docs: ['https://authress.io/knowledge-base/'],
  hosts: ['api.authress.io'],
  rules: [
    {
      id: 'authress-api-key',
      title: 'Authress service client key',
      severity: 'high',
      anchors: ['.acc-', '.acc_'],
      before: 83,
      pattern:
        /(?<![\w.-])((?:sc|ext|scauth|authress)_[A-Za-z0-9]{5,30}\.[A-Za-z0-9]{4,6}\.acc[_-][A-Za-z0-9-]{10,32}\.[A-Za-z0-9+/_=-]{30,120})(?![A-Za-z0-9+/_=-])/,
      minEntropy: 3,
      examples: {
        match: [
          'AUTHRESS_KEY=sc_ImN3CIAzFlkp6VDl2oCY.8agy.a' +
            'cc-jrnrqto3heqviu.91su9S2B' +
            '+lRXY+c2lA2gTYfc1m5ONHFlOr0yBKRALEuNQcuNEpvr' +
            'NfJxWCYkXdG3\n',
          '"token": "sc_Gmken1mopXctZ0juIO5Y.02o9.a' +
            'cc-w4vnq4pz424rd0.p85Fk7oK' +
            'z95+FmunmWjHnH6R6PhwvouSocpKWL3pIcIdGs9EdU1O' +
            'Fi+F2zRWNP6K",',
        ],
        skip: ['sc_ZnEe6x2oFVUReSuJTy5L.z7z8.a' + 'cc-lv6tbjx1cdrgyb', 'order.acc-number.total'],
      },
    },
  ],
  manual: 'Delete the access key of the service client at authress.io/app under Service clients.',
} as const satisfies Provider;
