// guard:allow-file -- examples, invented and assembled from parts
import type {Provider} from '../../core/provider.ts';

/** The expressions match first lines only; the structure check finds the rest of the block and decides. The keys below guard nothing. */
export const definition = {
  id: 'private-keys',
  title: 'Private keys',
  service: false,
  docs: [
    'https://www.rfc-editor.org/rfc/rfc7468',
    'https://github.com/openssh/openssh-portable/blob/master/PROTOCOL.key',
    'https://www.rfc-editor.org/rfc/rfc4880',
    'https://the.earth.li/~sgtatham/putty/latest/htmldoc/AppendixC.html',
  ],
  hosts: [],
  rules: [
    {
      id: 'private-key-pem',
      title: 'Private key (PEM)',
      severity: 'critical',
      anchors: ['-----BEGIN '],
      pattern: /-----BEGIN (?:(?:RSA|DSA|EC|ENCRYPTED|ANY) )?PRIVATE KEY-----/,
      structure: 'private-key',
      examples: {
        match: [
          '-----BEG' +
            'IN PRIVATE KEY-----\nMC4CAQAwBQYDK2VwBCIEIFUDLgySFaM9VEtUJEfev67z+DynBpBr/KqEKEgXndiK\n-----END PR' +
            'IVATE KEY-----\n',
          'tls:\n  key: |\n    -----BEG' +
            'IN EC PRIVATE KEY-----\n    MHcCAQEEIHumtukeRwGqI5PQphO4u/3nOtxKfQFpgPeuaw5wZ7KNoAoGCCqGSM49\n    ' +
            'AwEHoUQDQgAESJK9hdQKyu9fUcMpZz/HfY2Hz9vaZmIwhhMSFiLm2cTQiL9x0/hn\n    b/2q04Yn8SN3+SOUx1BfSqQK26f' +
            'MTmdWEQ==\n    -----END EC PRIVATE KEY-----\n',
          'SIGNING_KEY="-----BEG' +
            'IN PRIVATE KEY-----\\nMC4CAQAwBQYDK2VwBCIEIFUDLgySFaM9VEtUJEfev67z+DynBpBr/KqEKEgXndiK\\n-----END ' +
            'PRIVATE KEY-----"\n',
          '{"private_key": "-----BEG' +
            'IN EC PRIVATE KEY-----\\nMHcCAQEEIHumtukeRwGqI5PQphO4u/3nOtxKfQFpgPeuaw5wZ7KNoAoGCCqGSM49\\nAwEHoU' +
            'QDQgAESJK9hdQKyu9fUcMpZz/HfY2Hz9vaZmIwhhMSFiLm2cTQiL9x0/hn\\nb/2q04Yn8SN3+SOUx1BfSqQK26fMTmdWEQ==' +
            '\\n-----END EC PRIVATE KEY-----\\n"}',
          '-----BEG' +
            'IN ENCRYPTED PRIVATE KEY-----\nMIHsMFcGCSqGSIb3DQEFDTBKMCkGCSqGSIb3DQEFDDAcBAj3H6AipuaLVgICCAAw\nD' +
            'AYIKoZIhvcNAgkFADAdBglghkgBZQMEASoEEDss4k8Ehh1Jy0axefnGI1oEgZD8\n5XKsTBEbmGyHAfpxC0oyy65o/engJIkU' +
            'wH6Z8PqQcut31B3LUWyrz/sL5tl9y123\nYD6QGEPn569Mdrz8G5UHBV/pcS8v3l1I/V+XATVXhR8l/VvYNGIyS2f6Xxhc4JB' +
            'f\n5Y4nI1qgEU1fgiU8EXvXEwFP2Cgw+mwUb3/KbgV4+fR3UUXaW+/6phQcN+xro2U=\n-----END ENCRYPTED PRIVATE KE' +
            'Y-----\n',
          '-----BEG' +
            'IN EC PRIVATE KEY-----\nProc-Type: 4,ENCRYPTED\nDEK-Info: AES-256-CBC,75012C83CFBBF441D908E4425041' +
            'BC58\n\n4d921OjwQe5iGJZL5rzcEGr4rcASAlq5P0k9/709E2lPqWEXgR+ZCGz/Jorr7Swp\n8+PlvN/S7170ufWvvMdIJWxkK' +
            'eR6vuendoHg8bUhYn6JSxO5RcKv8oUlB3L5GR3f\n3KPC3naudliNEEAj12+meuuubl8bdjvOvCq+yvJfAIA=\n-----END EC' +
            ' PRIVATE KEY-----\n',
        ],
        skip: [
          '-----BEG' + 'IN PRIVATE KEY-----\n...\n-----END PRIVATE KEY-----\n',
          "key.replace('-----BEG" + "IN PRIVATE KEY-----', '').replace('-----END PRIVATE KEY-----', '')",
          '-----BEG' + 'IN RSA PRIVATE KEY-----\nMIIEpAIBAAKCAQEA\n',
          '-----BEG' + 'IN PUBLIC KEY-----\nMCowBQYDK2VwAyEABNbIPbVNG7kxHKrMdQykBu6VGfmKSplxS/oevqF1M3k=\n-----END PUBLIC ' + 'KEY-----\n',
          '-----BEG' +
            'IN PRIVATE KEY-----\nMIIEvQIBADANAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA\nAAAAAAAAAAA' +
            'AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA\n-----END PRIVATE KEY-----\n',
        ],
      },
    },
    {
      id: 'private-key-openssh',
      title: 'Private key (OpenSSH)',
      severity: 'critical',
      anchors: ['-----BEGIN '],
      pattern: /-----BEGIN OPENSSH PRIVATE KEY-----/,
      structure: 'private-key',
      examples: {
        match: [
          '-----BEG' +
            'IN OPENSSH PRIVATE KEY-----\nb3BlbnNzaC1rZXktdjEAAAAABG5vbmUAAAAEbm9uZQAAAAAAAAABAAAAMwAAAAtzc2gt' +
            'ZW\nQyNTUxOQAAACCUlqMXynPgbg12XoZM8IjMXtfzimf3fcN2R5ue4oylXgAAAIiPdA8Zj3QP\nGQAAAAtzc2gtZWQyNTUxOQ' +
            'AAACCUlqMXynPgbg12XoZM8IjMXtfzimf3fcN2R5ue4oylXg\nAAAEA8IDYYuBmITVAUXgWrJSZu0y3g0FlhHSViwOx4ImV2O' +
            'ZSWoxfKc+BuDXZehkzwiMxe\n1/OKZ/d9w3ZHm57ijKVeAAAAAmNpAQID\n-----END OPENSSH PRIVATE KEY-----\n',
          '    DEPLOY_KEY: "-----BEG' +
            'IN OPENSSH PRIVATE KEY-----\\nb3BlbnNzaC1rZXktdjEAAAAABG5vbmUAAAAEbm9uZQAAAAAAAAABAAAAMwAAAAtzc2g' +
            'tZW\\nQyNTUxOQAAACCUlqMXynPgbg12XoZM8IjMXtfzimf3fcN2R5ue4oylXgAAAIiPdA8Zj3QP\\nGQAAAAtzc2gtZWQyNTU' +
            'xOQAAACCUlqMXynPgbg12XoZM8IjMXtfzimf3fcN2R5ue4oylXg\\nAAAEA8IDYYuBmITVAUXgWrJSZu0y3g0FlhHSViwOx4I' +
            'mV2OZSWoxfKc+BuDXZehkzwiMxe\\n1/OKZ/d9w3ZHm57ijKVeAAAAAmNpAQID\\n-----END OPENSSH PRIVATE KEY-----' +
            '\\n"\n',
          '-----BEG' +
            'IN OPENSSH PRIVATE KEY-----\nb3BlbnNzaC1rZXktdjEAAAAACmFlczI1Ni1jdHIAAAAGYmNyeXB0AAAAGAAAABCmVVts' +
            'pB\nuVZzqC6L7N9Mo3AAAAEAAAAAEAAAAzAAAAC3NzaC1lZDI1NTE5AAAAIEFbKpRGdDP+v1DE\nQcEwxk9DhLAusrvm2BDwiz' +
            'gXmbNLAAAAkPgjYwnHLF7elrNpiSy28LqWeBdlafQbVK1wPH\nyWHjvRaF5lRe0GSTBrCiyxR2vtJUPZWTDtZUc5/S5pDRnkf' +
            'rLcO48Kb/ZZCkVMOInutwdD\nDilTujKVdWdy5VXvn2udF5C0WPGYZorZS3t6LW9Wkn+wpIlnKLk1c+Gr2cdMVZPPbdSut4\nz' +
            '3YRn2Qppb9zK4tQ==\n-----END OPENSSH PRIVATE KEY-----\n',
        ],
        skip: [
          '-----BEG' + 'IN OPENSSH PRIVATE KEY-----\nb3BlbnNzaC1rZXktdjEA...\n-----END OPENSSH PRIVATE KEY-----\n',
          '-----BEG' +
            'IN OPENSSH PRIVATE KEY-----\nb3BlbnNzaC1rZXktdjEAAAAABG5vbmUAAAAEbm9uZQAAAAAAAAABAAAAMwAAAAtzc2gt' +
            'ZW\nQyNTUxOQAAACCUlqMXynPgbg12XoZM8IjMXtfzimf3fcN2R5ue4oylXgAAAIiPdA8Zj3QP\nGQAAAAtzc2gtZWQyNTUxOQ',
        ],
      },
    },
    {
      id: 'private-key-pgp',
      title: 'Private key (OpenPGP)',
      severity: 'critical',
      anchors: ['-----BEGIN '],
      pattern: /-----BEGIN PGP PRIVATE KEY BLOCK-----/,
      structure: 'private-key',
      examples: {
        match: [
          '-----BEG' +
            'IN PGP PRIVATE KEY BLOCK-----\n\nlFgEawaIBRYJKwYBBAHaRw8BAQdAXLnDmz1F4Jg4CdLqW5MltbhT8irL3MBEJr2G\n' +
            'baa+cXwAAQCwfX7ZKXgROEJnMRjvb67NEEdToOSGUHBAgRwDK347EAyCtAJjaYiQ\nBBMWCAA4FiEEpr+as+OMGM7bdOFwXtB' +
            'j8q1nbV0FAmsGiAUCGwMFCwkIBwIGFQoJ\nCAsCBBYCAwECHgECF4AACgkQXtBj8q1nbV1MKgD/YGocmd8qvD0nA2IpitgyVn' +
            'IY\n++EKkRLBiY+T9aBv6SEA/ih73+Eo/AhP0HPOQ82aeJGO3gqhyEnNgmBCZ2m/82QK\n=GM+8\n-----END PGP PRIVATE K' +
            'EY BLOCK-----\n',
          '-----BEG' +
            'IN PGP PRIVATE KEY BLOCK-----\nVersion: GnuPG v2\nComment: made for continuous-integration-and-del' +
            'ivery-of-acme\n\nlIYEawaIBRYJKwYBBAHaRw8BAQdAI5B1wDyaou6q2ebP/dL67pYWMW+eVovB0yUZ\nfBwQkL3+BwMCH74f' +
            'jL8QL6D/NqXlqckQbbx2Ikkc71Ye7ovGDsaSISKybrIu7AKY\nSh+SB5Av6+BApwlmaKwORakKOlalffXyPaoT8gYp6r67YvJ' +
            'P5m24xrQCY2mIkAQT\nFggAOBYhBOq5GC7fRRXFCCKH0dAKoLqG5/N6BQJrBogFAhsDBQsJCAcCBhUKCQgL\nAgQWAgMBAh4BA' +
            'heAAAoJENAKoLqG5/N6uKUA/09BEPXFYNbouzXPzrrWRLLfaenp\nGgLnUP6mXg1qcOzFAQCvnG+SubIn/y+05ulK7Y8aY+fZ' +
            'o9BEfmhJ5jk21HcmBg==\n=xFuo\n-----END PGP PRIVATE KEY BLOCK-----\n',
        ],
        skip: [
          '-----BEG' + 'IN PGP PRIVATE KEY BLOCK-----\n\n[your key]\n-----END PGP PRIVATE KEY BLOCK-----\n',
          'gpg --export-secret-keys prints "-----BEG' + 'IN PGP PRIVATE KEY BLOCK-----"',
        ],
      },
    },
    {
      id: 'private-key-putty',
      title: 'Private key (PuTTY)',
      severity: 'critical',
      anchors: ['PuTTY-User-Key-File-'],
      pattern: /PuTTY-User-Key-File-[123]: [\w@.-]{3,40}/,
      structure: 'private-key',
      examples: {
        match: [
          'PuTTY-User-Ke' +
            'y-File-3: ssh-ed25519\nEncryption: none\nComment: deploy\nPublic-Lines: 2\nAAAAC3NzaC1lZDI1NTE5AAAAI' +
            'EFMNx1UPVLETZNMJ84HLHS6fI2pXvk4FBpBQf6m\nhThe\nPrivate-Lines: 1\nAAAAIPrIlhnIDkWYaRYnK1lnrlBZP3aT51' +
            'o0xrmK3E2qTW5y\nPrivate-MAC: 55f54ccfc4ca0a0f8a635dbc03dd6a9b46b221cdeb9d68c81a617b816979ed8b\n',
          'PuTTY-User-Ke' +
            'y-File-3: ssh-ed25519\nEncryption: aes256-cbc\nComment: deploy\nPublic-Lines: 2\nAAAAC3NzaC1lZDI1NTE' +
            '5AAAAIEFMNx1UPVLETZNMJ84HLHS6fI2pXvk4FBpBQf6m\nhThe\nKey-Derivation: Argon2id\nArgon2-Memory: 8192\n' +
            'Argon2-Passes: 21\nArgon2-Parallelism: 1\nArgon2-Salt: 517a5d434488e6958afc2a39ab30a62b\nPrivate-Li' +
            'nes: 1\nll5fgx7eqUuIQvzdPpjOWaFIpRgv/mCa2OB99DZdlOj7EK2GOqq/s2eiPB8EeoUT\nPrivate-MAC: 25fe851f9d1' +
            'f4facf4b64d7e64c0763b7339224e62452e1ed00ece3a7d8083bd\n',
        ],
        skip: [
          'PuTTY-User-Ke' + 'y-File-2: ssh-rsa\nEncryption: none\nComment: imported\n',
          'PuTTY-User-Ke' + 'y-File-2: ssh-rsa is the first line of a key file',
        ],
      },
    },
  ],
  manual:
    'Make a new key pair, install the new public key or certificate wherever the old one is trusted, then remove the old one there (authorized_keys, deploy keys, certificate revocation, OpenPGP revocation certificate). A key that was ever pushed stays readable in every clone.',
} as const satisfies Provider;
