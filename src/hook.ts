import {homedir} from 'node:os';
import {GuardError} from './core/errors.ts';
import {EXIT, type ExitCode} from './core/exit-code.ts';
import type {ScanSettings} from './core/settings.ts';
import {Detector} from './detect/detect.ts';
import {Collector} from './scan/collector.ts';
import type {ReadEvent} from './scan/read-events.ts';
import {loadRuleset} from './scan/ruleset.ts';
import {runScan} from './scan/run.ts';
import {assumedRepository, openRepository} from './sources/git/repository.ts';
import {stagedAtOnce, stagedSource} from './sources/git/staged.ts';
import {keepLastScan} from './stores/last-scan.ts';
import {secretIdKey} from './stores/secret-id-key.ts';
import {stateFolder} from './stores/state-folder.ts';
import {errorText} from './ui/error-text.ts';
import {jsonReport} from './ui/json.ts';
import {lineMasker} from './ui/mask-line.ts';
import {processStreams} from './ui/streams.ts';
import {textReport} from './ui/text.ts';
import {theme, wantsColor} from './ui/theme.ts';

declare const __VERSION__: string;

/**
 * The short way: `guard scan --staged` without oclif, worker or provider texts, since it runs at every commit. Same scanner, same output
 * and same exit codes as the long way (a test compares them).
 */
export async function main(args: readonly string[]): Promise<void> {
  const ruleset = loadRuleset();
  const detector = new Detector(ruleset);
  const maskLine = lineMasker((text) => detector.spans(text));
  try {
    process.exitCode = await scanStaged(detector, maskLine);
  } catch (error) {
    processStreams(false, false).err(errorText(error, maskLine, args.includes('--debug')));
    process.exitCode = error instanceof GuardError ? error.oclif.exit : EXIT.couldNotRun;
  }
  process.exit();
}

async function scanStaged(detector: Detector, maskLine: (line: string) => string): Promise<ExitCode> {
  const ruleset = loadRuleset();
  const cwd = process.cwd();
  const settings = stagedSettings(cwd);
  const folder = stateFolder({platform: process.platform, home: homedir(), env: process.env});
  const rules = new Map(ruleset.rules.map((rule) => [rule.id, {title: rule.title, provider: rule.provider}]));
  const result = await runScan(settings, {
    read: (onEvent, signal) => readStaged(cwd, settings, detector, onEvent, signal),
    rules,
    idKey: secretIdKey(folder),
    now: Date.now,
    signal: new AbortController().signal,
  });
  const streams = processStreams(wantsColor(process.env, process.stdout.isTTY === true, undefined), false);
  streams.out(textReport(result, {theme: theme(streams.color), maskLine, manualOf: () => null, quiet: false, width: streams.width}));
  if (result.incidents.length > 0) {
    const context = {maskLine, version: __VERSION__, rulesHash: ruleset.hash, providerOf: (id: string) => rules.get(id)?.provider ?? null};
    keepLastScan(folder, settings, `${JSON.stringify(jsonReport(result, context))}\n`);
  }
  if (result.incidents.length > 0) return EXIT.findings;
  return result.complete ? EXIT.clean : EXIT.incomplete;
}

async function readStaged(
  cwd: string,
  settings: ScanSettings,
  detector: Detector,
  onEvent: (event: ReadEvent) => void,
  signal: AbortSignal,
): Promise<void> {
  const assumed = assumedRepository(cwd);
  const answer = assumed === null ? null : stagedAtOnce(assumed);
  const repository = answer === null ? await openRepository(cwd, {ci: false}) : assumed;
  if (repository === null) {
    throw new GuardError('NOT_A_REPOSITORY', `${cwd}: not a git repository, so there is nothing for --staged to read`, {
      hint: 'run it inside a repository, or use --worktree',
    });
  }
  onEvent({type: 'root', root: 0, path: repository.workTree ?? repository.gitDir, kind: 'repository'});
  await new Collector(detector, settings, onEvent).read(stagedSource(repository, answer), 0, signal);
  onEvent({type: 'root-done', root: 0});
}

/** What the flags of `guard scan --staged` mean; the defaults of all others. */
function stagedSettings(cwd: string): ScanSettings {
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
    limitBytes: null,
    allowComments: true,
    ci: false,
    failOn: 'any',
    minSeverity: 'info',
    minConfidence: 'likely',
  };
}
