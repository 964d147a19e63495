import {Args, Flags} from '@oclif/core';
import {BaseCommand} from '../base-command.ts';
import type {ExitCode} from '../core/exit-code.ts';

export default class Diff extends BaseCommand {
  static override summary = 'Say what is new, gone and moved between two reports.';
  static override description =
    'OLD and NEW are JSON or JSON-lines reports that guard scan wrote, on this machine or on others. Exit 0: nothing new. 1: a new credential, or a known one at a new place. 2: a file is no usable report. 3: nothing new, but the new scan did not read everything.';
  static override args = {
    old: Args.string({description: 'the earlier report', required: true, ignoreStdin: true}),
    new: Args.string({description: 'the later report', required: true, ignoreStdin: true}),
  };
  static override examples = ['<%= config.bin %> diff yesterday.json today.json', '<%= config.bin %> diff main.json branch.json --json'];
  static override flags = {json: Flags.boolean({description: 'as JSON'})};

  protected async work(): Promise<ExitCode> {
    const {args, flags} = await this.parse(Diff);
    const {diffReports} = await import('./features/diff-reports.ts');
    return diffReports({before: args.old, after: args.new}, flags, {streams: this.streams(flags.color, false), cwd: process.cwd()});
  }
}
