import {Args, Flags} from '@oclif/core';
import {BaseCommand} from '../../base-command.ts';
import type {ExitCode} from '../../core/exit-code.ts';

export default class ConfigCheck extends BaseCommand {
  static override summary = 'Check settings: every problem with its line and column. Exit 0: none; 2: some.';
  static override args = {
    file: Args.string({
      description: 'a settings file or package.json; without it all that count here, and the GUARD_* variables',
      required: false,
      ignoreStdin: true,
    }),
  };
  static override description = 'Exit 0: no problem. 2: a file that is not valid, or cannot be read.';
  static override examples = ['<%= config.bin %> config check', '<%= config.bin %> config check guard.yml --json'];
  static override flags = {json: Flags.boolean({description: 'as JSON'})};

  protected async work(): Promise<ExitCode> {
    const {args, flags} = await this.parse(ConfigCheck);
    const {checkSettingsFiles} = await import('../features/check-settings.ts');
    return checkSettingsFiles(args.file ?? null, flags, {
      streams: this.streams(flags.color, false),
      surroundings: this.surroundings(),
      cwd: process.cwd(),
    });
  }
}
