// guard:allow-file -- examples, invented and assembled from parts
import type {Provider} from '../../core/provider.ts';

export const definition = {
  id: 'groq',
  title: 'Groq',
  service: true,
  docs: ['https://console.groq.com/docs/'],
  hosts: ['api.groq.com'],
  rules: [
    {
      id: 'groq-api-key',
      title: 'Groq API key',
      severity: 'high',
      anchors: ['gsk_'],
      pattern: /(?<!(?<!\\|%[\dA-F]|\\u00[\da-f])[A-Za-z0-9])(gsk_[A-Za-z0-9]{52})(?![A-Za-z0-9_])/,
      minEntropy: 3.5,
      examples: {
        match: [
          'GROQ_API_KEY=gs' + 'k_pXg5HlKiAyISASKpW5aAf2bH2tPzDfzSp9TICdGYESiuWOlvgzbg\n',
          'Groq(api_key="gs' + 'k_FIzrAcIZiLln7G2YGXMt8feJjkuwz7BRXw2GJZLXYZQuhHcGRQtn")',
        ],
        skip: [
          'gs' + 'k_f1slEDBHUqDfMCNIWPzj8T2d47n8LMl2xzOYu9cmEkMmUJydYs',
          'xgs' + 'k_c6fMwVCMofnfP0Thjl4lmDxmH1hYtw3MWTSE2JpC4FbvQXT2ARIc',
          'GROQ_API_KEY=gsk_...',
        ],
      },
    },
  ],
  manual: 'Make a new key at console.groq.com/keys and delete the old one in the same list.',
} as const satisfies Provider;
