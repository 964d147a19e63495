import type {BaselineEntry} from './baseline.ts';

const NO_PATHS: readonly string[] = [];
/** All have their length, so that letters are all there is to look at. */
const DIGESTS = /^[0-9a-f]*$/;
const DAYS = /^(?:\d{4}-\d{2}-\d{2})*$/;

/**
 * The entries of a list that is as guard writes it: checked, sorted, no value twice. null: it is not, or not quite; then baseline.ts looks at each
 * entry and says which. The hook pays for this at every commit: one search
 * over all digests is quicker than a thousand.
 */
export function quickEntries(list: readonly unknown[]): readonly BaselineEntry[] | null {
  const entries: BaselineEntry[] = [];
  const digests: string[] = [];
  const days: string[] = [];
  let before = '';
  for (let i = 0; i < list.length; i++) {
    const one = list[i] as Partial<Writable> | null;
    if (one === null) continue;
    if (typeof one !== 'object' || !isShaped(one) || one.fingerprint <= before) return null;
    before = one.fingerprint;
    digests.push(before);
    if (one.scrypt !== null) digests.push(one.scrypt);
    if (one.since !== days.at(-1)) days.push(one.since);
    entries.push(one);
  }
  return DIGESTS.test(digests.join('')) && DAYS.test(days.join('')) ? entries : null;
}

type Writable = {-readonly [Key in keyof BaselineEntry]: BaselineEntry[Key]};

/** Checks all but the form of digests and days, and fills in what is left out when there is nothing. */
function isShaped(one: Partial<Writable>): one is Writable {
  if (one.scrypt === undefined) one.scrypt = null;
  else if (typeof one.scrypt !== 'string' || one.scrypt.length !== 32) return false;
  if (one.past === undefined) one.past = NO_PATHS;
  else if (!arePaths(one.past)) return false;
  if (one.reason === undefined) one.reason = null;
  else if (typeof one.reason !== 'string') return false;
  return (
    typeof one.fingerprint === 'string' &&
    one.fingerprint.length === 32 &&
    typeof one.rule === 'string' &&
    one.rule !== '' &&
    typeof one.since === 'string' &&
    one.since.length === 10 &&
    arePaths(one.paths) &&
    Object.keys(one).length === 7
  );
}

/** Two dots anywhere are looked at more closely by the slow way. */
function arePaths(value: unknown): boolean {
  if (!Array.isArray(value)) return false;
  for (let i = 0; i < value.length; i++) {
    const one: unknown = value[i];
    if (typeof one !== 'string' || one === '' || one.includes('..') || one.includes('\0')) return false;
  }
  return true;
}
