// guard:allow-file -- examples, invented and assembled from parts
import type {Provider} from '../../core/provider.ts';

export const definition = {
  id: 'mapbox',
  title: 'Mapbox',
  service: true,
  docs: ['https://docs.mapbox.com/api/accounts/tokens/'],
  hosts: ['api.mapbox.com'],
  rules: [
    {
      id: 'mapbox-token',
      title: 'Mapbox secret token',
      severity: 'medium',
      anchors: ['sk.eyJ1Ijoi', 'tk.eyJ1Ijoi'],
      pattern: /(?<!(?<!\\|%[\dA-F]|\\u00[\da-f])[A-Za-z0-9])([st]k\.eyJ1Ijoi[\w+/-]{30,400}={0,2}\.[\w-]{20,30})(?![\w-])/,
      minEntropy: 3,
      examples: {
        match: [
          'MAPBOX_ACCESS_TOKEN=sk.ey' + 'J1IjoiZWx5em51YXciLCJhIjoiY3A3b3VzaGxrbndzYXd5bWMx' + 'Z2s2MjdvbiJ9.YsY1j_J1b64BN5ZEX8BPZF\n',
          'https://api.mapbox.com/tokens/v2?access_token=sk.ey' +
            'J1IjoicXBjaHBzZ3kiLCJhIjoiY3I1enNxOG44ejRiM3VqYXpn' +
            'MnVmNm1zeSJ9.hVz_pjWKPrWdlfYicJ-jl7&x=1',
          'password = sk.ey' + 'J1IjoienltdmZ6bnEiLCJhIjoiY2VndDNsdmdqNm4zMXdsMTN3' + 'cDk3eTZ1YSJ9.1jXydxPXzDOUVecidwhyi2\n',
        ],
        skip: ['sk.eyJ1Ijoi', 'task.ey' + 'J1IjoiYXJ3dm9zcG4iLCJhIjoiY3UwazVlMXZ6YXR2MWVkZzdq' + 'NmNvZWZrMSJ9.Yykb2rSwqvTYxigLjBv9Cy'],
      },
    },
    // Meant for browsers; misuse costs money, so it is worth a look.
    {
      id: 'mapbox-public-token',
      title: 'Mapbox public token',
      severity: 'info',
      anchors: ['pk.eyJ1Ijoi'],
      pattern: /(?<!(?<!\\|%[\dA-F]|\\u00[\da-f])[A-Za-z0-9])(pk\.eyJ1Ijoi[\w+/-]{30,400}={0,2}\.[\w-]{20,30})(?![\w-])/,
      minEntropy: 3,
      examples: {
        match: [
          "mapboxgl.accessToken = 'pk.ey" + 'J1IjoiYmxzcWtod3EiLCJhIjoiYzdhdnBrdWZ3c3Jpc3JkdzJs' + "Ynl6bmN5byJ9.whAIvCEZs9sUf2kd2VY54S';",
          'https://api.mapbox.com/styles/v1/mapbox/streets-v12?access_token=pk.ey' +
            'J1IjoieGlvbnFwbmciLCJhIjoiYzdkdjg2NDIzaDd2ZHJwMmQz' +
            'bm9iOGNsdiJ9.1-1rORG2EqyvnHaEwLRT3A',
        ],
        skip: ['pk.eyJ1Ijoi...', 'kpk.ey' + 'J1Ijoid2t3cG9wdnciLCJhIjoiY2MxYnNpNnJhMTZlaTNpZjlh' + 'a3FzNGpobyJ9.k5jTmLbu1ezQqXj5uCUvzH'],
      },
    },
  ],
  manual:
    'Delete or rotate the token at account.mapbox.com/access-tokens; a secret token with the scope tokens:write may delete itself through the Tokens API.',
} as const satisfies Provider;
