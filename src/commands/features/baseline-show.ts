import {GuardError} from '../../core/errors.ts';
import {EXIT, type ExitCode} from '../../core/exit-code.ts';
import {KnownBaseline} from '../../scan/known-baseline.ts';
import {existsBelow} from '../../scan/known-files.ts';
import {isFilePlace} from '../../scan/known-place.ts';
import {type Baseline, type BaselineEntry, valueKey} from '../../stores/baseline.ts';
import {loadBaseline} from '../../stores/baseline-file.ts';
import type {MaskLine} from '../../ui/mask-line.ts';
import {counted} from '../../ui/units.ts';
import {baselinePlace} from './baseline-write.ts';
import {ruleMasker} from './rule-masker.ts';
import type {ScanCommandContext} from './scan-and-report.ts';
import {baselineContext, standingTop, type WholeScanFlags, wholeScan} from './whole-scan.ts';

export interface ShowFlags extends WholeScanFlags {
  readonly file?: string | undefined;
  /** Scan, and tell which entries are found nowhere any more. */
  readonly stale: boolean;
  readonly json: boolean;
}

/** One entry as it is shown. */
interface Shown extends BaselineEntry {
  /** No path of it is in the tree any more. */
  readonly gone: boolean;
  /** Found nowhere; null: not looked for. */
  readonly stale: boolean | null;
}

/** `guard baseline show`: the entries, with `stale` only those that a scan finds nowhere. Throws USAGE without a baseline. */
export async function showBaseline(flags: ShowFlags, context: ScanCommandContext): Promise<ExitCode> {
  const {file, name} = baselinePlace(flags.file, context.cwd);
  const baseline = loadBaseline(file, name);
  if (baseline === null) throw new GuardError('USAGE', `${name}: there is no baseline yet`, {hint: 'guard baseline create'});
  const stale = flags.stale ? await staleEntries(baseline, name, flags, context) : null;
  const exists = existsBelow(standingTop(context.cwd).top);
  const all = baseline.entries.map((entry): Shown => ({...entry, gone: isGone(entry, exists), stale: stale?.has(entry) ?? null}));
  const shown = flags.stale ? all.filter((entry) => entry.stale === true) : all;
  const {maskLine} = ruleMasker();
  if (flags.json)
    context.streams.out(
      `${JSON.stringify({version: 1, file: maskLine(name), entries: shown.map((one) => masked(one, maskLine))}, null, 2)}\n`,
    );
  else context.streams.out(shownText(shown, maskLine(name), flags.stale, maskLine));
  return EXIT.clean;
}

async function staleEntries(baseline: Baseline, name: string, flags: ShowFlags, context: ScanCommandContext): Promise<Set<BaselineEntry>> {
  const {result, findings, forms, slowOf} = await wholeScan(flags, context);
  if (!result.complete)
    throw new GuardError('USAGE', 'not everything could be read, so nothing can be said to be gone', {
      hint: 'guard scan says what was not read',
      exit: EXIT.incomplete,
    });
  const known = new KnownBaseline(baseline, {...baselineContext(standingTop(context.cwd), name, forms), slow: slowOf(baseline)});
  await known.prepare(() => findings);
  for (const finding of findings) known.decide(finding);
  return new Set(known.stale());
}

function isGone({paths}: BaselineEntry, exists: (path: string) => boolean): boolean {
  const files = paths.filter(isFilePlace);
  return files.length > 0 && !files.some(exists);
}

function masked(entry: Shown, maskLine: MaskLine): Record<string, unknown> {
  const {fingerprint, scrypt, rule, paths, past, since, reason, gone, stale} = entry;
  const text = {
    rule: maskLine(rule),
    paths: paths.map(maskLine),
    past: past.map(maskLine),
    since,
    reason: reason === null ? null : maskLine(reason),
  };
  return {fingerprint, lowEntropy: scrypt !== null, ...text, gone, ...(stale === null ? {} : {stale})};
}

function shownText(shown: readonly Shown[], name: string, onlyStale: boolean, maskLine: MaskLine): string {
  const widest = Math.max(0, ...shown.map(({rule}) => rule.length));
  const lines = [...shown].sort(byPlace).map((entry) => maskLine(entryLine(entry, widest)));
  const values = new Set(shown.map(valueKey)).size;
  const count = onlyStale ? `${counted(shown.length, 'stale entry', 'stale entries')}` : counted(values, 'credential');
  const next = onlyStale && shown.length > 0 ? ' (guard baseline update --prune takes them out)' : '';
  return `${[...lines.map((line) => `  ${line}`), `  ${name}: ${count}${next}.`].join('\n')}\n`;
}

function entryLine({since, rule, paths, past, reason, gone}: Shown, widest: number): string {
  const [first = past[0] ?? '', ...rest] = paths.length > 0 ? paths : past.slice(0, 1);
  const more = rest.length + (paths.length > 0 ? past.length : past.length - 1);
  const notes = [paths.length === 0 ? 'history only' : gone ? 'file gone' : '', reason ?? ''].filter((one) => one !== '');
  return `${since}  ${rule.padEnd(widest)}  ${first.replace(/^\/\//, '')}${more > 0 ? ` (and ${more} more)` : ''}${notes.map((one) => `   ${one}`).join('')}`;
}

function byPlace(a: Shown, b: Shown): number {
  const [left, right] = [a, b].map(({paths, past}) => paths[0] ?? past[0] ?? '');
  return (left ?? '') < (right ?? '') ? -1 : 1;
}
