// guard:allow-file -- examples, invented and assembled from parts
import type {Provider} from '../../core/provider.ts';

export const definition = {
  id: 'weights-and-biases',
  title: 'Weights & Biases',
  service: true,
  docs: ['https://docs.wandb.ai/'],
  hosts: ['api.wandb.ai'],
  rules: [
    {
      id: 'wandb-api-key',
      title: 'Weights & Biases API key',
      severity: 'high',
      anchors: ['wandb_v1_'],
      pattern: /(?<!(?<!\\|%[\dA-F]|\\u00[\da-f])[A-Za-z0-9])(wandb_v1_\w{77})(?!\w)/,
      minEntropy: 3.5,
      examples: {
        match: [
          'WANDB_API_KEY=wand' + 'b_v1_w7GlWpI7w0puKONtQuwHwVw5iWfA4r20z0oBXis9faXVRJ' + 'eVDFQVY79014b6ram9XIrqiqtwLuE8Y\n',
          'Authorization: Bearer wand' + 'b_v1_mcJbemr6V0kFXji5g8jTUWPx5bcibVaUrqpy16VOd1l8n5' + 'oWxactkd7aRzI8M3N0dA7Wr6G1ghPpB\r\n',
          '{"key":"wand' + 'b_v1_LRpPc17pko8K679ZRycDr69eY7yrp0Lli50Zia0vw4Nw6V' + 'q78zWTUXP9S1U6lFXZ6OgPimugJRBpk\\n"}',
        ],
        skip: [
          'WANDB_API_KEY=wand' + 'b_v1_9p57DIrT27zHZQxGlfqcf27BmUhQPsYjV28N8GqiLNJafS' + 'Wi65Lx1mxqAFjvhgxWxIYa4hE',
          'mwand' + 'b_v1_0n18HIFlYPjxjy7cut1Lg7v3X23NDxShx2x3lj2rszbJfF' + 'a8kryngOAJZ8cgl20Wgp7guRzhPxTDX',
          'WANDB_API_KEY=wand' + 'b_v1_m0MrwPqcM6EJBhjDbDaP8APdANMwaWFxK6bwMptbUL5bnF' + 'o1fKgpqH6nZzxXNhzW9H5k4xyciZ0zsk7',
        ],
      },
    },
  ],
  manual: 'Delete the key at wandb.ai/settings under API keys after the new one is deployed.',
} as const satisfies Provider;
