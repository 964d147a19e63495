// guard:allow-file -- examples, invented and assembled from parts
import type {Provider} from '../../core/provider.ts';

export const definition = {
  id: 'polar',
  title: 'Polar',
  service: true,
  docs: ['https://docs.polar.sh/integrate/oat'],
  hosts: ['api.polar.sh'],
  rules: [
    {
      id: 'polar-organization-access-token',
      title: 'Polar access token',
      severity: 'critical',
      anchors: ['polar_oat_', 'polar_pat_', 'polar_at_', 'polar_rt_'],
      pattern: /(polar_(?:oat|pat|at_[ou]|rt_[ou])_[A-Za-z0-9]{37,60})(?![A-Za-z0-9_])/,
      minEntropy: 3,
      examples: {
        match: [
          'POLAR_ACCESS_TOKEN=pol' + 'ar_oat_zdNGaVL5ucxK2tAGtv6' + 'lkwMr24qWKCRNiyaI52KJYPs\n',
          'Authorization: Bearer pol' + 'ar_at_o_ew9llDU29b1kj5Z34SqnykXUo' + 'bQcVckIX40gYv4A3pa\r\n',
        ],
        skip: ['pol' + 'ar_oat_HdG6Ex9aulyCvql1eJ1M', 'polar_oat_token'],
      },
    },
  ],
  manual: "Delete the token in the organization's settings under Developers.",
} as const satisfies Provider;
