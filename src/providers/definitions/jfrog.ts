// guard:allow-file -- examples, invented and assembled from parts
import type {Provider} from '../../core/provider.ts';

export const definition = {
  id: 'jfrog',
  title: 'JFrog',
  service: true,
  docs: ['https://jfrog.com/help/r/jfrog-rest-apis/access-tokens'],
  hosts: [],
  rules: [
    // The start is the base64 of `reftkn:` and two digits.
    {
      id: 'artifactory-token',
      title: 'JFrog reference token',
      severity: 'critical',
      anchors: ['cmVmdGtu'],
      pattern: /(?<![A-Za-z0-9+/])(cmVmdGtuOj[AEIMQUYcgk][w-z0-5][A-Za-z0-9]{52})(?![A-Za-z0-9+/=])/,
      minEntropy: 3.5,
      examples: {
        match: [
          'JFROG_ACCESS_TOKEN=cmVm' + 'dGtuOjAxOjE3w7Eoypxz8Cyfcx5IXFLQNvoqDnwgks0PjSLAEUk' + 'rS8vDjvDR\n',
          'curl -H "Authorization: Bearer cmVm' +
            'dGtuOjAxOjE3REGfp6CIP5jzrcXsBx2elqRiroPsH7uPwpohR8W' +
            'KOFkY8GwY" https://acme.jfrog.io/artifactory/api/repositories',
        ],
        skip: [
          'cmVm' + 'dGtuOjAxbTFQLP0gNVq9Svsy82c7XLRly9yI28s47KylrR3l',
          'cmVm' + 'dGtuOlRoQgxXoA1cU9HKRyeayb7wOtilbpU3U8QoE3eBfPyNarL' + 'ekUTSlipW',
        ],
      },
    },
    {
      id: 'artifactory-api-key',
      title: 'JFrog API key',
      severity: 'critical',
      anchors: ['AKCp'],
      pattern: /(?<![A-Za-z0-9+/])(AKCp[A-Za-z0-9]{68,70})(?![A-Za-z0-9+/=])/,
      minEntropy: 3.5,
      examples: {
        match: [
          'X-JFrog-Art-Api: AK' + 'Cp8vp8qc6ti1bOwWRc3UDQ9Hz3zSqX64LZz1I3tdo9XoNIVyoXiWm' + 'H4PKEiZD5HrHQerJia\r\n',
          'ARTIFACTORY_API_KEY=AK' + 'Cp8dAxRzfVLA2SPunVN6sAbJp3QTHNHXtLNPyW4JHXuyAs3TjP1PS' + '7Bx9T4zhMWYXhguIs5\n',
          '"password": "AK' + 'Cp8P6IutYija8UcRhGdLWbjky6D796aHZeKZDmJT7v0430OmZ4SIr' + 'aGZGFqrntA9XM9SzYx"',
        ],
        skip: [
          'AK' + 'Cp8q8AHu3wrOTPiGqVOAqGOhYPhDFgDib8ewQv9O5QD1WciYGfu0',
          'xAK' + 'CpNe73ReKrZ4xS5oRgH3ugfSRUKjMjHIgVF1A9THNoBVi2H4l9rPG' + 'yjstUrKavt4B4gJi2L',
        ],
      },
    },
  ],
  manual:
    'Revoke the token under Administration > User management > Access tokens, or DELETE /access/api/v1/tokens/me with the token itself; regenerate an API key in the user profile.',
} as const satisfies Provider;
