import {BaseCommand} from '../base-command.ts';
import type {ExitCode} from '../core/exit-code.ts';

export default class Config extends BaseCommand {
  static override summary = 'The settings that count here, each with where it came from (the same as config show).';
  static override description = 'Exit 0: shown. 2: settings that are not valid.';
  static override examples = ['<%= config.bin %> config show --json', '<%= config.bin %> config check guard.yml'];

  protected async work(): Promise<ExitCode> {
    const {flags} = await this.parse(Config);
    const {showSettings} = await import('./features/show-settings.ts');
    const context = {streams: this.streams(flags.color, false), surroundings: this.surroundings(), cwd: process.cwd()};
    return showSettings({json: false, repoConfig: true, ci: false}, {...context, version: this.config.version});
  }
}
