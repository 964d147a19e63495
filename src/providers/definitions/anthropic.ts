// guard:allow-file -- examples, invented and assembled from parts
import type {Provider} from '../../core/provider.ts';

export const definition = {
  id: 'anthropic',
  title: 'Anthropic',
  service: true,
  docs: [
    'https://platform.claude.com/docs/en/api/admin-api/apikeys/update-api-key',
    'https://platform.claude.com/docs/en/api/administration-api',
  ],
  hosts: ['api.anthropic.com'],
  rules: [
    {
      id: 'anthropic-api-key',
      title: 'Anthropic API key',
      severity: 'critical',
      anchors: ['sk-ant-api03-'],
      pattern: /(sk-ant-api03-[\w-]{93}AA)(?![\w-])/,
      minEntropy: 3,
      examples: {
        match: [
          'ANTHROPIC_API_KEY=sk-ant' +
            '-api03-wIct2SUhMbdgMtntM3aqm3VBvOt0Mdn9mHIwh0X5-' +
            '83KAvSbPGYjXOF5N-Xa1rHeSPSswJtvXL7lOtsVK9H5jfr' +
            '2y2pkuAA\n',
          'x-api-key: sk-ant' +
            '-api03-KIO2osEPzqJdLyqILkL1zC5jNdEg3mWMuIpbCK7AV' +
            '3i3hjREygyiK6AoJVrESNvcK7pkBTm-9DRhENwJXatI-QS' +
            'JtCPT5AA\r\n',
          '{"apiKey":"sk-ant' +
            '-api03-ZWOugZWh-0bv1E9HfN4SIqzoO_PqzvPLI2aOwALyl' +
            'hMiLNw24dTWeVKFwjOjHCFYkqcIGa-cF0NYLSzbLa7apF6' +
            '7_sm31AA"}',
        ],
        skip: [
          'sk-ant' + '-api03-iLhT_oHUpSNMcdMxlg1O8H1YA5x9G6PG8uZWSd86D' + 'l_DpLlmw0r7rBMCoc9xQkYZXP-LGNVz81DFUiJCpLg9rEw' + 'DXCcPXBB',
          'sk-ant' + '-api03-0C6wfeVTCijEWCtj3HP2502v' + 'UHdA-AkYq92mrHwfYF5VdfKqHaikyeyHaWxRAA',
          'ANTHROPIC_API_KEY=sk-ant-api03-...',
        ],
      },
    },
    {
      id: 'anthropic-admin-key',
      title: 'Anthropic Admin API key',
      severity: 'critical',
      anchors: ['sk-ant-admin01-'],
      pattern: /(sk-ant-admin01-[\w-]{93}AA)(?![\w-])/,
      minEntropy: 3,
      examples: {
        match: [
          'ANTHROPIC_ADMIN_KEY=sk-ant-' +
            'admin01-uiA0MZ6W2_BLS0ESxRbqEDJVqjgrL298nBuv8Gq8' +
            'wGCh7ABn0Ab693Fa9PTYsaEWwRs_rUV4KpaEdsYoMU76j' +
            'p9j18os8AA\n',
          '"adminKey": "sk-ant-' +
            'admin01-I8dapEqSJRfZ2FfiWGPy9fP-7owRZ7rSdvy1t8xi' +
            'twM4OIo_JBWLxqWSUQcucuve_tCPjb4uKgu5sa04_r13V' +
            'KBgzpLwDAA",',
        ],
        skip: [
          'sk-ant-' + 'admin01-OzIs2vtLHLcGDmpqkpzoT32f97FXjvF7qysjDsF' + 'PqXv5ThaFRbYskz3bGINlvNHdfLXZCkW6_aykzra2rGKQt' + '-fjx2ZZAA',
          'sk-ant-' + 'admin01-vZb0F2fslTfW5dK4tozEt5jtTNqWCJ8GQj4FVIQv' + 'mado2e9bqN8qCiKYWjlJmaRcIS8uw3Yh1JKluBQ23CGtQ' + 'Un0cdKnqse',
        ],
      },
    },
    {
      id: 'anthropic-oauth-token',
      title: 'Claude Code OAuth token',
      severity: 'high',
      anchors: ['sk-ant-oat01-', 'sk-ant-ort01-'],
      pattern: /(sk-ant-o[ar]t01-[\w-]{77,107})(?![\w-])/,
      minEntropy: 3,
      examples: {
        match: [
          'CLAUDE_CODE_OAUTH_TOKEN=sk-ant' +
            '-oat01-c-oOYd6XzFIlO98yGRcZvw7C3hJGklihwk-23vuZg' +
            'yucF-yO7Fb-xocT9vngF2QUdYGUNPpjxG-k3QgdsjMtV_P' +
            'ELnu0LAA\n',
          '{"claudeAiOauth":{"refreshToken":"sk-ant' +
            '-ort01-2tsbjhWkVvutsrfivJplptnQKQPz3hami51_CDCsv' +
            'YB3NCwy3iHBU3jk1nTgp0Qatox9ew8CORQSOq02xPSPH_6' +
            'oZ8jwDAA"}}',
        ],
        skip: [
          'sk-ant' + '-oat01-29GktjKFhew0ws7iW0' + 'P0qkvUKlzGMz_GfvFqzahcvsmY3jw9UR',
          'sk-ant-oxt01-YRBtDx1j5hQd7dbstlb4OpwjdRmM-WLDKt1cFqwKH' + 'iN7mBNRO_IGR1wWLqJ6q23O50Pbq92Z0S2UhcTFEr7twA_' + 'DU-4d2Jq',
        ],
      },
    },
  ],
  manual:
    'Disable and delete the key under platform.claude.com > Settings > API keys (admin keys: Admin keys), or set it to archived with the Admin API. A Claude Code login ends when its session is removed in the claude.ai account settings.',
} as const satisfies Provider;
