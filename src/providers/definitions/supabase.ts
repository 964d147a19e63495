// guard:allow-file -- examples, invented and assembled from parts
import type {Provider} from '../../core/provider.ts';

export const definition = {
  id: 'supabase',
  title: 'Supabase',
  service: true,
  docs: [
    'https://supabase.com/docs/guides/api/api-keys',
    'https://supabase.com/docs/guides/security/rotate-leaked-api-keys',
    'https://supabase.com/docs/guides/troubleshooting/rotating-anon-service-and-jwt-secrets-1Jq6yd',
  ],
  hosts: ['api.supabase.com'],
  rules: [
    {
      id: 'supabase-access-token',
      title: 'Supabase personal access token',
      severity: 'critical',
      anchors: ['sbp_'],
      pattern: /(?<!(?<!\\|%[\dA-F]|\\u00[\da-f])[A-Za-z0-9])(sbp_(?:oauth_|v0_)?[0-9a-f]{40})(?![A-Za-z0-9])/,
      minEntropy: 3.3,
      examples: {
        match: [
          'SUPABASE_ACCESS_TOKEN=sb' + 'p_abfe69e710652cd7adb2145a76195e48f93ebfc8\n',
          'Authorization: Bearer sb' + 'p_137dc2912380e58c1a7e973034cf2804e98fd394\r\n',
          '{"key":"sb' + 'p_78209cf1e2eb08507d6eb09151a9fb73b145e645\\n"}',
        ],
        skip: [
          'SUPABASE_ACCESS_TOKEN=sb' + 'p_b0672124303f83b5a59b5bcb17cfe8d010',
          'msb' + 'p_9250d4270c3c1813bfd7c0f7061f43ede3c1361b',
          'SUPABASE_ACCESS_TOKEN=sb' + 'p_4d1f3b87813faeb1d189e0945e96e9c0608d0b3ck7',
        ],
      },
    },
    {
      id: 'supabase-secret-key',
      title: 'Supabase secret key',
      severity: 'critical',
      anchors: ['sb_secret_'],
      pattern: /(?<!(?<!\\|%[\dA-F]|\\u00[\da-f])[A-Za-z0-9])(sb_secret_[\w-]{31})(?![\w-])/,
      minEntropy: 3.5,
      parts: [{name: 'project', pattern: /(?<![\w.-])([a-z]{20}\.supabase\.(?:co|in))(?![\w-])/, within: 400}],
      examples: {
        match: [
          'SUPABASE_SECRET_KEY=sb_se' + 'cret_Zj_65a6Zb08t1msGo4GVG4_08jy1xTN\n',
          'Authorization: Bearer sb_se' + 'cret_vlM9Q1JyqJekDm0eveiY3P_LiVvgnMu\r\n',
          '{"key":"sb_se' + 'cret_pS79Enf7XBjlsxtZFM5Wl3_3bm1iGta\\n"}',
        ],
        skip: [
          'SUPABASE_SECRET_KEY=sb_se' + 'cret_bNyPW1vQikvMJ_WuysMEgb_jt',
          'msb_se' + 'cret_eGTUEmCpBFgFc6eol2QLM1_xnN6w_Zb',
          'SUPABASE_SECRET_KEY=sb_se' + 'cret_81dHulIy2FhOsnfi0Cri4X_aqFu6P4hk7',
        ],
      },
    },
    // A JWT whose claims hold the role: the three forms that base64 gives its name.
    {
      id: 'supabase-service-role-jwt',
      title: 'Supabase service_role key',
      severity: 'critical',
      anchors: ['eyJhbGciOiJIUzI1NiIs', 'eyJ0eXAiOiJKV1QiLCJhbGciOiJIUzI1NiJ9'],
      pattern:
        /(?<!(?<!\\|%[\dA-F]|\\u00[\da-f])[A-Za-z0-9])(eyJ(?:hbGciOiJIUzI1NiIs|0eXAiOiJKV1QiLCJhbGciOiJIUzI1NiJ9)[\w-]{0,60}\.eyJ[\w-]{0,120}?(?:c2VydmljZV9yb2xl|NlcnZpY2Vfcm9s|zZXJ2aWNlX3Jv)[\w-]{4,200}\.[\w-]{43})(?![\w-])/,
      structure: 'jwt',
      minEntropy: 3,
      parts: [{name: 'project', pattern: /(?<![\w.-])([a-z]{20}\.supabase\.(?:co|in))(?![\w-])/, within: 400}],
      examples: {
        match: [
          'SUPABASE_SERVICE_ROLE_KEY=eyJhbGciOi' +
            'JIUzI1NiIsInR5cCI6IkpXVCJ9.eyJpc3MiOiJzdXBhYm' +
            'FzZSIsInJlZiI6Im54dnBmc3FpcGJmendoaXZ5cGN2Iiwicm9sZSI6I' +
            'nNlcnZpY2Vfcm9sZSIsImlhdCI6MTc2MTQ1MTU2OSwiZXhwIjoyMDE2' +
            'NzM1Mjc2fQ.ag2DbgVTpoMwl9SzKwS_UEb5Aqt26bxJgtdBQFlt64T\n',
          'apikey: eyJhbGciOi' +
            'JIUzI1NiIsInR5cCI6IkpXVCJ9.eyJpc3MiOiJzdXBhYm' +
            'FzZSIsInJlZiI6ImJxeXBmeWZicHlxbHFleGtteGN5Iiwicm9sZSI6I' +
            'nNlcnZpY2Vfcm9sZSIsImlhdCI6MTcyNjAxNTMxNiwiZXhwIjoyMDE3' +
            'MjMxMjUzfQ.fgL_FujpSd-5AOLwrsMy2fcLWNIB0fFvRfFPqea5Zxe\r\n',
          'const supabase = createClient(url, "eyJhbGciOi' +
            'JIUzI1NiIsInR5cCI6IkpXVCJ9.eyJyb2xlIjoic2Vydm' +
            'ljZV9yb2xlIiwiaXNzIjoic3VwYWJhc2UiLCJpYXQiOjE2NDA0NjU3N' +
            'jAsImV4cCI6MTk3NDAxNTAzNn0.iS6j7Y6zw3c6ZrVfYPwLl9qTHkML' +
            'c1pA-HGWCfeL4hD");',
        ],
        skip: [
          'eyJhbGciOi' +
            'JIUzI1NiIsInR5cCI6IkpXVCJ9.eyJpc3MiOiJzdXBhYm' +
            'FzZSIsInJlZiI6Im1rcWtweWxybW96a3hibmh5ZXZ0Iiwicm9sZSI6I' +
            'mFub24iLCJpYXQiOjEsImV4cCI6Mn0.iN5oBEij2XKw_XOuEcuQ8B_2' +
            'P6zouRQW8kIzvTwGuzV',
          'eyJhbGciOiJIUzI1NiIs',
        ],
      },
    },
  ],
  manual:
    'Add a new secret key in the project settings under API keys, deploy it and delete the leaked one. A legacy service_role key ends only when the legacy keys are disabled or the JWT signing key is rotated. Personal tokens: supabase.com/dashboard/account/tokens.',
} as const satisfies Provider;
