// guard:allow-file -- examples, invented and assembled from parts
import type {Provider} from '../../core/provider.ts';

export const definition = {
  id: 'vultr',
  title: 'Vultr',
  service: true,
  docs: ['https://docs.vultr.com/platform/other/api'],
  hosts: ['api.vultr.com'],
  rules: [
    {
      id: 'vultr-api-key',
      title: 'Vultr API key',
      severity: 'critical',
      confidence: 'likely',
      anchors: ['vultr'],
      anchorsIgnoreCase: true,
      pattern:
        /vultr[_-]?(?:api[_-]?)?(?:key|token)(?:["'\x60\s:=>,;(\\]|u003d|&quot;|string|value){1,24}?(?<![\w-])(?=[A-Z]{0,35}\d)([A-Z0-9]{36})(?![\w-])/i,
      minEntropy: 3,
      examples: {
        match: [
          'VULTR_API_KEY=7W15PJ5SAFOHG7VCNN' + 'WXBBHEWJP3CQFHYAKB\n',
          '"vultr_api_key": "UHVW1UD3BI2NAL6G99' + 'A8FV22AHLPDTNVSNP8"',
          'vultr_token = "X6W4NZ049H9EUKC199' + '7BH4CSPGJZIWXRIB5H"',
        ],
        skip: [
          'VULTR_API_KEY=W3VRW0WM402WF1OXMSD3IGOZDWEJHZ',
          'API_KEY=X5RVTK4HW086GC6NM9PTQVAH89S5S2SZNM5D',
          'VULTR_API_KEY=EBE1606HLUTX7F49M4HAQ9TS7DZ6OO02VAKXV1U3',
        ],
      },
    },
  ],
  manual: 'Regenerate or delete the key at my.vultr.com/settings/#settingsapi.',
} as const satisfies Provider;
