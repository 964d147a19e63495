// guard:allow-file -- examples, invented and assembled from parts
import type {Provider} from '../../core/provider.ts';

export const definition = {
  id: 'flyio',
  title: 'Fly.io',
  service: true,
  docs: ['https://fly.io/docs/security/tokens/'],
  hosts: ['api.fly.io'],
  rules: [
    {
      id: 'flyio-token',
      title: 'Fly.io token',
      severity: 'critical',
      anchors: ['FlyV1 fm', 'FlyV1%20fm', 'fm1r_', 'fm1a_', 'fm2_', 'fo1_'],
      pattern:
        /(?<!FlyV1 |FlyV1%20|[\w,-])((?:FlyV1(?: |%20))?fm(?:1[ar]|2)_[A-Za-z0-9+/=,_-]{90,4000}|fo1_[\w-]{43}(?![\w-]))(?![A-Za-z0-9+/=,_-])/,
      minEntropy: 3.5,
      examples: {
        match: [
          'FLY_API_TOKEN=FlyV' +
            '1 fm' +
            '2_UtfqUXUQ0BxQXTh2zZgaEAKGwfzPGhyxSci8eVJDHQtONrdAIfBGn76Jx7mizvSi+VJuo/hFz1ox/Rrzl8SdOvujGz' +
            'Usx/Lne+S2w6Oyq/kWSRZjifwbIHnXPcCSvWor84XSk1aQTNaBQIZQpPhwgS+AGQX0gdJV27HOqi1QnRERbSn0Z3r4jJ3CxM2OzN' +
            'Yyzcky+6f9fTbmcP4gdWwZ4r5gJH01VXHpBeAzg9KE' +
            'XL/e5kMp,fm2_kCF7nktoAITDY3xEcmFJSO2jq9DZ2cLYW49ysMdM7e+uw' +
            'AdmXGKWJZJI2spQ2N0fwHMzIZanNh/7fgtouabAQzjyVNXvJr8L24Wg/l3BurBhjtgaC1JeCT+P+oPNRKmt79WIcqbRl/Bwvjotg' +
            'lRc45CKbw84XMaGQYzJoAeZKxTHg2QL8iyX4SsOHB/M/fNuWAb6f0On0Q/q34K8SgaRhAzFM5WOhNnFB4bAPd\n',
          'access_token: fm' +
            '2_jj6TBRMf9GjmMVPhmVWcl+rJf0KG/9aynEGQz8D1D94N4/qhRroKMYgBQUKc6Tcg0g6JdVYeW75qGWu1kV9b5r541bkaeEml' +
            'p+cCsxBDCqnIBhADzCexThEOJwP6a13n' +
            'lgE4vTd9ygx7RURQjrgo76UbPtRyqpjLaDA6htT19Dz9oByGdhSzlAsphzQUm/ZTYHqY' +
            'lJ6OlwUKdi0WQR3ezGLjsTmW6uTwm0QqdvuJof2ZS6TiJhrVnsRcbFW7YmwU5Mzr\n',
          'FLY_ACCESS_TOKEN=fo' + '1_kMFHkCE5Z4UFy1Zuw9tqj1YbIXYGZ9G30Y_9j0g3ilD',
        ],
        skip: ['fm' + '2_dKq3N3XGe+ZCvi4gVo/Y+QFbecDehWiZeYfkt4H7', 'fo' + '1_iUbp15y2fJXSfPE1yHLxa2hD_AMYOg', 'FlyV1 fm2_...'],
      },
    },
  ],
  manual: 'Revoke the token with fly tokens revoke or at fly.io/user/personal_access_tokens; every token made from it dies with it.',
} as const satisfies Provider;
