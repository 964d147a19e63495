// guard:allow-file -- examples, invented and assembled from parts
import type {Provider} from '../../core/provider.ts';

export const definition = {
  id: 'onesignal',
  title: 'OneSignal',
  service: true,
  docs: ['https://documentation.onesignal.com/reference/rotate-api-key'],
  hosts: ['api.onesignal.com'],
  rules: [
    {
      id: 'onesignal-api-key',
      title: 'OneSignal API key',
      severity: 'high',
      anchors: ['os_v2_app_', 'os_v2_org_'],
      pattern: /(?<!(?<!\\|%[\dA-F]|\\u00[\da-f])[A-Za-z0-9])(os_v2_(?:app|org)_[a-z2-7]{103})(?![A-Za-z0-9])/,
      minEntropy: 3.5,
      examples: {
        match: [
          'ONESIGNAL_API_KEY=os_v2' +
            '_app_ymnwq3zjpbjean7h2754lxzwxr2eq6cistg7vithl7vx7' +
            'b2mtpuve7lar7icwvh6ekt6yi3jzk2lhpurchou6hjfqgkuawa5zrjm' +
            'w2a\n',
          'Authorization: Bearer os_v2' +
            '_app_gkzkwygt5hts4nihelforth56qnywlcwspjrsj6wgxdnu' +
            'wbewgjdasrs5x5ldga5b3aygcru7b6ayiwjz7ngdyhlpwolj3a6iyph' +
            'inx\r\n',
          '{"key":"os_v2' +
            '_app_agxy4igc4uax3r2kpfzavhafqe424c4w2h5dbkqblznyr' +
            'k3wkes5lxdp4ufieuo656jon7af4zdxrgjd5j3qlu3f4ujxtrvqin7u' +
            'ytj\\n"}',
        ],
        skip: [
          'ONESIGNAL_API_KEY=os_v2' +
            '_app_gjnqbhzdocy4hfxkv2sexfatcpfsyqvmtljgf3jcwlawh' +
            'nvweopqdh2ard2qext3ez6l3lj7btmiznfmsmrxfozuzlgfkuenw',
          'mos_v2' +
            '_app_azrozh4l43gnibn5o6qdsid6kho7sl5g6pskckv3f6clb' +
            'izqad2ylmvkon3drgvmtvn2r6ncbclhkb3ktaf7zjiov5h6dft24a2f' +
            'hvo',
          'ONESIGNAL_API_KEY=os_v2' +
            '_app_k3g5somgzgmkfma3dny4sg4uiecos73doniagt36mnmu3' +
            'uhcdpekihwgfcu5irhm4ai25kivjw2h7rfezgp7x7s2kfr6yz32w4h7' +
            't2wk7',
        ],
      },
    },
  ],
  manual: 'Rotate or delete the key in the OneSignal dashboard under Settings > Keys & IDs.',
} as const satisfies Provider;
