// guard:allow-file -- examples, invented and assembled from parts
import type {Provider} from '../../core/provider.ts';

export const definition = {
  id: 'tolgee',
  title: 'Tolgee',
  service: true,
  docs: ['https://docs.tolgee.io/platform/account_settings/api_keys_and_pat_tokens'],
  hosts: ['app.tolgee.io'],
  rules: [
    {
      id: 'tolgee-personal-access-token',
      title: 'Tolgee personal access token',
      severity: 'high',
      anchors: ['tgpat_'],
      pattern: /(?<!(?<!\\|%[\dA-F]|\\u00[\da-f])[A-Za-z0-9])(tgpat_[a-z2-7]{40,60})(?![A-Za-z0-9])/,
      minEntropy: 3,
      examples: {
        match: [
          'TOLGEE_TOKEN=tg' + 'pat_ago6ejynffciue6cwfzjd7m' + 'hlfzwp3wviikvmxfrhy2o7iv3kkg\n',
          'X-API-Key: tg' + 'pat_gzkz2ba5qkytkm3keybknue647' + 'c7c5kcgdl5ergtu3xhrcdsnp\r\n',
        ],
        skip: ['tg' + 'pat_wgwhcgy7hoad2toqq737vrxjgbxzec', 'tgpat_token'],
      },
    },
    {
      id: 'tolgee-project-api-key',
      title: 'Tolgee project API key',
      severity: 'high',
      anchors: ['tgpak_'],
      pattern: /(?<!(?<!\\|%[\dA-F]|\\u00[\da-f])[A-Za-z0-9])(tgpak_[a-z2-7]{40,58})(?![A-Za-z0-9])/,
      minEntropy: 3,
      examples: {
        match: [
          'VITE_APP_TOLGEE_API_KEY=tg' + 'pak_zl3urvov2eqpsrh67j4jjgqlj4q' + '5p72oowkeb6mffxxjos2rd5\n',
          'apiKey: "tg' + 'pak_hrttyblnxijiz232wqwp4aiq' + 'tbb4alp4jn6aallpo2qnw4ge"',
        ],
        skip: ['tg' + 'pak_iy33fehujjtfmwjlxjgd4ygzzhgclu', 'tgpak_key'],
      },
    },
  ],
  manual: 'Delete the key under Account settings > Project API keys or Personal access tokens.',
} as const satisfies Provider;
