// guard:allow-file -- examples, invented and assembled from parts
import type {Provider} from '../../core/provider.ts';

export const definition = {
  id: 'cargo',
  title: 'Cargo registry',
  service: true,
  docs: ['https://doc.rust-lang.org/cargo/reference/registry-authentication.html'],
  hosts: [],
  rules: [
    {
      id: 'cargo-registry-token',
      title: 'Cargo registry API token',
      severity: 'critical',
      confidence: 'likely',
      anchors: ['cio'],
      pattern: /(?<![A-Za-z0-9_-])(cio(?=[A-Za-z]{0,31}\d)[A-Za-z0-9]{32})(?![A-Za-z0-9_-])/,
      near: {words: ['cargo', 'crates'], within: 200},
      minEntropy: 3,
      examples: {
        match: [
          'CARGO_REGISTRY_TOKEN=c' + 'ioH1HMS10wLHK2mVcA4DBjd8dFIOdcQoEp\n',
          'cargo login c' + 'ioKybQU6FKB3brc70cHTkz5kBYr4hB5wVA\n',
        ],
        skip: [
          'CARGO_REGISTRY_TOKEN=c' + 'iohk0fJ2TuIrYPEsm5cjORGi4nRCZgJ1',
          'cargo: prec' + 'ioJMQPo6LxUHniot0gHd6BM0OQPSmZPABN',
          'cargo: c' + 'iobfemahjbhjbeglibfmiljcefjbflkbgb',
        ],
      },
    },
  ],
  manual: 'Revoke the token in the Rust package registry under Account settings > API tokens; a new one needs a browser session.',
} as const satisfies Provider;
