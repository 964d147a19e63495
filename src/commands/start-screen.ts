import {BaseCommand} from '../base-command.ts';
import type {ExitCode} from '../core/exit-code.ts';

/** What `guard` without any argument runs (src/cli.ts). */
export default class StartScreen extends BaseCommand {
  static override hidden = true;
  static override summary = 'In five lines: what guard does here, what was found last time, what to do next.';
  static override examples = ['<%= config.bin %> --help'];

  protected async work(): Promise<ExitCode> {
    const {flags} = await this.parse(StartScreen);
    const {startScreen} = await import('./features/start-screen.ts');
    return startScreen({
      streams: this.streams(flags.color, false),
      surroundings: this.surroundings(),
      cwd: process.cwd(),
      now: Date.now,
      pid: process.pid,
    });
  }
}
