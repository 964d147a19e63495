import {Args, Flags} from '@oclif/core';
import {BaseCommand} from '../base-command.ts';
import type {ExitCode} from '../core/exit-code.ts';

export default class Explain extends BaseCommand {
  static override summary = 'Say why something was, or was not, reported.';
  static override description =
    'ID: a credential of an earlier scan, with all its places. FILE:LINE: everything that matched on that line, also what was not reported. "-": a text from standard input. Anything else is taken as the text itself (it then stays in your shell history: prefer "-"). Exit 0: explained. 2: no such credential, file or line.';
  static override args = {what: Args.string({description: 'id, FILE:LINE, "-" or a text', required: true, ignoreStdin: true})};
  static override examples = [
    '<%= config.bin %> explain K7Q2',
    '<%= config.bin %> explain src/deploy.ts:14 --json',
    'cat line.txt | <%= config.bin %> explain -',
  ];
  static override flags = {json: Flags.boolean({description: 'as JSON'})};

  protected async work(): Promise<ExitCode> {
    const {args, flags} = await this.parse(Explain);
    const {explain} = await import('./features/explain.ts');
    return explain(args.what, flags, {
      streams: this.streams(flags.color, false),
      surroundings: this.surroundings(),
      cwd: process.cwd(),
      version: this.config.version,
      now: Date.now,
    });
  }
}
