import type {Reason} from '../core/rule.ts';
import {namedPlaceholder} from './filters.ts';
import {type NamedKind, namedKind} from './judge-key.ts';
import {type Place, placeOf} from './judge-place.ts';
import {judgeUrl} from './judge-url.ts';
import {notASecret, valueReasons} from './judge-value.ts';
import type {Check, Judgement, MatchContext} from './match-context.ts';

/** The judges of values without a format of their own, by the name rules give. Ten points double the odds. */
export const judges: Readonly<Record<'assignment' | 'url' | 'header', Check>> = {assignment, url: judgeUrl, header};

const LEAST_VALUE = 4;

/** A value under a secret-like name. */
function assignment(match: MatchContext): Judgement {
  const found = placeOf(match);
  const named = namedKind(found.key);
  if (typeof named === 'string') return silent(found.key, named);
  const {whole, place} = withRest(match.value, found);
  const span = trueSpan(whole, place);
  const value = whole.slice(span.start, span.end);
  if (value.length < LEAST_VALUE) return silent(place.key, 'too short before a line break spelled \\n');
  const refused = notASecret(value) ?? namedPlaceholder(value) ?? notAName(place) ?? codeBehind(value, place) ?? echo(value, place.key);
  if (refused !== null) return silent(place.key, refused);
  const reasons = [...named.reasons, ...placeReasons(value, place, named), ...valueReasons(value, named.kind)];
  return {reasons, key: place.key, ...(span.start === 0 && span.end === match.value.length ? {} : {span})};
}

/** The value of an Authorization header, or of a program's option that takes a password (`curl -u`, `mysql -p`). */
function header(match: MatchContext): Judgement {
  const isOption = /^(?:curl|wget|mysql|sshpass|redis-cli)/.test(match.match);
  const [key, kind] = isOption ? (['password', 'password'] as const) : (['Authorization', 'token'] as const);
  const refused = notASecret(match.value) ?? namedPlaceholder(match.value);
  if (refused !== null) return silent(key, refused);
  const place = isOption ? {points: 10, text: 'an option of a command'} : {points: 4, text: 'in a header'};
  return {reasons: [place, ...valueReasons(match.value, kind)], key};
}

function silent(key: string, why: string): Judgement {
  return {silent: true, key, reasons: [{points: -100, text: why}]};
}

