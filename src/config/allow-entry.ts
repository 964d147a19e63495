import {createHash} from 'node:crypto';
import type {AllowEntry, AllowScope} from '../core/allow.ts';
import {GuardError} from '../core/errors.ts';
import {LONGEST_PATTERN, leftOutBy, pathPattern} from '../core/path-patterns.ts';

/** One key of an allow entry: what it means, an example, and what a value must be (null: it is right; else what was expected). */
export interface AllowKey {
  readonly key: 'id' | 'fingerprint' | 'path' | 'rule' | 'pattern' | 'reason' | 'owner' | 'expires' | 'added';
  readonly doc: string;
  readonly example: string;
  readonly wrong: (value: string) => string | null;
}

const day = (value: string): string | null => (isDay(value) ? null : 'a day as YYYY-MM-DD');
const line = (value: string): string | null =>
  value.trim() !== '' && value.length <= 500 && !/[\r\n]/.test(value) ? null : 'one line of text';

/** Every key of an allow entry; check and schema are made from it. */
export const ALLOW_KEYS: readonly AllowKey[] = [
  {
    key: 'id',
    doc: 'Short name for guard allow remove. Without it, guard makes one from what the entry matches.',
    example: 'a3f9c2',
    wrong: (value) => (/^[A-Za-z0-9][A-Za-z0-9_-]{0,39}$/.test(value) ? null : 'letters, digits, - and _, at most 40'),
  },
  {
    key: 'fingerprint',
    doc: 'One finding, as reports print it. Of passwords and the like it names the place, not the value.',
    example: '9f86d081884c7d659a2feaa0c55ad015',
    wrong: (value) => (/^[0-9a-f]{32}$/.test(value) ? null : '32 hex digits, as reports print them'),
  },
  {
    key: 'path',
    doc: 'Files, as in a .gitignore: from the root of the repository when a slash stands in it, else at any depth.',
    example: 'test/fixtures/**',
    wrong: wrongPath,
  },
  {
    key: 'rule',
    doc: 'The id of a rule, as guard rules lists it.',
    example: 'generic-password',
    wrong: (value) => (/^[a-z0-9][a-z0-9-]{0,99}$/.test(value) ? null : 'the id of a rule, as guard rules lists it'),
  },
  {
    key: 'pattern',
    doc: 'What the whole value looks like: * is any run of characters, ? is one. Never the value itself.',
    example: 'dummy-*',
    wrong: (value) =>
      value.length > 200 ? 'at most 200 characters' : literals(value) === 0 ? 'more than wildcards: it would match every value' : null,
  },
  {key: 'reason', doc: 'Why it is no leak.', example: 'made-up tokens of the test suite', wrong: line},
  {key: 'owner', doc: 'Who answers for it.', example: 'ana@example.com', wrong: line},
  {key: 'expires', doc: 'The last day on which it counts (UTC); afterwards its findings count again.', example: '2027-01-31', wrong: day},
  {key: 'added', doc: 'The day it was added.', example: '2026-11-25', wrong: day},
];

/** Entries of one file at most; more is a matter for a path. */
const MOST_ENTRIES = 1000;
export const SELECTORS = ['fingerprint', 'path', 'rule', 'pattern'] as const;

/**
 * The value under `allow:` of a settings file, checked by hand (the hook reads it at every commit). `where` names the file in
 * messages. Throws CONFIG_INVALID with the key's path.
 */
export function parseAllows(value: unknown, where: string, scope: AllowScope): AllowEntry[] {
  if (value === undefined || value === null) return [];
  if (!Array.isArray(value)) throw invalid(where, 'allow: expected a list of entries');
  if (value.length > MOST_ENTRIES) throw invalid(where, `allow: more than ${MOST_ENTRIES} entries; a path can name many files`);
  return value.map((one, index) => checkedAllow(one, where, `allow[${index}]`, scope));
}

