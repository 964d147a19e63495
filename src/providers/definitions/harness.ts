// guard:allow-file -- examples, invented and assembled from parts
import type {Provider} from '../../core/provider.ts';

export const definition = {
  id: 'harness',
  title: 'Harness',
  service: true,
  docs: ['https://apidocs.harness.io/tag/Token'],
  hosts: ['app.harness.io'],
  rules: [
    {
      id: 'harness-token',
      title: 'Harness personal or service account token',
      severity: 'critical',
      anchors: ['pat.', 'sat.'],
      pattern: /(?<!(?<!\\|%[\dA-F]|\\u00[\da-f])[A-Za-z0-9])([ps]at\.[\w-]{22}\.[A-Za-z0-9]{24}\.[A-Za-z0-9]{20})(?![A-Za-z0-9])/,
      minEntropy: 3,
      examples: {
        match: [
          'HARNESS_API_KEY=pa' + 't.fX4njAZtPczacwgFq-PLOk.c9e23da7c6a06ae1b7b72d85.oEH' + 'rwBMtaIkJRwFMoViz\n',
          'Authorization: Bearer pa' + 't.EXhyx3t5f7Gu2qdVNcRF9r.35e72f3d1e01969a9dc47c36.xv8' + 'ifclDtyXeW4jDLiZQ\r\n',
          '{"key":"pa' + 't.WwUkQJBb8vmGmbvg1N9i8i.3232adf5e674bf04912c6f85.2sz' + 'eJkzMsNXJSoL2zvDC\\n"}',
        ],
        skip: [
          'HARNESS_API_KEY=pa' + 't.7UmhVktSWEyYhnVxlVh63E.bcd4b967be5e67ced239632b.k95' + '6beXVOh5QYE',
          'mpa' + 't.VvjD4MS5HMFxIySDxCATEJ.829ba62de626de6b9786593a.tgD' + '2J6Y48lbV0VxdmBLc',
          'HARNESS_API_KEY=pa' + 't.LCBVr_mIQ8SPpyO1O0tgAA.3ba605c540cb4f849810e956.pMh' + 'zejwGilG9ezyHpmHlk7',
        ],
      },
    },
  ],
  manual: 'Delete the token under your Harness profile (or the service account) > API keys; DELETE /ng/api/token/{id} does the same.',
} as const satisfies Provider;
