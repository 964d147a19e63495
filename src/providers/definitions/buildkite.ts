// guard:allow-file -- examples, invented and assembled from parts
import type {Provider} from '../../core/provider.ts';

export const definition = {
  id: 'buildkite',
  title: 'Buildkite',
  service: true,
  docs: ['https://buildkite.com/docs/apis/rest-api/access-token', 'https://buildkite.com/docs/agent/v3/tokens'],
  hosts: ['api.buildkite.com'],
  rules: [
    {
      id: 'buildkite-user-token',
      title: 'Buildkite API access token',
      severity: 'critical',
      anchors: ['bkua_'],
      pattern: /(?<!(?<!\\|%[\dA-F]|\\u00[\da-f])[A-Za-z0-9])(bkua_[a-z0-9]{40,53})(?![A-Za-z0-9])/,
      minEntropy: 3.5,
      examples: {
        match: [
          'BUILDKITE_API_TOKEN=bk' + 'ua_zcnad10o2615qdv6rsgslu9qahg7k38tig21jcf2\n',
          'Authorization: Bearer bk' + 'ua_0nvpf09uh5rp89syn6z3bfhnibjq90g3esfrlrkm\r\n',
        ],
        skip: [
          'bk' + 'ua_tz3u8w9jixofer9u9wxbfz4j3n076as0r38h',
          'bk' + 'ua_2tm9fb1vfiu3qzf3zhn16hkmfjf' + '03j8lcwtj6kzd4nigtrur13myidyt7a8o',
        ],
      },
    },
    {
      id: 'buildkite-agent-token',
      title: 'Buildkite agent or cluster token',
      severity: 'high',
      anchors: ['bkct_', 'bkaa_', 'bkaj_', 'bkar_', 'bkpt_', 'bkps_', 'bkpat_'],
      pattern: /(?<!(?<!\\|%[\dA-F]|\\u00[\da-f])[A-Za-z0-9])(bk(?:ct|aa|aj|ar|pt|ps|pat)_[\w-]{54,340})(?![\w-])/,
      minEntropy: 3.5,
      examples: {
        match: [
          'BUILDKITE_AGENT_TOKEN=bk' + 'ct_6qyHaY7xh-ruArfD_xcSbInTqQAcCZA5ih' + 'f1HmnqvwsLNS65JtsTOl2wF2Kbu1U5sHaF2Sy87\n',
          'token="bk' + 'ct_Vx4IFJHdJTseo1HvKnw3j5NhT9aNWra3YX' + 'Uodfdtdjr3EOAvQYPARBKVrl6aMJ8eUkJpTI8sW"\n',
        ],
        skip: [
          'bk' + 'ct_LjiwmcKGcXcTOGfH35sA4Q5sr24mDstOZqA32s34',
          'bkzz_zePTuWg0r39WszuSMIxHDLnHuC5pZeB1b0' + 'BtgBsjRJ6o3UiwMwY5A952YiViKO2mCsWVb8Cqh',
        ],
      },
    },
  ],
  manual:
    "An access token ends itself with DELETE https://api.buildkite.com/v2/access-token, or at buildkite.com/user/api-access-tokens. Agent tokens are revoked on the cluster's page under Agent tokens.",
} as const satisfies Provider;
