// guard:allow-file -- examples, invented and assembled from parts
import type {Provider} from '../../core/provider.ts';

export const definition = {
  id: 'monday',
  title: 'monday.com',
  service: true,
  docs: ['https://developer.monday.com/api-reference/docs/authentication'],
  hosts: ['api.monday.com'],
  rules: [
    // The claims begin with `tid`, the token's id.
    {
      id: 'monday-token',
      title: 'monday.com API token',
      severity: 'high',
      anchors: ['eyJhbGciOiJIUzI1NiJ9.eyJ0aWQiO'],
      pattern: /(?<!(?<!\\|%[\dA-F]|\\u00[\da-f])[A-Za-z0-9])(eyJhbGciOiJIUzI1NiJ9\.eyJ0aWQiO[\w-]{80,500}\.[\w-]{43})(?![\w-])/,
      structure: 'jwt',
      minEntropy: 3,
      examples: {
        match: [
          'MONDAY_API_TOKEN=eyJhbGciOiJIUzI' +
            '1NiJ9.eyJ0aWQiOjk5MDI3ODU0NywiYWFpIjoxMS' +
            'widWlkIjozMzk0MDQyOCwiaWFkIjoiMjAyNi0wMi0xMVQxMDowMjozM' +
            'S4wMDBaIiwicGVyIjoibWU6d3JpdGUiLCJhY3RpZCI6NDc0ODQ3MSwi' +
            'cmduIjoidXNlMSJ9.y0v7CWMzqUnSZztloA3x_wW-dahaw5xFrPvgx9' +
            'iLPcT\n',
          'Authorization: eyJhbGciOiJIUzI' +
            '1NiJ9.eyJ0aWQiOjk1MDM4MTIxMCwiYWFpIjoxMS' +
            'widWlkIjoyNTQ1ODIwNCwiaWFkIjoiMjAyNi0wMi0xMVQxMDowMjozM' +
            'S4wMDBaIiwicGVyIjoibWU6d3JpdGUiLCJhY3RpZCI6MzU5MTAyNywi' +
            'cmduIjoidXNlMSJ9.ZZOBwcvqKewtHGHlRHpYPxCPsRF4pM04Sb43_x' +
            '_ENiT\r\n',
        ],
        skip: [
          'eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiI3MTg1MjAyNzYiLCJuYW1lIj' +
            'oiaXJ0Ynl0d3ZtaGViZGhy' +
            'a3F2anBveXN1Znl3Z2lmIiwiaWF0Ijoxf' +
            'Q.10vL4YUjHQ8YhKvfv7UbQyUwIYLjH5JOvgaouq70aPq',
          'eyJhbGciOiJIUzI1NiJ9.eyJ0aWQiO',
        ],
      },
    },
  ],
  manual: 'Regenerate the token in monday.com under your picture > Developers > My access tokens; that ends the old one.',
} as const satisfies Provider;
