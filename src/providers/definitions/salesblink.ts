// guard:allow-file -- examples, invented and assembled from parts
import type {Provider} from '../../core/provider.ts';

export const definition = {
  id: 'salesblink',
  title: 'SalesBlink',
  service: true,
  docs: ['https://documenter.getpostman.com/view/6007021/salesblink'],
  hosts: ['run.salesblink.io'],
  rules: [
    {
      id: 'salesblink-api-key',
      title: 'SalesBlink API key',
      severity: 'medium',
      confidence: 'likely',
      anchors: ['key-'],
      pattern: /(?<!(?<!\\|%[\dA-F]|\\u00[\da-f])[A-Za-z0-9])(?<![_-])(key-(?=[A-Za-z]{0,63}\d)[A-Za-z0-9]{64})(?![A-Za-z0-9])/,
      near: {words: ['salesblink'], within: 200},
      minEntropy: 3,
      examples: {
        match: [
          'SALESBLINK_API_KEY=ke' + 'y-j0NuOMKUYUscE5wV7XOrTnuYWsCFs47gv' + 'Z4fxjwgUukgjqlEXN2iidckklPVDnbN\n',
          'salesblink: {key: "ke' + 'y-soDVe8MSgu2GdbAhM58M8MS9xZhL' + 'Hmy03T3OKBcrCkriSSP3D11SUDf691TZzutY"}',
        ],
        skip: [
          'SALESBLINK_API_KEY=ke' + 'y-GJ2AN3tWHimHYY8chx2NOWEdeLC3SKqsk2b3xKvu',
          'API_KEY=ke' + 'y-gXCY8Ipz7JTMDOOHw3JSfg2InpWvF4' + 'hpi2TTTL6j0NqRpO2xSPMplA04sFHSyVzE',
        ],
      },
    },
  ],
  manual: 'Regenerate the key in SalesBlink under Settings > API.',
} as const satisfies Provider;
