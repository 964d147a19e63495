import {trigramShares} from './text-model.ts';

const share = trigramShares();

/**
 * Bits per three neighbouring characters under a model of ordinary source text, ASCII case folded: words, identifiers and sentences
 * have 12 to 15.5, chosen passwords with digits and signs 19 to 23, random letters and digits 18 to 28 (measured on 26 texts of each kind).
 */
export function trigramBits(text: string): number {
  let sum = 0;
  let count = 0;
  for (let i = 0; i + 2 < text.length; i++) {
    sum -= Math.log2(Math.max(share(text.charCodeAt(i), text.charCodeAt(i + 1), text.charCodeAt(i + 2)), 1e-9));
    count++;
  }
  return count === 0 ? 0 : sum / count;
}

/** Shannon entropy in bits per character. */
export function entropy(text: string): number {
  const counts = new Map<string, number>();
  for (const c of text) counts.set(c, (counts.get(c) ?? 0) + 1);
  let bits = 0;
  for (const count of counts.values()) bits -= (count / text.length) * Math.log2(count / text.length);
  return bits;
}

/** Kinds of characters in it: digits, lower case, upper case, others. */
export function characterClasses(text: string): number {
  return [/\d/, /[a-z]/, /[A-Z]/, /[^A-Za-z0-9]/].filter((one) => one.test(text)).length;
}

/** Mean length of runs of one kind: `Word`, `word`, `WORD`, `123`; signs do not count. Ordinary names have 4 to 6, random letters and digits 1.5 to 2.5. */
export function meanTokenLength(text: string): number {
  const runs = text.match(/[A-Z]?[a-z]+|[A-Z]+(?![a-z])|\d+/g) ?? [];
  return runs.length === 0 ? text.length : runs.join('').length / runs.length;
}