/** In an env file the value goes on to the next blank, over brackets and commas that end it elsewhere. */
function withRest(value: string, place: Place): {whole: string; place: Place} {
  const isEnvLine = place.isTight && place.quote === '' && /^(?:export )?$/.test(place.before);
  const rest = isEnvLine ? (/^[^\s"'`;]{1,80}(?<![,)])/.exec(place.after)?.[0] ?? '') : '';
  return {whole: value + rest, place: rest === '' ? place : {...place, after: place.after.slice(rest.length)}};
}

/** Without an authorization scheme in front, the next pair of a query string or a line break spelled `\n` behind it. */
function trueSpan(value: string, {quote, before}: Place): {start: number; end: number} {
  const start = /^(?:basic|bearer|token|apikey|oauth)[ \t]{1,4}(?=\S{4})/i.exec(value)?.[0].length ?? 0;
  const isQuery = /[?&]\w{0,40}$/.test(before);
  if (quote !== '' && !isQuery) return {start, end: value.length};
  const more = value.slice(start).search(isQuery ? /[&#]|\\[nrt]/ : /&(?:amp;)?\w{1,40}=|\\[nrt]/);
  const isBreak = value[start + more] === '\\';
  const end = more === -1 || (more < 4 && !isBreak) ? value.length : start + more;
  const trailing = /(?:[^.]\.|[:\\]{0,8})$/.exec(value.slice(0, end))?.[0].replace(/^[^.:\\]/, '').length ?? 0;
  return {start, end: quote === '' && end - trailing - start >= 4 ? end - trailing : end};
}

/** `f("some text of a secret", "x")`: the name before a comma is the whole text in quotes, a symbol or an argument. */
function notAName({operator, before, isClosed}: Place): string | null {
  if (operator === ',' && isClosed) return 'the brackets around the name close before it';
  return operator === ',' && !/(?:^|["'`:([,{=\s])$/.test(before) ? 'the name is the end of a text' : null;
}

/** A bare word in code is a name, unless it looks like nothing one would name. */
function codeBehind(value: string, {quote, after, before, operator}: Place): string | null {
  if (quote !== '') return /^[ \t]{0,4}(?:\+|\.format|%[ \t(])/.test(after) && value.length < 8 ? 'joined with an expression' : null;
  if (/^[([{>]|^[ \t]{0,4}(?:[+*?]|\|\||&&|<[^/]|=[^=])/.test(after)) return 'an expression of a program';
  if (/^[A-Za-z_$][\w$]*(?:\.[A-Za-z_$][\w$]*)+$/.test(value) && !/\d/.test(value)) return 'a property of a program';
  const isCode =
    /^[ \t]{0,4}[;){},]/.test(after) ||
    /[({]/.test(before) ||
    operator === ':=' ||
    /\b(?:let|const|var|val|final|return|self|this)\b/.test(before);
  if (isCode && /^[A-Za-z_$][\w$]*$/.test(value) && !/\d.*\d|\d[a-z]/i.test(value)) return 'a name of a program';
  return null;
}

/** `password = user_password`: the value is its own name, or part of it. */
function echo(value: string, key: string): string | null {
  const [a, b] = [folded(value), folded(key)];
  return a === b || (a.length >= 4 && b.endsWith(a)) || (a.length >= 6 && b.includes(a)) ? 'repeats its own name' : null;
}

function folded(text: string): string {
  return text.toLowerCase().replace(/[^a-z0-9]/g, '');
}

interface Spot extends Place {
  readonly value: string;
  readonly named: NamedKind;
}

interface Entry {
  readonly points: number;
  readonly text: string;
  readonly when: (spot: Spot) => boolean;
}

/** How it is set; the first that fits counts. */
const SETTING: readonly Entry[] = [
  {points: -20, text: 'compared, not set', when: ({operator}) => /^[=!]==?$/.test(operator)},
  {
    points: -20,
    text: 'in a declaration',
    when: ({before}) => /^[ \t]*(?:async[ \t]+)?(?:def|func|function|fn|class|interface|type|return)\b/.test(before),
  },
  {
    points: 10,
    text: 'set like an environment variable',
    when: ({before, key, operator}) =>
      /^[A-Z][A-Z0-9_]*$/.test(key) &&
      /^[=:]$/.test(operator) &&
      /^[ \t"'-]*(?:export[ \t]+|set[ \t]+|ENV[ \t]+|ARG[ \t]+|-e[ \t]+)?["']?$/.test(before),
  },
  {points: 6, text: 'an option of a command', when: ({before}) => /(?:^|\s)--?[\w-]*$/.test(before)},
  {
    points: 6,
    text: 'a setting in quotes, alone on its line',
    when: ({before, operator, after}) =>
      /^[ \t]*["']$/.test(before) && /^(?::|=>|=)$/.test(operator) && /^["']?[ \t]*[,}]?[ \t]*$/.test(after),
  },
  {
    points: 5,
    text: 'a setting, alone on its line',
    when: ({before, operator, after}) => /^[ \t-]*$/.test(before) && /^(?::|=>|=)$/.test(operator) && /^[ \t]*[,;]?[ \t]*$/.test(after),
  },
  {points: 6, text: 'in an XML element', when: ({quote}) => quote === '>'},
  {points: -8, text: 'an argument behind a name', when: ({operator}) => operator === ','},
  {points: -8, text: 'the argument of a call', when: ({operator}) => operator === '('},
];

/** Every one that fits counts. */
const SURROUNDINGS: readonly Entry[] = [
  {points: -4, text: 'in a comment', when: ({before}) => /^[ \t]*(?:#|\/\/|\*|<!--|--|;)/.test(before)},
  {points: -16, text: 'said to be an example', when: ({before}) => /\b(?:example|sample|dummy|fake|e\.g\.|for instance)\b/i.test(before)},
  {points: -30, text: 'part of a signed address', when: ({key, before}) => /^x-(?:amz|goog)-/i.test(key) && /[?&]$/.test(before)},
  {points: -4, text: 'a query parameter', when: ({before}) => /[?&]$/.test(before)},
  {
    points: -40,
    text: 'named like a hash or a commit',
    when: ({key, value}) =>
      /^[0-9a-f]{32,128}$/i.test(value) && /commit|rev(ision)?\b|sha\d*|hash|digest|md5|etag|integrity|sum\b/i.test(key),
  },
  {
    points: -12,
    text: 'a bare word among code',
    when: ({quote, value, before}) => quote === '' && /[({;]/.test(before) && /^[A-Za-z_]+$/.test(value),
  },
];

function placeReasons(value: string, place: Place, named: NamedKind): Reason[] {
  const spot: Spot = {...place, value, named};
  const setting = SETTING.find((entry) => entry.when(spot));
  const entries = [...(setting === undefined ? [] : [setting]), ...SURROUNDINGS.filter((entry) => entry.when(spot))];
  return entries.map(({points, text}) => ({points, text}));
}
