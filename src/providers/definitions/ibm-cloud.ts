// guard:allow-file -- examples, invented and assembled from parts
import type {Provider} from '../../core/provider.ts';

export const definition = {
  id: 'ibm-cloud',
  title: 'IBM Cloud',
  service: true,
  docs: ['https://cloud.ibm.com/apidocs/cloudant'],
  hosts: [],
  rules: [
    {
      id: 'ibm-cloudant-url',
      title: 'IBM Cloudant address with legacy credentials',
      severity: 'critical',
      anchors: ['-bluemix:'],
      before: 44,
      pattern:
        /https:\/\/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}-bluemix:([0-9a-f]{64})@[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}-bluemix\.cloudantnosqldb\.appdomain\.cloud/,
      minEntropy: 3,
      examples: {
        match: [
          'CLOUDANT_URL=https://80d30f77-0dba-4426-a07d-0d042ea7ce59-blue' +
            'mix:70e940c210a37edb2927258ff9327f623128c3fa00e09bcdfc829408ee835d24@ba7327f0-b70b-4e7c-a61d-fa0cf6a23f56-bluemix.cloudantnos' +
            'qldb.appdomain.cloud\n',
          '"url": "https://c929ed0e-e40f-4dcf-aee3-3b8e9daa4621-blue' +
            'mix:1923fc987e560952cc6e15405eb93d6a13d031efbc2a083647e7aa499ca61bbe@376cca4b-1d0c-45d9-afcc-e258edb531b9-bluemix.cloudantnos' +
            'qldb.appdomain.cloud"',
        ],
        skip: [
          'https://5a8fd45e-2303-408f-a80c-13f131ebc0d5-blue' +
            'mix:16595c4c8bea844e945a686e7cc6f7cfe9631ec6fe17875936@7b56a3b8-a4c5-4936-a49d-3133bebbac66-bluemix.cloudantnos' +
            'qldb.appdomain.cloud',
          'https://7e79216f-80e5-47e2-adee-16a51fa2f951-bluemix.cloudantnos' + 'qldb.appdomain.cloud',
        ],
      },
    },
  ],
  manual: 'Delete the service credential of the Cloudant instance in the IBM Cloud console under Service credentials.',
} as const satisfies Provider;
