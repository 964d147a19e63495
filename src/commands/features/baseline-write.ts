import {randomBytes} from 'node:crypto';
import path from 'node:path';
import {GuardError} from '../../core/errors.ts';
import {EXIT, type ExitCode} from '../../core/exit-code.ts';
import type {Finding} from '../../core/finding.ts';
import {KnownBaseline} from '../../scan/known-baseline.ts';
import {belongsInBaseline, entriesOf, isLowEntropy, type Updated, updatedEntries} from '../../scan/known-entries.ts';
import type {SlowFingerprints} from '../../scan/known-slow.ts';
import {BASELINE_FILE, type Baseline, type BaselineEntry, costFor, valueKey} from '../../stores/baseline.ts';
import {changeBaseline, loadBaseline} from '../../stores/baseline-file.ts';
import {counted} from '../../ui/units.ts';
import type {ScanCommandContext} from './scan-and-report.ts';
import {baselineContext, standingTop, type WholeScan, type WholeScanFlags, wholeScan} from './whole-scan.ts';
import {writableLine} from './writable-line.ts';

export interface BaselineFlags extends WholeScanFlags {
  /** Another file than guard.baseline.json at the root of the repository. */
  readonly file?: string | undefined;
  readonly reason?: string | undefined;
}

/** The baseline's file and the name it has in messages. */
export function baselinePlace(file: string | undefined, cwd: string): {readonly file: string; readonly name: string} {
  return file === undefined
    ? {file: path.join(standingTop(cwd).top, BASELINE_FILE), name: BASELINE_FILE}
    : {file: path.resolve(cwd, file), name: file};
}

/**
 * `guard baseline create`: everything that `guard scan` reports now is known from now on. What could not be read is not in it: exit 3, and whatever is
 * found there later counts as new. Throws USAGE where a baseline is there already.
 */
export async function createBaseline(flags: BaselineFlags, context: ScanCommandContext): Promise<ExitCode> {
  const {file, name} = baselinePlace(flags.file, context.cwd);
  const reason = writableLine('--reason', flags.reason);
  refuseExisting(loadBaseline(file, name), name);
  const scan = await wholeScan(flags, context);
  const low = scan.findings.filter((finding) => belongsInBaseline(finding) && isLowEntropy(finding));
  const hash = {salt: randomBytes(16), cost: costFor(new Set(low.map(({secretId}) => secretId)).size)};
  const slow = scan.slowOf(hash);
  await slow.prepare(low);
  const {root} = standingTop(context.cwd);
  const entries = entriesOf(scan.findings, {root, maskLine: scan.forms.json.maskLine, slow, since: today(context), reason});
  await changeBaseline(file, name, (current) => {
    refuseExisting(current, name);
    return {...hash, entries};
  });
  slow.remember();
  context.streams.out(createdText(name, entries, scan));
  return notRead(scan, context);
}

function refuseExisting(current: Baseline | null, name: string): void {
  if (current !== null)
    throw new GuardError('USAGE', `${name} is there already, with ${counted(current.entries.length, 'entry', 'entries')}`, {
      hint: 'guard baseline update --add takes in what is new',
    });
}

function createdText(written: string, entries: readonly BaselineEntry[], {findings, forms}: WholeScan): string {
  const name = forms.json.maskLine(written);
  const passwords = new Set(entries.filter(({scrypt}) => scrypt !== null).map(valueKey)).size;
  const resting = findings.filter((finding) => !belongsInBaseline(finding)).length;
  const lines = [
    `  ${name}: ${counted(new Set(entries.map(valueKey)).size, 'credential')} known from now on${passwords > 0 ? `, ${passwords} of them passwords and the like (salted, scrypt)` : ''}.`,
    '  They still work: a baseline hides them from the exit code, it does not end them. guard scan --fail-on any lists them.',
  ];
  if (resting > 0) lines.push(`  Not taken in: ${counted(resting, 'finding')} at rest on this disk, which no other clone has.`);
  lines.push(`  next: commit ${name}; a line "${name} merge=union" in .gitattributes lets branches merge it without conflicts.`);
  return `${lines.join('\n')}\n`;
}

