import {Args, Flags} from '@oclif/core';
import {BaseCommand} from '../base-command.ts';
import type {ExitCode} from '../core/exit-code.ts';

export default class Providers extends BaseCommand {
  static override summary = 'List the services whose tokens guard knows: what it detects, and how such a token is ended.';
  static override description =
    'With an ID: its rules, documentation, hosts, and what a person does to end a token. Nothing is asked over the network. Exit 0: listed. 2: no such provider.';
  static override args = {id: Args.string({description: 'id of one provider', required: false, ignoreStdin: true})};
  static override examples = [
    '<%= config.bin %> providers',
    '<%= config.bin %> providers github',
    '<%= config.bin %> providers stripe --json',
  ];
  static override flags = {json: Flags.boolean({description: 'as JSON'})};

  protected async work(): Promise<ExitCode> {
    const {args, flags} = await this.parse(Providers);
    const {showProviders} = await import('./features/show-providers.ts');
    return showProviders(args.id ?? null, flags, this.streams(flags.color, false));
  }
}