/** One entry; `at` is its key path in messages ('allow[2]', or '' for flags of a command). */
export function checkedAllow(value: unknown, where: string, at: string, scope: AllowScope): AllowEntry {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw invalid(where, `${at}: expected an entry with path, rule, pattern or fingerprint`);
  const texts = new Map(ALLOW_KEYS.map(({key}) => [key as string, null as string | null]));
  for (const [key, raw] of Object.entries(value)) texts.set(key, textOf(key, raw, where, at));
  const get = (key: AllowKey['key']): string | null => texts.get(key) ?? null;
  const reason = get('reason');
  if (SELECTORS.every((key) => get(key) === null))
    throw invalid(where, `${at}: names nothing; it needs a fingerprint, path, rule or pattern`);
  if (reason === null) throw invalid(where, `${at}: has no reason`, 'reason: why it is no leak');
  const entry = {
    fingerprint: get('fingerprint'),
    path: get('path'),
    rule: get('rule'),
    pattern: get('pattern'),
    reason,
    owner: get('owner'),
    expires: get('expires'),
    added: get('added'),
    scope,
  };
  if (matchesEverything(entry))
    throw invalid(where, `${at}: would allow nearly every finding there is`, 'name a folder, a rule or a fingerprint');
  return {id: get('id') ?? allowId(entry), ...entry};
}

function textOf(key: string, raw: unknown, where: string, at: string): string | null {
  const rule = ALLOW_KEYS.find((one) => one.key === key);
  if (rule === undefined)
    throw invalid(
      where,
      `${at}: does not know the key ${JSON.stringify(key.slice(0, 40))}`,
      `an entry has ${ALLOW_KEYS.map((one) => one.key).join(', ')}`,
    );
  if (raw === null || raw === undefined) return null;
  if (typeof raw !== 'string') throw invalid(where, `${at}.${key}: expected a text, in quotes if it is a number`);
  const wrong = rule.wrong(raw);
  if (wrong !== null) throw invalid(where, `${at}.${key}: expected ${wrong}`, `for example ${key}: ${rule.example}`);
  return raw;
}

/** Short, and the same wherever the same entry is added. */
export function allowId({fingerprint, path, rule, pattern}: Pick<AllowEntry, (typeof SELECTORS)[number]>): string {
  const hash = createHash('sha256').update(JSON.stringify([fingerprint, path, rule, pattern]));
  return `a${hash.digest('hex').slice(0, 6)}`;
}

/** Paths that no single pattern but "everything" has in common. */
const PROBES = ['q7', 'q7.z', '.q7/z9', 'x3/y4/w5.k', 'a/b/c/d/e/f'];

type Selected = Partial<Readonly<Record<(typeof SELECTORS)[number], string | null>>>;

/** An entry that leaves nothing to report: no place that it leaves out, no value that it does not mean. */
export function matchesEverything({fingerprint = null, path = null, rule = null, pattern = null}: Selected): boolean {
  if (fingerprint !== null || rule !== null) return false;
  if (path !== null && !PROBES.every((probe) => leftOutBy(probe, [pathPattern(path)]) !== null)) return false;
  // A pattern alone must say something: two letters and a star are in every second password.
  return pattern === null || literals(pattern) < LEAST_LITERALS;
}

const LEAST_LITERALS = 3;

function literals(pattern: string): number {
  return pattern.replace(/[*?]/g, '').length;
}

function isDay(value: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(value)) return false;
  const date = new Date(`${value}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(value);
}

/** What is wrong with a path pattern; null: nothing. */
function wrongPath(value: string): string | null {
  if (value === '' || value.length > LONGEST_PATTERN) return `a path pattern of at most ${LONGEST_PATTERN} characters`;
  if (value.startsWith('!')) return 'a path pattern without "!": nothing is taken back here';
  const names = value.replace(/\/+$/, '').split(/\/+/);
  if (names.join('') === '') return 'a path pattern with a name in it';
  if (names.includes('.') || names.includes('..')) return 'a path pattern without "." and "..": paths start at the root of the repository';
  return null;
}

function invalid(where: string, message: string, hint?: string): GuardError {
  const prefix = where === '' ? '' : `${where}: `;
  return new GuardError('CONFIG_INVALID', `${prefix}${message.replace(/^: /, '')}`, hint === undefined ? {} : {hint});
}
