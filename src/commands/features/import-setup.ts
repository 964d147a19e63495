import path from 'node:path';
import {allowId, checkedAllow, parseAllows} from '../../config/allow-entry.ts';
import {GuardError} from '../../core/errors.ts';
import {EXIT, type ExitCode} from '../../core/exit-code.ts';
import {LONGEST_PATTERN, pathPattern} from '../../core/path-patterns.ts';
import {SETTINGS_FILE, settingsText} from '../../stores/allow-file.ts';
import {type SettingsAdditions, settingsList, settingsValue} from '../../stores/settings-additions.ts';
import {type ImportReport, importText} from '../../ui/import-text.ts';
import {theme} from '../../ui/theme.ts';
import {ImportedBaseline} from './import-baseline.ts';
import {matchFindings} from './import-match.ts';
import {type ImportPlan, type PlanContext, type PlannedAllow, planImport} from './import-plan.ts';
import {MOST_RULES, ruleEntry, whyNoRule} from './import-rules.ts';
import {scanForImport} from './import-scan.ts';
import {readPeerSetup} from './import-sources.ts';
import {writeImport} from './import-write.ts';
import {ruleMasker} from './rule-masker.ts';
import type {ScanCommandContext} from './scan-and-report.ts';
import {standingTop} from './whole-scan.ts';

export interface ImportFlags {
  readonly 'dry-run': boolean;
  readonly json: boolean;
}

export interface ImportContext extends ScanCommandContext {
  /** Asks the person at the terminal whether this may be loosened; throws when not. */
  readonly confirm: (question: string) => Promise<void>;
}

/**
 * `guard import`: peers' settings and known findings become guard.yml and guard.baseline.json. All or nothing: a file that cannot be read, or a
 * result that guard would refuse, ends it before anything is written. What is there already stays as it is.
 */
export async function importSetup(named: readonly string[], flags: ImportFlags, context: ImportContext): Promise<ExitCode> {
  const {top} = standingTop(context.cwd);
  const {files, setup} = readPeerSetup(named, top, context.cwd);
  const {maskLine} = ruleMasker();
  if (files.length === 0) {
    context.streams.out(flags.json ? `${JSON.stringify(emptyReport(), null, 2)}\n` : NOTHING);
    return EXIT.clean;
  }
  const existing = existingSettings(top);
  const plan = planImport(setup, await planContext(existing, maskLine));
  const {matched, unmatched, complete} = await findingsOf(plan, top, context);
  const {additions, fresh} = newEntries(plan, existing, today(context));
  const baseline = new ImportedBaseline(
    {top, maskLine, since: today(context)},
    matched.map(({finding}) => finding),
  );
  const added = await baseline.unknownOf(matched);
  const report: ImportReport = {
    version: 1,
    written: !flags['dry-run'],
    files,
    rules: fresh.rules.map(({place, id, peerRule}) => ({...place, id, from: peerRule})),
    allows: fresh.allows.map(({place, rule, path: glob, pattern, reason}) => ({...place, rule, path: glob, pattern, reason})),
    excludes: fresh.excludes.map(({place, glob}) => ({...place, glob})),
    baseline: added.map(({finding, place, reason}) => ({
      ...place,
      fingerprint: finding.fingerprint,
      rule: finding.ruleId,
      path: baseline.placeOf(finding),
      reason,
    })),
    notes: [...plan.notes, ...unmatched].map(({place, ...note}) => ({...place, ...note})),
    already:
      plan.allows.length +
      plan.rules.length +
      plan.excludes.length +
      matched.length -
      fresh.allows.length -
      fresh.rules.length -
      fresh.excludes.length -
      added.length,
  };
  if (!flags['dry-run'] && isSomething(report)) {
    await context.confirm(`Allow what ${files.map(({file}) => maskLine(file)).join(', ')} allow, in ${SETTINGS_FILE} and the baseline?`);
    await writeImport({top, additions, matched: added, baseline});
  }
  context.streams.out(
    flags.json ? `${JSON.stringify(masked(report, maskLine), null, 2)}\n` : importText(report, theme(context.streams.color), maskLine),
  );
  if (complete) return EXIT.clean;
  context.streams.err('guard: not everything could be read; what the peers know there was not looked for (guard scan says what it was)\n');
  return EXIT.incomplete;
}

const NOTHING = '  Nothing to import: no file of another scanner lies at the root of this repository. guard import FILE names one.\n';

function emptyReport(): ImportReport {
  return {version: 1, written: false, files: [], rules: [], allows: [], excludes: [], baseline: [], notes: [], already: 0};
}

