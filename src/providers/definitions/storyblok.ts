// guard:allow-file -- examples, invented and assembled from parts
import type {Provider} from '../../core/provider.ts';

export const definition = {
  id: 'storyblok',
  title: 'Storyblok',
  service: true,
  docs: ['https://www.storyblok.com/docs/api/content-delivery/v2/getting-started/authentication'],
  hosts: ['api.storyblok.com', 'mapi.storyblok.com'],
  rules: [
    {
      id: 'storyblok-access-token',
      title: 'Storyblok access token',
      severity: 'high',
      confidence: 'likely',
      anchors: ['storyblok'],
      anchorsIgnoreCase: true,
      pattern:
        /storyblok[\w .-]{0,40}?(?:token|key)(?:["'\x60\s:=>,;(\\]|u003d|&quot;|string|value){1,24}?(?<![\w-])((?=[A-Za-z]{0,21}\d)[A-Za-z0-9]{22}tt)(?![\w-])/i,
      minEntropy: 3,
      examples: {
        match: ['STORYBLOK_TOKEN=8uYykKc9LLd' + 'aGujUhbiMl6tt\n', 'storyblok_access_token: "iBeca8RDQeT' + 'pTj5bS65Swrtt"'],
        skip: ['STORYBLOK_TOKEN=tmI80rCJgP28EaaKtt', 'TOKEN=XwPyIhlgLo7lNLuOJ3SoHhtt'],
      },
    },
  ],
  manual: 'Delete the access token in the space under Settings > Access Tokens, a personal token under My account.',
} as const satisfies Provider;
