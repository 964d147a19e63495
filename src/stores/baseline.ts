import {GuardError} from '../core/errors.ts';
import {foreignBaseline} from './baseline-foreign.ts';
import {quickEntries} from './baseline-quick.ts';

/** The name of the file at a repository's root. */
export const BASELINE_FILE = 'guard.baseline.json';

/** One credential that was known when the baseline was written. Holds no secret. */
export interface BaselineEntry {
  /** Of the value; of low-entropy kinds of rule, path, key name and ordinal. 32 hex digits. */
  readonly fingerprint: string;
  /** Low-entropy kinds only: scrypt of the value under the baseline's salt, 32 hex digits; null: the fingerprint is of the value. */
  readonly scrypt: string | null;
  /** Information for people, and narrows the search for a moved low-entropy value; a match does not need it. */
  readonly rule: string;
  /** Where it stood in the tree, sorted, relative to the repository's root, '/' between folders; `//commit message` and its like are no files. */
  readonly paths: readonly string[];
  /** Where only history had it, sorted. */
  readonly past: readonly string[];
  /** The day it was taken in, YYYY-MM-DD. */
  readonly since: string;
  readonly reason: string | null;
}

export interface Baseline {
  /** 16 bytes for all low-entropy values of this file. */
  readonly salt: Uint8Array;
  /** Exponent of scrypt's N, 10 to 14. */
  readonly cost: number;
  /** Sorted, no two of the same value (low-entropy: of the same value and place). */
  readonly entries: readonly BaselineEntry[];
}

/** 50,000 entries take 12 MB; what is larger is no baseline. */
export const LARGEST_BASELINE = 64 << 20;
const COSTS = {least: 10, most: 14};

/** The cost for a new baseline with so many low-entropy values: each scan makes one scrypt for each, and some seconds of one core are enough. */
export function costFor(values: number): number {
  if (values <= 32) return COSTS.most;
  return values <= 256 ? 12 : COSTS.least;
}

const KEYS = new Set(['fingerprint', 'scrypt', 'rule', 'paths', 'past', 'since', 'reason']);

/**
 * Reads a baseline's text, line ends and a byte order mark as they may be. `where` stands before every message. Checked by hand: the hook reads
 * it at every commit. Throws STORE_CORRUPT (half-written, merge markers, damaged) or CONFIG_INVALID (newer version, another tool's file).
 */
export function parseBaseline(text: string, where: string): Baseline {
  const value = parseJson(text, where);
  if (!isObject(value) || value['version'] !== 1 || !Array.isArray(value['entries'])) throw notOurs(value, where);
  const cost = value['cost'];
  if (typeof cost !== 'number' || !Number.isInteger(cost) || cost < COSTS.least || cost > COSTS.most)
    throw corrupt(where, `cost: expected a whole number from ${COSTS.least} to ${COSTS.most}`);
  return {
    salt: saltOf(value['salt'], where),
    cost,
    entries: quickEntries(value['entries']) ?? mergedEntries(entriesOf(value['entries'], where)),
  };
}

function parseJson(text: string, where: string): unknown {
  try {
    return JSON.parse(text.charCodeAt(0) === 0xfeff ? text.slice(1) : text);
  } catch {
    throw unreadable(text, where);
  }
}

/** Never quotes the text: whatever stands in a damaged file may be a secret. */
function unreadable(text: string, where: string): GuardError {
  const marker = lineOfMarker(text);
  if (marker !== null) {
    return new GuardError('STORE_CORRUPT', `${where}:${marker}: a merge is not finished here (line ${marker} holds a merge marker)`, {
      hint: 'keep the entry lines of both sides and delete the marker lines; "guard.baseline.json merge=union" in .gitattributes does that by itself',
    });
  }
  if (text.trim() === '') return corrupt(where, 'the file is empty');
  if (!/\}\s*$/.test(text)) return corrupt(where, 'the file is cut off before its end');
  return corrupt(where, 'not JSON');
}

function lineOfMarker(text: string): number | null {
  const at = /^(<{7}|={7}|>{7}|\|{7})( |\r?$)/m.exec(text)?.index;
  return at === undefined ? null : text.slice(0, at).split('\n').length;
}

