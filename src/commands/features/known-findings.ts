import path from 'node:path';
import {parseAllows} from '../../config/allow-entry.ts';
import {userSettingsFile} from '../../config/places.ts';
import type {AllowEntry} from '../../core/allow.ts';
import type {CompiledRule} from '../../core/compiled-rule.ts';
import {GuardError} from '../../core/errors.ts';
import type {ScanSettings} from '../../core/settings.ts';
import type {Suppressor} from '../../core/suppression.ts';
import {KnownAllow} from '../../scan/known-allow.ts';
import {KnownBaseline} from '../../scan/known-baseline.ts';
import {existsBelow, isFullScan, type KnownTop, knownTops, ruleNames} from '../../scan/known-files.ts';
import {SlowFingerprints} from '../../scan/known-slow.ts';
import {SETTINGS_FILE, settingsText} from '../../stores/allow-file.ts';
import {allowValue} from '../../stores/allow-text.ts';
import {BASELINE_FILE, type Baseline, keyOf, parseBaseline} from '../../stores/baseline.ts';
import {loadBaseline} from '../../stores/baseline-file.ts';
import {slowMemory} from '../../stores/slow-memory.ts';
import type {Surroundings} from '../../stores/state-folder.ts';

/** A baseline that flags or settings name. `text`: what a base revision has under its name, null for nothing; absent: the file on the disk counts. */
export interface NamedBaseline {
  readonly file: string;
  readonly written: string;
  readonly text?: string | null;
}

/** What of the flags of a scan decides on known findings. */
export interface KnownChoices {
  /** `--baseline FILE`, absolute, and as it was written; null: each repository's own. */
  readonly baselineFile: NamedBaseline | null;
  readonly useBaseline: boolean;
  /** Files of the scanned repositories count (`--no-repo-config`: they do not). */
  readonly useRepository: boolean;
}

export interface KnownContext {
  readonly rules: readonly CompiledRule[];
  readonly maskLine: (line: string) => string;
  /** Milliseconds since 1970. */
  readonly now: number;
  readonly surroundings: Surroundings;
  readonly cwd: string;
  /** Allow entries that were loaded with the other settings; absent: they are read from guard.yml and the user's settings here. */
  readonly allows?: readonly AllowEntry[];
  /** The state folder, where slow fingerprints are remembered; absent where the ids of this run are not those of the next. */
  readonly memoryFolder?: string;
  /**
   * A file of a repository as of the base revision of a `--ci`, `--range` or `--server` run; null: that revision has none. Absent: the files on the
   * disk count.
   */
  readonly fileAtBase?: (top: string, name: string) => string | null;
}

export interface Known {
  /** For `runScan`, in the order in which they are asked. */
  readonly suppressors: readonly Suppressor[];
  readonly allows: readonly KnownAllow[];
  readonly baselines: readonly KnownBaseline[];
}

/** Baselines and allow entries of the repositories that are scanned, read and checked. Throws as `parseBaseline` and `parseAllows`, NO_SUCH_PATH. */
export function knownFindings(settings: ScanSettings, choices: KnownChoices, context: KnownContext): Known {
  const tops = knownTops(settings);
  const today = new Date(context.now).toISOString().slice(0, 10);
  const currentRule = ruleNames(context.rules);
  const full = isFullScan(settings);
  const allows = tops.map(({top, root}) => new KnownAllow(allowsOf(top, choices, context), {today, root, currentRule, full}));
  const baselines = baselinesOf(tops, choices, context).map(
    ({baseline, name, place: {top, root}}) =>
      new KnownBaseline(baseline, {
        name,
        root,
        full,
        exists: existsBelow(top),
        maskLine: context.maskLine,
        currentRule: (id) => currentRule(id) ?? id,
        slow: new SlowFingerprints(baseline, context.memoryFolder === undefined ? null : slowMemory(context.memoryFolder, baseline)),
      }),
  );
  const added = context.fileAtBase === undefined ? [] : tops.map((place) => addedInside(place, choices, context));
  return {suppressors: [...allows, ...baselines, ...added], allows, baselines};
}

function allowsOf(top: string, {useRepository}: KnownChoices, context: KnownContext): readonly AllowEntry[] {
  return context.allows ?? [...(useRepository ? repositoryAllows(top, context) : []), ...userAllows(context.surroundings, context.cwd)];
}

