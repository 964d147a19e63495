// guard:allow-file -- examples, invented and assembled from parts
import type {Provider} from '../../core/provider.ts';

export const definition = {
  id: 'google',
  title: 'Google',
  service: true,
  docs: [
    'https://developers.google.com/identity/protocols/oauth2/web-server',
    'https://support.google.com/cloud/answer/15549257',
    'https://cloud.google.com/docs/authentication/application-default-credentials',
    'https://firebase.google.com/docs/cloud-messaging/migrate-v1',
  ],
  hosts: ['oauth2.googleapis.com', 'www.googleapis.com'],
  rules: [
    {
      id: 'google-oauth-client-secret',
      title: 'Google OAuth client secret',
      severity: 'high',
      anchors: ['GOCSPX-'],
      pattern: /(GOCSPX-[\w-]{28})(?![\w-])/,
      minEntropy: 3.3,
      parts: [{name: 'client-id', pattern: /(?<![\w.-])([0-9]{6,24}-[a-z0-9]{20,40}\.apps\.googleusercontent\.com)/, within: 400}],
      examples: {
        match: [
          'GOOGLE_CLIENT_SECRET=GOC' + 'SPX-ufijIWyWv_chSkcsaxWubXAHUXFn\n',
          '{"installed":{"client_id":"307935931459-2o74eiudso4yrqjdbsr4zdoc8vr13dbq.apps.googleusercontent.com","client_secret":"GOC' +
            'SPX-qcU0FzgZ2DZAwoCsP2mHVXORkJjU"}}',
        ],
        skip: [
          'GOC' + 'SPX-S18r7QR0c7p8cFInZd_G3lHxUC',
          'secret: GOC' + 'SPX-NhwqfoRi87PlWY-BGAX0kU5e37qNuyB',
          'GOCSPX-your-client-secret',
        ],
      },
    },
    {
      id: 'google-oauth-access-token',
      title: 'Google OAuth access token',
      severity: 'high',
      anchors: ['ya29.'],
      pattern: /(?<!(?<!\\|%[\dA-F]|\\u00[\da-f])[A-Za-z0-9])(ya29\.(?:[a-z]\.)?[\w-]{24,2048})(?![\w-])/,
      minEntropy: 3.3,
      examples: {
        match: [
          'Authorization: Bearer ya' +
            '29.a09HivlyJfP4a_3F45g3tM4n2PBouHGiNZ4UZGRMgdcvlCJD7IoHiQXyBflh1zob5DlLlWXekPSr16' +
            'eqtvYOGoG-mZvkntF' +
            'JEIqVqrsm6E5df9MPwzFptm9kx_AM05DgIs8xKrp6gpMh7FysB81vZ2J1dL5bO94Hao\r\n',
          '{"access_token": "ya' +
            '29.a0V0W0WOcuS_Yf3QDrEFrXwsPqA7W2r_hwD_aL7BZ17EnZbjDX_KsX4Uwdiy6pCDoEzlSbIUGw_sXz' +
            'BRmkI1w-Is_ZsAP1C' +
            'oFqApwbQaY1aMt_CXUgJcUSx5by9jZhN8VA4h2TNJsgn7qR_9gqVH0YRYg2wfIgXw3s", "expires_in": 3599}',
          'gcloud: ya' +
            '29.c.c0BqDrON479Ca0VncOUEtKzkib8GZcvk-85n81bJ-TsUaQyj0F8KgbjEngQhDGWr8Bw7gHYdoP8CqTyivcov8yz' +
            '5Ruxly' +
            '2OF2Zq2b3lqGa9hiNGQE175Fmnr0GPJMFfTlERpMgxbTKrufa6z-wobFgztD8aJ3c0YJNSo3nL8N-wWiTWnaxWfr0',
        ],
        skip: [
          'ya' + '29.mfM3tzKvn74quyq',
          'token: xxya' + '29.HoGHbiRLqY1ilcVI7B5pzdZxpy2SDAeC6981d' + 'FkLdMEudtvjWngJPlxNEVfnFHy09A2NfhICBrgsvFo5',
          'ya29.example',
        ],
      },
    },
    // Before google-oauth-refresh-token, which matches the same text: of equal rules the first wins.
    {
      id: 'gcp-application-default-credentials',
      title: 'Google Cloud application default credentials',
      severity: 'critical',
      anchors: ['refresh_token'],
      pattern:
        /refresh_token\\{0,3}"\s{0,4}:\s{0,4}\\{0,3}"(1\/\/0[0-9a-z][\w-]{55,505})\\{0,3}",(?:\s|\\n){0,20}\\{0,3}"type\\{0,3}"\s{0,4}:\s{0,4}\\{0,3}"authorized_user/,
      parts: [
        {name: 'client-secret', pattern: /"client_secret\\{0,3}"\s{0,4}:\s{0,4}\\{0,3}"([\w-]{16,60})/, within: 500},
        {name: 'client-id', pattern: /"client_id\\{0,3}"\s{0,4}:\s{0,4}\\{0,3}"([\w.-]{10,120})/, within: 500},
      ],
      examples: {
        match: [
          '{\n  "account": "",\n  "client_id": "764086051850-z9rpiwljxc0cirixgr3cdeopz97vfxid.apps.googleusercontent.com",\n  "client_secret": "lcyd-VCdNQMJuyVJHC79E9Ql6tjSy",\n  "refresh_token": "1/' +
            '/0gZM0G7X0zeaGdDvMY_OoMyGIOjZyPVrU4E5Q-T4Kr8ZruXD' +
            'igLwQB1xdpfCAvyD6PdWUa7ePaleQs5SxBtatOQzbRrdpgP7V' +
            'UnT",\n  "type": "authorized_user"\n}',
          '{"client_id":"1","refresh_token":"1/' +
            '/0ge7belNI_Z3BL67FrNxthKI7l1PoRcPq9kfYSKhopv13oyC' +
            'BO6lrb4YNz_Rkuopao3J23WJu7Vxc6TaLGdQcSMY_aDiFmozT' +
            'd4x","type":"authorized_user"}',
        ],
        skip: [
          '"refresh_token": "n4Uv5DVZDKVcDGV7ts7P' + 'v96T1vRqiTrCWb_yJXvj", "type": "authorized_user"',
          '"refresh_token": "1/' + '/0gffInReJbA8iFKvBpBrIZ",\n"type": "authorized_user"',
        ],
      },
    },
    {
      id: 'google-oauth-refresh-token',
      title: 'Google OAuth refresh token',
      severity: 'critical',
      anchors: ['1//0', '1\\/\\/0', '1%2F%2F0'],
      pattern: /(?<![A-Za-z0-9.:/])(1(?:\/\/|\\\/\\\/|%2F%2F)0[0-9a-z][\w-]{55,505})(?![\w-])/,
      minEntropy: 4,
      examples: {
        match: [
          'GOOGLE_REFRESH_TOKEN=1/' +
            '/0gDXFNufhd39WMJHfZPfAVy72snyh-dowTi7YC4POZ0g3j5f' +
            'K6N51PaBzsNurWkjHZr-Ww5kW1HAmeLeqtRr3b8xd_7cf2fx9' +
            '1CV\n',
          '"refresh_token": "1/' +
            '/0gacaofOvJTV85c7M3FSoP2-Yba6Ba6WjN-spgnGOukSXQgN' +
            '3qAehUQRitfTHCy7OKvVdftC2RhA-kO0R0qNFpr6_tWdEiHqf' +
            'Ox8"',
          '{"refresh_token":"1\\/' +
            '\\/04YuZ_VOxJBkcAzZogmTrkdV7Jmyey0NlcLftvylteml9pO' +
            'K-8qJI18gRj9udZeTuiWc_7Gt1sfbriE6sJL0ZALQjlShZxt' +
            'XHMdP"}',
        ],
        skip: ['1/' + '/0gQ5EYRa0bKvP9hOIX4XMkAnsJ9JCnfjwyJu_P7RTI', 'https://host:1//0g', 'path 1//0'],
      },
    },
    {
      id: 'firebase-fcm-legacy-key',
      title: 'Firebase Cloud Messaging legacy server key',
      severity: 'low',
      anchors: [':APA91b'],
      before: 11,
      pattern: /(?<![\w-])(AAAA[\w-]{7}:APA91b[\w-]{134})(?![\w-])/,
      minEntropy: 4,
      examples: {
        match: [
          'FCM_SERVER_KEY=AAAApdu5OFh:AP' +
            'A91bwVGwiGkS_rMebtrlDr4YbWpkVKphbomuLm_pOpe91E8BwbLkimH4-Z5_Bn' +
            'FoNcOCYO4VUwHBaOmvPM6kHk' +
            'EdZnlMfJeyb7XsUF7iBbDv_STM7sZXhWi6q4C-h1Vw9bGToigqTT\n',
          'Authorization: key=AAAAQYbBvqC:AP' +
            'A91blNKUdl2kGp6I1nYMbxfTh_yRDgaUZ5HkKY5TMcTemcv2mJsZVyk_rXi57U' +
            'K8w-TMdAzoBABU5hu_KdUGt6' +
            'FDXIN24jPx2rkZXlko-oG4XhZ0UYFkFB2lrDPtS80Rekr32OSrxa',
        ],
        skip: [
          'AAAAQdhyoAr:AP' +
            'A91bJVuJm9VM3QuWqD352IvnwZYvXGXSFTcakbkFkN5GK' +
            'M6kOGXzwhEXlYUi_8jaQ2FfzqWv1biYDFBjSMiuYl' +
            'JjWJFTkYk0Xa8JpNdI',
          'AAABLG-tshz:AP' +
            'A91b4EZKeUXpE-4zkge5y4LolOi5hZjb9kvmS6GnbvS_gzvBVaC71MGYpMAbZq' +
            'yfRpjR8KnQtw582a78NPAx38' +
            'l7KeDBuicWfgCehOa8BSMTRP9xA9BzKFqtBQtEhN4-Jq-t26Tvhn',
        ],
      },
    },
  ],
  manual:
    'A grant ends under myaccount.google.com/connections or with POST https://oauth2.googleapis.com/revoke, which anyone holding the token may call (application default credentials: gcloud auth application-default revoke). A client secret is disabled and deleted under Google Auth Platform > Clients in the Cloud console.',
} as const satisfies Provider;
