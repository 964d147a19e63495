// guard:allow-file -- examples, invented and assembled from parts
import type {Provider} from '../../core/provider.ts';

export const definition = {
  id: 'google-cloud',
  title: 'Google Cloud',
  service: true,
  docs: [
    'https://cloud.google.com/docs/authentication/api-keys',
    'https://cloud.google.com/iam/docs/keys-create-delete',
    'https://cloud.google.com/storage/docs/authentication/hmackeys',
  ],
  hosts: [
    'iam.googleapis.com',
    'oauth2.googleapis.com',
    'apikeys.googleapis.com',
    'generativelanguage.googleapis.com',
    'storage.googleapis.com',
  ],
  rules: [
    {
      id: 'gcp-service-account-key',
      title: 'Google Cloud service account key',
      severity: 'critical',
      anchors: ['private_key_id'],
      pattern:
        /private_key_id\\{0,3}"\s{0,4}:\s{0,4}\\{0,3}"[0-9a-f]{40}\\{0,3}",\s{0,4}(?:\\{1,2}n)?\s{0,20}\\{0,3}"private_key\\{0,3}"\s{0,4}:\s{0,4}\\{0,3}"(-----BEGIN PRIVATE KEY-----[A-Za-z0-9+/=\\\s]{600,4200}-----END PRIVATE KEY-----)/,
      parts: [
        {name: 'client-email', pattern: /"client_email\\{0,3}"\s{0,4}:\s{0,4}\\{0,3}"([\w.@-]{6,120})/, within: 4800},
        {name: 'private-key-id', pattern: /"private_key_id\\{0,3}"\s{0,4}:\s{0,4}\\{0,3}"([0-9a-f]{40})/, within: 4800},
      ],
      examples: {
        match: [
          '{\n  "type": "service_account",\n  "project_id": "acme-shop",\n  "private_key_id": "d76e1629252f9531fc5c25d60e85b91acbf12516",\n  "private_key": "-----BEGIN PRIVATE K' +
            'EY-----\\nRZcgE/s5V4Z13/1G1bNVgA0tvl66tkcyXJnf604T71liZv3Ww1DuGm2A7Kv0z9yr\\nZRdqG' +
            't40EUmVBFab6bYk33CjPvGwCNSqymk7RXSCPZfJMLqp7zMwbZ5cW+esW2pK\\nRHdr0FArWz2K57B+c6c1ph/rWHKiscfQ/E3YqeA' +
            'OAy7sSBFOnpAKfnLy1zi1vRGY\\n9UhvOA129gfHSz01aMu1I9XWts2Im049OezVJGkvi/XeE9kaBbO6kIGLQgUMxdJi\\nNIB6x6a' +
            'owbYrrMvqQZLmIi7QkU2qGuIisfx6fuL4MpEIj26x0hFiabhP37IFJp37\\nlGEBGw4O39vGmJX+cSACD882ueQ/wnYqrmz1wvy9k' +
            'J3LX2wPcb/cYxpR7baMNHBw\\neoJCg64E7eVHHXY6d7jJStUxWobuVm4NE83mixtFbUNgK/3rHp4rCyIH9wdaPKwG\\nc3U28zu6N' +
            '9o9oOti8TfgeVP+LJIQFKSwHrWzLjxBybk2lrioPAdKFpMwDMDKzyrP\\n/V0oqL6LlEIkfEffDY4Hci8Wt/2o/rerVFxz3jquFgt' +
            'cMIR2I/0AF9UrE+QhFRMa\\n3liKkz8zu+H0KyTIPYSBm+dQheAmS1yYJELJJDt41k3VUQh1v8lZT7KRctWROr0b\\nnW6dUvRsXVj' +
            'exNAmXiOepeW54eJ1RKgvDux1/AjOYMEUgK6aUTCVSMwOcBJSrz2s\\nh2ydEY6iIIoY7u3475/MdA6fJRQx0zgnFfUCDWSWl663G' +
            'nW0WhNlQeL5BtclsJXL\\n9C1qvsFCJfWccKEBIuO0CzRoANOL4ph1dSFUNMpy1g8l' +
            'tJBQ3G3/mBDY7Djbp1Z7\\nOQIq83vmmcryt' +
            'rxNu68BW0EWsNmYKhdlSQy9pk7lpYvD1K7lFMoKe9O0z/08jRbY\\nDxtePPspwk0nemczVeJqLRZ7G7mDT2xV+yOnGkq1FZY0Ly4' +
            '025smu3gSoXN5udO/\\nlIDGj9IFas8Lfz/NAEnRokegvTwMxENHy5nycQeS9AECCjquWzrXsbiLsYwBcY99\\nkTd0LgzIB/ouLyR' +
            'N3NsAnbmlQXOmFF7NjkgQFV+Q6ToMmtJrqm29wEQG0DkFmdUr\\npsLW1dCzasynqysbR7Go8q+mCK6u2QrLAQRkHLlGUOrMnXXuZ' +
            'FKan025UAfO9AvT\\nRhmy7AWCYy2pFQc7eCBLmjOjj0J1XetSX3BN+OubvWc1XIsULenNovBABSMHxwYl\\n84S+zmGuaPzZOXJJv' +
            'j+Ezch3motGYA5XcTAhtX6heM9LdXCEt2408Z7D2V3sQfBu\\nxJUGyYv5N/gQ3NOllI1Ny9LrKE7GVGCkI6/HVBQSSCmIPMYrMiR' +
            'YPV/FIYogUZ5O\\nmPebzUoufNbGzriz1ZRurW3OJJ9BI7fGubeUvWE0Naj3WDDAHwBTL2H4j3qNGow7\\nJV/60+EwAplWJ3apTGt' +
            'IRO4vOsBPkyAR/sVTmVdh66tgBtLqXwQomI76D+ay9Kvj\\n06xqJ/iR37+tiCqjXa+d2koVW5Ae1WrXUl+pIWmBJn/GkheVRY6v2' +
            'zJ5t5xghdvZ\\n5he/hTGM+EKg6Wx2oQdGGiVTuiI+PnonGEYs1GEsZkY3y+rfHzzcvnQafuE+Iqvw\\nXtz9KoLW74Wh6P2D7Fsw0' +
            '1I=\\n-----END PRIVATE KEY-----\\n",\n  "client_email": "deploy@acme-shop.iam.gserviceaccount.com"\n}',
          'SA=\'{"type":"service_account","private_key_id":"75fdfae676142d6024cf5e5a60d5c1b2c2f080e0","private_key":"-----BEGIN PRIVATE K' +
            'EY-----\\nKKuOmsPWVtx0ZwATURgxTie2sablDEWoSQi4JCEsxHr9pXnLcFVwnvm/BnE795KG\\n6i+Sc' +
            '7kW5WRBTuuFJv43s46nK/TQYXXNu2uLjFVbjlZnhBCeY0yKkpXrscVulImv\\npljTo2VXOsP/Ug+Rnnetksiu4tBfRSsev+ktyrQ' +
            'ux/kEW3Ikb9JbMppAI3pz73Cp\\n3A0o7EwJ/p1lcdNUQCzHvhNkCrbdXvTSQECAibzV3hqI3zZL3xWdHGH/YHab7BnK\\na6fzbj7' +
            'Cbw4/gTuXKimkWG5Ue2kh9n4p4Ebs2D/R7F2ZzUWh5td4yh4+45Dzz8Q4\\n//eTpBRNKusyjAyO2Mu/cvMQa2aObFBfEmkqVjQSv' +
            'WxOt24U/57K2NjSxaFXaUVv\\nh1teYh2a2IShij+K5kFtGY4qwbW2OuwU5hGSIeEEwv0idG6nyjaYYeuHB8AHCKue\\nhdcFCPUb2' +
            'I0oL08tNG7cVmZFctFOy5i+VXesKJ/PPiLMxbx1bWiRBqb8BeAqtdRh\\n64LqHEpKif+9rqIItNjzenUkvEBTQ7bYS96rHC93rPU' +
            'kCZya2Qf3RkY+HNmuuKG3\\nr6GpnEIMe4+QYy6nmYDDDHpGEdfMiSkkwzYvbjGPLl+jfEvHS9AdvIEt41E8Vati\\n+T0ieJPsifc' +
            '3WokRGyEdjGQIOXYjkUD5iaSEKuWaO8D82Gxx9+z8Q9rGK5yT6IrZ\\njk51Zxs5njE1jhrQ8a/s4HZLLikjDa1m62+qXAlCro8TZ' +
            'JI+bFj3Ezo01RO/8BA6\\nh+BTloG8F2Uv9b3qBb0IfgjnTpuLSl/Ib04A359wphOL' +
            'dFy59fdBWRYb+XAc24UN\\nTABPNwh8G+qMg' +
            'FlzUTsYnjg4LeBx45i+u7xlpwbtiFgeEIIO0WzVEiWjDcCHLXr/\\nqBrcwxT5nNAWlGdukWcConOhYwopeFWNuKliY2uzT99F2L5' +
            'H4AzDkp33TWHws4yQ\\nVMiXSJVP8zWejtxyMjsiExBimBNOhLq9E0d2fNrFgnDT9QwD+XXW2KgacMaxDw6N\\n1gmB1QAQNVbq4WS' +
            'vsssHoMD1QllxlBU+jWKBV3LNygjvbG4ujBhKaYt+A96I0xbn\\nNcCNIKsErwJcWvk5u8Jg9OLpfbr2YBKeOWEDJIZGAKXUYrNPh' +
            '227SE0zWLlLRCII\\nV7s2BFC3ncXFFB+N+QsvMepnSBmgYzJrmu4fUI+lnLeSKnD0x7nCTQ97vOAJdGWW\\nN8GUGlDqz5Vt8qZ5L' +
            'sl0TVRkGzXTaVwJbzsqWEO5ZBtjAuEBIMae8liFVRoMi9ZQ\\nl52q1XXZabIy9A8P+Dau44Ab/CseD2fsZcdULxMkgjWfssMXdBB' +
            'XA3JFHyqnine8\\n0lbPYoK54GYEe1eo0G2aB+IFhpgmYXtLgoxjBGdmq1G6lYqcs/WnMDMa0mo6ZByW\\nhSIbsK6kmgdhieJWRnx' +
            'hKIflhCcppLKpoiUzYmfOiv+cDNg7MGdLt2K+Xa+Ca2Ed\\nAix2mdCehllR49FmqcO4OmHnsn4yRqQfXo2CpN4rlPOM2kB/NvqKp' +
            'dn4Mm0gWVrs\\nhelnAgbP7/68IbYAt3pCtsOmucrGlzSWD7kJ2lm/XZi9VjEBUfqvipukkm0I5DI4\\nrRI5unzWls1BRpVSLGCGo' +
            'AY=\\n-----END PRIVATE KEY-----\\n","client_email":"ci@acme.iam.gserviceaccount.com"}\'',
        ],
        skip: [
          '"private_key_id": "a7f9724d0d15e7603d4f5ef5ac2d4768397980ec",\n"private_key": "-----BEGIN PRIVATE KEY-----\\nMIIE\\n-----END PRIVATE KEY-----\\n"',
          '"private_key_id": "your-key-id", "private_key": "..."',
        ],
      },
    },
    {
      id: 'gcp-api-key',
      title: 'Google API key',
      severity: 'medium',
      anchors: ['AIza'],
      pattern: /(?<!(?<!\\|%[\dA-F]|\\u00[\da-f])[A-Za-z0-9])(AIza[\w-]{35})(?![\w-])/,
      minEntropy: 4,
      examples: {
        match: [
          'GOOGLE_API_KEY=AI' + 'zaSy7hNfyaf213w7tVLT3KCblgQ57FLwnPL37\n',
          'https://maps.googleapis.com/maps/api/js?key=AI' + 'zaSy9_dbD15FYReJxnsE_J13x-Hoa7Ic41Mkf&callback=init',
          '"current_key": "AI' + 'zaSyFIaE6J_Z65rpebEWi-E1NI2drGkal8LUV"',
        ],
        skip: [
          'key=AI' + 'zaSyex8Y6rjo8zI4b0Mo8HZ_1IXEngY594SY',
          'key=AI' + 'zaSyKcBfCbPxMqHEm7Nglw6UwEkrWFI3tNjedlhF',
          'xAI' + 'zaSy9TiTCXDO6lRsS1VmU_gvP6nsVP3ETDt9i',
          'key=AIzaSy_YOUR_KEY_HERE',
        ],
      },
    },
    {
      id: 'gcp-gemini-key-bound',
      title: 'Google API key bound to a service account',
      severity: 'high',
      anchors: ['AQ.Ab8'],
      pattern: /(?<!(?<!\\|%[\dA-F]|\\u00[\da-f])[A-Za-z0-9])(AQ\.Ab8[\w-]{47})(?![\w-])/,
      minEntropy: 4,
      examples: {
        match: [
          'GEMINI_API_KEY=AQ.' + 'Ab8RN6i1kY1LEWk2jH9PyW8bN4TSODMwOpspFL84V38Bb0rksg\n',
          'x-goog-api-key: AQ.' + 'Ab8RN69wHEHP6xrtG3alDKv-2e9rO9WAYjYWvTmOMAf5Tr5c3X',
        ],
        skip: ['AQ.' + 'Ab8RN6tOpQTQZ3LzJf5UioFsub7vS1ui5uXBrSRzlDYCQB', 'AQ.' + 'Ab8RN6i0Mbs_U0QYhmVy9oA1ENBMbUYc0Pdt8dMcUwNGB8SLN7I8'],
      },
    },
    {
      id: 'gcs-hmac-key',
      title: 'Cloud Storage HMAC key',
      severity: 'high',
      confidence: 'likely',
      anchors: ['GOOG'],
      pattern: /(?<![A-Za-z0-9+/])(GOOG(?:1E[A-Z0-9]{55}|(?=[A-Z]{0,19}\d)[A-Z0-9]{20}))(?![A-Za-z0-9+/=])/,
      minEntropy: 3,
      parts: [
        {
          name: 'secret',
          pattern:
            /(?<![A-Za-z0-9/+])(?=[A-Za-z/+]{0,39}\d)(?=[^A-Z]{0,39}[A-Z])(?=[^a-z]{0,39}[a-z])([A-Za-z0-9/+]{40})(?![A-Za-z0-9/+=])/,
          within: 300,
        },
      ],
      examples: {
        match: [
          'gs_access_key_id = GO' +
            'OG1E8JAOZRIF9THYXR26J7NX4HOI' +
            'W7K7KMRVA8TF4UCMI6TOYT96NVA8HZK\ngs_secret_access_key = f9MbL7Ezi1tOuA7c3r9U' +
            'hRD2un8pUx39jFqSHQ/F\n',
          'HMAC_ACCESS_ID=GO' + 'OGQXFIBORIKJVS5IF0WXZR',
        ],
        skip: ['GO' + 'OG1EZ76B9SWM1OAFJ9JGZ6NDWU0ENPFOX08IS6QMCUH6L6GJI9IKFH', 'GOOGVR4C9CK5VFOA', 'GOOGLEANALYTICSTRACKINGS'],
      },
    },
  ],
  manual:
    'Delete an API key under APIs & Services > Credentials, a service account key under IAM > Service accounts > Keys, an HMAC key under Cloud Storage > Settings > Interoperability.',
} as const satisfies Provider;
