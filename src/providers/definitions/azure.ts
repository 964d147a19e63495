// guard:allow-file -- examples, invented and assembled from parts
import type {Provider} from '../../core/provider.ts';

export const definition = {
  id: 'azure',
  title: 'Microsoft Azure',
  service: true,
  docs: [
    'https://learn.microsoft.com/azure/storage/common/storage-account-keys-manage',
    'https://learn.microsoft.com/azure/cosmos-db/secure-access-to-data',
    'https://learn.microsoft.com/azure/service-bus-messaging/service-bus-sas',
    'https://learn.microsoft.com/entra/identity-platform/how-to-add-credentials',
    'https://learn.microsoft.com/azure/devops/organizations/accounts/use-personal-access-tokens-to-authenticate',
    'https://github.com/microsoft/security-utilities',
  ],
  hosts: [
    'management.azure.com',
    'login.microsoftonline.com',
    'graph.microsoft.com',
    'dev.azure.com',
    'vssps.dev.azure.com',
    'app.vssps.visualstudio.com',
  ],
  rules: [
    {
      id: 'azure-storage-account-key',
      title: 'Azure Storage account key',
      severity: 'critical',
      anchors: ['+ASt'],
      before: 76,
      pattern: /(?<![A-Za-z0-9+/])([A-Za-z0-9+/]{76}\+ASt[A-Za-z0-9+/]{5}[AQgw]==)(?!=)/,
      checksum: 'azure-storage',
      minEntropy: 4,
      parts: [{name: 'account-name', pattern: /account_?name["'\s:=]{1,6}([a-z0-9]{3,24})(?![a-z0-9])/i, within: 300}],
      examples: {
        match: [
          'DefaultEndpointsProtocol=https;AccountName=acmeshop;AccountKey=lY2089CUAOpm0k+Jn3K96cH5c9FekFVv4By2ro9GY5Gn' +
            'lJ8Dqk7u9zfUmQAjNOI2zNC1Im4YvKI2+A' +
            'St2KZkcw==;EndpointSuffix=core.windows.net',
          'AZURE_STORAGE_KEY="mRbhS/rifVfAYhU5qx3VDoh5WlYiQGu+AwOMd8B7hsTL' + 'Zmvt+IazIa4oSEYmMNdy43bMFGv1BsiZ+A' + 'StbkiRlQ=="\n',
          'account_key: Uxn8YwJ7Qeqx7EioemPrBHnlXJQ/ZWjIeuvGYwajm+2f' + 'JFQMXOtcWFYxJspS60STEiFHsEJVGjMf+A' + 'StRAfgKw==\n',
        ],
        skip: [
          'bC8cvjHeuQXS2qSdfWKFE4oAHYV+K90Pxld3' + 'On1YVWAj+OKEWTzbybVeuNCb+A' + 'StdIB4TA==',
          'AccountKey=JcYW5ArXIw9yBwtrfY2VRImDixUkg2qp/sMhTH5/fuih' + 'W2RjiKuIwZNsQOvI7WYU4VHcORGBpCBB+ASxkbKSEQ==',
        ],
      },
    },
    // Keys without the fixed signature; the key of the storage emulator is public.
    {
      id: 'azure-storage-account-key-legacy',
      title: 'Azure Storage account key (issued before 2022)',
      severity: 'critical',
      anchors: ['AccountKey='],
      pattern: /AccountKey=(?!Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1)(?![A-Za-z0-9+/]{76}(?:\+ASt|ACDb))([A-Za-z0-9+/]{85}[AQgw]==)(?!=)/,
      near: {words: ['accountname='], within: 400},
      minEntropy: 4,
      parts: [{name: 'account-name', pattern: /account_?name["'\s:=]{1,6}([a-z0-9]{3,24})(?![a-z0-9])/i, within: 300}],
      examples: {
        match: [
          'DefaultEndpointsProtocol=https;AccountName=acmeshop;AccountKey=uO3T86tZIXV5pzDQLtvVj+xt+youXrXmc/BwgCt7ofd0' +
            '8Oe3BNfusxDVFX3lMnjqGJvyl9bxYz+yKBMQxGly3A==',
          '"AzureWebJobsStorage": "DefaultEndpointsProtocol=https;AccountName=acme;AccountKey=uH7Ny3/zSVJfj0KXkGfrJ0nzqdBbGZFKdQZOmBK7roko' +
            'spE+e+nEeQzEsX+lFsfaunpOtNdh7qLwizrLwsVCXA==;EndpointSuffix=core.windows.net"',
        ],
        skip: [
          'AccountKey=NEauKGDv57Ck3GluJ4muH8zrujilHlYcjpagxmVnC' + 'YnEYxA4T8Wuqu3H7yshO/OZjqMxLOQIbgdxwXNS==',
          'AccountKey=Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6' + 'IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==',
          'AccountKey=<account-key>;',
        ],
      },
    },
    {
      id: 'azure-sas-token',
      title: 'Azure shared access signature',
      severity: 'high',
      confidence: 'likely',
      anchors: ['sig='],
      pattern: /(?<=[?&;]|\\u0026)sig=([A-Za-z0-9%+/]{43,70}(?:=|%3[Dd]))(?![A-Za-z0-9%=])/,
      near: {words: ['sv=20'], within: 400},
      minEntropy: 3.5,
      examples: {
        match: [
          'https://acme.blob.core.windows.net/c/f?sv=2022-11-02&ss=b&srt=co&sp=rl&se=2027-01-01T00:00:00Z&spr=https&sig=h5TxoCVcKo%2FmY5alLi1TOI' +
            'yVMyUmTvukqdrENtaRduT%3D',
          'SAS_TOKEN="sp=r&st=2024-01-01T00:00:00Z&se=2030-01-01&spr=https&sv=2022-11-02&sr=c&sig=mA1FtsFIoeCt95JMRsNmhe4B' +
            'DRlNjSTbu4%2FBlmL7XWW%3D"',
        ],
        skip: [
          'https://example.com/?sig=5ejUc%2FQygEvTs%2BehglPHI3' + 't%2BaYGyzpuTIJqKiXlwqYV%3D',
          '?sv=2022-11-02&sr=b&sig=REDACTED',
          '?sv=2022-11-02&sr=b&sig=0dfmMw0uqw' + 'bMscXH1lZq%3D',
        ],
      },
    },
    {
      id: 'azure-logic-apps-sas-url',
      title: 'Azure Logic Apps trigger URL',
      severity: 'high',
      anchors: ['sig='],
      pattern: /(?<=[?&;]|\\u0026)sig=([\w-]{43})(?![\w-])/,
      near: {words: ['logic.azure.com'], within: 400},
      minEntropy: 3.5,
      examples: {
        match: [
          'https://prod-12.westeurope.logic.azure.com:443/workflows/0a1b2c3d4e5f/triggers/manual/paths/invoke?api-version=2016-10-01&sp=%2Ftriggers%2Fmanual%2Frun&sv=1.0&sig=94Py2NB4EI-9WaThqMzGm' +
            'eAM4K9kNs65rNg54AONu_Z',
          '"url": "https://prod-07.eastus.logic.azure.com/workflows/9f8e7d6c/triggers/request/paths/invoke?sp=%2Ftriggers&sv=1.0\\u0026sig=ivJPL_PVpA4QpjGa3rxy2' +
            'K3lGcnxzfWRQrbuUhfmMqW"',
        ],
        skip: [
          'https://example.com/?sv=1.0&sig=20tzrEqYjfJKOls-psNZI' + '-CsNCts_px5ZfHLGfC6Zzu',
          'https://p.logic.azure.com/triggers/x?sv=1.0&sig=u8paXjxEi46Pk0XP0HdV' + 'ykYsw68D4QTPjwrfL5Ku',
        ],
      },
    },
    {
      id: 'azure-cosmosdb-key',
      title: 'Azure Cosmos DB key',
      severity: 'critical',
      anchors: ['ACDb'],
      before: 76,
      pattern: /(?<![A-Za-z0-9+/])([A-Za-z0-9+/]{76}ACDb[A-Za-z0-9+/]{5}[AQgw]==)(?!=)/,
      checksum: 'azure-cosmosdb',
      minEntropy: 4,
      parts: [{name: 'endpoint', pattern: /(?<![\w.-])([\w-]{1,63}\.documents\.azure\.com)(?![\w-])/, within: 300}],
      examples: {
        match: [
          'AccountEndpoint=https://acme.documents.azure.com:443/;AccountKey=qI9z9sw+svm9BHBpwRa7ZAhKV3sHKWGp61GniTUEXfBr' +
            'IhDpYA8DwSkAXd2RB35/SRCbdUuyh9JRAC' +
            'DbBqk0yw==;',
          'COSMOS_KEY=gB7pbq49BkaQAkFN2q0tdWYaRCEKfhP8oKF6GyKHnlwd' + 'HwAlBSv8wWpaeQ6Isp7woUVas8Xb6im5AC' + 'DbryeE5Q==\n',
        ],
        skip: [
          'G280MCSRU7NthT5zySGgAeFfWEYX1pZonwsN' + 'JLZQGlXQBqAC4I4+Rhmu41BoAC' + 'DbehdxjA==',
          'k8JClQuxYhlm0z0hFbuRzUgPr4LuFHdzQ93ToFifNhpA' + 'sweA3+A1dT34rl5CZdtI+1M3jEWm/twgACDxqXGM6A==',
        ],
      },
    },
    {
      id: 'azure-cosmosdb-key-legacy',
      title: 'Azure Cosmos DB key (without signature)',
      severity: 'critical',
      anchors: ['AccountEndpoint='],
      pattern:
        /AccountEndpoint=https?:\/\/[^;\s"']{4,120};\s{0,2}AccountKey=(?!C2y6yDjf5\/R\+ob0N8A7Cgv30VRDJIWEH)(?![A-Za-z0-9+/]{76}ACDb)([A-Za-z0-9+/]{85}[AQgw]==)(?!=)/,
      minEntropy: 4,
      parts: [{name: 'endpoint', pattern: /(?<![\w.-])([\w-]{1,63}\.documents\.azure\.com)(?![\w-])/, within: 300}],
      examples: {
        match: [
          'AccountEndpoint=https://acme.documents.azure.com:443/;AccountKey=eiY8xBgFrLP85nblT7sPEsB+X1Waw2w54v/fxEbIiFCs' +
            'AnOsFGmkEI1z5cwPxjQKgVrSmjaMFQas/7BqtED39Q==;',
          '"Cosmos": "AccountEndpoint=https://acme.documents.azure.com/;AccountKey=LfLdLVZzitR2qpoA7rvsWMOb8LsrWzTkbefL/+9NVZug' +
            'jO9eazc5Afbfb2OmijtYBl/izXMB7OBnZ4YMWvxa4Q=="',
        ],
        skip: [
          'AccountEndpoint=https://localhost:8081/;AccountKey=C2y6yDjf5/R+ob0N8A7Cgv30VRDJIWEHLM+4QDU5DE2n' +
            'Q9nDuVTqobD4b8mGGyPMbIZnqyMsEcaGQy67XIw/Jw==',
          'AccountEndpoint=https://a.documents.azure.com/;AccountKey=19wPalB+lXBfF9g+YcSaMSVzYrnsBF' + 'ge5gzuote53DL0cnDqnrHwVtUZIguE',
        ],
      },
    },
    {
      id: 'azure-servicebus-sas-key',
      title: 'Azure Service Bus, Event Hubs or Relay key',
      severity: 'high',
      anchors: ['+ASb', '+AEh', '+ARm'],
      before: 33,
      pattern: /(?<![A-Za-z0-9+/])([A-Za-z0-9+/]{33}\+(?:ASb|AEh|ARm)[A-Za-z0-9+/]{5}[AEIMQUYcgkosw048]=)(?!=)/,
      checksum: 'azure-servicebus',
      minEntropy: 3.5,
      parts: [
        {name: 'namespace', pattern: /(?<![\w.-])([\w-]{1,63}\.(?:servicebus\.windows\.net|azure-devices\.net))(?![\w-])/, within: 300},
        {name: 'policy-name', pattern: /SharedAccessKeyName=([\w.-]{1,256})/, within: 300},
      ],
      examples: {
        match: [
          'Endpoint=sb://acme.servicebus.windows.net/;SharedAccessKeyName=RootManageSharedAccessKey;SharedAccessKey=OXIiU6bS8D9jKqtzuilocIGp6o3VCJ53Z+A' +
            'SbAa9vfA=',
          'EVENTHUB_KEY=lNDtW0gvHLugQuVhFSAUFmIbBCOiA5PMh+A' + 'EhHrF6J0=\n',
        ],
        skip: ['VFxh8yPfLU0wf3/fuwLj1yNy4J5JF0+A' + 'SbuMKJqA=', 'aqQazCXq1IF3EQ2LGjzXPA' + '0txzKRy7kXZ+ASxJRvYlA='],
      },
    },
    // Older namespaces, IoT Hub and Event Grid: keys without the fixed signature.
    {
      id: 'azure-shared-access-key',
      title: 'Azure shared access key in a connection string',
      severity: 'high',
      anchors: ['SharedAccessKey='],
      pattern: /SharedAccessKey=(?![A-Za-z0-9+/]{33}(?:\+(?:ASb|AEh|ARm)|AIoT))([A-Za-z0-9+/]{42}[AEIMQUYcgkosw048]=)(?!=)/,
      minEntropy: 3.5,
      parts: [
        {name: 'namespace', pattern: /(?<![\w.-])([\w-]{1,63}\.(?:servicebus\.windows\.net|azure-devices\.net))(?![\w-])/, within: 300},
        {name: 'policy-name', pattern: /SharedAccessKeyName=([\w.-]{1,256})/, within: 300},
      ],
      examples: {
        match: [
          'Endpoint=sb://acme.servicebus.windows.net/;SharedAccessKeyName=send;SharedAccessKey=JTbJClWxItJUh4hFjuLp0s' +
            'orXqmuIv0SBp2Dtr+DVlA=',
          'HostName=acme.azure-devices.net;SharedAccessKeyName=iothubowner;SharedAccessKey=qp7kneqFysHUGUKD5AHiTQ' +
            '7PFzdIO1N03HMpeP2v5kA=',
        ],
        skip: [
          'SharedAccessKey=JVdJ8TIqP5G+aWC7G4jg' + 'P1/Vcd/rj/1Kyfe3VDgA=',
          'SharedAccessKey=<key>',
          'Endpoint=sb://acme.servicebus.windows.net/;SharedAccessKey=IFjla8zRGK' + '56RGO8V46N',
        ],
      },
    },
    {
      id: 'azure-function-key',
      title: 'Azure Functions key',
      severity: 'high',
      anchors: ['AzFu'],
      before: 44,
      pattern: /(?<![\w+/-])([\w+/-]{44}AzFu[\w+/-]{5}[AQgw](?:={2}|%3[Dd]%3[Dd])?)(?![\w+/=-])/,
      checksum: 'azure-function',
      minEntropy: 3.5,
      examples: {
        match: [
          'https://acme.azurewebsites.net/api/orders?code=ItCIsdLAe_Y_ylUPaItRvVD6zocMTtiuRYz04KmDew9eAz' + 'FutcAJJQ==',
          'x-functions-key: TTYL_bBgSEU6VWirsHQVGNTO4vVhnIvh0Ya9a25nEOPoAz' + 'Fu8v7Dug==\r\n',
        ],
        skip: ['22UIPMsCVfCRfmyn+HJ0iV2z4Hfzy5Az' + 'FujiycPA==', 'ZyhsbdhTC1I6dv1oS/QBNI03skid' + 'Tgp4ZsCcjn/F5DJRAzFxjMvd1A=='],
      },
    },
    {
      id: 'azure-container-registry-password',
      title: 'Azure Container Registry password',
      severity: 'high',
      anchors: ['+ACR'],
      before: 42,
      pattern: /(?<![A-Za-z0-9+/])([A-Za-z0-9+/]{42}\+ACR[A-Za-z0-9+/]{6})(?![A-Za-z0-9+/=])/,
      checksum: 'azure-acr',
      minEntropy: 4,
      parts: [{name: 'registry', pattern: /(?<![\w.-])([a-z0-9]{5,50}\.azurecr\.io)(?![\w-])/, within: 300}],
      examples: {
        match: [
          'docker login acmeshop.azurecr.io -u acmeshop -p lADxShyOx+cysh95/zXbniV5UMRfIVtbKzsxZCA1+y+A' + 'CRCm+L1X\n',
          'ACR_PASSWORD: "ka1uIBbD48kge6eIyS1UdOBAmplxPAr9Tri3BN+X1o+A' + 'CRCC5/7g"',
        ],
        skip: ['ivacbXfUfxi40rXSVYDiwHqscJ/4Z5fDku6k+cIh+A' + 'CRT9pVxl', 'v5PR9clRj1Qi8eWJTrIUgzO7uc/PCOLHCd3lbAxdsK+A' + 'CRb+VS9LIH'],
      },
    },
    {
      id: 'azure-redis-key',
      title: 'Azure Cache for Redis key',
      severity: 'high',
      anchors: ['AzCa'],
      before: 34,
      pattern: /(?<![A-Za-z0-9+/])([A-Za-z0-9+/]{33,34}AzCa[A-Za-z0-9+/]{5,6}=?)(?![A-Za-z0-9+/=])/,
      checksum: 'azure-redis',
      minEntropy: 3.5,
      parts: [{name: 'host', pattern: /(?<![\w.-])([\w-]{1,63}\.redis\.cache\.windows\.net)(?![\w-])/, within: 300}],
      examples: {
        match: [
          'acme.redis.cache.windows.net:6380,password=pcoGHKBAywbrWpExWLqwsv3YbK5LEYw/5mAz' + 'CaC/DMHO,ssl=True,abortConnect=False',
          'REDIS_PRIMARY_KEY=0NiHEbnzoMzSdKypObQk5Z9Qd5b4S4Qb3IAz' + 'CaD1pVWY\n',
        ],
        skip: ['FnDiJ4Ljs8Vqj/OzrxfpoADbsdaE8xAz' + 'CabzFREL', 'qwMx7k+rYBlh9CVj90ZNwQ' + '8/cNDgQ0HkbqAzCbcgSzEX'],
      },
    },
    {
      id: 'azure-search-key',
      title: 'Azure AI Search key',
      severity: 'high',
      anchors: ['AzSe'],
      before: 42,
      pattern: /(?<![A-Za-z0-9])([A-Za-z0-9]{42}AzSe[A-Za-z0-9]{6})(?![A-Za-z0-9+/=])/,
      checksum: 'azure-search',
      minEntropy: 3.5,
      parts: [{name: 'service', pattern: /(?<![\w.-])([a-z0-9-]{2,60}\.search\.windows\.net)(?![\w-])/, within: 300}],
      examples: {
        match: [
          'curl -H "api-key: ppBRxOXt8lq6OW9I9IR6zYfwsHTCBQ1YO6By7LkyN7Az' +
            'SeDhlHib" https://acme.search.windows.net/indexes?api-version=2023-11-01',
          'AZURE_SEARCH_KEY=Prmr1aFTSgoCx68frQmOYGUBaCu6TOName8BzhMja3Az' + 'SeB32JSu\n',
        ],
        skip: ['vPq78vNU4rzA6I84m67RjOwU7WmwXUst98Kgz8X2Az' + 'SeDqNr0o', 'qeEKkcBxeqNl1BuNfDj8K7ESUE' + 'rx5kxpCM4R27uFC0AzSfLg7IQB'],
      },
    },
    {
      id: 'azure-entra-client-secret',
      title: 'Microsoft Entra client secret',
      severity: 'critical',
      anchors: ['0Q~', '1Q~', '2Q~', '3Q~', '4Q~', '5Q~', '6Q~', '7Q~', '8Q~', '9Q~'],
      before: 3,
      pattern: /(?<![\w.~-])([\w.~-]{3}\dQ~[\w.~-]{31,34})(?![\w~-])/,
      checksum: 'azure-entra',
      minEntropy: 3,
      parts: [
        {
          name: 'tenant-id',
          pattern: /tenant[_-]?(?:id)?["'\s:=,]{1,6}([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})(?![a-z0-9-])/i,
          within: 600,
        },
        {
          name: 'client-id',
          pattern:
            /(?:client|app|application)[_-]?id["'\s:=,]{1,6}([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})(?![a-z0-9-])/i,
          within: 600,
        },
      ],
      examples: {
        match: [
          'AZURE_TENANT_ID=fa420a05-41d4-468a-ae85-5f4709e57604\nAZURE_CLIENT_ID=7468018b-43c8-4ef6-a642-65f26a0eb013\nAZURE_CLIENT_SECRET=ymn8' +
            'Q~na8EhXcpZpjKtdyfeVcQ9UfeaJ._MR5bhj\n',
          '"clientSecret": "9Sw8' + 'Q~gGdb5gwd4.qSownbCQq0QBgZFOmoET2bOV",',
          'client_secret=Ctr7' + 'Q~zBc9sq6jOH0p6TMtku3J.BQC5uINwL6&grant_type=client_credentials',
        ],
        skip: [
          'AZURE_CLIENT_SECRET=t6F8' + 'Q~qH3GKw3sLzvJCH4ThxYZAOwxi',
          'AZURE_CLIENT_SECRET=kn88' + 'Q~yxD7gwEgCRgCoGSfdaJEkvm9EM0QRdJuDcXBxlPB',
          'AZURE_CLIENT_SECRET=nJO8Q-UnWd9sQinktlJ7' + 'xQTmGaqFxDeomGZadtDm',
        ],
      },
    },
    {
      id: 'azure-devops-pat',
      title: 'Azure DevOps personal access token',
      severity: 'critical',
      anchors: ['JQQJ99', 'JQQJ9D', 'JQQJ9H'],
      before: 59,
      pattern: /(?<![A-Za-z0-9])([A-Za-z0-9]{52}JQQJ9[9DH][A-Z][A-L][A-Za-z0-9]{16}AZDO[A-Za-z0-9]{4})(?![A-Za-z0-9])/,
      checksum: 'azure-cask',
      checksumSure: true,
      minEntropy: 3,
      parts: [{name: 'organization', pattern: /dev\.azure\.com\/([\w-]{1,60})/, within: 300}],
      examples: {
        match: [
          'AZURE_DEVOPS_EXT_PAT=jXbwic16XUTvTEa1RWY73Z9IsrXHYm7Y9IR2lGfgTt' + 'V9ay4DyxJkJQQ' + 'J99BEACAAAA2ShzA7eplAAZDO1Jjj\n',
          'https://acme:17mJRltdJq3AImDKhe3BoC8P9qw7SXaYBWEe9KMy2A' +
            'kh9UFJ5UY0JQQ' +
            'J99BEACAAAAqIh7AtbN0AAZDO2y8M@dev.azure.com/acme/shop/_git/shop',
        ],
        skip: [
          'SNBmPhwTvVxLXFja7LRPyIH49SyDPyN3GpOSAmhlO' + '9vWL8jzTQJQQ' + 'J99BANUc304keMATydxXiAZDOu62M',
          'LvFHG7EZPBWOTzKPUKbYyPWOx7It6sUCu0tYaq4EOj' + 'UICu45apD4JQQ' + 'J99BA8a36rhSIObmd3HTNAZDXqXJh',
        ],
      },
    },
    {
      id: 'azure-openai-key',
      title: 'Azure OpenAI or AI Services key',
      severity: 'high',
      anchors: ['JQQJ99', 'JQQJ9D', 'JQQJ9H'],
      before: 59,
      pattern: /(?<![A-Za-z0-9])([A-Za-z0-9]{52}JQQJ9[9DH][A-Z][A-L][A-Za-z0-9]{16}ACOG[A-Za-z0-9]{4})(?![A-Za-z0-9])/,
      checksum: 'azure-cask',
      checksumSure: true,
      minEntropy: 3,
      examples: {
        match: [
          'AZURE_OPENAI_API_KEY=EYSi6E9pUCKLUf6UrmlGn7Y16wq5pAQUqVKOSqm4Nv' + '897Gqi4iw6JQQ' + 'J99BEACAAAAT4EUA2T3cAACOG3xh0\n',
          'Ocp-Apim-Subscription-Key: TvbXPvQvfGNp16pal5NgyvWO5VbL8PpzGERdImY3if' + 'NbuKvsZi94JQQ' + 'J99BEACAAAAXJLfAlqxpAACOG1wPi',
        ],
        skip: [
          'tgfWQJ9ZdAtLDNTgH4XzSsO3PaCTNv91aY4rBsaEX' + 'FpLCHyrO3oJQQ' + 'J99BAygijovX3nQGjSkHMACOGur0i',
          'IYAiCugcB8qSkI5etjMQmgpFSzKzjzIAzZeHxhDHUx' + 'NbfIPkcCNxJQQJ98BArtJqbYNjEKwIEulcACOGSqT7',
        ],
      },
    },
    // Every other service that issues keys of this shape; characters 77 to 80 name it (AZAC App Configuration, AZEG Event Grid, APIM API Management).
    {
      id: 'azure-annotated-key',
      title: 'Azure annotated security key',
      severity: 'high',
      anchors: ['JQQJ99', 'JQQJ9D', 'JQQJ9H'],
      before: 59,
      pattern: /(?<![A-Za-z0-9])([A-Za-z0-9]{52}JQQJ9[9DH][A-Z][A-L][A-Za-z0-9]{16}(?!AZDO|ACOG)[A-Z][A-Za-z0-9]{7})(?![A-Za-z0-9])/,
      checksum: 'azure-cask',
      checksumSure: true,
      minEntropy: 3,
      examples: {
        match: [
          'EVENTGRID_KEY=rHguRzsV27D7pfvaIyQZPDRJw07soQO5S0MGSNTLeN' + 'cvX1rImCP5JQQ' + 'J99BEACAAAAN0o3Az0ZvAAZEGPfTa\n',
          'aeg-sas-key: yZxzEI12y0iv5rjc0ojgreZIGwbBQmNjc7d6NcUFoF' + 'plgle5zSNcJQQ' + 'J99BEACAAAAWLGAAKmwaAAZEG3ign',
          'Endpoint=https://acme.azconfig.io;Id=x;Secret=n2EBOunisDrP8SkoIak4lfuyfyYgpJLlWZLt8Z7R8u' +
            '5f1q6uMlFvJQQ' +
            'J99BEACAAAAsA3AAe1V4AAZAC3se3',
        ],
        skip: [
          'YGit54l0CeRMjzl3r0dNT5ZbkIAmhIZRfylVBXw3' + 'wvG01QsoFJQQ' + 'J99BADgvnOexbgrw2xeQsAZEGtQcM',
          '0FvKtqBnm2IO0tTkvoWj6kamfPZM6sb4LMbgeV7arl' + 'Sdnus9MqIqJQQ' + 'J99BZJHuovrOByrDHzIKGAZEGJiHK',
        ],
      },
    },
    {
      id: 'azure-app-configuration',
      title: 'Azure App Configuration connection string',
      severity: 'high',
      anchors: ['.azconfig.io;Id='],
      pattern: /\.azconfig\.io;Id=[^;\s"']{3,80};Secret=(?![A-Za-z0-9]{52}JQQJ9)([A-Za-z0-9+/]{42,86}={0,2})(?![A-Za-z0-9+/=])/,
      minEntropy: 3.5,
      examples: {
        match: [
          'Endpoint=https://acme.azconfig.io;Id=a1b2-l0-s0:Qx7;Secret=lsqUsCPctUrln2FjtXp1Xb' + '9kTDA4+gWAoDQc6XPHTMv=',
          '"AppConfig": "Endpoint=https://acme.azconfig.io;Id=z9:y8;Secret=t7JMiBh74NcCd87XyuQj+k' + 'tBX8O8lWwnIFaKEm2Fud6="',
        ],
        skip: [
          'Endpoint=https://acme.azconfig.io;Id=a;Secret=T0w6kuYbPyTgB7xLfZhRZ' + '4tr3HB43/+yZe9gbAcG1gP=',
          'Endpoint=https://acme.azconfig.io;Id=abcd;Secret=<secret>',
        ],
      },
    },
    // Batch, Machine Learning, API Management and IoT Hub keys: the same shape as above, seeds of their checksums not published.
    {
      id: 'azure-signed-key',
      title: 'Azure key with a service signature',
      severity: 'high',
      confidence: 'likely',
      anchors: ['+ABa', '+AMC', 'AIoT', 'APIM'],
      before: 76,
      pattern:
        /(?<![A-Za-z0-9+/])([A-Za-z0-9+/]{76}(?:\+ABa|\+AMC|APIM)[A-Za-z0-9+/]{5}[AQgw]==|[A-Za-z0-9+/]{33}AIoT[A-Za-z0-9+/]{5}[AEIMQUYcgkosw048]=)(?!=)/,
      minEntropy: 4,
      examples: {
        match: [
          'BATCH_ACCOUNT_KEY=hfL0v2f1tJqjBeqvKmOWHPBDBRNg7Qt8j9T+94SgEfVf' + 'wB2MgLFfnDcesaeLns3cumDLAuoe4ClX+A' + 'Ba3hZQNA==\n',
          'HostName=acme.azure-devices.net;DeviceId=pump;SharedAccessKey=XPgh9iHfvRBfCnstrdH123UH/s7CB0UgcAI' + 'oT40gjQA=',
        ],
        skip: [
          '6OHGDdDkSz/oQena7hVZTfztkZOJr/mLOhpGJBZo6' + '2BN7l82PVOws+Iysk8fZDWfa+AaYL+A' + 'BaFed5eA==',
          'mFUxCcQifyoOpDOcBvaErk' + '0tkuUS9Hlp6AIoXCPS6RA=',
        ],
      },
    },
    {
      id: 'azure-apim-git-password',
      title: 'Azure API Management repository or management key',
      severity: 'critical',
      anchors: ['git&20', 'integration&20', 'git%2620'],
      pattern:
        /(?<!(?<!\\|%[\dA-F]|\\u00[\da-f])[A-Za-z0-9])((?:git|integration)(?:&|%26)20\d{10}(?:&|%26)[A-Za-z0-9+/%]{80,110}(?:==|%3[Dd]%3[Dd]))/,
      minEntropy: 4,
      examples: {
        match: [
          'git clone https://apim:git' +
            '&202755827942&1QtH9AoE+Fjnpjn5dVWQrHYsuqk2wSWoaOF' +
            '2RW+xWDi+IRx/7NzoVgjqXRXKHWE3rlFEmbjYxs6mF+ZinvA' +
            'f2B==@acme.scm.azure-api.net/',
          'Authorization: SharedAccessSignature integra' +
            'tion&202791970234&8usfXBbQkhF8ykap3WuTy3HCwSnMHZF' +
            'LAvGASDp8KJEusa2c+kBkSaFSB/MwnCbKGOL31mAMJUD' +
            'vhZBGOczFeV==\r\n',
        ],
        skip: ['git' + '&202716569103&s7e03j5j0P/JV/ijefQ7Z60YBv91l8XS8DHfXzGI==', 'page?git&2027'],
      },
    },
    {
      id: 'azure-entra-refresh-token',
      title: 'Microsoft Entra refresh token',
      severity: 'critical',
      anchors: ['.AgAB'],
      before: 253,
      pattern: /(?<![\w.-])([01]\.A[\w-]{50,250}\.AgAB[\w-]{240,1900})(?![\w-])/,
      minEntropy: 4,
      examples: {
        match: [
          '{"refresh_token":"1.AXHJ1_LRVmMD70iak68cuBvMoHvJc9AkWdAFpRtC7qc34Po8wFGBRHdyVSC9FC.A' +
            'gABAwEAAAh-By_1KajPKOzCHJmUEBnOGVx' +
            '92v86ciKiR7O71rB0m9NkgEjtpzeR3pPhjy8-K5oF0_k8OhvisZtu3k6jJ8J-xiEOGZRu9Mw3HSQm_M5WhoMVc7NdIeyhMn91xu2' +
            'QDo5xgv0g_4BlIAMoT5n-zcRDjisJ0ZVWDxzq5hrw0fav7M' +
            'IwHtonh4AZODi1SkEdFoQPoKxZhUljPwzk0gcEx3CZ4DgFjZlZOCK' +
            '7cf9JEq0M0xtLExbQGrTGa_hqwzUsTOJ9WoLrR2ypmKWJqDC6wzuRcEq4yxzFh9M-dbwoJpW8St3EtqjMuc-oSQszTmCaP3emzlW' +
            'RbT61seVhHbz-SwtJbVupL27X4P6RNqCO_q9Z_zYqF3PAnrdzVtWT0Qr7xIX5dwUFbSfqdfNELdfLTMeNtaogMfk8TEu3Ct"}',
          'REFRESH_TOKEN=1.AX5l2XkLjWoGjDoGoe4DTyMfk8AzvJDFYeFn63ZW-fJYqYrdiDuQozbMF52opi.A' +
            'gABAwEAAAEY7QfuXeocvHiaJ2iHEADbWgh' +
            'bXN725oEVFCB_DY3dPozK_84_7vdI8HPfjTrjV_2o67qw5fAfdZR3edV6fv20nts714L7EzVmwWDJV7D2Gd9AbxlsTsBYwvZ7ON3' +
            'Fxe_7p3QfaWvg6bUAzGqnQEQYd9JwFNgh-6q4-ofoO4PQhc' +
            '7TgJ8SvyUkEYpL2zWYn-APfeDkEQ4jcVfbzlWBA4ctF2vKs2ZH7pW' +
            'Z3IrUfVlJhrXGnr7vCIqLelCrsSPYUh-MInNC5NWqBi7pt09dFjrv5PDqSY0dSpvT3aoWqG5HL2M7zw9z6ZdZsL9HFPD_UlYRUds' +
            'ufDf56AI1Q4LHjxwI0WcIcfdJ2ipJ_y_NQvMi_5aGvqkbFg0eSFXr0GucKYfrhPel1V2_MSZyhDNSCptwDGtbV-dP3OVO2x\n',
        ],
        skip: [
          '1.AX3OviuoAfSaY9GhYMLQFTDCIJz8S9F41x7s8Uik7U86bI1OvtUGo_qKjIpcIB.A' +
            'g' +
            'ABAwEAAAVKiNhdOWmLd_QxfJ-afsxLcqT' +
            'wxBEqK7hvpR3O8TUHX5bg_lvFwjlAL-i4dv',
          '2.AX3rHjRmzSp3y308G0y5zyQR8DHcqQpuEZ06iHoqpBrQOrZ2NWxvBI7GyPJFuO.A' +
            'gABAwEAAAlSK2uyPyXd7l7IonNsNLzBYxL' +
            'Ym5zp4RKjCtnYKW61jYKOu8_cnAUm4CuVkC825BSKhXLCqscr5HzUQB_IjaSDkV3zP3uaNEuhi-EnypiyR4BFkTCwaeB34Gt6ZFc' +
            'dS650PMXz-l6m2-c50Sh7Bj386f3bHcMG3Q8YWNwd_UrQJc' +
            'rol0XobLwEhk3yqpq13DQR76vm76090GSrMbuUWPkzSOtMQViPALR' +
            '1MZwhm5fo1obosK09Kr4D4I7YBhpDWoxOmNXjvlIm1uB_Pwg5rs4oADAjVRV6gopnYJWSGL8qTt08N9-C0j6GOURuDUlb9vtZHuI' +
            'yDcw96-pJdirhSL0mFoNMXCkqf_vngepqpcktHSls1U85O-Nr7R4lF1vgOrJuc0RXQPZpKPV8fd0DynLRZkNAeBx68bGgLA',
        ],
      },
    },
    {
      id: 'azure-devops-pat-legacy',
      title: 'Azure DevOps personal access token (52 characters)',
      severity: 'critical',
      confidence: 'likely',
      anchors: [
        'azure_devops',
        'azure-devops',
        'azuredevops',
        'azure devops',
        'dev.azure.com',
        'visualstudio.com',
        'vss_nuget',
        'vsts',
        'system_accesstoken',
      ],
      anchorsIgnoreCase: true,
      pattern:
        /(?:azure[_ -]?devops|dev\.azure\.com|visualstudio\.com|vss_nuget|vsts|system_accesstoken)[\s\S]{0,120}?(?<![a-z0-9+/_-])([a-z2-7]{52})(?![a-z0-9+/=_-])/i,
      checksum: 'azure-devops-legacy',
      minEntropy: 3.3,
      examples: {
        match: [
          'AZURE_DEVOPS_EXT_PAT=6gl2rxv7lz2hj2wd4owmdy56pe' + '6vmilebocvgvrog7jxslotvp3q\n',
          'git -c http.extraheader="..." clone https://dev.azure.com/acme # pat nzx6pk5fszrowmbdl5x6kv6jzm' + 'arfhjbacg6s6ds6ilh5wbgdtoa',
        ],
        skip: [
          'AZURE_DEVOPS_EXT_PAT=g2c2bytajaslnzb6f7savtdrx' + 'mhlzbovakm56kisy3mjxc6wza',
          'AZURE_DEVOPS_EXT_PAT=7vupcbsubwprzv2x272kdekram3' + '5ptdbzkgq4z234xoa5wkxgfx5vl',
          'PAT=agujpjd3p4jynyu5f3delaokis' + 'ij3jpmhqgf3q3utex5sgx53jxn',
        ],
      },
    },
  ],
  manual:
    'Account keys end when they are regenerated: open the resource in the Azure portal, move its users to the second key, then regenerate the leaked one. Delete a client secret under Entra ID > App registrations > Certificates & secrets, a DevOps token under User settings > Personal access tokens.',
} as const satisfies Provider;
