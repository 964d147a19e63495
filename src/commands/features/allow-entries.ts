import path from 'node:path';
import {allowId, checkedAllow, parseAllows} from '../../config/allow-entry.ts';
import {userSettingsFile} from '../../config/places.ts';
import type {AllowEntry, AllowScope} from '../../core/allow.ts';
import {GuardError} from '../../core/errors.ts';
import {EXIT, type ExitCode} from '../../core/exit-code.ts';
import type {Report, ReportFinding} from '../../core/report.ts';
import {ruleNames} from '../../scan/known-files.ts';
import {loadRuleset} from '../../scan/ruleset.ts';
import {addAllow, removeAllows, SETTINGS_FILE} from '../../stores/allow-file.ts';
import {makePrivateFolder} from '../../stores/atomic-file.ts';
import {lastScans} from '../../stores/last-scan.ts';
import {type Surroundings, stateFolder} from '../../stores/state-folder.ts';
import type {Streams} from '../../ui/streams.ts';
import {repositoryAllows, userAllows} from './known-findings.ts';
import {ruleMasker} from './rule-masker.ts';
import {standingTop} from './whole-scan.ts';
import {writableLine} from './writable-line.ts';

export interface AllowContext {
  readonly streams: Streams;
  readonly surroundings: Surroundings;
  readonly cwd: string;
  /** Milliseconds since 1970. */
  readonly now: number;
}

export interface AddContext extends AllowContext {
  /** Asks the person at the terminal whether this may be loosened; throws when not. */
  readonly confirm: (question: string) => Promise<void>;
}

export interface AddFlags {
  readonly fingerprint?: string | undefined;
  readonly path?: string | undefined;
  readonly rule?: string | undefined;
  readonly pattern?: string | undefined;
  readonly reason: string;
  readonly owner?: string | undefined;
  readonly expires?: string | undefined;
  readonly user: boolean;
}

/** `guard allow add [ID]`: one entry more in guard.yml, or in the user's own settings. `id`: a credential of an earlier scan; null: the flags say what. */
export async function addAllowEntry(id: string | null, flags: AddFlags, context: AddContext): Promise<ExitCode> {
  const today = new Date(context.now).toISOString().slice(0, 10);
  const selected = id === null ? [flags.fingerprint] : fingerprintsOf(id, flags, context);
  const entries = selected.map((fingerprint) => newEntry({...flags, fingerprint}, today));
  const {maskLine} = ruleMasker();
  const {file, where, scope} = settingsPlace(flags.user, context);
  for (const entry of entries) refuseTwice(entry, scope === 'user' ? userAllows(context.surroundings, context.cwd) : allowsHere(context));
  await context.confirm(`Allow ${entries.map((entry) => maskLine(entryText(entry))).join('; ')} in ${maskLine(where)}?`);
  if (scope === 'user') makePrivateFolder(path.dirname(file));
  for (const entry of entries) {
    await addAllow(file, where, entry, (value) => refuseTwice(entry, parseAllows(value, where, scope)));
    context.streams.out(`  ${entry.id}: ${maskLine(entryText(entry))}   in ${maskLine(where)}\n`);
  }
  return EXIT.clean;
}

function newEntry(flags: AddFlags, added: string): AllowEntry {
  if (flags.rule !== undefined && ruleNames(loadRuleset().rules)(flags.rule) === null)
    throw new GuardError('USAGE', `--rule ${flags.rule}: there is no such rule`, {hint: 'guard rules'});
  const {fingerprint, rule, expires} = flags;
  const texts = {
    path: writableLine('--path', flags.path),
    pattern: writableLine('--pattern', flags.pattern),
    reason: writableLine('--reason', flags.reason),
    owner: writableLine('--owner', flags.owner),
  };
  if (expires !== undefined && expires < added) throw new GuardError('USAGE', `--expires ${expires}: that day is over`);
  return checkedAllow({fingerprint, rule, expires, ...texts, added}, '', '', flags.user ? 'user' : 'repository');
}

function refuseTwice(entry: AllowEntry, known: readonly AllowEntry[]): void {
  const wanted = allowId(entry);
  const twin = known.find((one) => one.id === entry.id || allowId(one) === wanted);
  if (twin !== undefined)
    throw new GuardError('USAGE', `allow ${twin.id} says the same already${twin.expires === null ? '' : `, until ${twin.expires}`}`, {
      hint: `guard allow remove ${twin.id}, then add it again`,
    });
}

