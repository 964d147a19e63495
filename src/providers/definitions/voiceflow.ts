// guard:allow-file -- examples, invented and assembled from parts
import type {Provider} from '../../core/provider.ts';

export const definition = {
  id: 'voiceflow',
  title: 'Voiceflow',
  service: true,
  docs: ['https://docs.voiceflow.com/docs/step-1-get-api-key'],
  hosts: ['general-runtime.voiceflow.com', 'api.voiceflow.com'],
  rules: [
    {
      id: 'voiceflow-api-key',
      title: 'Voiceflow API key',
      severity: 'medium',
      anchors: ['VF.DM.', 'VF.WS.'],
      pattern: /(?<!(?<!\\|%[\dA-F]|\\u00[\da-f])[A-Za-z0-9])(VF\.(?:DM|WS)\.[0-9a-f]{24}\.[A-Za-z0-9]{13,16})(?![A-Za-z0-9])/,
      minEntropy: 3,
      examples: {
        match: [
          'VOICEFLOW_API_KEY=VF.' + 'DM.17ca883de695703ed41ef4a3.06T6db9Pz2xpllWq\n',
          'Authorization: VF.' + 'WS.b81718fde58e7bf87f7e5f25.YLx9ao5Sr3oL6b\r\n',
        ],
        skip: ['VF.' + 'DM.0b33749ad5a4bb581dbb45f1', 'VF.DM.your-key'],
      },
    },
  ],
  manual: "Regenerate the key in the agent's or workspace's settings under API keys.",
} as const satisfies Provider;
