// guard:allow-file -- examples, invented and assembled from parts
import type {Provider} from '../../core/provider.ts';

export const definition = {
  id: 'yandex',
  title: 'Yandex Cloud',
  service: true,
  docs: [
    'https://yandex.cloud/en/docs/iam/concepts/authorization/api-key',
    'https://yandex.cloud/en/docs/iam/concepts/authorization/iam-token',
  ],
  hosts: ['iam.api.cloud.yandex.net'],
  rules: [
    {
      id: 'yandex-api-key',
      title: 'Yandex Cloud API key',
      severity: 'high',
      anchors: ['AQVN'],
      pattern: /(?<![A-Za-z0-9+/_-])(AQVN(?=[A-Za-z_-]{0,35}\d)[\w-]{35,38})(?![A-Za-z0-9+/=_-])/,
      minEntropy: 3,
      examples: {
        match: [
          'YANDEX_API_KEY=AQ' + 'VNUO4E5Y3Din2kvKyReuM3Lm3w6raZZXFUuPLd\n',
          'Authorization: Api-Key AQ' + 'VNc7LBI7L-wSW-NbY1UUKso8337p0g1ZVvPJP0\r\n',
        ],
        skip: [
          'AQ' + 'VNdaZ9Bawp8q1k3-kfXRXe',
          'xAQ' + 'VN8Tc3A7reiwu8LHTXSiBHfVNi9zKjZkpGm9wP',
          'AQ' + 'VNK9QZn0DUS71j3Ju5ln_iZuRjR8fZ0a9wOX' + 'RKJZ3t9cTaR8axb4vXK-zomixD',
        ],
      },
    },
    {
      id: 'yandex-access-token-t1',
      title: 'Yandex Cloud IAM token',
      severity: 'high',
      anchors: ['t1.'],
      pattern: /(?<![\w.-])(t1\.[\w-]{20,1500}={0,2}\.[\w-]{86}={0,2})(?![\w=-])/,
      minEntropy: 4,
      examples: {
        match: [
          'YC_TOKEN=t' +
            '1.9euniqSc0zi_dJKO0UKWyMS358oXUJuZ2jIbTO2yn60E' +
            'P-BOMehWgrI0qYX6oVZhpX0KDs0OstBDwU8bQVDMxvpVeHFZs.LJOKKGt8xOl-7P8KcCm0DfHmz462Sjf_WAIcz_iQhx' +
            '5y78Hhftk0BLb32QFdfve0MB-VYx3zyYfMvRi4DDAYNl\n',
          'Authorization: Bearer t' +
            '1.7eueltEKMKqe58_hpgTM83wcttuCItlu6zWFW3czQt6Wn8jFb4wr9vJb_flcmz2Dxh43z25pVdy4QU2yXHd6Wyg_tTq0j0d' +
            'Tsjf1VYaXHnC6fxkaT-JIDfHR621UAj6PxYmApzVa4kh6e44F171Jhxp-_Iz.z8GC5dU2tjkUgJF9h2AZRcmDi8yOz2Etq-C42D3Wqs' +
            'n8gL-gUSenqQ8M859dxFMuBX_qNaRiZZ8FJLhI4HRgIK\r\n',
        ],
        skip: [
          't' + '1.9euwXYJm19m_c5AuDgtUfkjVqB2vTU-' + 'SDwtIuWetzuT5c3LmHqzD3g9U4zqMoqn.GbnCRNrzAcjfu0NKlI-iVLhKwexc1z',
          'left.t' +
            '1.6IcqYbQXtslr7zX-Ve6UlYz6JUj5X0j' +
            'QkR7o5ASXaiWMgtq3XeNzGy65M_4i.4CeApVUTQgliA1ZYC4PnupcU7mhlpGfW28Mt3kgU' +
            '8VbUQcUjLScYwABUroU3pT62-AxBSvhU4NAPjm283bVdZQ',
        ],
      },
    },
    {
      id: 'yandex-oauth-token',
      title: 'Yandex OAuth token',
      severity: 'critical',
      anchors: ['y0_', 'y1_', 'y2_', 'y3_'],
      pattern: /(?<!(?<!\\|%[\dA-F]|\\u00[\da-f])[A-Za-z0-9])(?<!_)(y[0-3]_[\w-]{55,58})(?![\w-])/,
      minEntropy: 3.5,
      examples: {
        match: [
          'YANDEX_OAUTH_TOKEN=y' + '0_AgAAAAwU5yxwCJwwSOJX7bjaNtodyIV54A' + '2d-kfQIgTUHpf9SA-5K85P\n',
          'yc config set token y' + '0_AgAAAAvpE6LNEKX8JrFwbo0IBhFSo5ww' + 'u7phsVYBrnE0GFkIhZ4HfDz',
        ],
        skip: ['y' + '0_AgAAAAlzPGkYN8yhHoRo1r9sgxw3ad-42IXk', 'my' + '0_Xsx96FdRyrIlT2qlFSkP8ooe4zKCcUXv' + 'Kar0amS1DeYSy7ZcJydvUlx2'],
      },
    },
    {
      id: 'yandex-access-token',
      title: 'Yandex Cloud static secret key',
      severity: 'high',
      confidence: 'likely',
      anchors: ['YCM', 'YCN', 'YCO', 'YCP'],
      pattern: /(?<![A-Za-z0-9+/_-])(YC[MNOP](?=[A-Za-z_-]{0,36}\d)[\w-]{37})(?![A-Za-z0-9+/=_-])/,
      near: {words: ['yandex', 'yc_', 'yacloud'], within: 200},
      minEntropy: 3.5,
      parts: [{name: 'access-key-id', pattern: /(?<![\w-])(YCAJE[\w-]{20})(?![\w-])/, within: 200}],
      examples: {
        match: [
          'YC_STORAGE_SECRET_KEY=YC' + 'MiYwapbwlo0_qDrocuoat9h1SFyQ7W9WBRPvYO\nyandex',
          'storage.yandexcloud.net secret: "YC' + 'Pabno5TDiAri2aGMDmfvPUMy4kwqdKRgtfvFd5"',
        ],
        skip: ['YC' + 'MOQdS5WdMKJ_mgFXsgafY', 'YC' + 'MR37JaX9N7wlQ-ASryz-AL' + 'wGRUhnqZBvmf6yuKG5Lm86IVu5FEg'],
      },
    },
  ],
  manual:
    'Delete an API or static access key in the console under the service account; an IAM token ends with yc iam revoke-token, an OAuth token at id.yandex.ru under Security.',
} as const satisfies Provider;
