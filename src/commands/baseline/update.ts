import {Flags} from '@oclif/core';
import {BaseCommand} from '../../base-command.ts';
import type {ExitCode} from '../../core/exit-code.ts';

export default class BaselineUpdate extends BaseCommand {
  static override summary = 'Write where the known findings stand now; take in new ones, take out those that are gone.';
  static override description =
    'Without --add and --prune only moved findings are written anew. Days and reasons of known entries stay. Exit 3: something could not be read; --prune then changes nothing.';
  static override examples = [
    '<%= config.bin %> baseline update --add --reason "agreed with ana"',
    '<%= config.bin %> baseline update --prune',
  ];
  static override flags = {
    add: Flags.boolean({description: 'take in what guard scan reports as new'}),
    prune: Flags.boolean({description: 'take out what is found nowhere any more'}),
    reason: Flags.string({description: 'why the new findings are left for now; kept with each new entry', helpValue: 'TEXT'}),
    file: Flags.string({description: 'another file than guard.baseline.json', helpValue: 'FILE'}),
    'min-severity': Flags.string({
      description: 'leave out what is less severe',
      options: ['critical', 'high', 'medium', 'low', 'info'],
      default: 'info',
    }),
    'min-confidence': Flags.string({
      description: 'leave out what is less certain',
      options: ['certain', 'likely', 'possible'],
      default: 'likely',
    }),
    'allow-comments': Flags.boolean({description: 'honour inline comments such as guard:allow', default: true, allowNo: true}),
  };

  protected async work(): Promise<ExitCode> {
    const {flags} = await this.parse(BaselineUpdate);
    const {updateBaseline} = await import('../features/baseline-write.ts');
    return updateBaseline(flags, this.scanContext(Date.now, flags.color));
  }
}
