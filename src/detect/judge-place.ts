import type {MatchContext} from './match-context.ts';

/** Where a value stands. All text is latin1. */
export interface Place {
  /** The whole identifier the value stands under: `DB_PASSWORD`, `app.secretKey`; empty: none could be read. */
  readonly key: string;
  /** Directly behind the key: `=`, `:`, `,`, `(`, `==`, `>` (an element), or a blank (a command line). */
  readonly operator: string;
  /** `"`, `'` or a back-tick; `>` in an XML element; empty: the value is bare. */
  readonly quote: string;
  /** The key's line before it, 120 bytes at most. */
  readonly before: string;
  /** A bracket closes between the key and a comma: `['token'], 'x'`. */
  readonly isClosed: boolean;
  /** Nothing but `=` between key and value. */
  readonly isTight: boolean;
  /** What follows the value (and its quote) on its line, 80 bytes at most. */
  readonly after: string;
}

/** Bytes around a match that the judges look at. */
export const BEFORE = 160;
export const AFTER = 80;
/** Names of two words. */
const SPACED = /^(?:api key|identified\b[^\n]{0,60}?\bby)\b/i;
const OPERATORS = /=>|:=|->|={2,3}|!==?|[=:,(>]/;

/** Reads the surroundings of an assignment's value. */
export function placeOf(match: MatchContext): Place {
  const {text, start, end} = match.around(BEFORE, AFTER);
  const from = start - match.around(0, 0).start;
  const keyStart = from + (/^login\b.{0,200}?(?=password)/s.exec(match.match)?.[0].length ?? 0);
  const first = startOfName(text, keyStart);
  const last = endOfName(text, keyStart, start);
  const between = text.slice(last, start);
  const quote = quoteOf(text, start, between);
  return {
    key: text.slice(first, last).replace(/^identified\b.*/is, 'password'),
    operator: OPERATORS.exec(between)?.[0] ?? ' ',
    quote,
    isClosed: /[\])][ \t]{0,12},/.test(between),
    isTight: between === '=',
    before: text.slice(text.lastIndexOf('\n', first - 1) + 1, first).slice(-120),
    after: lineBehind(text, end + (quote === '' || quote === '>' ? 0 : 1)),
  };
}

function startOfName(text: string, at: number): number {
  let first = at;
  while (first > 0 && at - first < 60 && isNameByte(text.charCodeAt(first - 1))) first--;
  while (first < at && /[-.$]/.test(text.charAt(first))) first++;
  return first;
}

function endOfName(text: string, at: number, limit: number): number {
  const spaced = SPACED.exec(text.slice(at, limit));
  let last = at + (spaced?.[0].length ?? 0);
  while (last < limit && isNameByte(text.charCodeAt(last)) && !text.startsWith('->', last)) last++;
  while (last > at && /[-.$]/.test(text.charAt(last - 1))) last--;
  return last;
}

/** Letters, digits, `_ - . $`, and everything above ASCII. */
function isNameByte(code: number): boolean {
  const lower = code | 0x20;
  if ((lower >= 0x61 && lower <= 0x7a) || (code >= 0x30 && code <= 0x39)) return true;
  return code === 0x5f || code === 0x2d || code === 0x2e || code === 0x24 || code >= 0x80;
}

function quoteOf(text: string, start: number, between: string): string {
  const before = text.charAt(start - 1);
  if (before === '"' || before === "'" || before === '`') return before;
  return /^["'][^<]{0,80}>[ \t]{0,4}$|^[ \t]{0,4}>[ \t]{0,4}$|<(?:string|value)>$/.test(between) ? '>' : '';
}

function lineBehind(text: string, at: number): string {
  const end = text.slice(at).search(/[\r\n]/);
  return end < 0 ? text.slice(at) : text.slice(at, at + end);
}
