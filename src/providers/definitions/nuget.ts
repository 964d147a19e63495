// guard:allow-file -- examples, invented and assembled from parts
import type {Provider} from '../../core/provider.ts';

export const definition = {
  id: 'nuget',
  title: 'NuGet',
  service: true,
  docs: ['https://learn.microsoft.com/nuget/nuget-org/publish-a-package'],
  hosts: [],
  rules: [
    {
      id: 'nuget-api-key',
      title: 'NuGet API key',
      severity: 'critical',
      anchors: ['oy2'],
      pattern: /(?<!(?<!\\|%[\dA-F]|\\u00[\da-f])[A-Za-z0-9])(oy2(?=[a-z]{0,42}\d)[a-z0-9]{43})(?![A-Za-z0-9])/,
      minEntropy: 3,
      examples: {
        match: [
          'NUGET_API_KEY=o' + 'y2dz6te73flnvruoqtn237imhnbmgtbr6kywmyhiwcfgk\n',
          'dotnet nuget push a.nupkg -k o' + 'y2udzdo6wospvmhn5mkva5snfityb2qt6wpidgymxzqwx -s main',
        ],
        skip: [
          'o' + 'y27ximu5jeztoz7svbavjbxsb5d7ibh3ngepeifdp7',
          'o' + 'y27izmz3bmuc3zmzrimwegsb7ueahqnc4kmwdxd2ygv2wq7w',
          'bo' + 'y2srgsktw76mznj3r2srhi2n63xv3fio5jscilk3seyc3',
        ],
      },
    },
  ],
  manual: 'Delete or regenerate the key on the API keys page of the nuget account; keys end by themselves within 365 days.',
} as const satisfies Provider;
