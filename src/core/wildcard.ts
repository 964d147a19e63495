/** One step of a pattern: a run of any characters, or one character that passes the test. */
type Step = 'run' | ((character: string) => boolean);

/** With `[a-z]` classes and `\` before a character that stands for itself, as in a .gitignore; without them all but `*` and `?` stands for itself. */
export interface WildcardOptions {
  readonly classes: boolean;
}

/**
 * A pattern for a whole text: `*` any run of characters, `?` one. No expression, so no text makes it slow: at most text times pattern steps.
 * Throws RangeError for a class or escape that does not end.
 */
export function wildcard(pattern: string, options: WildcardOptions = {classes: false}): (text: string) => boolean {
  const steps = stepsOf(pattern, options);
  return (text) => matches(text, steps);
}

/** Walks both once; at a mismatch the last `*` takes one character more. */
function matches(text: string, steps: readonly Step[]): boolean {
  let at = 0;
  let here = 0;
  let run = -1;
  let runAt = 0;
  while (at < text.length) {
    const step = steps[here];
    if (step === 'run') {
      run = here++;
      runAt = at;
    } else if (step?.(text[at] ?? '') === true) {
      here++;
      at++;
    } else if (run >= 0) {
      here = run + 1;
      at = ++runAt;
    } else return false;
  }
  while (steps[here] === 'run') here++;
  return here === steps.length;
}

function stepsOf(pattern: string, {classes}: WildcardOptions): Step[] {
  const steps: Step[] = [];
  for (let at = 0; at < pattern.length; at++) {
    const character = pattern[at] ?? '';
    if (character === '*') {
      if (steps.at(-1) !== 'run') steps.push('run');
    } else if (character === '?') steps.push(() => true);
    else if (classes && character === '\\') steps.push(itself(escaped(pattern, ++at)));
    else if (classes && character === '[') {
      const end = endOfClass(pattern, at);
      steps.push(classOf(pattern.slice(at + 1, end)));
      at = end;
    } else steps.push(itself(character));
  }
  return steps;
}

function itself(wanted: string): Step {
  return (character) => character === wanted;
}

function escaped(pattern: string, at: number): string {
  const character = pattern[at];
  if (character === undefined) throw new RangeError('"\\" with nothing behind it');
  return character;
}

/** A `]` right behind the opening (or behind `!`) stands for itself. */
function endOfClass(pattern: string, start: number): number {
  const first = /^[!^]/.test(pattern.slice(start + 1)) ? start + 2 : start + 1;
  const end = pattern.indexOf(']', first + 1);
  if (end === -1) throw new RangeError('"[" without "]"');
  return end;
}

function classOf(text: string): Step {
  const negated = /^[!^]/.test(text);
  const body = negated ? text.slice(1) : text;
  const ranges: [string, string][] = [];
  for (let at = 0; at < body.length; at++) {
    const from = body[at] ?? '';
    const isRange = body[at + 1] === '-' && at + 2 < body.length;
    ranges.push([from, isRange ? (body[at + 2] ?? '') : from]);
    if (isRange) at += 2;
  }
  return (character) => ranges.some(([from, to]) => from <= character && character <= to) !== negated;
}
