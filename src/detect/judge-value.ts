import type {Reason} from '../core/rule.ts';
import type {KeyKind} from './judge-key.ts';
import {characterClasses, entropy, meanTokenLength, trigramBits} from './randomness.ts';

/** Forms a value can have that are no secret, with the reason that `guard explain` gives. */
const NOT_SECRETS: readonly (readonly [RegExp, string])[] = [
  [
    /^(true|false|null|nil|none|undefined|yes|no|on|off|void|string|str|number|integer|int|boolean|bool|object|array|bytes?|text|any|self|this|todo|n\/a|unset|empty|default|required|optional|disabled|enabled|hidden|masked|encrypted|secret|password|passwd|token|key|admin|root|user|test|changeit|changeme|letmein|bearer|basic)$/i,
    'a word, not a secret',
  ],
  [
    /^[$%]?[{([<]|\$\{|\{\{|\$\(|<%|%\(\w{1,40}\)[sdrf]|#\{|\{([a-z_]\w{0,30}|\d)?\}|^\$[A-Za-z_]\w*([.:/>-].*)?$|^\$env:|%[A-Za-z_]\w{0,40}%|^@[\w.]+@?$|^![A-Z]\w+|^!\w+ |^&[a-z_]\w*$|^\*[A-Za-z]\w*$|%[-\d.]{0,6}[sdvq@](?![A-Za-z0-9])|\\\(|^__\w+__$/,
    'a template or a reference, filled in elsewhere',
  ],
  [
    /^(process\.env|os\.(environ|getenv)|env[.[(]|ENV[.[(]|getenv|System\.|config[.[(]|settings[.[(]|vars?\.|secrets\.|data\.|params?[.[(]|args?[.[(]|self\.|this\.|options?[.[(]|request\.|req\.|ctx\.|input\.|local\.|module\.)/,
    'read from somewhere else by the program',
  ],
  [
    /^(op|vault|ssm|awssm|gcpsm|azurekv|keyring|keychain|doppler|secretsmanager|arn|ref\+?\w*|secret|file|env):/i,
    'a reference to a secret store',
  ],
  [
    /^(ENC\[|ENC\(|encrypted:|\{cipher\}|\$ANSIBLE_VAULT|Ag[A-D][A-Za-z0-9+/]{80}|BEGIN PGP|-----BEGIN|kms:|sops:|!vault)/,
    'encrypted, or a block of another kind',
  ],
  [
    /^(\$\dy?[aby]?\$|!2a!|\$(5|6|y|argon2\w*|pbkdf2\S*|scrypt)\$|\{(SSHA|SHA|MD5|CRYPT|bcrypt|noop)|pbkdf2[_:]|sha\d{1,3}[:$-]|md5[:$-]|\*[0-9A-F]{40}$)/i,
    'a hash, not the secret itself',
  ],
  [/^[a-z][a-z0-9+.-]*:\/\/[^@]*$/i, 'an address without a credential'],
  [
    /^\.{0,2}\/\w|^~\/|^[A-Za-z]:\\|^[\w./-]+\.(pem|key|crt|cer|p12|pfx|jks|json|ya?ml|txt|env|jsx?|tsx?|py|rb|go|java|kt|html?|php|sh|conf|cfg|ini|log|md|xml|toml|lock|enc|png|svg|css|scss|erb|vue|csv)$|^[\w-]+(\/[\w.-]+){2,}$/i,
    'a path',
  ],
  [
    /^\d{1,5}$|^0x[0-9a-f]{1,16}$|^\d+(\.\d+){1,3}$|^v\d+(\.\d+){1,3}|^\d{4}-\d\d-\d\d|^\d+(px|em|rem|ms|s|m|h|d|kb|mb|%)$/i,
    'a number, a version or a date',
  ],
  [/^[\w.$:!]+\([^)]*\);?$|=>|\(\)|::|^\w+\[|->|\|\||&&/, 'a call or an expression'],
  [/^[*.x\u2022#_?-]{3,}$|\*{3}|\.{3}|^\u2026/i, 'a mask'],
  [/^(AAAA[BCDE]3|ssh-(rsa|dss|ed25519)|ecdsa-|MI[GIH][A-Za-z0-9]MA)/, 'a public key or a certificate'],
  [/^[\w.-]+[:@]v?\d+(\.\d+)+/, 'a package and its version'],
  [/^\\[nrt]|^:[A-Za-z_]/, 'an escape or a symbol of a program'],
  [/[\x80-\xff]/, 'text of a language, not a secret'],
  [/^[^@\s]+@[\w-]+(\.[\w-]+)+$/, 'a mail address'],
];

/** Why the value cannot be a secret; null: it may be one. */
export function notASecret(value: string): string | null {
  for (const [form, why] of NOT_SECRETS) if (form.test(value)) return why;
  if (/\s/.test(value) && value.trim().split(/\s+/).length > 2) return 'several words: a sentence';
  return null;
}

/** What the looks of a value are made of. */
interface Looks {
  readonly value: string;
  readonly kind: KeyKind;
  /** Under the model of ordinary text; see randomness.ts. */
  readonly bits: number;
  readonly classes: number;
  readonly isRandom: boolean;
}

interface Entry<T> {
  readonly points: number;
  readonly text: string;
  readonly when: (facts: T) => boolean;
}

const HEX = /^(0x)?[0-9a-f]+$/i;
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
const hasDigit = (value: string): boolean => /\d/.test(value);
const hasSign = (value: string): boolean => /[^\w\s.-]/.test(value);

/** The first that fits counts. */
const LOOKS: readonly Entry<Looks>[] = [
  {points: 8, text: 'a UUID', when: ({value}) => UUID.test(value)},
  {
    points: 22,
    text: 'many hexadecimal digits',
    when: ({value, bits}) => HEX.test(value) && value.length >= 32 && hasDigit(value) && bits >= 14,
  },
  {
    points: 14,
    text: 'hexadecimal digits',
    when: ({value}) =>
      HEX.test(value) &&
      value.length >= 12 &&
      /\d.{0,40}\d.{0,40}\d/.test(value) &&
      /[a-f].{0,40}[a-f]/i.test(value) &&
      entropy(value) > 2.4,
  },
  {points: 34, text: 'long and random', when: ({value, classes, isRandom}) => isRandom && value.length >= 32 && classes >= 3},
  {points: 28, text: 'random', when: ({value, isRandom}) => isRandom && value.length >= 16},
  {
    points: 18,
    text: 'looks like a chosen password',
    when: ({value, kind, bits}) => kind === 'password' && bits >= 17.5 && value.length >= 6 && (hasDigit(value) || hasSign(value)),
  },
  {
    points: 14,
    text: 'words with digits and signs, as people choose passwords',
    when: ({value, kind, classes}) =>
      kind === 'password' && value.length >= 8 && classes >= 3 && hasDigit(value) && (hasSign(value) || classes === 4),
  },
  {points: 16, text: 'somewhat random', when: ({value, isRandom, classes}) => isRandom && value.length >= 10 && classes >= 2},
  {
    points: 6,
    text: 'letters that form no word',
    when: ({value, kind, bits}) => kind === 'password' && bits >= 19.5 && value.length >= 8 && /^[A-Za-z_-]+$/.test(value),
  },
  {
    points: -6,
    text: 'a word with a number',
    when: ({value, kind}) =>
      kind === 'password' && value.length >= 6 && /[a-z]{3}/i.test(value) && /\d{2}|\d[a-z]/i.test(value) && !/\s/.test(value),
  },
  {points: -26, text: 'reads like words', when: ({value}) => /^[A-Za-z_.:/ -]+$/.test(value)},
  {points: -14, text: 'reads like words or an identifier', when: () => true},
];

/** Every one that fits counts. */
const DETAILS: readonly Entry<Looks>[] = [
  {points: -12, text: 'holds blanks', when: ({value}) => /\s/.test(value)},
  {points: -14, text: 'names a secret itself', when: ({value}) => /passw|secret|token|api_?key|credential|\bpwd/i.test(value)},
  {
    points: -10,
    text: 'begins like a sample',
    when: ({value}) =>
      /^(test|demo|sample|dummy|fake|foo|bar|baz|my[-_]?|your|some|temp|abc|qwe|asd|pass\d|admin|user|root|invalid|wrong)/i.test(value),
  },
  {points: -14, text: 'words joined by signs', when: ({value, bits}) => bits < 17.5 && /^[A-Za-z]+([._/:-][A-Za-z]+)+$/.test(value)},
  {points: -20, text: 'a text with escapes', when: ({value}) => /\\.{1,40}\\.{1,40}\\/.test(value)},
  {points: -10, text: 'digits only', when: ({value}) => /^[\d .-]+$/.test(value)},
  {points: -16, text: 'characters too alike', when: ({value}) => value.length >= 8 && entropy(value) < 2},
];

/** Points for the value's own look. */
export function valueReasons(value: string, kind: KeyKind): Reason[] {
  const looks: Looks = {value, kind, bits: trigramBits(value), classes: characterClasses(value), isRandom: looksRandom(value)};
  const look = LOOKS.find((entry) => entry.when(looks));
  const entries = [...(look === undefined ? [] : [look]), ...DETAILS.filter((entry) => entry.when(looks))];
  return entries.map(({points, text}) => ({points, text}));
}

/**
 * Far from the model of ordinary text, or cut into very short runs of one kind of character. Ordinary identifiers have 12 to 15.5 bits and runs
 * of 4 to 6 characters.
 */
export function looksRandom(value: string): boolean {
  if (value.length < 8 || entropy(value) < (value.length >= 16 ? 3 : 2.5)) return false;
  const [bits, run] = [trigramBits(value), meanTokenLength(value)];
  if (value.length >= 16) return bits >= 18 || (bits >= 15.5 && run <= 2.8) || run <= 1.9;
  return bits >= 19 || (bits >= 16.5 && run <= 2.2);
}
