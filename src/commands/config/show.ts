import {Flags} from '@oclif/core';
import {BaseCommand} from '../../base-command.ts';
import type {ExitCode} from '../../core/exit-code.ts';

export default class ConfigShow extends BaseCommand {
  static override summary = 'Show every setting that counts here, its value and where it came from.';
  static override description =
    'Later wins: defaults, the user file (guard/config.yml, or what GUARD_CONFIG names), guard.yml or the "guard" key of package.json of this repository, GUARD_SCAN_... and GUARD_BASELINE variables, flags of the command. Lists add up. Exit 0: shown. 2: settings that are not valid.';
  static override examples = ['<%= config.bin %> config show', '<%= config.bin %> config show --range origin/main..HEAD --json'];
  static override flags = {
    json: Flags.boolean({description: 'as JSON'}),
    'repo-config': Flags.boolean({description: 'obey the settings of this repository', default: true, allowNo: true}),
    range: Flags.string({description: 'as a scan of that range would: settings of its base', helpValue: 'A..B'}),
    ci: Flags.boolean({description: 'as a scan with --ci would: settings of the base revision'}),
  };

  protected async work(): Promise<ExitCode> {
    const {flags} = await this.parse(ConfigShow);
    const {showSettings} = await import('../features/show-settings.ts');
    const context = {streams: this.streams(flags.color, false), surroundings: this.surroundings(), cwd: process.cwd()};
    const asked = {json: flags.json, repoConfig: flags['repo-config'], range: flags.range, ci: flags.ci};
    return showSettings(asked, {...context, version: this.config.version});
  }
}
