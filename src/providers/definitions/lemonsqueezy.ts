// guard:allow-file -- examples, invented and assembled from parts
import type {Provider} from '../../core/provider.ts';

export const definition = {
  id: 'lemonsqueezy',
  title: 'Lemon Squeezy',
  service: true,
  docs: ['https://docs.lemonsqueezy.com/api/getting-started/requests'],
  hosts: ['api.lemonsqueezy.com'],
  rules: [
    {
      id: 'lemonsqueezy-api-key',
      title: 'Lemon Squeezy API key',
      severity: 'high',
      anchors: ['eyJ0eXAiOiJKV1QiLCJhbGciOiJSUzI1NiJ9.eyJhdWQiOi'],
      pattern:
        /(?<!(?<!\\|%[\dA-F]|\\u00[\da-f])[A-Za-z0-9])(eyJ0eXAiOiJKV1QiLCJhbGciOiJSUzI1NiJ9\.eyJhdWQiOi[\w-]{100,700}\.[\w-]{340,700})(?![\w-])/,
      near: {words: ['lemonsqueezy', 'lemon_squeezy', 'lemon-squeezy'], within: 300},
      minEntropy: 4,
      examples: {
        match: [
          'LEMONSQUEEZY_API_KEY=eyJ0eXAiOiJKV1QiLCJhbGciOiJSUzI1NiJ9.eyJhdWQiOi' +
            'TBKvFifIpBHbklkEXNwstkV9oxdqC2M0t3nYMmV2DFFF5S6hXp' +
            'iT5Jq3dZBdnxverenq9iYdtGKqGsb2MblPbjJVRyvYuvpOrgUN' +
            'yEWzZw523fvAuAdC9PqwnOoBzwYrRrOKIsuDZ0F9OGScvsTgUU' +
            '.Dre00flI-Ii7CrS90lN-b_vZJLKcFnkd0H2O9_QOem-oDMLl0' +
            'dk5zmCp-morfz9eUbDovglPHk6h22Syly4xTG5ifeTiQGWKg3E' +
            'h-OEBX2NBMNXmb_9oS3EszXQnpBSAP0R6pcWV1uA5CXTfaM6gl' +
            'oYjJAlA05cHD0mSX0c7vrmotapVtEY4541SiDq3a260IJGpro4' +
            'MLanYBGaPhXxh2ul-Z51dFPxADivYWH6AUAOlrG-xqeXLlj-iK' +
            'n9K8chA3rq1uGmagkgFrsoQbl0Iprh_7Y2yxiuo7ZECIHCbc32' +
            '_yMQXTRF0cB3kh-0D8AAO9la-SAn-bc-2tCZbVaN2LsrY3yRfn' +
            'p-c0Ipe_YPJQBIJ9D8qrroLHEgKI2oODe6Ag8WKJQxwB60omuZ' +
            'YYPYi1LMx-oiuNCz1sTHnJbmKq45dwG9SF9th-AX4i0-0-dx1p' +
            'AgwkD78r2x-EhiWa14phjsFzUpkLFdGUJ7LgmvX9D_RYe1IWZq' +
            'MI6XcspAyk7fRo20Ta4XrhrI4H4LGwPi4TfqyYmHriiyNahT08' +
            'r4xq8lDsV3Akc2YqOHol0s8IoUZ3kMaKfg-LegAlKljsaXINqr' +
            'degQnx2KSBHFdwiMkaW0Q-dEqn5xY8wUTElMKcdnaSEZoyVaf_' +
            '8Ywkaieyh-8aydiX3vq5FiXyV5CJElgJma\n',
          'lemonSqueezySetup({apiKey: "eyJ0eXAiOiJKV1QiLCJhbGciOiJSUzI1NiJ9.eyJhdWQiOi' +
            'QoBP6ySEZxxHfpUhYMcS3O34QiESAdv7k10XnLtnGAfwqJvztE' +
            'CKp79CveQZsc2rptDph9XZw07vdw5rCD6BZQl2ajB5vGpmdP5q' +
            'duOGo6p9wWKxAXjZMYXFXLiHxs30X6iicWYvr5RjDFiIttmoYE' +
            '.XKt2XuyjcLGv3fQryhzKEi9R-xJltpDmvwxYSeG8jKZKRhH3c' +
            'RQ4hkvZNSAoqvOdjE_C1CxDTnsOmlzz4gXVhmcvQf-gwsgX-40' +
            'SlJhXhvV2lJzs4sQXsw_n2GULiyrf_eDChPhFyXxtWchX4r0TN' +
            'RacLkFECRcSCsUXalsafErBhzqrGZI8x7tBf62cvv_M-kSYKK9' +
            'BMHR6yWs1dodOrkThGFjRqLdm-DAFxapWxfPXUrIVZudDKNCEx' +
            'bE77tIiTT76u9PZ53Km9xRYmKWwwbmUXXLeae2D7JrGYND6ro2' +
            'zea73kK3cnAd82jjwGheFT8hB4eOg41X4MLU-0CZj1-AMdvqwR' +
            'YYVvc_n7cVYQAAvLT5JAydusOfNwdNYU819-LsBeibAjxWlWfv' +
            'NPq46lq2FGVi-WLaek23hFFixyg5-2-6QrgK4ojdaSgjRnhSTo' +
            'z5_85nYUzKxPAa28nCVcZJ-QRmUqtAGhiNESfLSmGyWzIiGmWl' +
            'Zury06GC68slR6DbLdxD4BrfNnZhBwETVzZraiYa99SO1wFFor' +
            '90C5OCkHNU3Psonq0rFACYrHlOus34Ks8jJ6OcdNnnNBP31rTt' +
            'EG7Ff_JcZd_0uPgcOCgtIzDTzgsbgN-akO3wnpUU4cRMLtxKb8' +
            '5vUEYF_SXEI-_PgtTQ1M2MU9T60lR1Agxw"})',
        ],
        skip: [
          'TOKEN=eyJ0eXAiOiJKV1QiLCJhbGciOiJSUzI1NiJ9.eyJhdWQiOi' +
            'jy08Uz7ugclYVobP7YdgZ8vvtcq3trlCzcmWhBpD1sdRK6pEVZ' +
            'xE9RqZid34XT8nBQiTBCXzYcDAsqyNFkJ2Dq538Na1DEXTfQOX' +
            'BJE6kQpDEJBsZ7wPgQoNGPMJBUt6xOwb736CmdxSF1ZHLeObby' +
            '.T1Z45DsGJhZjRoLwnlJ766Eodx1KjOHR1qOrXKhBIfKzjFAEe' +
            '_IVq5YrVNdjwEQEY9NdJ20E7OGbBULAltilYHkROZekigwi44q' +
            'XcJGsXf_rfDnprQTHc1cz1Kfe6B2nRYt18bl-gkUn9sfMWSAU7' +
            'WXhdvSNwPEcga2RM_OdvSOIA0nx5ePc-RB64nomMcjBnv0aFLl' +
            'tUTknEz6vr6aQKDBRggCnpT8eohIMOm822xrUXXxZ_jmTzmFmw' +
            'RzghNXWCBAOimjmvUl-3KAzMbup1i8qGRROBkyPijLtWOI958J' +
            'BON3BMGGujNNoESu0rl0nrTn2FK6adpYR4eG4U89c4n',
          'LEMONSQUEEZY_API_KEY=eyJ0eXAiOiJKV1QiLCJhbGciOiJSUzI1NiJ9.eyJhdWQiOi' +
            '0Vr6lVSVso4jzcx22LKJeQSh4aRuxAaECjuQocxU4UoNimnOZH' +
            'Sk2oEmMQqbPnbgUCBr1uARKrHG93cEWhwrO8QqsRb5egiJRcqK' +
            'VOu2skRPWARIqEgg5wWhyo8YHNICErCFxo8F5YeQhn3Zp6tK2W',
        ],
      },
    },
  ],
  manual: 'Delete the key at app.lemonsqueezy.com/settings/api.',
} as const satisfies Provider;
