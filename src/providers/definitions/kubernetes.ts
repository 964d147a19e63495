// guard:allow-file -- examples, invented and assembled from parts
import type {Provider} from '../../core/provider.ts';

export const definition = {
  id: 'kubernetes',
  title: 'Kubernetes',
  service: true,
  docs: ['https://kubernetes.io/docs/reference/access-authn-authz/service-accounts-admin/'],
  hosts: [],
  rules: [
    // A JWT whose claims name kubernetes.io: the three forms that base64 gives the name.
    {
      id: 'kubernetes-service-account-token',
      title: 'Kubernetes service account token',
      severity: 'critical',
      anchors: ['eyJhbGciOi'],
      pattern:
        /(?<!(?<!\\|%[\dA-F]|\\u00[\da-f])[A-Za-z0-9])(eyJhbGciOi[\w-]{10,180}\.eyJ[\w-]{0,700}?(?:a3ViZXJuZXRlcy5p|t1YmVybmV0ZXMu|rdWJlcm5ldGVzLmlv)[\w-]{10,1500}\.[\w-]{80,700})(?![\w-])/,
      structure: 'jwt',
      minEntropy: 3,
      examples: {
        match: [
          'token: eyJhb' +
            'GciOiJSUzI1NiIsImtpZCI6InFBYkIzTjBSUHBPTVA1aVJZVnZ' +
            'vckhXdEZhZFpya2hPcEtSSUt1VzFnTkkifQ.eyJpc3MiOiJrdWJlcm5' +
            'ldGVzL3NlcnZpY2VhY2NvdW50Iiwia3ViZXJuZXRlcy5pby9zZXJ2aW' +
            'NlYWNjb3VudC9uYW1lc3BhY2UiOiJxdm9iamd0Iiwia3ViZXJuZXRlc' +
            'y5pby9zZXJ2aWNlYWNjb3VudC9zZWNyZXQubmFtZSI6Iml6cmJvaXJ3' +
            'cC10b2tlbi1meGh6aCIsInN1YiI6InN5c3RlbTpzZXJ2aWNlYWNjb3V' +
            'udDpvd3pzeCJ9.lsEBtAhQDCfE_vQqD7p9AJpmkiSjvDLDalLTP01rD' +
            'RJOWiYhdbar6haVQoQ-KXf3HW4v4-geR79HV0W4g-qK-oTUAxHuH_pl' +
            '9WC7N6B2zwbRgSKGX3ubJUc7QgLh1vS7_5oeSxhldeiG0BNELdZXV5Q' +
            'd_pi98xbKjHvstoPMxT9MXbNVLTgLTfhqtYOZ8PeCs4Gu9o2M_MyeZx' +
            '72cZVJlWZGPKoGCiFQrQUGlhLKXu2c3y3lRvE0KiK84gTCRKTR-ZLGh' +
            '83LsZlb1u73XHx3yS5d8Ofjk8mzolI6DA1CUm8ncJ3FqIDJgJ3GvZ4U' +
            'Tqf2HbG9vNqZEiouNVoz_g1elY\n',
          'Authorization: Bearer eyJhb' +
            'GciOiJSUzI1NiIsImtpZCI6IkJqS0FTMmV3ZzB6cVdJVzh2a3B' +
            'sV2ZMSnR4YXhkWDNNRnpIQUhxOVI5VGUifQ.eyJhdWQiOlsiaHR0cHM' +
            '6Ly9rdWJlcm5ldGVzLmRlZmF1bHQuc3ZjIl0sImV4cCI6MTc1Nzg0MT' +
            'A4NCwiaXNzIjoiaHR0cHM6Ly9rLmFjbWUuZGV2Iiwia3ViZXJuZXRlc' +
            'y5pbyI6eyJuYW1lc3BhY2UiOiJkYXNpb2ciLCJwb2QiOnsibmFtZSI6' +
            'Imp4emFmajh4NHUwaCIsInVpZCI6IjlkMjAzYzhlLWQ2MGUtNDIwNC1' +
            'hN2M3LTUwNDBhNDdkYWZkYiJ9fX0.5NiWqLxcovhb16xVPQbHE2hxHA' +
            '-kWOI-Vj7jpAnXld-4wWQKhCZKxCpDJdo1_7qwVztq0WR9y-chQGFHv' +
            '49XDkneRs1vcW2J-W0NZBiRFX0w3NXwtoVPkxKc1g-upIJzG2SIgCAl' +
            'vgiM2WLuS0Xy5wvzZhCxJc9Ygya8EpFyirTQKRZGE2MsbYUVpCfolKe' +
            'wkq5oNyv1zU9O25XyOWaCpOfVxQD20YF7L4FK25NqZkb-GNy_dtSpes' +
            'ES5KDK31691IiSCPaTCIUxNCRDsds5kFPdKs_h03cdvDkctX2QrtEU3' +
            'nb-YzbMvF6McrwWflcusd9IOT9wlJrqTOqgVt_OvX\r\n',
        ],
        skip: [
          'token: eyJhb' +
            'GciOiJSUzI1NiIsImtpZCI6IlRmUU5qcGJHMHgxVUFEWDRxeEV' +
            'QYjNpZDlFcmNQOUdEUU5Gem9LREZWTzUifQ.eyJpc3MiOiJodHRwczo' +
            'vL2xvZ2luLmFjbWUuZGV2Iiwic3ViIjoiNDU0ODQ2MzY3MzY4In0.Z-' +
            'SR8IYRyEmCdnxGjotPTQq9tc2gw6SmSh360hoPAFOgM_EUTH80YwJo2' +
            '7GTAr5Trlrczh0q6Aq6PMJp9bWzgkQAu89rMqxqR6petxf1R9S9UrCZ' +
            '0viEhFA3gGDepcZ3ZKQPO4Nh6IiRXBf080n02Uc4pvSMyXQD3Yj9VzP' +
            'zKdUzieVQuLH3Gw81IXC5HNlXwibsI9cOfkzgyLO-BUMavqnXFg0BMI' +
            'phuA8HkOIVx9jWFl0L_YfzuQinLMZo4Z3uG4n9JCA3pY5zLUXaE18Nk' +
            'Zja8uM5Nov6EOeXOZwTrMFeRpTtoMRcl4Mjq9qA5DSpYgHYd74_qh7M' +
            '7u7O7_lywt',
          'eyJhbGciOiJSUzI1NiIsImtpZCI6',
        ],
      },
    },
  ],
  manual:
    'Delete the Secret that holds the token (kubectl delete secret), or the pod or service account a bound token belongs to; bound tokens also end by themselves.',
} as const satisfies Provider;
