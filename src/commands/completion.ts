import {Args} from '@oclif/core';
import {BaseCommand} from '../base-command.ts';
import type {ExitCode} from '../core/exit-code.ts';

export default class Completion extends BaseCommand {
  static override summary = 'Print the completion script of a shell: commands, flags, values, rule and provider ids.';
  static override description =
    'The first line of the script says how to install it. Print it anew after an update of guard. Exit 0: printed. 2: no such shell.';
  static override args = {
    shell: Args.string({description: 'which shell', required: true, ignoreStdin: true, options: ['bash', 'zsh', 'fish', 'powershell']}),
  };
  static override examples = [
    '<%= config.bin %> completion bash > ~/.local/share/bash-completion/completions/guard',
    '<%= config.bin %> completion fish --no-color',
  ];

  protected async work(): Promise<ExitCode> {
    const {args, flags} = await this.parse(Completion);
    const {printCompletion} = await import('./features/completion.ts');
    const commands = this.config.commands.map(({id, hidden, summary, args: given, flags: known}) => ({
      id,
      hidden,
      summary,
      args: given,
      flags: known,
    }));
    return printCompletion(args.shell as 'bash', commands, this.streams(flags.color, false));
  }
}