export interface UpdateFlags extends BaselineFlags {
  readonly add: boolean;
  readonly prune: boolean;
}

/**
 * `guard baseline update`: writes where the known findings stand now; `add` takes in new ones, `prune` takes out what was found nowhere. Days and reasons
 * stay. Another guard that writes at the same time loses nothing. Throws USAGE without a baseline, and for `prune` after an incomplete scan.
 */
export async function updateBaseline(flags: UpdateFlags, context: ScanCommandContext): Promise<ExitCode> {
  const {file, name} = baselinePlace(flags.file, context.cwd);
  const reason = writableLine('--reason', flags.reason);
  const start = existing(loadBaseline(file, name), name);
  const scan = await wholeScan(flags, context);
  if (flags.prune && !scan.result.complete)
    throw new GuardError('USAGE', 'not everything could be read, so nothing can be said to be gone: nothing was changed', {
      hint: 'guard scan says what was not read; without --prune the baseline can be updated all the same',
      exit: EXIT.incomplete,
    });
  const place = standingTop(context.cwd);
  const known = baselineContext(place, name, scan.forms);
  const entry = {root: place.root, maskLine: known.maskLine, since: today(context), reason};
  const startSlow = scan.slowOf(start);
  await prepareSlow(startSlow, start, scan.findings, flags.add, known);
  let outcome: {updated: Updated; left: number} | null = null;
  await changeBaseline(file, name, (now) => {
    const current = existing(now, name);
    const slow = isSameHash(current, start) ? startSlow : scan.slowOf(current);
    const before = new KnownBaseline(current, {...known, slow});
    const [old, left] = split(scan.findings, (finding) => before.decide(finding) !== null);
    const fresh = entriesOf(flags.add ? scan.findings : old, {...entry, slow});
    const updated = updatedEntries(current.entries, fresh, {prune: flags.prune, start: start.entries, exists: known.exists});
    outcome = {updated, left: flags.add ? 0 : left.filter(belongsInBaseline).length};
    return {...current, entries: updated.entries};
  });
  startSlow.remember();
  if (outcome !== null) context.streams.out(updatedText(known.maskLine(name), outcome));
  return notRead(scan, context);
}

async function prepareSlow(
  slow: SlowFingerprints,
  start: Baseline,
  findings: readonly Finding[],
  all: boolean,
  known: ReturnType<typeof baselineContext>,
): Promise<void> {
  if (all) await slow.prepare(findings.filter((finding) => belongsInBaseline(finding) && isLowEntropy(finding)));
  else await new KnownBaseline(start, {...known, slow}).prepare(() => findings);
}

function isSameHash(a: Baseline, b: Baseline): boolean {
  return a.cost === b.cost && Buffer.from(a.salt).equals(b.salt);
}

function split<Item>(items: readonly Item[], is: (item: Item) => boolean): [Item[], Item[]] {
  const [yes, no]: [Item[], Item[]] = [[], []];
  for (const item of items) (is(item) ? yes : no).push(item);
  return [yes, no];
}

function existing(current: Baseline | null, name: string): Baseline {
  if (current === null) throw new GuardError('USAGE', `${name}: there is no baseline yet`, {hint: 'guard baseline create'});
  return current;
}

function updatedText(name: string, {updated, left}: {updated: Updated; left: number}): string {
  const {entries, added, moved, pruned} = updated;
  const credentials = counted(new Set(entries.map(valueKey)).size, 'credential');
  const lines = [`  ${name}: ${added} added, ${moved} moved, ${pruned} pruned; it now holds ${credentials}.`];
  if (left > 0) lines.push(`  ${counted(left, 'finding')} not in it and left as new (--add takes them in).`);
  return `${lines.join('\n')}\n`;
}

function notRead({result}: WholeScan, {streams}: ScanCommandContext): ExitCode {
  if (result.complete) return EXIT.clean;
  streams.err('guard: not everything could be read; what is found there later counts as new (guard scan says what it was)\n');
  return EXIT.incomplete;
}

function today({now}: ScanCommandContext): string {
  return new Date(now()).toISOString().slice(0, 10);
}
