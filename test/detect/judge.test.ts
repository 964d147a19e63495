import {describe, expect, it} from 'vitest';
import {namedPlaceholder, placeholderPattern} from '../../src/detect/filters.ts';
import {judges} from '../../src/detect/judge.ts';
import {namedKind, wordsOf} from '../../src/detect/judge-key.ts';
import {looksRandom} from '../../src/detect/judge-value.ts';
import {explain} from '../helpers/judged.ts';

/** Invented, cut so that no line of this file is an assignment of it. */
const CHOSEN = `v8Jq2L${'zR0mXw'}`;
const RANDOM = `k9Qz7LmN2pRs${'8TuVwXyZ4aBc'}`;
const HEX = `3fa9c01e7b${'5d4482a6f0e19c7d2b8a44'}`;

describe('assignments that are reported by default', () => {
  it.each([
    ['env file', `DB_PASSWORD=${CHOSEN}\n`],
    ['exported', `export API_TOKEN=${RANDOM}\n`],
    ['properties', `spring.datasource.password=${CHOSEN}\n`],
    ['YAML', `  password: ${CHOSEN}\n`],
    ['JSON', `{\n  "clientSecret": "${RANDOM}",\n}`],
    ['code, double quotes', `const dbPassword = "${CHOSEN}";`],
    ['code, single quotes and a sign', `password = '${CHOSEN}"x'`],
    ['typed declaration', `const apiKey: string = '${RANDOM}'`],
    ['wrapped', `password: Some("${CHOSEN}".into())`],
    ['fallback of a look-up', `os.environ.get('ADMIN_PASSWORD', '${CHOSEN}')`],
    ['JSON inside a text', `body: "{\\"access_token\\":\\"${RANDOM}\\"}"`],
    ['connection string', `"Server=db1;User Id=sa;Password=${CHOSEN};Encrypt=true"`],
    ['query string', `https://api.acme.io/v1?api_key=${RANDOM}&page=2`],
    ['XML element', `<db.password>${CHOSEN}</db.password>`],
    ['XML attribute pair', `<add key="DbPassword" value="${CHOSEN}" />`],
    ['name and value on two lines', `- name: DB_PASSWORD\n  value: ${CHOSEN}\n`],
    ['command line', `deploy --password ${CHOSEN} --force`],
    ['SQL', `CREATE USER app IDENTIFIED BY '${CHOSEN}';`],
    ['netrc', `machine git.acme.io login svc password ${CHOSEN}\n`],
    ['mysql client', `mysql -u root '-p${CHOSEN}' -e 'select 1'`],
    ['hexadecimal key', `SECRET_KEY_BASE=${HEX}\n`],
    ['header of its own', `curl -H 'X-Api-Key: ${RANDOM}'`],
    ['custom scheme', `Authorization: token ${RANDOM}`],
    ['bearer', `Authorization: Bearer ${HEX}`],
    ['address', `postgres://app:${CHOSEN}@db.acme.io:5432/app`],
    ['address of an unknown scheme', `odbc+db2://app:${CHOSEN}@db.acme.io/app`],
    ['address with a mail address as user', `smtps://bot@acme.io:${CHOSEN}@smtp.acme.io:465`],
  ])('%s', (_, text) => {
    const reported = explain(text).filter((one) => one.outcome === 'reported' && one.confidence !== 'possible');
    expect(reported.map((one) => one.ruleId)).toHaveLength(1);
  });

  it('names the whole value and the whole name', () => {
    const text = `APP_DB_PASSWORD=${CHOSEN}(,x\nNEXT=1\n`;
    const [one] = explain(text).filter((found) => found.outcome === 'reported');
    expect(text.slice(one?.start, one?.end)).toBe(`${CHOSEN}(,x`);
  });
  it('ends a query parameter at the next one', () => {
    const text = `https://api.acme.io/v1?token=${RANDOM}&page=2`;
    const [one] = explain(text).filter((found) => found.outcome === 'reported');
    expect(text.slice(one?.start, one?.end)).toBe(RANDOM);
  });
  it('leaves the scheme of a quoted header out', () => {
    const text = `{"auth_token": "Bearer ${RANDOM}"}`;
    const found = explain(text).filter((one) => one.outcome === 'reported');
    expect(found.map((one) => text.slice(one.start, one.end))).toEqual([RANDOM]);
  });
});

