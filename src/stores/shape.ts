/** What does not fit: where ('findings[3].startLine') and what was expected there. Never quotes the value: it may hold anything. */
export interface Misfit {
  readonly at: string;
  readonly expected: string;
}

/** Null: the value fits. */
export type Check = (value: unknown) => Misfit | null;

export const text: Check = (value) => (typeof value === 'string' ? null : expected('a text'));
export const flag: Check = (value) => (typeof value === 'boolean' ? null : expected('true or false'));
export const amount: Check = (value) => (typeof value === 'number' && value >= 0 ? null : expected('a number of at least 0'));
export const points: Check = (value) => (typeof value === 'number' ? null : expected('a number'));

/** A whole number of at least `least`. */
export function whole(least: number): Check {
  return (value) => (Number.isSafeInteger(value) && (value as number) >= least ? null : expected(`a whole number of at least ${least}`));
}

export function like(pattern: RegExp, words: string): Check {
  return (value) => (typeof value === 'string' && pattern.test(value) ? null : expected(words));
}

export function oneOf(values: readonly string[]): Check {
  return (value) => (values.includes(value as string) ? null : expected(`one of ${values.join(', ')}`));
}

export function orNull(check: Check): Check {
  return (value) => (value === null ? null : check(value));
}

export function listOf(check: Check): Check {
  return (value) => {
    if (!Array.isArray(value)) return expected('a list');
    for (const [i, one] of value.entries()) {
      const misfit = check(one);
      if (misfit !== null) return below(`[${i}]`, misfit);
    }
    return null;
  };
}

/** An object with these fields. Others are passed over: a later build of the same version may have them. */
export function object(required: Readonly<Record<string, Check>>, optional: Readonly<Record<string, Check>> = {}): Check {
  return (value) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return expected('an object');
    const fields = value as Readonly<Record<string, unknown>>;
    for (const [name, check] of Object.entries(required)) {
      const misfit = Object.hasOwn(fields, name) ? check(fields[name]) : expected('to be there');
      if (misfit !== null) return below(name, misfit);
    }
    for (const [name, check] of Object.entries(optional)) {
      const misfit = Object.hasOwn(fields, name) ? check(fields[name]) : null;
      if (misfit !== null) return below(name, misfit);
    }
    return null;
  };
}

function expected(words: string): Misfit {
  return {at: '', expected: words};
}

function below(step: string, {at, expected: words}: Misfit): Misfit {
  return {at: at === '' || at.startsWith('[') ? `${step}${at}` : `${step}.${at}`, expected: words};
}
