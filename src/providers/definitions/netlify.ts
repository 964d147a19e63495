// guard:allow-file -- examples, invented and assembled from parts
import type {Provider} from '../../core/provider.ts';

export const definition = {
  id: 'netlify',
  title: 'Netlify',
  service: true,
  docs: ['https://docs.netlify.com/api/get-started/'],
  hosts: ['api.netlify.com'],
  rules: [
    {
      id: 'netlify-token',
      title: 'Netlify personal access token',
      severity: 'critical',
      anchors: ['nfp_'],
      pattern: /(?<!(?<!\\|%[\dA-F]|\\u00[\da-f])[A-Za-z0-9])(nfp_[A-Za-z0-9_]{36,48})(?!\w)/,
      minEntropy: 3,
      examples: {
        match: [
          'NETLIFY_AUTH_TOKEN=nf' + 'p_KnG31yhBlKlMOtWyNU94TkOyevaSPuzCTlyB\n',
          'Authorization: Bearer nf' + 'p_2gPclWBT1GHmu8FCkGtlRn9eSCsPY4j13yL6\r\n',
          '{"key":"nf' + 'p_PCEiO2DZv2uON4graYzhKAMEZJN6zaTHhTf9\\n"}',
        ],
        skip: [
          'nf' + 'p_JgEpvTnckWMJ7Z4GZaByFcEqKP9P',
          'inf' + 'p_7UEm9vVOc3d0CoPOF5ng9wyHMYJ5whJ0b1ct',
          'nf' + 'p_OpjaMRqHrJ5glsO7shHeBFfthsroTha0dUpcfoX1cQIeWZkeBJ3' + '7mhAX5LpI',
        ],
      },
    },
  ],
  manual: 'Delete the token at app.netlify.com/user/applications under Personal access tokens; only the web page can do it.',
} as const satisfies Provider;