/** The allow entries of one repository's guard.yml. */
export function repositoryAllows(top: string, {fileAtBase}: Pick<KnownContext, 'fileAtBase'> = {}): AllowEntry[] {
  const text = fileAtBase === undefined ? settingsText(path.join(top, SETTINGS_FILE), SETTINGS_FILE) : fileAtBase(top, SETTINGS_FILE);
  return text === null ? [] : parseAllows(allowValue(text, SETTINGS_FILE), SETTINGS_FILE, 'repository');
}

/** The allow entries of this user's own settings. */
export function userAllows(surroundings: Surroundings, cwd: string): AllowEntry[] {
  const {file} = userSettingsFile(surroundings, cwd);
  const text = settingsText(file, file);
  return text === null ? [] : parseAllows(allowValue(text, file), file, 'user');
}

/**
 * What a range adds to baseline and allow entries: said, and of no effect inside it. A file of the range that cannot be read is said too: it is what
 * the next run would fail on.
 */
function addedInside({top, root}: KnownTop, choices: KnownChoices, context: KnownContext): Suppressor {
  const count = (what: () => number, name: string): string[] => {
    try {
      const added = what();
      return added > 0 ? [`${name}: ${added === 1 ? '1 entry' : `${added} entries`} added inside this range, of no effect in it`] : [];
    } catch (error) {
      if (error instanceof GuardError) return [`${error.message} (as of the end of the range; of no effect in it)`];
      throw error;
    }
  };
  const lines = [
    ...(choices.useBaseline && choices.baselineFile === null && choices.useRepository
      ? count(() => newValues(top, context), `${root.prefix}${BASELINE_FILE}`)
      : []),
    // Who loads the settings says what they add.
    ...(choices.useRepository && context.allows === undefined
      ? count(() => newAllows(top, context), `${root.prefix}${SETTINGS_FILE}`)
      : []),
  ];
  return {decide: () => null, notices: () => lines};
}

function newValues(top: string, context: KnownContext): number {
  const before = new Set(baselineOf(top, BASELINE_FILE, context)?.entries.map(keyOf) ?? []);
  const now = loadBaseline(path.join(top, BASELINE_FILE), BASELINE_FILE)?.entries ?? [];
  return now.filter((entry) => !before.has(keyOf(entry))).length;
}

function newAllows(top: string, context: KnownContext): number {
  const before = new Set(repositoryAllows(top, context).map(allowText));
  return repositoryAllows(top).filter((entry) => !before.has(allowText(entry))).length;
}

/** What an entry lets through, and until when. */
function allowText({fingerprint, path: files, rule, pattern, expires}: AllowEntry): string {
  return JSON.stringify([fingerprint, files, rule, pattern, expires]);
}

interface FoundBaseline {
  readonly baseline: Baseline;
  readonly name: string;
  readonly place: KnownTop;
}

function baselinesOf(tops: readonly KnownTop[], choices: KnownChoices, context: KnownContext): FoundBaseline[] {
  if (!choices.useBaseline) return [];
  const {baselineFile} = choices;
  if (baselineFile !== null) return tops.slice(0, 1).map((place) => ({...namedBaseline(baselineFile), place}));
  if (!choices.useRepository) return [];
  return tops.flatMap((place) => {
    const name = `${place.root.prefix}${BASELINE_FILE}`;
    const baseline = baselineOf(place.top, name, context);
    return baseline === null ? [] : [{baseline, name, place}];
  });
}

function namedBaseline({file, written, text}: NamedBaseline): {baseline: Baseline; name: string} {
  const baseline = text === undefined ? loadBaseline(file, written) : text === null ? null : parseBaseline(text, written);
  if (baseline === null) throw new GuardError('NO_SUCH_PATH', `${written}: no such file`, {hint: 'guard baseline create writes one'});
  return {baseline, name: written};
}

function baselineOf(top: string, name: string, {fileAtBase}: KnownContext): Baseline | null {
  if (fileAtBase === undefined) return loadBaseline(path.join(top, BASELINE_FILE), name);
  const text = fileAtBase(top, BASELINE_FILE);
  return text === null ? null : parseBaseline(text, name);
}
