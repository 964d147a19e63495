import {Args, Flags} from '@oclif/core';
import {BaseCommand} from '../../base-command.ts';
import type {ExitCode} from '../../core/exit-code.ts';

export default class AllowAdd extends BaseCommand {
  static override summary = 'Never report what is no leak: one entry in guard.yml, with the reason why.';
  static override description =
    'An entry names a credential of the last scan by its id, or a fingerprint, paths, a rule, a pattern of values; all that is given must match. After its last day its findings count again. Never put a credential itself on the command line. Exit 0: added. 2: nothing was written.';
  static override args = {id: Args.string({description: 'id of a credential that guard scan printed', required: false, ignoreStdin: true})};
  static override examples = [
    '<%= config.bin %> allow add --path "test/fixtures/**" --reason "made-up tokens of the test suite"',
    '<%= config.bin %> allow add K7Q2 --reason "public demo key" --owner ana@example.com --expires 2027-01-31',
  ];
  static override flags = {
    fingerprint: Flags.string({description: 'one finding, as the JSON report has it', helpValue: 'HEX'}),
    path: Flags.string({description: 'files, as in a .gitignore', helpValue: 'PATTERN'}),
    rule: Flags.string({description: 'findings of one rule', helpValue: 'ID'}),
    pattern: Flags.string({description: 'values that look like this: * is any run of characters, ? is one', helpValue: 'PATTERN'}),
    reason: Flags.string({description: 'why it is no leak', helpValue: 'TEXT', required: true}),
    owner: Flags.string({description: 'who answers for it', helpValue: 'NAME'}),
    expires: Flags.string({description: 'the last day on which it counts', helpValue: 'YYYY-MM-DD'}),
    yes: Flags.boolean({char: 'y', description: 'do not ask'}),
    user: Flags.boolean({description: 'in your own settings, for all repositories, instead of guard.yml'}),
  };

  protected async work(): Promise<ExitCode> {
    const {args, flags} = await this.parse(AllowAdd);
    const {addAllowEntry} = await import('../features/allow-entries.ts');
    return addAllowEntry(args.id ?? null, flags, {
      streams: this.streams(flags.color, false),
      surroundings: this.surroundings(),
      cwd: process.cwd(),
      now: Date.now(),
      confirm: async (question) => {
        const [{requireOperator}, {openTerminal}] = await Promise.all([
          import('../features/require-operator.ts'),
          import('../../ui/terminal.ts'),
        ]);
        await requireOperator(question, {yes: flags.yes, openTerminal: () => openTerminal(process.platform), env: process.env});
      },
    });
  }
}
