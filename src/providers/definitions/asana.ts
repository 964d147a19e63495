// guard:allow-file -- examples, invented and assembled from parts
import type {Provider} from '../../core/provider.ts';

export const definition = {
  id: 'asana',
  title: 'Asana',
  service: true,
  docs: ['https://developers.asana.com/docs/personal-access-token'],
  hosts: ['app.asana.com'],
  rules: [
    {
      id: 'asana-pat',
      title: 'Asana personal access token',
      severity: 'high',
      anchors: ['asana'],
      anchorsIgnoreCase: true,
      pattern: /asana[\s\S]{0,80}?(?<![\w/:.-])([12]\/\d{10,20}(?:\/\d{10,20})?:[0-9a-f]{32})(?![a-z0-9])/i,
      minEntropy: 3,
      examples: {
        match: [
          'ASANA_ACCESS_TOKEN=2/4745460283432892/190919424390784' + '2:8b39be09d6d891d053c8f85b5e726307\n',
          'asana.Client.access_token("1/9293248628016025:275237' + '217b3596ec14601a8de37fae1a")',
        ],
        skip: [
          'ASANA_TOKEN=2/1082367872810380:d6db5' + '2f684a598a285d312ce19f63f',
          'TOKEN=2/9983698272467261/285729628054793' + '1:283d696031d91e5f4b095afae9074afc',
        ],
      },
    },
  ],
  manual: 'Revoke the token in the Asana developer console (app.asana.com/0/my-apps) and create a new one there.',
} as const satisfies Provider;
