// guard:allow-file -- examples, invented and assembled from parts
import type {Provider} from '../../core/provider.ts';

export const definition = {
  id: 'typeform',
  title: 'Typeform',
  service: true,
  docs: ['https://www.typeform.com/developers/get-started/personal-access-token/'],
  hosts: ['api.typeform.com'],
  rules: [
    {
      id: 'typeform-token',
      title: 'Typeform personal token',
      severity: 'high',
      anchors: ['tfp_'],
      pattern: /(?<!(?<!\\|%[\dA-F]|\\u00[\da-f])[A-Za-z0-9])(tfp_[\w.=-]{40,59})(?![\w=-])/,
      minEntropy: 3.5,
      examples: {
        match: [
          'TYPEFORM_TOKEN=tf' + 'p_D0P8lfjJPftzGEZSjK5Ke5MAI6UzpneE80MDGjXDdxt_jIoxiBK' + 'wQ7mFjQ\n',
          'Authorization: Bearer tf' + 'p_Wy5gdzHVer35ph5wK2O2VFsWY9BMfOfLh3INf5aOIHc_ymCnfT2' + 'ibCVSqr\r\n',
          '{"key":"tf' + 'p_L7Yx5i0AIusjyqtQw0bJFMlYb4Fns1DhwuFj2lQOutp_z6uNdgj' + 'rmF2QZr\\n"}',
        ],
        skip: [
          'TYPEFORM_TOKEN=tf' + 'p_iFzViIHpSRb7qyEUT1TOSVMb7bIamPimG',
          'mtf' + 'p_tSwA6fpTPkFOb13MIZEvNALeSkA297IkCzNwtoHmHGR_sOxi0Vr' + 'oNuIinR',
          'TYPEFORM_TOKEN=tf' + 'p_dFtq5BMaC8P3KosFX5GlaWKskXOuwPbMOQTOQWZYBFq_svFuFxo' + '0Wpx9N4k7Qp2mZ9',
        ],
      },
    },
  ],
  manual: 'Create a new key at admin.typeform.com/user/tokens, deploy it, then delete the leaked one there; no public call does it.',
} as const satisfies Provider;
