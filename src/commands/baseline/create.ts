import {Flags} from '@oclif/core';
import {BaseCommand} from '../../base-command.ts';
import type {ExitCode} from '../../core/exit-code.ts';

export default class BaselineCreate extends BaseCommand {
  static override summary = 'Take in everything that guard scan reports now, so that only new findings fail.';
  static override description =
    'Writes guard.baseline.json at the root of the repository, to be committed. It holds no secret: fingerprints of values, and salted scrypt hashes of passwords and the like. Exit 3: written, but not everything could be read.';
  static override examples = ['<%= config.bin %> baseline create --reason "before the first scan"'];
  static override flags = {
    reason: Flags.string({description: 'why these findings are left for now; kept with each entry', helpValue: 'TEXT'}),
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
    const {flags} = await this.parse(BaselineCreate);
    const {createBaseline} = await import('../features/baseline-write.ts');
    return createBaseline(flags, this.scanContext(Date.now, flags.color));
  }
}