function isSomething({rules, allows, excludes, baseline}: ImportReport): boolean {
  return rules.length + allows.length + excludes.length + baseline.length > 0;
}

function existingSettings(top: string): ReturnType<typeof settingsValue> {
  return settingsValue(settingsText(path.join(top, SETTINGS_FILE), SETTINGS_FILE) ?? '', SETTINGS_FILE);
}

async function planContext(existing: ReturnType<typeof settingsValue>, maskLine: (line: string) => string): Promise<PlanContext> {
  const {PROVIDERS} = await import('../../providers/index.ts');
  const rules = PROVIDERS.flatMap((provider) =>
    provider.rules.map(({id, formerly = []}) => ({id, formerly, provider: provider.id}) as const),
  );
  return {
    rules,
    whyNoRule,
    whyNoAllow,
    isSafe: (text) => maskLine(text) === text,
    mostRules: Math.max(0, MOST_RULES - settingsList(existing, 'rules', SETTINGS_FILE).length),
  };
}

/** By the same check that reads the entry later. */
function whyNoAllow(allow: PlannedAllow): string | null {
  try {
    checkedAllow(allowEntry(allow), '', '', 'repository');
    return null;
  } catch (error) {
    if (error instanceof GuardError) return error.message.replace(/^(?:[\w.[\]]*: )+/, '');
    throw error;
  }
}

function allowEntry({rule, path: glob, pattern, reason}: PlannedAllow): Record<string, string> {
  const all = {path: glob, rule, pattern, reason};
  return Object.fromEntries(Object.entries(all).filter((one): one is [string, string] => one[1] !== null));
}

/** A scan, where only a scan can tell what the peers mean. */
async function findingsOf(plan: ImportPlan, top: string, context: ImportContext) {
  if (plan.questions.length + plan.knownValues.length + plan.knownPlaces.length === 0) return {matched: [], unmatched: [], complete: true};
  const {findings, complete, look} = await scanForImport(plan, top, context);
  return {...matchFindings(plan, {findings, ...look}), complete};
}

/** What guard.yml does not have yet. */
function newEntries(plan: ImportPlan, existing: ReturnType<typeof settingsValue>, added: string) {
  const known = new Set(parseAllows(existing['allow'], SETTINGS_FILE, 'repository').map(allowId));
  const allows = plan.allows.filter((allow) => !known.has(allowId({fingerprint: null, ...allow})));
  const ids = new Set(settingsList(existing, 'rules', SETTINGS_FILE).map((rule) => (rule as {id?: unknown} | null)?.id));
  const rules = plan.rules.filter(({id}) => !ids.has(id));
  const globs = new Set(settingsList(existing, 'scan.exclude', SETTINGS_FILE));
  const excludes = uniqueGlobs(plan.excludes).filter(({glob}) => !globs.has(glob));
  const additions: SettingsAdditions = {
    allow: allows.map((allow) => ({...allowEntry(allow), added})),
    rules: rules.map(ruleEntry),
    exclude: excludes.map(({glob}) => glob),
  };
  // What guard would refuse to read is not written.
  parseAllows([...settingsList(existing, 'allow', SETTINGS_FILE), ...additions.allow], SETTINGS_FILE, 'repository');
  if (globs.size + excludes.length > MOST_EXCLUDES)
    throw new GuardError(
      'CONFIG_INVALID',
      `${SETTINGS_FILE}: scan.exclude: more than ${MOST_EXCLUDES} patterns; a folder can stand for many`,
    );
  return {additions, fresh: {allows, rules, excludes}};
}

/** Patterns that one settings file may hold. */
const MOST_EXCLUDES = 1_000;

function uniqueGlobs(excludes: ImportPlan['excludes']): ImportPlan['excludes'] {
  const known = new Set<string>();
  return excludes.filter(
    ({glob}) => glob.length <= LONGEST_PATTERN && pathPattern(glob).segments.length > 0 && !known.has(glob) && known.add(glob),
  );
}

function today({now}: ImportContext): string {
  return new Date(now()).toISOString().slice(0, 10);
}

/** Every text of the report comes from somebody else's file. */
function masked<Value>(value: Value, maskLine: (line: string) => string): Value {
  if (typeof value === 'string') return maskLine(value) as Value;
  if (Array.isArray(value)) return value.map((one) => masked(one, maskLine)) as Value;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, key === 'fingerprint' ? one : masked(one, maskLine)])) as Value;
}