/** The fingerprints of a credential that an earlier scan printed under this id. Throws USAGE when none did, or when other flags say something else. */
function fingerprintsOf(id: string, flags: AddFlags, {surroundings}: AllowContext): string[] {
  if ([flags.fingerprint, flags.pattern, flags.rule].some((one) => one !== undefined))
    throw new GuardError('USAGE', 'an id stands for its fingerprints: give it alone, or with --path');
  for (const text of lastScans(stateFolder(surroundings))) {
    const found = findingsOf(text, id.toUpperCase());
    if (found.length > 0) return [...new Set(found.map(({fingerprint}) => fingerprint))];
  }
  throw new GuardError('USAGE', `no credential "${id}" in the scans kept on this machine`, {hint: 'guard scan, then an id that it prints'});
}

/** Reports of another version, or damaged ones, cannot answer and are passed over. */
function findingsOf(text: string, id: string): readonly ReportFinding[] {
  try {
    const report = JSON.parse(text) as Report;
    if (report.version !== 1 || !/^[0-9A-HJKMNP-TV-Z]{4,26}$/.test(id)) return [];
    const known = report.credentials.find((credential) => credential.id.startsWith(id));
    return known === undefined ? [] : report.findings.filter((finding) => finding.credential === known.id);
  } catch {
    return [];
  }
}

/** `guard allow list`: the entries of this repository and of the user, and which of them have expired. */
export function listAllowEntries(flags: {readonly json: boolean}, context: AllowContext): ExitCode {
  const today = new Date(context.now).toISOString().slice(0, 10);
  const all = [...allowsHere(context), ...userAllows(context.surroundings, context.cwd)];
  const {maskLine} = ruleMasker();
  const isExpired = ({expires}: AllowEntry): boolean => expires !== null && expires < today;
  if (flags.json) {
    const entries = all.map((entry) => ({...maskedEntry(entry, maskLine), expired: isExpired(entry)}));
    context.streams.out(`${JSON.stringify({version: 1, entries}, null, 2)}\n`);
    return EXIT.clean;
  }
  const widest = Math.max(0, ...all.map(({id}) => id.length));
  for (const entry of all) {
    const notes = [isExpired(entry) ? 'EXPIRED' : '', entry.scope === 'user' ? 'yours, in all repositories' : ''].filter(
      (one) => one !== '',
    );
    context.streams.out(`  ${entry.id.padEnd(widest)}  ${maskLine([entryText(entry), ...notes].join('   '))}\n`);
  }
  if (all.length === 0)
    context.streams.out('  Nothing is allowed. guard allow add --path "test/fixtures/**" --reason "made-up tokens" adds an entry.\n');
  return EXIT.clean;
}

/** `guard allow remove ID`: from guard.yml, or the user's own settings. Throws USAGE when there is no such entry. */
export async function removeAllowEntry(id: string, flags: {readonly user: boolean}, context: AllowContext): Promise<ExitCode> {
  const {file, where, scope} = settingsPlace(flags.user, context);
  await removeAllows(file, where, (value) => {
    const places = parseAllows(value, where, scope).flatMap((entry, index) => (entry.id === id ? [index] : []));
    if (places.length === 0) throw new GuardError('USAGE', `no allow entry "${id}" in ${where}`, {hint: 'guard allow list'});
    return places;
  });
  context.streams.out(`  ${id}: removed; its findings count again.\n`);
  return EXIT.clean;
}

function allowsHere({cwd}: AllowContext): AllowEntry[] {
  return repositoryAllows(standingTop(cwd).top);
}

function settingsPlace(user: boolean, {surroundings, cwd}: AllowContext): {file: string; where: string; scope: AllowScope} {
  if (!user) return {file: path.join(standingTop(cwd).top, SETTINGS_FILE), where: SETTINGS_FILE, scope: 'repository'};
  const {file} = userSettingsFile(surroundings, cwd);
  return {file, where: file, scope: 'user'};
}

/** 'path test/** and rule generic-password: made-up tokens (ana@example.com, until 2027-01-31)'. */
function entryText({fingerprint, path: files, rule, pattern, reason, owner, expires}: AllowEntry): string {
  const named = Object.entries({fingerprint, path: files, rule, pattern}).filter(([, value]) => value !== null);
  const aside = [owner, expires === null ? null : `until ${expires}`].filter((one) => one !== null);
  return `${named.map(([key, value]) => `${key} ${value}`).join(' and ')}: ${reason}${aside.length === 0 ? '' : ` (${aside.join(', ')})`}`;
}

function maskedEntry(entry: AllowEntry, maskLine: (line: string) => string): Record<string, string | null> {
  return Object.fromEntries(Object.entries(entry).map(([key, value]) => [key, value === null ? null : maskLine(String(value))]));
}
