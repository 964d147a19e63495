import {Args, Flags} from '@oclif/core';
import {BaseCommand} from '../base-command.ts';
import type {ExitCode} from '../core/exit-code.ts';

export default class Trust extends BaseCommand {
  static override summary = 'Trust the settings file of this repository, exactly as it is now.';
  static override description =
    'What runs code, sends data, revokes or loosens policy is taken from a repository only while its file has the bytes that were trusted. This version takes none of these from settings; config show tells what is trusted. Exit 0: trusted, or no longer. 2: nothing was changed.';
  static override args = {
    file: Args.string({
      description: 'the settings file; guard.yml or package.json of this repository by default',
      required: false,
      ignoreStdin: true,
    }),
  };
  static override examples = ['<%= config.bin %> trust', '<%= config.bin %> trust guard.yml --yes', '<%= config.bin %> trust --remove'];
  static override flags = {
    yes: Flags.boolean({char: 'y', description: 'do not ask'}),
    remove: Flags.boolean({description: 'take the trust back'}),
  };

  protected async work(): Promise<ExitCode> {
    const {args, flags} = await this.parse(Trust);
    const {trustSettings} = await import('./features/trust-settings.ts');
    return trustSettings(args.file ?? null, flags, {
      streams: this.streams(flags.color, false),
      surroundings: this.surroundings(),
      cwd: process.cwd(),
      now: Date.now(),
    });
  }
}