function notOurs(value: unknown, where: string): GuardError {
  const foreign = foreignBaseline(value, where);
  if (foreign !== null)
    return new GuardError('CONFIG_INVALID', `${where}: this is ${foreign.name}, not a guard baseline`, {hint: foreign.hint});
  if (isObject(value) && typeof value['version'] === 'number' && value['version'] > 1)
    return new GuardError(
      'CONFIG_INVALID',
      `${where}: version ${value['version']} was written by a newer guard; this one reads version 1`,
      {
        hint: 'update guard',
      },
    );
  return corrupt(where, 'no guard baseline: expected {"version": 1, "salt", "cost", "entries"}');
}

function saltOf(value: unknown, where: string): Uint8Array {
  if (typeof value !== 'string' || !/^[0-9a-f]{32}$/.test(value)) throw corrupt(where, 'salt: expected 32 hex digits');
  return Buffer.from(value, 'hex');
}

function entriesOf(list: readonly unknown[], where: string): BaselineEntry[] {
  const entries: BaselineEntry[] = [];
  for (const [index, one] of list.entries()) {
    // The list ends with a null, so that each entry's line ends with a comma and two branches that add entries merge line by line.
    if (one === null) continue;
    entries.push(entryOf(one, `entries[${index}]`, where));
  }
  return entries;
}

function entryOf(value: unknown, at: string, where: string): BaselineEntry {
  if (!isObject(value)) throw corrupt(where, `${at}: expected an object`);
  for (const key in value) if (!KEYS.has(key)) throw corrupt(where, `${at}: a key that guard does not write`);
  const {fingerprint, scrypt = null, rule, paths, past = [], since, reason = null} = value;
  if (!isDigest(fingerprint)) throw corrupt(where, `${at}.fingerprint: expected 32 hex digits`);
  if (scrypt !== null && !isDigest(scrypt)) throw corrupt(where, `${at}.scrypt: expected 32 hex digits`);
  if (typeof rule !== 'string' || rule === '') throw corrupt(where, `${at}.rule: expected a rule id`);
  if (!isPaths(paths)) throw corrupt(where, `${at}.paths: expected paths inside the repository`);
  if (!isPaths(past)) throw corrupt(where, `${at}.past: expected paths inside the repository`);
  if (typeof since !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(since)) throw corrupt(where, `${at}.since: expected YYYY-MM-DD`);
  if (reason !== null && typeof reason !== 'string') throw corrupt(where, `${at}.reason: expected a text`);
  return {fingerprint, scrypt, rule, paths, past, since, reason};
}

const isDigest = (value: unknown): value is string => typeof value === 'string' && /^[0-9a-f]{32}$/.test(value);

/** A path is looked up on the disk: none leads out of the repository. */
function isPaths(value: unknown): value is string[] {
  if (!Array.isArray(value)) return false;
  for (const one of value) {
    if (typeof one !== 'string' || one === '' || one.includes('\0')) return false;
    if (one.includes('..') && one.split(/[/\\]/).includes('..')) return false;
  }
  return true;
}

/** Entries of the same value (two branches added it) become one: all paths, the earlier day. */
export function mergedEntries(entries: readonly BaselineEntry[]): BaselineEntry[] {
  const known = new Map<string, BaselineEntry>();
  for (const entry of entries) {
    const key = keyOf(entry);
    const other = known.get(key);
    known.set(key, other === undefined ? entry : union(other, entry));
  }
  return [...known.values()];
}

/** What makes two entries one: the value; of low-entropy kinds value and place (not the fingerprint, which changes with the rule's id). */
export function keyOf({fingerprint, scrypt, paths, past}: BaselineEntry): string {
  return scrypt === null ? fingerprint : [scrypt, ...paths, ...past].join('\0');
}

/** What tells one value from another. */
export function valueKey({fingerprint, scrypt}: BaselineEntry): string {
  return scrypt ?? fingerprint;
}

function union(a: BaselineEntry, b: BaselineEntry): BaselineEntry {
  const [older, newer] = a.since <= b.since ? [a, b] : [b, a];
  const paths = sortedUnique([...a.paths, ...b.paths]);
  const past = sortedUnique([...a.past, ...b.past]).filter((one) => !paths.includes(one));
  return {...newer, since: older.since, reason: older.reason ?? newer.reason, paths, past};
}

export function sortedUnique(texts: readonly string[]): string[] {
  return [...new Set(texts)].sort();
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function corrupt(where: string, what: string): GuardError {
  return new GuardError('STORE_CORRUPT', `${where}: ${what}`, {
    hint: 'take the last good one from git (git restore, git log), or move it away and run guard baseline create',
  });
}
