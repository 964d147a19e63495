import {Args, Flags} from '@oclif/core';
import {BaseCommand} from '../base-command.ts';
import type {ExitCode} from '../core/exit-code.ts';

export default class Clean extends BaseCommand {
  static override summary = 'Print the exact steps that take a credential out of this repository; with --check prove that it is gone.';
  static override description =
    'Looks at the real state: work tree, index, last commit, local or pushed history, stashes, reflogs. It runs none of the steps, and no command has the secret in it. With --check: exit 0 gone from everything that could be read, 1 still there, 3 not all could be read.';
  static override args = {id: Args.string({description: 'id, or its start', required: true, ignoreStdin: true})};
  static override examples = ['<%= config.bin %> clean K7Q2', '<%= config.bin %> clean K7Q2 --check'];
  static override flags = {
    check: Flags.boolean({description: 'only scan again, and say whether it is gone'}),
    blobs: Flags.boolean({description: 'only the ids of the blobs that hold it, one a line', exclusive: ['json']}),
    json: Flags.boolean({description: 'as JSON'}),
    progress: Flags.boolean({description: 'show progress on a terminal', default: true, allowNo: true}),
  };

  protected async work(): Promise<ExitCode> {
    const {args, flags} = await this.parse(Clean);
    const {clean} = await import('./features/clean.ts');
    return clean(args.id, flags, {
      streams: this.streams(flags.color, flags.progress),
      surroundings: this.surroundings(),
      cwd: process.cwd(),
      now: Date.now,
      pid: process.pid,
      workerUrl: new URL(`file://${this.config.root.replace(/\/$/, '')}/dist/scan-worker.mjs`),
      onInterrupt: (stop) => process.once('SIGINT', stop).once('SIGTERM', stop),
    });
  }
}
