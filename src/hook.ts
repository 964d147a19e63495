import {homedir} from 'node:os';
import {allowsOf} from './config/allows.ts';
import type {ScanChoices} from './config/defaults.ts';
import type {SettingsDocument} from './config/document.ts';
import {type QuickSettings, quickSettings} from './config/quick-settings.ts';
import {GuardError} from './core/errors.ts';
import {EXIT, type ExitCode} from './core/exit-code.ts';
import type {ScanSettings} from './core/settings.ts';
import {Detector} from './detect/detect.ts';
import {Collector} from './scan/collector.ts';
import {excludeSuppressor} from './scan/exclude.ts';
import {incidentMemory, memoryWhenNeeded} from './scan/incident-memory.ts';
import {placeOfRepository} from './scan/incidents-place.ts';
import {knownWhenNeeded} from './scan/known-at-once.ts';
import type {ReadEvent} from './scan/read-events.ts';
import {loadRuleset, ruleTitles} from './scan/ruleset.ts';
import {runScan} from './scan/run.ts';
import {saying} from './scan/saying.ts';
import {assumedRepository, openRepository, type Repository} from './sources/git/repository.ts';
import {stagedAtOnce, stagedSource} from './sources/git/staged.ts';
import type {GitResult} from './sources/git/start.ts';
import {keepLastScan} from './stores/last-scan.ts';
import {secretIdKey} from './stores/secret-id-key.ts';
import {cachedSettings, settingsCacheKey} from './stores/settings-cache.ts';
import {type Surroundings, stateFolder} from './stores/state-folder.ts';
import {errorText} from './ui/error-text.ts';
import {jsonReport} from './ui/json.ts';
import {lineMasker} from './ui/mask-line.ts';
import {processStreams} from './ui/streams.ts';
import {textReport} from './ui/text.ts';
import {theme, wantsColor} from './ui/theme.ts';

declare const __VERSION__: string;

/**
 * The short way: `guard scan --staged` without oclif, worker or provider texts, since it runs at every commit. Same scanner, same output
 * and same exit codes as the long way (a test compares them). False: nothing was done, since the settings need the long way, which keeps them
 * so that the next run is short.
 */
export async function main(args: readonly string[]): Promise<false> {
  const ruleset = loadRuleset();
  const detector = new Detector(ruleset);
  const maskLine = lineMasker((text) => detector.spans(text));
  try {
    const surroundings = {platform: process.platform, home: homedir(), env: process.env};
    const quick = settingsHere(process.cwd(), surroundings);
    if (quick === null) return false;
    process.exitCode = await scanStaged(detector, maskLine, quick, stateFolder(surroundings));
  } catch (error) {
    processStreams(false, false).err(errorText(error, maskLine, args.includes('--debug')));
    process.exitCode = error instanceof GuardError ? error.oclif.exit : EXIT.couldNotRun;
  }
  process.exit();
}

function settingsHere(cwd: string, surroundings: Surroundings): QuickSettings | null {
  const folder = stateFolder(surroundings);
  return quickSettings(cwd, surroundings, ({bytes, form}) => {
    return cachedSettings(folder, settingsCacheKey(bytes, form, __VERSION__)) as SettingsDocument | null;
  });
}

async function scanStaged(detector: Detector, maskLine: (line: string) => string, quick: QuickSettings, folder: string): Promise<ExitCode> {
  const ruleset = loadRuleset();
  const cwd = process.cwd();
  const settings = stagedSettings(cwd, quick.settings.values.scan);
  const rules = ruleTitles(ruleset, [], maskLine);
  const opened = await openHere(cwd);
  const idKey = secretIdKey(folder);
  const said = () => ({allows: allowsOf(quick.settings), baseline: quick.settings.values.baseline, useBaseline: settings.failOn !== 'any'});
  const known = knownWhenNeeded(opened.repository.workTree, said, {
    rules: ruleset.rules,
    maskLine,
    now: Date.now(),
    memoryFolder: idKey.runLocal ? null : folder,
  });
  const memory = memoryWhenNeeded(() =>
    incidentMemory(placeOfRepository(opened.repository), settings, {folder, idKey, maskLine, now: Date.now, pid: process.pid}),
  );
  const result = await runScan(settings, {
    read: (onEvent, signal) => readStaged(opened, settings, detector, onEvent, signal),
    rules,
    suppressors: [...memory.suppressors, excludeSuppressor(settings.exclude), saying(quick.notices), known],
    idKey,
    now: Date.now,
    signal: new AbortController().signal,
  });
  known.remember?.();
  const streams = processStreams(wantsColor(process.env, process.stdout.isTTY === true, undefined), false);
  const providerOf = (id: string) => rules.get(id)?.provider ?? null;
  const report = jsonReport(result, {maskLine, version: __VERSION__, rulesHash: ruleset.hash, providerOf});
  streams.out(textReport(report, {theme: theme(streams.color), manualOf: () => null, quiet: false, width: streams.width}));
  if (result.incidents.length > 0) {
    keepLastScan(folder, settings, `${JSON.stringify(report)}\n`);
    const notKept = memory.record(result);
    if (notKept !== null) streams.err(`guard: ${maskLine(notKept)}\n`);
  }
  if (result.incidents.length > 0 && settings.failOn !== 'never') return EXIT.findings;
  return result.complete ? EXIT.clean : EXIT.incomplete;
}

interface Opened {
  readonly repository: Repository;
  /** What git said about the index already; null: still to be asked. */
  readonly answer: GitResult | null;
}

async function openHere(cwd: string): Promise<Opened> {
  const assumed = assumedRepository(cwd);
  const answer = assumed === null ? null : stagedAtOnce(assumed);
  const repository = answer === null ? await openRepository(cwd, {ci: false}) : assumed;
  if (repository === null) {
    throw new GuardError('NOT_A_REPOSITORY', `${cwd}: not a git repository, so there is nothing for --staged to read`, {
      hint: 'run it inside a repository, or use --worktree',
    });
  }
  return {repository, answer};
}

async function readStaged(
  {repository, answer}: Opened,
  settings: ScanSettings,
  detector: Detector,
  onEvent: (event: ReadEvent) => void,
  signal: AbortSignal,
): Promise<void> {
  onEvent({type: 'root', root: 0, path: repository.workTree ?? repository.gitDir, kind: 'repository'});
  await new Collector(detector, settings, onEvent).read(stagedSource(repository, answer), 0, signal);
  onEvent({type: 'root-done', root: 0});
}

/** What the flags of `guard scan --staged` mean; the settings, and the defaults of all others. */
function stagedSettings(cwd: string, choices: ScanChoices): ScanSettings {
  return {
    roots: [cwd],
    rootsGiven: false,
    everything: false,
    history: false,
    staged: true,
    worktree: false,
    push: false,
    since: null,
    range: null,
    logs: [],
    stdinName: 'standard input',
    env: false,
    machine: false,
    limitBytes: choices.limitMb === null ? null : choices.limitMb * 1_000_000,
    allowComments: choices.allowComments,
    ci: false,
    failOn: choices.failOn,
    minSeverity: choices.minSeverity,
    minConfidence: choices.minConfidence,
    exclude: choices.exclude,
    // Settings with rules take the long way.
    userRules: [],
  };
}
