// guard:allow-file -- examples, invented and assembled from parts
import type {Provider} from '../../core/provider.ts';

export const definition = {
  id: 'aws',
  title: 'Amazon Web Services',
  service: true,
  docs: [
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_identifiers.html',
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_access-keys.html',
    'https://docs.aws.amazon.com/bedrock/latest/userguide/api-keys.html',
  ],
  hosts: ['sts.amazonaws.com', 'iam.amazonaws.com'],
  rules: [
    {
      id: 'aws-access-key',
      title: 'AWS access key',
      severity: 'critical',
      anchors: ['AKIA'],
      pattern: /(?<![A-Za-z0-9+/])(AKIA(?![A-Z2-7]{9}EXAMPLE)[A-Z2-7]{16})(?![A-Za-z0-9+/=])/,
      minEntropy: 3,
      parts: [
        {
          name: 'secret-access-key',
          pattern:
            /(?<![A-Za-z0-9/+])(?=[A-Za-z/+]{0,39}\d)(?=[^A-Z]{0,39}[A-Z])(?=[^a-z]{0,39}[a-z])([A-Za-z0-9/+]{40})(?![A-Za-z0-9/+=])/,
          within: 400,
        },
      ],
      examples: {
        match: [
          'aws_access_key_id = AK' + 'IAHC4B3635O7SREVAH\naws_secret_access_key = vH0fcfLpKXNSpr/3Wb7I' + '6b8OAeaCMCg6fuU/sCXV\n',
          'AWS_ACCESS_KEY_ID=AK' + 'IA6UI4FKLVDRP4ZVO4',
          '"accessKeyId": "AK' + 'IASKWDISNCMFVPRNTS",',
          'https://bucket.s3.amazonaws.com/k?X-Amz-Credential=AK' + 'IAK457ZLQ5QNFUDNXB%2F20250102%2Fus-east-1',
        ],
        skip: ['id=AK' + 'IACNA34C7NGMLXFLX', 'id=AK' + 'IA5SKMDTVSA1VQRXJZ', 'id=AK' + 'IAIOSFODNN7EXAMPLE', 'xAK' + 'IAZWDTBL4765JE7DCY'],
      },
    },
    {
      id: 'aws-session-credentials',
      title: 'AWS temporary credentials',
      severity: 'high',
      anchors: ['ASIA'],
      pattern: /(?<![A-Za-z0-9+/])(ASIA(?![A-Z2-7]{9}EXAMPLE)[A-Z2-7]{16})(?![A-Za-z0-9+/=])/,
      minEntropy: 3,
      parts: [
        {
          name: 'secret-access-key',
          pattern:
            /(?<![A-Za-z0-9/+])(?=[A-Za-z/+]{0,39}\d)(?=[^A-Z]{0,39}[A-Z])(?=[^a-z]{0,39}[a-z])([A-Za-z0-9/+]{40})(?![A-Za-z0-9/+=])/,
          within: 400,
        },
        {name: 'session-token', pattern: /(?<![A-Za-z0-9+/])([A-Za-z0-9+/]{100,2000}={0,2})(?![A-Za-z0-9+/=])/, within: 800},
      ],
      examples: {
        match: [
          '{"AccessKeyId":"AS' +
            'IA3XLC37MVXVYZHO5V","SecretAccessKey":"e02/k/8bUIfzw/zfuLb1' +
            'aGHh8k/9W2WXhsPFZrK6","SessionToken":"IQoJb3JpZ2luLkKDsV7M70ZjFs+F36x0xk7/UP696ZLtTvipmXdWeWJdBp7u8crOyBaKpErCwVsvtu5BsgjbtWHWLs+CdP8028Fw' +
            'SK2MsrpBuwvVrFJThD3Ur0ePQUGy5l1whO0MXeC2piyP14Fva4' +
            'DYBv5NhxJH1cMDEzynUsDb8uhAyY1W/oQuI9q+opWhEq/+gNH/' +
            'fYZde+Omh+jMGtd1aEPZc0e+Sxusm1MxdnERG/PibrXtZikvehwiWOpgxKRafUZrpI8QbPuPOMDzXmbupGK76XJ50XYeBudgb9j2"}',
          'export AWS_ACCESS_KEY_ID=AS' + 'IAML2QC572BXKG5XBZ\n',
        ],
        skip: ['id=AS' + 'IAF27MIS4A4RS4Q4L', 'id=AS' + 'IAHQXT4NTMHRFQMEF4H', 'id=AS' + 'IAIOSFODNN7EXAMPLE'],
      },
    },
    {
      id: 'aws-secret-access-key',
      title: 'AWS secret access key',
      severity: 'critical',
      anchors: [
        'secret_access_key',
        'secretaccesskey',
        'secret-access-key',
        'secret access key',
        'aws_secret',
        'aws-secret',
        'awssecret',
        's3_secret',
      ],
      anchorsIgnoreCase: true,
      pattern:
        /(?:aws[_-]?secret[_-]?access[_-]?key|secret[_ -]?access[_ -]?key|(?:aws|s3)[_-]?secret(?:[_-]?key)?)(?:["'\x60\s:=>,;(\\]|u003d|&quot;|string|value){1,24}?(?<![A-Za-z0-9/+])(?![0-9a-f]{40})(?=[a-z/+]{0,39}\d)([A-Za-z0-9/+]{40})(?![A-Za-z0-9/+=])/i,
      minEntropy: 4,
      parts: [{name: 'access-key-id', pattern: /(?<![A-Za-z0-9+/])((?:AKIA|ASIA)[A-Z2-7]{16})(?![A-Za-z0-9+/=])/, within: 400}],
      examples: {
        match: [
          'aws_secret_access_key = emv2LRI0wuplrh0GA98z' + 'VsADomfr7wICkKJK94WE\n',
          '"SecretAccessKey": "RJ3gswFSm/csvnOTiEf3' + 'zi2RieyoaCP+B6rdTQAw",',
          "AWS_SECRET_KEY: 'e80vIfNhy4rOQSYtULS6" + "iWhIQrYjGqz4KMWjLNx7'",
          '{\\"secretAccessKey\\":\\"cdNInAndMregckIbo8n6' + 'YdFEg/OlrLzrytnIhypG\\"}',
          'aws configure set aws_secret_access_key QdAqySUkJH+Fpdy1LCOF' + 'oFwAZt/86q+7Q4ZLuYpv',
          '<SecretAccessKey>nVz7M62QjK40CUrYkJQ+' + 'DvrP7tmjrLgpzsrHc5zv</SecretAccessKey>',
          '- name: AWS_SECRET_ACCESS_KEY\n  value: "VKFnwWs5Wmqg92FTtaTW' + '9ekFuhtcQXJ5eOQIDQRP"\n',
        ],
        skip: [
          'aws_secret_access_key = FVEKOqJkdwfrRVTHey6' + 'O3E+7idF32pURds0Wfs',
          'aws_secret_access_key = F0qY9f+NDEoZt7X5+BylRg' + 'CHjPnMSjpyAjEiRDCUGt2w',
          'aws_secret_sha1 = bc7e260ef1b19f8607dc' + 'bc603f2b19b4be7ab410',
          'aws_secret_key = 32bfa2d4784065fba214' + 'e6a8f23095451579b2f8',
          'aws_secret_access_key: arn/of/the/secretsmanager/entry/for/prod',
        ],
      },
    },
    // The starts are the base64 forms of the header that STS puts before every token ("origin", "er/aws", "aws").
    {
      id: 'aws-session-token',
      title: 'AWS session token',
      severity: 'high',
      anchors: ['IQoJb3JpZ2lu', 'FwoGZXIvYXdz', 'FQoGZXIvYXdz', 'FwoDYXdz', 'FQoDYXdz'],
      pattern: /(?<![A-Za-z0-9+/])((?:IQoJb3JpZ2lu|F[wQ]oGZXIvYXdz|F[wQ]oDYXdz)[A-Za-z0-9+/%]{100,3000}={0,2})(?![A-Za-z0-9+/=])/,
      minEntropy: 4,
      examples: {
        match: [
          'AWS_SESSION_TOKEN=IQoJb3' +
            'JpZ2lu8wcQFTyGkKH9Dq8Jut3xgqez5SKqik0swUGg+FESZCbB4OBKYLStrEirenL9vw2rPzNug54z56sJg4EyVwiI+J8L' +
            'h7aeH0xZJg2VZ0srQvpbABCoMdPJZ9Ps4zoSlSu+/JEnPAETSJ' +
            'g5trUCH3O97PCcKqDPZKrbZuZXlJfyQ+XrY2QCxD5s1vlZHi7v' +
            'Wwk7A4+amuq6xruZTBhI3xXrq5lXumPFCvhI9VmDMIOHwO6zqs2xkcLpH9uM8a6DHjLwYQtlhjSvEoIsU8E0Df3+sv6h2ANdo47q\n',
          '"SessionToken": "IQoJb3' +
            'JpZ2lu5ZAuX4c1AV+fbYfUDLxyM1Vj8TmyaQDOSTY4J94JLJlpoLVFM5FSWgrzghOb3lkRkYQReTujz8N+7wDslm/hpJ+Q' +
            'h8CXJoQq68bnJEo94cOyMZMJ6DCn1V2IqdOVm0QDY8zVFChn1c' +
            '7k8IgT8tPqKT2wRnG8YIyHSksenZmd6QFYFhsiXT+5Ac85bXSf' +
            'mTblE52qrtQEL2s69ujpFncwdk9m1wC5U1DqHca0bEUOuKUvbj0iwcvsOxDeCZlFav3FLJfMXb/Q7IC0b3VFhIATyvV0uaOPbDbq",',
        ],
        skip: [
          'AWS_SESSION_TOKEN=IQoJb3' + 'JpZ2lu9gldumtOPEe/2X7XqbBoGjxm2iM6qxWVRTrlhtsh',
          'AWS_SESSION_TOKEN=IQoXb3JpZ2lu0KQd8N6/t0U/yTblHIEpf6HY2nK5VybXpy1Dt9grEIG4K8dNMJGNgQtHwnaE74uRTSAQ/z/uz37VzxwHa0pAfncl' +
            '5sQIAjaCe0OgObSFAcL2PGarW+rn+fbEd1WjXCRdYwoz1lFAWh' +
            '1F0DfUkfPhRD4ZcA97tNBA8f06o0k0SRKW6+9eSnVaMwaMWD2Y' +
            '3K/tkpCYD6QwJpgcQ4/BWc6X4XPVdSmnGF92ZCG+UMaBfyp3cS7PTsL6JTJHNFRn9UbUtrBRk7yaRdV0SYLX8b7yjc6X3nlKeJ6W',
        ],
      },
    },
    {
      id: 'aws-bedrock-api-key-long',
      title: 'Amazon Bedrock API key (long-term)',
      severity: 'high',
      anchors: ['ABSK'],
      pattern: /(?<![A-Za-z0-9+/_-])(ABSK[A-Za-z0-9+/]{107,269}={0,2})(?![A-Za-z0-9+/=])/,
      minEntropy: 3,
      examples: {
        match: [
          'AWS_BEARER_TOKEN_BEDROCK=AB' +
            'SKQmVkcm9ja0FQSUtleS10YnlmLWF0LTIxMjAxMjc1MjkwNjp6MjdabWJvWUE4Yz' +
            'BCUUtiMFRhWENtYnJqa1NkdFNzazlxY3Za' +
            'eGU1Z2ZidHBnSTM2OUZORlJjQUxzZXl3\n',
          'Authorization: Bearer AB' +
            'SKQmVkcm9ja0FQSUtleS1seGs4LWF0LTU4NDYzMDQ3MDc1MjpNSmUrdFFTNlE0Nm' +
            'NHQ1VYZU4rMEI4UG8wTmtKbFNlVlpxZG1Q' +
            'SXRLakJKamx1bnRPMDFPMit5cVhvckYw\r\n',
        ],
        skip: [
          'AWS_BEARER_TOKEN_BEDROCK=AB' + 'SKS4fsTv0qQETiqxIiXHQkKVkQnQq/' + '98rFY37kusBfpSX6zqMb1spMIh1K/DLg',
          'xAB' +
            'SKqZ8hByYaQun74H2pqTKfmG/n2m639CeuPdTy+CLbPv3EYZt1h/qaINoT0G' +
            '67iBKqO7XE1IUwuEXHXwE4atxZhYVhjM0xp+Cl' +
            'QKjRF+OSV5VmAMKS4jybFN/8',
        ],
      },
    },
    {
      id: 'aws-bedrock-api-key-short',
      title: 'Amazon Bedrock API key (short-term)',
      severity: 'medium',
      anchors: ['bedrock-api-key-YmVkcm9jay5hbWF6b25hd3MuY29t'],
      pattern: /(bedrock-api-key-YmVkcm9jay5hbWF6b25hd3MuY29t[A-Za-z0-9+/]{100,4000}={0,2})/,
      examples: {
        match: [
          'export AWS_BEARER_TOKEN_BEDROCK="bedrock-api-key-YmVkcm' +
            '9jay5hbWF6b25hd3MuY29tGDokaxjqtCaRUo15ZMYDPCu+idfaoJ9IbFk7ZT7jms7ehZT2O9WXZ1ew' +
            '+ColosRp04wU2fVQP7FIo6Wnq0WNeb0Sr18woiQBXxGFOMT9QRsg86NUmiYo/4qGYZdS2yORBLPmirC9fcThWT0hZYoArJjvC6ZE' +
            '72sEYEoF/uDGede8ZGAfev' +
            'ARCeNqWrUvtE5zGWgM5ZWTJovotyiySFQSgzHqSFzrJShDr5O1gyM53Qba/YDVXQt5+brhajhuCtGH' +
            'Ywc+JY+7Yizr3fD5r9fT69W6gQGRqU2HKPlGUlF2Yr/QdzhtpyDuqKucDNMK48wU0oy1ac7xV47cLxnxELi8f4iUmzM74oGFf3vf' +
            '63HbW+QFfBksI8xVLWU3r0iNWy1wJMU3txtvLdHlSVuS"',
          'Authorization: Bearer bedrock-api-key-YmVkcm' +
            '9jay5hbWF6b25hd3MuY29tjfrH9LlX3c9ZSsUulpL2DCNCASDP5DTmGQJwx+XPFUBIYUn8XRW5nyH4' +
            'rjP/fdYDUBbP9t7zfNjS5xFyE/UysI3a2CS3g/ZTvcrYoIOva3Xic+kP8asRweZOqBefOd3Te2I/j83eFZDuNuPeBc51u3Fe6xwr' +
            '825kTW4qbMU6uXiwTKxjyk' +
            'JfUEAbWptcVLz6JK8U0arWP4vV+Bwr0YPShHpQ8KoyL1MOKSHz0QGbh9axFZvcNkIiJZG6GD9OqpcT' +
            'JHBE2FuecAPnh02HOetvUoPdQZp9IXx9fGbeGLO9ODkw6sya1KamM0/MvZ34Xr9OIeGhbCVPZ0xymdYq/Uifu2mls/rTgExrz3Zt' +
            'WqHU5oplimW4akwn578eqALh4zVUuqKopGP/JX7nHYEn',
        ],
        skip: [
          'bedrock-api-key-YmVkcm' + '9jay5hbWF6b25hd3MuY29t',
          'bedrock-api-key-qKryuNrFwHFu67Xosnwiaxh2hLQmiy0MhawXy+uyVrs6I5vwTpz5/JwWeWR8x/erLbUCWv0i/OyLG9kIDvTQ' +
            '5NmtU5nteiU+ja3z0n5MNXeOt8mtbXwjNfNH4YjsKVcWMdCqpNcm59wCcQ' +
            'JA+cAL4DhsEh+AWXZCDRqST38oeu7QY6ArTvL2IPLg' +
            'fbiENVtGhOizdTaTgKEPklyPAIDVqS+7hPpg0YFRYKPIGtK9YMAjb5tm7XoRh3UBXf6ocPZEeafxncMGn3jTjmxH9WLioBuaLlhB' +
            'r3G5Y+Pt3XpZkG9I',
        ],
      },
    },
    {
      id: 'aws-appsync-api-key',
      title: 'AWS AppSync API key',
      severity: 'critical',
      anchors: ['da2-'],
      pattern: /(?<!(?<!\\|%[\dA-F]|\\u00[\da-f])[A-Za-z0-9])(da2-(?=[a-z]{0,25}\d)[a-z0-9]{26})(?![A-Za-z0-9-])/,
      minEntropy: 3,
      examples: {
        match: ['x-api-key: da' + '2-xzhr1ikn6c2y7rze18mjbtsqhu\n', '"aws_appsync_apiKey": "da' + '2-jnjxhthltw9lxwq302ce7lemci",'],
        skip: ['da' + '2-lhsz5l0fgap2afanaiq3w09xu', 'k: da' + '2-fxuakwbolbykbnqeqvyfawxnsd'],
      },
    },
    {
      id: 'aws-mws-auth-token',
      title: 'Amazon Marketplace Web Service token',
      severity: 'critical',
      anchors: ['amzn.mws.'],
      pattern: /(amzn\.mws\.[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})(?![A-Za-z0-9-])/,
      minEntropy: 3,
      examples: {
        match: [
          'MWS_AUTH_TOKEN=amzn' + '.mws.956f6450-8298-4c64-a1eb-b2a76fe21d89',
          '"mwsAuthToken": "amzn' + '.mws.48a8c89b-5ad4-49e9-a017-71b3a96e2adc"',
        ],
        skip: ['amzn' + '.mws.20be5bc0-f70b-4612-aae0-2acaea', 'amzn.mws.token'],
      },
    },
  ],
  manual:
    "Set the access key to inactive and then delete it in the IAM console under the user's Security credentials. Temporary credentials are ended by revoking the role's active sessions (IAM > Roles > Revoke sessions).",
} as const satisfies Provider;
