/** One pattern of a list, taken apart. */
export interface PathPattern {
  /** As the user wrote it. */
  readonly source: string;
  /** `!pattern`: takes back what an earlier one matched. */
  readonly negated: boolean;
  /** `pattern/`: folders only. */
  readonly foldersOnly: boolean;
  /** Between slashes; `**` stands for any number of folders. Patterns without a slash begin with it. */
  readonly segments: readonly string[];
}

/** Longer patterns are refused by the schema: what a match costs grows with them. */
export const LONGEST_PATTERN = 1024;

/** A line as .gitignore knows it (no comments): `*.min.js`, `/docs`, `fixtures/`, `a/**` + `/b`, `!keep.txt`. */
export function pathPattern(source: string): PathPattern {
  const negated = source.startsWith('!');
  const body = negated ? source.slice(1) : source;
  const foldersOnly = body.endsWith('/');
  const path = body.replace(/\/+$/, '');
  const isAnchored = path.includes('/');
  const segments = path.replace(/^\/+/, '').split(/\/+/);
  return {source, negated, foldersOnly, segments: isAnchored ? segments : ['**', ...segments]};
}

/**
 * The pattern that leaves `path` (with `/`, relative) out; null: it stays in. As in .gitignore the last pattern that matches decides, and
 * nothing below a folder that is left out comes back. Time is bounded by the lengths of path and pattern, whatever they hold.
 */
export function leftOutBy(path: string, patterns: readonly PathPattern[]): PathPattern | null {
  if (patterns.length === 0) return null;
  const parts = path.split('/');
  for (let length = 1; length <= parts.length; length++) {
    const last = lastMatch(parts.slice(0, length), length < parts.length, patterns);
    if (last !== null && !last.negated) return last;
  }
  return null;
}

function lastMatch(parts: readonly string[], isFolder: boolean, patterns: readonly PathPattern[]): PathPattern | null {
  for (let i = patterns.length - 1; i >= 0; i--) {
    const pattern = patterns[i]!;
    if (pattern.foldersOnly && !isFolder) continue;
    if (matchesParts(parts, pattern.segments)) return pattern;
  }
  return null;
}

/** Goes back to the last `**` only, which is enough: every other segment stands for exactly one part. */
function matchesParts(parts: readonly string[], segments: readonly string[]): boolean {
  let part = 0;
  let segment = 0;
  let star = -1;
  let resume = 0;
  while (part < parts.length) {
    if (segments[segment] === '**') {
      star = segment++;
      resume = part;
    } else if (segment < segments.length && matchesName(parts[part]!, segments[segment]!)) {
      part++;
      segment++;
    } else if (star >= 0) {
      segment = star + 1;
      part = ++resume;
    } else return false;
  }
  // `a/**` is what is inside of a, not a itself.
  return segment === segments.length;
}

/** One name against `*`, `?`, `[a-z]`, `[!a-z]` and `\` before any of them. */
function matchesName(name: string, glob: string): boolean {
  let at = 0;
  let step = 0;
  let star = -1;
  let resume = 0;
  while (at < name.length) {
    const width = step < glob.length ? matchOne(name[at]!, glob, step) : 0;
    if (glob[step] === '*') {
      star = step++;
      resume = at;
    } else if (width > 0) {
      at++;
      step += width;
    } else if (star >= 0) {
      step = star + 1;
      at = ++resume;
    } else return false;
  }
  while (glob[step] === '*') step++;
  return step === glob.length;
}

/** How many characters of the pattern stand for this one character; 0: they do not match it. */
function matchOne(char: string, glob: string, at: number): number {
  const first = glob[at]!;
  if (first === '?') return 1;
  if (first === '\\' && at + 1 < glob.length) return glob[at + 1] === char ? 2 : 0;
  if (first === '[') {
    const end = classEnd(glob, at);
    if (end > 0) return isInClass(char, glob.slice(at + 1, end)) ? end + 1 - at : 0;
  }
  return first === char ? 1 : 0;
}

/** Where the class that begins at `at` ends; -1: it does not, and the bracket is itself. */
function classEnd(glob: string, at: number): number {
  const from = glob[at + 1] === '!' || glob[at + 1] === '^' ? at + 3 : at + 2;
  return glob.indexOf(']', from);
}

function isInClass(char: string, text: string): boolean {
  const negated = text[0] === '!' || text[0] === '^';
  const body = negated ? text.slice(1) : text;
  let found = false;
  for (let i = 0; i < body.length; i++) {
    const isRange = body[i + 1] === '-' && i + 2 < body.length;
    if (isRange ? char >= body[i]! && char <= body[i + 2]! : char === body[i]) found = true;
    if (isRange) i += 2;
  }
  return found !== negated;
}
