import type {Reason} from '../core/rule.ts';
import {namedPlaceholder} from './filters.ts';
import {looksRandom, notASecret} from './judge-value.ts';
import type {Judgement, MatchContext} from './match-context.ts';
import {trigramBits} from './randomness.ts';

interface Address {
  readonly user: string;
  readonly password: string;
  readonly host: string;
}

interface Entry {
  readonly points: number;
  readonly text: string;
  readonly when: (address: Address) => boolean;
}

const LOCAL = /^(localhost|127\.|0\.0\.0\.0|\[?::1|host\.docker\.internal)/i;
const EXAMPLE =
  /(^|\.)(example|example\.(com|org|net|edu)|test|invalid|localdomain|internal\.example|acme\.(com|org)|foo\.com|bar\.com|domain\.(com|tld)|some\.url\.com)$|^(your|my|some|fake)[-_.]?|example/i;
const WORD =
  /^(pass(word|wd|phrase)?|pwd|secret|user(name)?|admin|root|test(ing)?|foo|bar|baz|token|key|x{1,5}|\d{1,4}|abc\d*|guest|postgres|mysql|mongo|redis|hunter2|s3cret|pw|p|b|c|dev|development|local|default|api[_-]?key|credentials?)$/i;

const ENTRIES: readonly Entry[] = [
  {points: -22, text: 'the host is this machine', when: ({host}) => LOCAL.test(host)},
  {points: -34, text: 'the host is an example', when: ({host}) => EXAMPLE.test(host)},
  {points: -14, text: 'the host is a name without a domain', when: ({host}) => /^[\w-]{1,60}$/.test(host) && !LOCAL.test(host)},
  {points: -22, text: 'the password is the user name', when: ({user, password}) => password.toLowerCase() === user.toLowerCase()},
  {points: -40, text: 'a word that everyone uses as password', when: ({password}) => WORD.test(password)},
  {
    points: -24,
    text: 'the password names a secret itself',
    when: ({password}) => /passw|secret|token|api_?key|credential|_pwd|^pwd/i.test(password),
  },
  {points: -30, text: 'written like the name of a constant', when: ({password}) => /^[A-Z]{2,}(_[A-Z]+)*$/.test(password)},
  {
    points: -14,
    text: 'the user name is that of an example',
    when: ({user}) => /^(user(name)?|foo|bar|name|login|u|a|my_?user|test_?user|usr|someone|me)$/i.test(user),
  },
  {points: 16, text: 'the password looks random', when: ({password}) => looksRandom(password)},
  {points: -8, text: 'the password reads like a word', when: ({password}) => /^[a-z]+$/i.test(password) && trigramBits(password) < 17.5},
];

/** The password of `scheme://user:password@host`; the key is the user name. */
export function judgeUrl(match: MatchContext): Judgement {
  const [, user = '', host = ''] = /:\/\/([^:@/\s]{0,256}):[^@]{1,512}@([^:/\s"'?]{0,256})/.exec(match.match) ?? [];
  const address: Address = {user, host, password: decoded(match.value)};
  const refused = notASecret(address.password) ?? namedPlaceholder(address.password) ?? templateAround(address);
  if (refused !== null) return {silent: true, key: user, reasons: [{points: -100, text: refused}]};
  const reasons: Reason[] = ENTRIES.filter((entry) => entry.when(address)).map(({points, text}) => ({points, text}));
  return {reasons, key: user};
}

function templateAround({user, host}: Address): string | null {
  return /[{}$%<>*]\w{0,40}[}>]?$|^[$%{<]/.test(host) || /^[$%{<*]/.test(user) ? 'user or host is filled in elsewhere' : null;
}

/** Percent escapes undone, as far as they are valid. */
function decoded(password: string): string {
  return password.replace(/%([2-7][0-9a-f])/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
}
