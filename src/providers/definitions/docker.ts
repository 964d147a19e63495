// guard:allow-file -- examples, invented and assembled from parts
import type {Provider} from '../../core/provider.ts';

export const definition = {
  id: 'docker',
  title: 'Docker',
  service: true,
  docs: [
    'https://docs.docker.com/reference/cli/docker/login/',
    'https://docs.docker.com/reference/cli/docker/swarm/join-token/',
    'https://docs.docker.com/security/access-tokens/',
  ],
  hosts: ['hub.docker.com'],
  rules: [
    {
      id: 'dockerhub-pat',
      title: 'Docker Hub personal access token',
      severity: 'critical',
      anchors: ['dckr_pat_'],
      pattern: /(dckr_pat_[\w-]{27}(?:[\w-]{5})?)(?![\w-])/,
      minEntropy: 3.5,
      examples: {
        match: [
          'DOCKERHUB_TOKEN=dckr' + '_pat_ehXtHFj8Q1txW7gL5uBeDrafvNv\n',
          'docker login -u someone -p dckr' + '_pat_uq3ImpH498c1CDautZoV19zAr5a\n',
        ],
        skip: ['dckr' + '_pat_oyNTIf9kAazEZ9OERWBC9KRaE', 'dckr' + '_pat_pjUPCQlH9f-L5PkiztcZlTfmepFgt9G'],
      },
    },
    {
      id: 'dockerhub-oat',
      title: 'Docker organization access token',
      severity: 'critical',
      anchors: ['dckr_oat_'],
      pattern: /(dckr_oat_[\w-]{32})(?![\w-])/,
      minEntropy: 3.5,
      examples: {
        match: [
          'DOCKERHUB_TOKEN=dckr' + '_oat_kil2pWDXiYPqgl3Hu1dzxndjHftHCzJH\n',
          '"password": "dckr' + '_oat_Gf1noNwWisDueZB5-tYfpRxSEAQZG6Mc",',
        ],
        skip: ['dckr' + '_oat_ukvxCTeDtgbtv2N6wc5bxQEab46S', 'dckr' + '_oat_gJO5mlF6euK0FjgNO3IQSrZIxDRK2CJ0P8'],
      },
    },
    {
      id: 'docker-config-auth',
      title: 'Docker registry login in a config file',
      severity: 'high',
      confidence: 'likely',
      lowEntropy: true,
      anchors: ['"auth"', '\\"auth\\"'],
      pattern: /\\{0,3}"auth\\{0,3}"\s{0,4}:\s{0,4}\\{0,3}"([A-Za-z0-9+/]{8,1200}={0,2})\\{0,3}"/,
      near: {words: ['auths\\"', 'auths"'], within: 2000},
      structure: 'basic-auth',
      examples: {
        match: [
          '{\n  "auths": {\n    "registry.acme.dev": {\n      "auth": "ZGVwbG95OlNqelVaU2FyTH' + 'hQa2d2UmFMVmQ1TURzQQ=="\n    }\n  }\n}',
          'DOCKER_AUTH_CONFIG={"auths":{"https://registry.acme.dev":{"auth":"ZGVwbG95OkJBYURuMm5BQ3' + 'k1dXlXRGpWa2VSRXJaRg=="}}}',
        ],
        skip: [
          '{"auth": "kxzMXi9XENjOJlYx' + '4ghAoZ6N+wPoOU8R"}',
          '{"auths": {"registry.acme.dev": {"auth": ""}}}',
          '{"auths": {"r.acme.dev": {"auth": "$TOKEN_VALUE"}}}',
        ],
      },
    },
    {
      id: 'docker-swarm-token',
      title: 'Docker swarm join token or unlock key',
      severity: 'high',
      anchors: ['SWMTKN-1-', 'SWMKEY-1-'],
      pattern: /(SWMTKN-1-[a-z0-9]{48,60}-[a-z0-9]{24,30}|SWMKEY-1-[A-Za-z0-9+/]{40,50})(?![A-Za-z0-9+/])/,
      minEntropy: 3.5,
      examples: {
        match: [
          'docker swarm join --token SWMT' +
            'KN-1-9k1v61rk1gyp8bv3br57yigj1p17plstw' +
            '8mz78tnelm0do0d9h-vymd3uy3bcxl1is10ahelghpd 10.0.0.4:2377',
          'unlock key: SWMK' + 'EY-1-Zh3OeRMpuaQF8C0Lk4EmTPM3Bir98IYwUgKtUBAeyAd\n',
        ],
        skip: [
          'SWMT' + 'KN-1-rzhve7bxkw0p6hlg6t9bd09c7jfi' + 'ubx9mbm1i1t2-k6fqdlpip0gnkh0m1ial6i9ex',
          'SWMK' + 'EY-1-u8r2USpBuaBE2yzQ9o/b',
        ],
      },
    },
  ],
  manual:
    'Delete a Docker Hub token at app.docker.com under Settings > Personal access tokens (organization tokens: Admin console > Access tokens). A swarm token is replaced with docker swarm join-token --rotate, a registry login with a new password at that registry.',
} as const satisfies Provider;
