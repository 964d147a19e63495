import {Args, Flags} from '@oclif/core';
import {BaseCommand} from '../../base-command.ts';
import type {ExitCode} from '../../core/exit-code.ts';

export default class AllowRemove extends BaseCommand {
  static override summary = 'Take an allow entry out, so that its findings count again.';
  static override description = 'Exit 0: removed. 2: no such entry, or nothing could be written.';
  static override args = {
    id: Args.string({description: 'id of the entry, as guard allow list prints it', required: true, ignoreStdin: true}),
  };
  static override examples = ['<%= config.bin %> allow remove a3f9c2d --user'];
  static override flags = {user: Flags.boolean({description: 'from your own settings instead of guard.yml'})};

  protected async work(): Promise<ExitCode> {
    const {args, flags} = await this.parse(AllowRemove);
    const {removeAllowEntry} = await import('../features/allow-entries.ts');
    return removeAllowEntry(args.id, flags, {
      streams: this.streams(flags.color, false),
      surroundings: this.surroundings(),
      cwd: process.cwd(),
      now: Date.now(),
    });
  }
}
