// guard:allow-file -- examples, invented and assembled from parts
import type {Provider} from '../../core/provider.ts';

export const definition = {
  id: 'verdaccio',
  title: 'Verdaccio and other private registries',
  service: true,
  docs: ['https://verdaccio.org/docs/cli-registry/'],
  hosts: [],
  rules: [
    {
      id: 'verdaccio-token',
      title: 'Package registry token',
      severity: 'high',
      confidence: 'likely',
      anchors: ['_authToken', '_auth'],
      pattern:
        /(?<![A-Za-z0-9])_auth(?:Token)?["'\s:=]{1,6}(eyJ[\w-]{10,200}\.eyJ[\w-]{10,800}\.[\w-]{20,700}|(?!eyJ)[A-Za-z0-9+/]{40,800}={0,2})(?![\w+/=.-])/,
      minEntropy: 3,
      examples: {
        match: [
          '//packages.acme.dev/:_authToken="zngD/YlUHTBW/Mn95unfk7JcFY5BxHL8' + 'aG+fL5z9OZfrhr7QHfa5Hje' + 'zu2Cq1a=="\n',
          '//packages.acme.dev/:_authToken=c53a7ef302fb34fc56eb4c623934a549' + '19c41f43f2153148e5c4ded' + '17a628d18\n',
          ':_authToken=eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJyZWFsX2dyb3Vwcy' +
            'I6W10sIm5hbWUiOiJjaSIsImdyb' +
            '3VwcyI6WyJjaSJdLCJpYXQiOjE3M' +
            'zM0Mzc1MDl9.5W_78KqkcNvylVrG8OAlVNezelIBPaNMcDH-dJnoiVd',
        ],
        skip: ['//packages.acme.dev/:_authToken=${TOKEN}', '_authToken=w8gSrvAglN' + 'shJeV8f3Rf', '//packages.acme.dev/:_authToken=npm_x'],
      },
    },
  ],
  manual:
    'Delete the token at the registry it belongs to ("npm token revoke --registry ..."); a registry with encrypted tokens needs the user\'s password changed.',
} as const satisfies Provider;
