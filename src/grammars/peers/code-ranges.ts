/** First and last code point, both included. */
export type CodeRange = readonly [number, number];

export const LAST_CODE = 0x10ffff;

const DIGIT: readonly CodeRange[] = [[0x30, 0x39]];
const UPPER: readonly CodeRange[] = [[0x41, 0x5a]];
const LOWER: readonly CodeRange[] = [[0x61, 0x7a]];
export const WORD: readonly CodeRange[] = [
  [0x30, 0x39],
  [0x41, 0x5a],
  [0x5f, 0x5f],
  [0x61, 0x7a],
];
/** RE2's `\s`: without the vertical tab. */
export const SPACE: readonly CodeRange[] = [
  [0x09, 0x0a],
  [0x0c, 0x0d],
  [0x20, 0x20],
];
/** Any character but the line feed. */
export const DOT: readonly CodeRange[] = [
  [0, 0x09],
  [0x0b, LAST_CODE],
];

/** POSIX classes as RE2 defines them: ASCII only. */
const POSIX = {
  alnum: [
    [0x30, 0x39],
    [0x41, 0x5a],
    [0x61, 0x7a],
  ],
  alpha: [
    [0x41, 0x5a],
    [0x61, 0x7a],
  ],
  ascii: [[0, 0x7f]],
  blank: [
    [0x09, 0x09],
    [0x20, 0x20],
  ],
  cntrl: [
    [0, 0x1f],
    [0x7f, 0x7f],
  ],
  digit: DIGIT,
  graph: [[0x21, 0x7e]],
  lower: LOWER,
  print: [[0x20, 0x7e]],
  punct: [
    [0x21, 0x2f],
    [0x3a, 0x40],
    [0x5b, 0x60],
    [0x7b, 0x7e],
  ],
  space: [
    [0x09, 0x0d],
    [0x20, 0x20],
  ],
  upper: UPPER,
  word: WORD,
  xdigit: [
    [0x30, 0x39],
    [0x41, 0x46],
    [0x61, 0x66],
  ],
} as const satisfies Record<string, readonly CodeRange[]>;
export type PosixName = keyof typeof POSIX;

/** Null: there is no such class. */
export function posixClass(name: string): readonly CodeRange[] | null {
  return Object.hasOwn(POSIX, name) ? POSIX[name as PosixName] : null;
}

/** What `\d`, `\w`, `\s` and their opposites stand for; null: not one of them. */
export function classEscape(letter: string): readonly CodeRange[] | null {
  switch (letter) {
    case 'd':
      return DIGIT;
    case 'w':
      return WORD;
    case 's':
      return SPACE;
    case 'D':
      return complement(DIGIT);
    case 'W':
      return complement(WORD);
    case 'S':
      return complement(SPACE);
    default:
      return null;
  }
}

/** Both, sorted, touching ranges joined. */
export function union(a: readonly CodeRange[], b: readonly CodeRange[]): readonly CodeRange[] {
  const joined: [number, number][] = [];
  for (const [first, last] of [...a, ...b].sort((x, y) => x[0] - y[0])) {
    const before = joined.at(-1);
    if (before !== undefined && first <= before[1] + 1) before[1] = Math.max(before[1], last);
    else joined.push([first, last]);
  }
  return joined;
}

/** Every other code point. */
export function complement(ranges: readonly CodeRange[]): readonly CodeRange[] {
  const gaps: CodeRange[] = [];
  let next = 0;
  for (const [first, last] of union(ranges, [])) {
    if (first > next) gaps.push([next, first - 1]);
    next = last + 1;
  }
  if (next <= LAST_CODE) gaps.push([next, LAST_CODE]);
  return gaps;
}

/** With the other case of each ASCII letter. */
export function caseless(ranges: readonly CodeRange[]): readonly CodeRange[] {
  const upper = ranges.flatMap((range) => shifted(range, 0x61, 0x7a, -32));
  const lower = ranges.flatMap((range) => shifted(range, 0x41, 0x5a, 32));
  return union(union(ranges, upper), lower);
}

function shifted([first, last]: CodeRange, from: number, to: number, by: number): CodeRange[] {
  const [start, end] = [Math.max(first, from), Math.min(last, to)];
  return start > end ? [] : [[start + by, end + by]];
}

export function sameRanges(a: readonly CodeRange[], b: readonly CodeRange[]): boolean {
  return a.length === b.length && a.every(([first, last], i) => b[i]?.[0] === first && b[i]?.[1] === last);
}

/** How many code points. */
export function sizeOf(ranges: readonly CodeRange[]): number {
  return ranges.reduce((sum, [first, last]) => sum + last - first + 1, 0);
}
