import type {Reason} from '../core/rule.ts';

/** What the name makes the value. */
export type KeyKind = 'password' | 'secret' | 'token' | 'key' | 'other';

export interface NamedKind {
  readonly kind: KeyKind;
  readonly reasons: readonly Reason[];
}

/** Last words that make a name speak *about* a secret. */
const ABOUT = new Set(
  (
    'id ids sid uuid guid arn name names username user users login email mail owner account issuer audience realm subject url urls uri link links path paths file files filename dir directory folder ' +
    'type types kind kinds count length len size limit max min expiry expires expiration expire expired ttl timeout lifetime age date time timestamp at on in by for of header headers prefix suffix ' +
    'field fields label labels hint policy regex regexp pattern format class classes endpoint host port role roles scope scopes rule rules ' +
    'enabled disabled required optional version algorithm algo alg encoding state status error errors message messages msg text title subtitle description desc help tooltip placeholder prompt ' +
    'confirmation confirm reset recovery forgot change changed updated created used valid invalid incorrect mismatch wrong missing exists success failure failed strength reuse history visible ' +
    'mode method function fn callback event action command cmd button icon image page screen view dialog modal form input tag column attribute attr param params parameter parameters arg args ' +
    'option options config configuration settings setting provider service manager store storage factory handler builder parser validator generator helper util utils mixin model schema table index ' +
    'list map set array object digest hash hashes hashed sha sha1 sha256 md5 checksum fingerprint signature sig iterations rounds rotation cost usage ref refs reference source src location position ' +
    'offset line symbol ring keyring chain var variable variables char chars character characters style color plural css selector grant exchange vault template'
  ).split(' '),
);
/** The same in one word: `pwdhash`, `passwordfile`. */
const ABOUT_ENDING = /(?:pass|passwd|password|pwd|token|secret|key)(?:hash|file|path|ur[il]|name|dir|id|type|len|length|field|prefix)$/;
/** Words behind the one that counts which say nothing: `SECRET_KEY_BASE`, `password_prod`, `TOKEN_2`. */
const SOFT = new Set(
  'base value val string str plain plaintext clear raw default prod production live dev development stage staging env b64 base64 hex encoded enc main db root admin bytes'.split(
    ' ',
  ),
);

/** Words that make the whole name public, or the name of something else. */
const PUBLIC = new Set(
  (
    'public pub publishable csrf xsrf nonce cursor continuation next prev page pagination etag cancel cancellation lexer syntax separator delimiter csrfmiddleware csrfmiddlewaretoken authenticity ' +
    'idempotency primary foreign unique composite natural surrogate sort partition routing cache object bucket map dict hash i18n locale translation shift hot arrow testcase sitekey site keyboard monkey turkey hockey ' +
    'author authors tokenizer secretary passthrough bypass compass classpath passive passing passenger passport trespass keyword askpass widget feature flag row column field index phpass bcrypt'
  ).split(' '),
);
/** First words of the names of functions, flags and samples. */
const VERBS = new Set(
  (
    'get is has have should can will validate check forgot generate create update verify encrypt decrypt encode decode hash find fetch load parse read use with without require allow show hide ' +
    'invalid missing no new old wrong bad expected fake dummy mock example sample authenticate'
  ).split(' '),
);

/** What a name's words make it; the first that fits counts. Words are joined by `_`. */
const KINDS: readonly (readonly [RegExp, KeyKind, Reason])[] = [
  [
    /password|passwd|passphrase|passcode|passwort|pwd|identified|kennwort|wachtwoord|contrase|senha|haslo|(^|_)(pass|pw|psk)(_|\d|$)|(^|_)[a-z]{2,12}pass$/,
    'password',
    {points: 20, text: 'the name is of a password'},
  ],
  [/secret/, 'secret', {points: 14, text: 'the name is of a secret'}],
  [/token(?!i[sz])|jwt/, 'token', {points: 14, text: 'the name is of a token'}],
  [
    /(api|access|app|client|consumer|account|auth|private|encrypt(ion)?|sign(ing)?|master|shared|session|licen[cs]e|storage|service|hmac|mac|aes|crypt(o)?|cipher|webhook|deploy|ssh|secure|admin|security)_?key/,
    'key',
    {points: 14, text: 'the name is of a key that gives access'},
  ],
  [/credential/, 'secret', {points: 6, text: 'the name is of credentials'}],
  [/(^|_)auth(_|$)/, 'token', {points: 0, text: 'the name has to do with signing in'}],
];

/** Points for the name, or why it is not that of a secret. */
export function namedKind(key: string): NamedKind | string {
  const words = wordsOf(key);
  const telling = withoutSoftEnd(words);
  const last = telling.at(-1) ?? '';
  if (last === '') return 'no name could be read';
  if (ABOUT.has(last) || ABOUT_ENDING.test(last)) return `the name speaks about a secret ("${last}"), it does not name one`;
  if (words.some((word) => PUBLIC.has(word))) return 'the name is of something public, or of no credential';
  const joined = telling.join('_');
  const [, kind, reason] = KINDS.find(([form]) => form.test(joined)) ?? [];
  if (kind === undefined || reason === undefined)
    return last === 'key' ? {kind: 'other', reasons: [OTHER_KEY]} : 'the name is not that of a secret';
  const reasons = [reason];
  if (!KINDS.some(([form]) => form.test(last === 'key' ? joined : last)))
    reasons.push({points: -18, text: `the name ends in another word ("${last}")`});
  const first = wordsOf(key.slice(key.lastIndexOf('.') + 1))[0] ?? '';
  if (VERBS.has(first)) reasons.push({points: -18, text: `the name begins like that of a function, a flag or a sample ("${first}")`});
  return {kind, reasons};
}

const OTHER_KEY: Reason = {points: -6, text: 'the name is of some key'};

/** `dbPassword`, `DB_PASSWORD`, `db.password-2` -> words in lower case. */
export function wordsOf(key: string): string[] {
  return key
    .replace(/([a-z0-9])([A-Z])|([A-Z])(?=[A-Z][a-z])/g, '$1$3_$2')
    .toLowerCase()
    .split(/[^a-z0-9\x80-\xff]+/)
    .filter((word) => word !== '');
}

function withoutSoftEnd(words: readonly string[]): string[] {
  const telling = [...words];
  while (telling.length > 1 && (SOFT.has(telling.at(-1)!) || /^\d+$/.test(telling.at(-1)!))) telling.pop();
  return telling;
}
