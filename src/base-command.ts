import {homedir} from 'node:os';
import {Command, Errors, Flags} from '@oclif/core';
import type {ScanCommandContext} from './commands/features/scan-and-report.ts';
import {GuardError} from './core/errors.ts';
import {EXIT, type ExitCode} from './core/exit-code.ts';
import type {Surroundings} from './stores/state-folder.ts';
import {errorText} from './ui/error-text.ts';
import {processStreams, type Streams} from './ui/streams.ts';
import {wantsColor} from './ui/theme.ts';

/** For the flags of commands, which import nothing else. */
export {REPORT_NAMES} from './core/report-names.ts';

/** What all commands share: common flags, the process's surroundings, and errors that become one clear line and the right exit code. */
export abstract class BaseCommand extends Command {
  static override baseFlags = {
    debug: Flags.boolean({description: 'print the stack of an internal error (no secret in it)', helpGroup: 'COMMON', default: false}),
    color: Flags.boolean({description: 'colour the output; also NO_COLOR, FORCE_COLOR', helpGroup: 'COMMON', allowNo: true}),
  };

  /** The work of the command; what it returns is the exit code. */
  protected abstract work(): Promise<ExitCode>;

  override async run(): Promise<void> {
    process.exitCode = await this.work();
  }

  protected override async catch(error: Error): Promise<void> {
    process.exitCode = await reportError(error, this.argv.includes('--debug'), `guard ${this.id?.replaceAll(':', ' ') ?? ''} --help`);
  }

  /** Streams as the flags and the environment ask for. `progress` false: none even on a terminal. */
  protected streams(color: boolean | undefined, progress = true): Streams {
    const ci = process.env['CI'] !== undefined && process.env['CI'] !== 'false';
    return processStreams(wantsColor(process.env, process.stdout.isTTY === true, color), progress && process.stderr.isTTY === true && !ci);
  }

  /** What a command that scans hands to its feature. */
  protected scanContext(now: () => number, color: boolean | undefined, progress = true): ScanCommandContext {
    return {
      streams: this.streams(color, progress),
      surroundings: this.surroundings(),
      cwd: process.cwd(),
      now,
      version: this.config.version,
      workerUrl: new URL(`file://${this.config.root.replace(/\/$/, '')}/dist/scan-worker.mjs`),
      onInterrupt: (stop) => process.once('SIGINT', stop).once('SIGTERM', stop),
    };
  }

  protected surroundings(): Surroundings {
    return surroundings();
  }
}

export function surroundings(): Surroundings {
  return {platform: process.platform, home: homedir(), env: process.env};
}

/** Runs `work` and ends the process; whatever escapes becomes an error line and exit 2, never oclif's 1. */
export async function exitAfter(work: () => Promise<unknown>): Promise<void> {
  try {
    await work();
  } catch (error) {
    process.exitCode = await reportError(error, process.argv.includes('--debug'), 'guard --help');
  }
  process.exit();
}

async function reportError(error: unknown, debug: boolean, help: string): Promise<ExitCode> {
  if (error instanceof Errors.ExitError) return error.oclif.exit === 0 ? EXIT.clean : EXIT.couldNotRun;
  const {ruleMasker} = await import('./commands/features/rule-masker.ts');
  const usage = error instanceof Errors.CLIError ? new GuardError('USAGE', oneLine(error.message), {hint: help}) : error;
  processStreams(false, false).err(errorText(usage, ruleMasker().maskLine, debug));
  return usage instanceof GuardError ? usage.oclif.exit : EXIT.couldNotRun;
}

/** oclif spreads a message over several lines; ours are one. */
function oneLine(message: string): string {
  return message
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !/^See more help/.test(line))
    .join(' ');
}
