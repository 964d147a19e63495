// guard:allow-file -- examples, invented and assembled from parts
import type {Provider} from '../../core/provider.ts';

export const definition = {
  id: 'z-ai',
  title: 'Z.ai',
  service: true,
  docs: ['https://docs.z.ai/'],
  hosts: ['api.z.ai', 'open.bigmodel.cn'],
  rules: [
    {
      id: 'zai-api-key',
      title: 'Z.ai API key',
      severity: 'high',
      confidence: 'likely',
      anchors: ['zai', 'z.ai', 'z_ai', 'glm', 'zhipu', 'bigmodel'],
      anchorsIgnoreCase: true,
      pattern: /(?<![a-z])(?:z[._]?ai|glm|zhipu(?:ai)?|bigmodel)[\s\S]{0,80}?(?<![\w.-])([0-9a-f]{32}\.[a-z0-9]{16})(?![\w-])/i,
      minEntropy: 3.5,
      examples: {
        match: [
          'ZAI_API_KEY=a50d4dfc2fad6e9bcfbaefde' + '097c6beb.04QBh4HGas9V8f1Z\n',
          'client = ZhipuAI(api_key="c194c19f801a0953e1b74c38' + 'fdae79bf.hyCTiInfxw7RsJMJ")',
          'GLM_API_KEY: a26eab1b2d1ca90af24cafa7' + 'b386c5d5.THoMj2XOHmMxMoJL\n',
        ],
        skip: [
          'KEY=323e4ac2b732b1970a9fc176' + '45e02b34.SP8s6tEO496wH2No',
          'ZAI_API_KEY=49d30fb38c5eda56fe905' + '854e489b954.BWXLkCi9NL',
        ],
      },
    },
  ],
  manual: 'Create a new key at z.ai/manage-apikey/apikey-list, deploy it, then delete the leaked one there; no public call does it.',
} as const satisfies Provider;