describe('texts without a finding', () => {
  it.each([
    'password = "${DB_PASSWORD}"',
    'password: {{ vault_password }}',
    'PASSWORD=$DB_PASSWORD\n',
    'password = process.env.PASSWORD',
    'password = os.environ["PASSWORD"]',
    'config.password = settings.database.password',
    'token = createToken(user)',
    'token: authToken,',
    'secret: op://vault/item/field\n',
    'password: ENC[AES256_GCM,data:c2VjcmV0,iv:abc]\n',
    'db_password: !vault |\n',
    'passwordLabel: "Enter your password here"',
    'password: "Das Passwort ist zu kurz"',
    'password_hash: "$2b$12$' + 'abcdefghijklmnopqrstuv"',
    'token_type: "bearer-token-v2"',
    `csrf_token = "${RANDOM}"`,
    'primary_key: "customer_order_id"',
    'api_key: "YOUR_API_KEY"',
    'api_key=xxxxxxxxxxxxxxxxxxxx\n',
    'password=**********\n',
    'token: <your-token-here>\n',
    'implementation "io.jsonwebtoken:jjwt-api:0.11.2"',
    'password_file: /run/secrets/db_password\n',
    'secret = "https://docs.acme.io/secrets"',
    'token = "abc123xyz789"',
    `commit_token_sha: ${HEX}\n`,
    'postgres://user:password@localhost/db',
    'postgres://app:${DB_PASSWORD}@db/app',
    'Authorization: Bearer ${TOKEN}',
    'mysql -u root -p$PASSWORD shop',
    'ASK_PASSWORD="$PWD/ask-it"',
  ])('%j', (text) => {
    expect(explain(text).filter((one) => one.outcome === 'reported' && one.confidence !== 'possible')).toEqual([]);
  });
});

describe('weaker evidence', () => {
  const pointsOf = (text: string): number => Math.max(...explain(text).map((one) => one.points));
  it('a comparison weighs less than a setting', () => {
    expect(pointsOf(`if (password === "${CHOSEN}") return`)).toBeLessThan(pointsOf(`password = "${CHOSEN}"`));
  });
  it('a host on this machine weighs less than a real one', () => {
    expect(pointsOf(`redis://app:${CHOSEN}@localhost:6379`)).toBeLessThan(pointsOf(`redis://app:${CHOSEN}@cache.acme.io:6379`));
  });
  it('a name that is said to be an example weighs less', () => {
    expect(pointsOf(`# example password: ${CHOSEN}`)).toBeLessThan(pointsOf(`# password: ${CHOSEN}`));
  });
  it('a word is at most possible', () => expect(pointsOf('password: "sunflower"')).toBeLessThan(26));
});

describe('names', () => {
  it.each([
    ['dbPassword', 'password'],
    ['MYSQL_ROOT_PASSWORD', 'password'],
    ['userpass', 'password'],
    ['bind_pw', 'password'],
    ['SECRET_KEY_BASE', 'secret'],
    ['aws.secretAccessKey', 'secret'],
    ['authToken2', 'token'],
    ['stripeApiKey', 'key'],
    ['PRIVATE_KEY_PROD', 'key'],
  ])('%s is of a %s', (key, kind) => expect(namedKind(key)).toMatchObject({kind}));
  it.each([
    'password_length',
    'tokenType',
    'secretName',
    'csrfToken',
    'public_key',
    'bypass',
    'passport',
    'forgotPasswordUrl',
    'compass',
    '',
  ])('%j names no secret', (key) => expect(typeof namedKind(key)).toBe('string'));
  it('cuts names into words', () => expect(wordsOf('myAPIKeyV2.db-pass')).toEqual(['my', 'api', 'key', 'v2', 'db', 'pass']));
});

describe('values', () => {
  it.each([RANDOM, HEX, `Zr8_${'qT3nB7k-Lw0x'}`])('%s looks random', (value) => expect(looksRandom(value)).toBe(true));
  it.each([
    'AuthenticationServiceImpl',
    'my-service-token-name',
    'sha256WithRSAEncryption',
    'bytes,1,opt,name=key',
    'application/json',
    'production',
  ])('%s does not', (value) => expect(looksRandom(value)).toBe(false));
  it('no reason holds the value', () => {
    for (const one of explain(`DB_PASSWORD=${CHOSEN}\n`)) for (const {text} of one.reasons) expect(text).not.toContain(CHOSEN);
  });
});

describe('placeholders', () => {
  it.each(['xxxxxxxxxxxx', 'abababababababab', '0123456789abcdef', 'my-example-token', 'your_api_key', 'sk_****', '00000000000000000001'])(
    '%s is one',
    (text) => expect(placeholderPattern(text)).not.toBeNull(),
  );
  it.each([RANDOM, HEX, 'k9'.repeat(3) + RANDOM])('%s is none', (text) => expect(placeholderPattern(text)).toBeNull());
  it('short sequences count only where no format speaks for the value', () => {
    expect(namedPlaceholder('abc123xyz789')).not.toBeNull();
    expect(placeholderPattern('abc123xyz789')).toBeNull();
  });
});

describe('hostile texts', () => {
  it.each([
    'password='.repeat(20_000),
    `password: "${'a'.repeat(100_000)}`,
    `${'a'.repeat(100_000)}password=${CHOSEN}\n`,
    '://a:b'.repeat(20_000),
  ])('take bounded time (%#)', (text) => {
    const start = process.cpuUsage();
    explain(text);
    const {user, system} = process.cpuUsage(start);
    expect((user + system) / 1000).toBeLessThan(4_000);
  });
  it('judges have the names rules use', () => expect(Object.keys(judges).sort()).toEqual(['assignment', 'header', 'url']));
});
