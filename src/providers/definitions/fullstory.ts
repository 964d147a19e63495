// guard:allow-file -- examples, invented and assembled from parts
import type {Provider} from '../../core/provider.ts';

export const definition = {
  id: 'fullstory',
  title: 'Fullstory',
  service: true,
  docs: ['https://developer.fullstory.com/'],
  hosts: ['api.fullstory.com'],
  rules: [
    {
      id: 'fullstory-api-key',
      title: 'Fullstory API key',
      severity: 'high',
      anchors: ['na1.', 'eu1.'],
      pattern: /(?<![\w./-])((?:na1|eu1)\.(?=[A-Za-z+/]{0,95}\d)[A-Za-z0-9+/]{96,104}={0,2})(?![A-Za-z0-9+/=])/,
      minEntropy: 3,
      examples: {
        match: [
          'FULLSTORY_API_KEY=na' +
            '1.0BQfiVrOC17TWhuQTKirKcv2o6fNB0M3P0Ii2Tl2E6r9XgS4' +
            'tR+pe0A0Bo2IifCk+XAgzylU79kalKIveiV1mRp1ja9yUsuw' +
            'vJk9\n',
          '"token": "na' +
            '1.bsR4s+PacdIKcMDsCpeYizB9dkXuSQoAbrK/HmXy9QFWD4V1' +
            'RwI5cXmozWzIE84c5ygk2RWVnAEZrJcHd1tpOPip/IJwg7RV' +
            '8a32",',
        ],
        skip: ['na' + '1.QRp+Uxqs1Zjps0aBkJRB+HXWoSzS7fWX5NU6fU' + '0xnYrkZyJoa+izHlL3c7wRghKHJubSReEurJQMjPHo', 'na1.salesforce.com'],
      },
    },
  ],
  manual: 'Delete the key in Fullstory under Settings > Integrations > API keys.',
} as const satisfies Provider;
