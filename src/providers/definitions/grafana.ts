// guard:allow-file -- examples, invented and assembled from parts
import type {Provider} from '../../core/provider.ts';

export const definition = {
  id: 'grafana',
  title: 'Grafana',
  service: true,
  docs: [
    'https://grafana.com/docs/grafana/latest/developers/http_api/serviceaccount/',
    'https://grafana.com/docs/grafana-cloud/developer-resources/api-reference/cloud-api/',
  ],
  hosts: ['grafana.com'],
  rules: [
    {
      id: 'grafana-service-account-token',
      title: 'Grafana service account token',
      severity: 'high',
      anchors: ['glsa_'],
      pattern: /(?<!(?<!\\|%[\dA-F]|\\u00[\da-f])[A-Za-z0-9])(glsa_[A-Za-z0-9]{32}_[0-9a-f]{8})(?![A-Za-z0-9_])/,
      checksum: 'grafana-crc',
      minEntropy: 3,
      examples: {
        match: [
          'GRAFANA_TOKEN=gl' + 'sa_dpKBgAjeFtYV2ozCRU1dWdhAxbI1cwPS_c1aff011\n',
          'Authorization: Bearer gl' + 'sa_0gacbAc1Ap7falEMcXo5tUp7CcS1CJcL_5d96a48d\r\n',
        ],
        skip: [
          'gl' + 'sa_6KLB2tp8rzPD6V7E9o5O7l6LCO3dafgB_a6bfe1',
          'gl' + 'sa_gNoul5ehDrw5nJwQ1nuc7aNAiGnwuD_e57b2e41',
          'xgl' + 'sa_hBAv1BASFfe98kQDg6vCLDvWltLQZxHu_e494d68a',
        ],
      },
    },
    {
      id: 'grafana-cloud-token',
      title: 'Grafana Cloud access policy token',
      severity: 'critical',
      anchors: ['glc_eyJ'],
      pattern: /(glc_eyJ[A-Za-z0-9+/]{32,400}={0,2})(?![A-Za-z0-9+/=])/,
      structure: 'base64-json',
      minEntropy: 3,
      examples: {
        match: [
          'GRAFANA_CLOUD_TOKEN=glc' +
            '_eyJvIjoiNTM3MTI4IiwibiI6ImNpLW1ldHJpY3MiLCJrIjoiRWRsaXNTVH' +
            'k5cG5MZG5sZURmM1lTbUVTIiwibSI6eyJyIjoi' +
            'cHJvZC1ldS13ZXN0LTIifX0=\n',
          'password: glc' +
            '_eyJvIjoiOTY0NzA4IiwibiI6ImNpLW1ldHJpY3MiLCJrIjoiMzZxc3BLeF' +
            'FWS0dwY2JNUmlueEVpQXc4IiwibSI6eyJyIjoi' +
            'cHJvZC1ldS13ZXN0LTIifX0=\n',
        ],
        skip: ['glc' + '_eyJylzWClMkBfVf/Rvbo6m2y3T1', 'glc_WUsLtZCGfxUQE2aYGsuWrQzX5bf7' + 'Y/3/fXDLckPV6SOwI7QTUHKsBxQOozi2'],
      },
    },
    {
      id: 'grafana-api-key-legacy',
      title: 'Grafana API key (legacy)',
      severity: 'high',
      anchors: ['eyJrIjoi'],
      pattern: /(?<![A-Za-z0-9+/._-])(eyJrIjoi[A-Za-z0-9+/]{60,400}={0,2})(?![A-Za-z0-9+/=.])/,
      structure: 'base64-json',
      minEntropy: 3,
      examples: {
        match: [
          'GRAFANA_API_KEY=eyJr' + 'IjoiNjRKWVhvSmQ0QnBVYVhmSGVhWW1LaT' + 'lyajk2aGEzZHgiLCJuIjoiY2kiLCJpZCI6MX0=\n',
          'Authorization: Bearer eyJr' + 'IjoiblVJMHR5OU9xMjY3U21PQ1FxTEVnUk' + 'xPOHdqSDZBTTIiLCJuIjoiY2kiLCJpZCI6MX0=\r\n',
        ],
        skip: [
          'eyJr' + 'IjoiJiDKjMx4ugxJC76NYAMuBpMhUDSLuCx+MoCxv70L',
          'eyJr' +
            'Ijoi6wZ3TUFAdTELlGTK8VMSBdPCrT6L46mUeihn' +
            'rFyJgpNFyTgRUBCfAws1jhpIfdbl9HQAwHl1jTgf4sf4.HM_0Wu_OEUe-mpgRyNwOY2ARswPByG1x4VyI-ba2.Nbu_XoC3GwPFzBQIcwPQOUq7iA41G_KZYdnJmzrTBKl',
        ],
      },
    },
  ],
  manual:
    'Delete a service account token in the instance under Administration > Service accounts; a Cloud token at grafana.com under Access policies.',
} as const satisfies Provider;
