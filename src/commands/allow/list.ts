import {Flags} from '@oclif/core';
import {BaseCommand} from '../../base-command.ts';
import type {ExitCode} from '../../core/exit-code.ts';

export default class AllowList extends BaseCommand {
  static override summary = 'List what is never reported here, with reason, owner and last day.';
  static override description = 'Those of guard.yml, then your own. Exit 0: listed. 2: a settings file cannot be read.';
  static override examples = ['<%= config.bin %> allow list --json'];
  static override flags = {json: Flags.boolean({description: 'as JSON'})};

  protected async work(): Promise<ExitCode> {
    const {flags} = await this.parse(AllowList);
    const {listAllowEntries} = await import('../features/allow-entries.ts');
    return listAllowEntries(flags, {
      streams: this.streams(flags.color, false),
      surroundings: this.surroundings(),
      cwd: process.cwd(),
      now: Date.now(),
    });
  }
}
