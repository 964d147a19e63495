import {Flags} from '@oclif/core';
import {BaseCommand} from '../base-command.ts';
import type {ExitCode} from '../core/exit-code.ts';

export default class Rules extends BaseCommand {
  static override summary = 'List the rules: what guard looks for.';
  static override description = 'Exit 0: listed. 2: no rule of that provider.';
  static override examples = ['<%= config.bin %> rules --provider github', '<%= config.bin %> rules --json'];
  static override flags = {
    provider: Flags.string({description: 'only rules of this provider', helpValue: 'ID'}),
    json: Flags.boolean({description: 'as JSON'}),
  };

  protected async work(): Promise<ExitCode> {
    const {flags} = await this.parse(Rules);
    const {listRules} = await import('./features/show-rules.ts');
    return listRules(flags, {
      streams: this.streams(flags.color, false),
      surroundings: this.surroundings(),
      cwd: process.cwd(),
      version: this.config.version,
    });
  }
}
