// guard:allow-file -- examples, invented and assembled from parts
import type {Provider} from '../../core/provider.ts';

export const definition = {
  id: 'hashicorp',
  title: 'HashiCorp Vault and HCP Terraform',
  service: true,
  docs: [
    'https://developer.hashicorp.com/vault/docs/concepts/tokens',
    'https://developer.hashicorp.com/vault/api-docs/auth/token',
    'https://developer.hashicorp.com/terraform/cloud-docs/api-docs/user-tokens',
  ],
  hosts: ['app.terraform.io'],
  rules: [
    {
      id: 'vault-service-token',
      title: 'Vault service or recovery token',
      severity: 'critical',
      anchors: ['hvs.', 'hvr.'],
      pattern: /(?<!(?<!\\|%[\dA-F]|\\u00[\da-f])[A-Za-z0-9])(hv[sr]\.(?=[A-Za-z_-]{0,180}\d)[\w-]{24,180}(?:\.[A-Za-z0-9]{5})?)(?![\w-])/,
      minEntropy: 3.5,
      examples: {
        match: [
          'VAULT_TOKEN=hv' + 's.CAESBNml6hIcso1_mcoklhFehRQuHC3bS8XH82uEZKSkS9iG-ky' + '_GnOGB0CKwyeA6YNedKpj1lzQyTz5gDw1RpzoMFLeZ-Vo\n',
          'X-Vault-Token: hv' +
            's.CAESjCPhJVW3dYuCeog8G4sKA7xLlobzmnUN5vTU2YUBcbRaLmk' +
            'm86nrVNw7Y0B4iHzrXwi_-UmK3Klbh2b8HFy9AvBAXT25\r\n',
          'vault login hv' + 's.fbJUlinV4aetmsB9iLmNF6ye',
          '"client_token": "hv' +
            's.CAESQYoa5JEoOToXw0dqGUqiC4OuI_7K49KNAEIvRxAjF0UFePc' +
            'IcT7DVBzjLMAQPMwu3ATm7AFlxC1WwtX9xt7gDWh_ZzyR",',
        ],
        skip: ['hvs.token', 'hv' + 's.WD6Yd9knNnqs2Ny', 'xhv' + 's.rdub1un7OQXF4KzhuTLi9d9z'],
      },
    },
    {
      id: 'vault-service-token-legacy',
      title: 'Vault token (before 1.10)',
      severity: 'critical',
      anchors: ['vault_token', 'vault-token', 'vault token', 'vaulttoken', 'client_token'],
      anchorsIgnoreCase: true,
      pattern: /(?:vault[_ -]?|client_)token["'\s:=,>\\(]{1,12}?(s\.[a-z0-9]{24}(?:\.[a-z0-9]{5})?)(?![\w-])/i,
      minEntropy: 3.5,
      examples: {
        match: [
          'VAULT_TOKEN=s.Em3duA1IcKB' + 'vTo1hzp2D3brS\n',
          'X-Vault-Token: s.2Lm2TWMyb9A' + 'z9LNUW9fcokJl\r\n',
          '{"auth":{"client_token":"s.YmhQD6PjomG' + 'MkqQNxSY3sVJz"}}',
        ],
        skip: ['VAULT_TOKEN=s.7VDPaLJhu' + 'jCrHotgU9WS', 'path: s.B3KpzpoGOTn' + 'z0XHvRV0i3KWb'],
      },
    },
    {
      id: 'vault-batch-token',
      title: 'Vault batch token',
      severity: 'high',
      anchors: ['hvb.'],
      pattern: /(?<!(?<!\\|%[\dA-F]|\\u00[\da-f])[A-Za-z0-9])(hvb\.[\w-]{50,500}(?:\.[A-Za-z0-9]{5})?)(?![\w-])/,
      minEntropy: 3.5,
      examples: {
        match: [
          'VAULT_TOKEN=hv' +
            'b.AAAAAQkBo0KtUMprTLjfzZPMF8HoyfQjpjJGiLvhO9pMp-DmhDS' +
            'P6gCYEmhWgFrkxEZmvFIuN2jV9IPzTLdrBXK-Xw9hK2rC4lN5q98hCO' +
            'g-l2DsiQsWUNDgVkvmfF9atiqTG47hZpmpO3eHdWKTJE-3N2Rj\n',
          'token = "hv' +
            'b.AAAAAQohJuZrDEJ4iKqdlWy2p60j2nULN38pGmyTsjsDXoJ6obf' +
            'acjdNCBVpQItPzMpTrxXjM1QV_wkmZcHF4FI7-nmICV3DZSh8LskRnE' +
            '9k4zrgH90D0roQzYcQ2EPqF5RqUnqmITB2Hv1TPNEix2E6So0Q"',
        ],
        skip: ['hv' + 'b.G3Sgst1V4pwlnuptdGQhCAVmgoV0yz', 'hvb.token'],
      },
    },
    {
      id: 'terraform-cloud-token',
      title: 'HCP Terraform token',
      severity: 'critical',
      anchors: ['.atlasv1.'],
      before: 14,
      pattern: /(?<!(?<!\\|%[\dA-F]|\\u00[\da-f])[A-Za-z0-9])([A-Za-z0-9]{14}\.atlasv1\.[\w=-]{60,70})(?![\w=-])/,
      minEntropy: 3.5,
      examples: {
        match: [
          'TFE_TOKEN=H8tuKHEAzDq3zn.atl' + 'asv1.yRuOP501qWzwknf1WvrPU30zohfOLub6' + 'FquhGHUhYZQvsSK5FgY6iMSAWe09NrzD5K3\n',
          'credentials "app.terraform.io" {\n  token = "vY1aDdi4CA2lcY.atl' +
            'asv1.hFn2zLUgaSWvWynQP4hAiKb5KNb8DS4L' +
            '2KtVjATazmeJhGbP2C7czWbOpN4jQuhjehs"\n}\n',
          '{"credentials":{"app.terraform.io":{"token":"fYKBLOAxmPBeGw.atl' +
            'asv1.07WoSWYHI6w3pVDfP36iW8Ffmytfdr5T' +
            'yJ0eSY75izR1hlPnu6dJoRsCzHZVoy79d8b"}}}',
          'TF_TOKEN_app_terraform_io="Tv4Du1wP9ZVhZr.atl' +
            'asv1.drPQWQcAgfwqkNWu8nPmhySV6QUu47dU' +
            'lrQirpJxlXb8wQbv69ajvntRenmYMTC7ZIu\\n"',
        ],
        skip: [
          'THF80chPsS.atl' + 'asv1.Y5ocIHqDEyzso64Ar4FCDX2lCFGYzIG1gUTO' + 'gk5i3sj6iBj34jXyBR2N9sSHW6quBwB',
          'PgrBYw4BU7dwQl.atl' + 'asv1.zaD0YRB4BnKAa2MD1h5ETAIePWObdS',
          'xxxxxxxxxxxxxx.atlasv1.token',
        ],
      },
    },
  ],
  manual:
    'A Vault service token revokes itself: POST /v1/auth/token/revoke-self on its own Vault (batch tokens only expire, or die with their parent). Delete an HCP Terraform token under User settings > Tokens, or the team or organization token in its settings.',
} as const satisfies Provider;
