import {Flags} from '@oclif/core';
import {BaseCommand} from '../../base-command.ts';
import type {ExitCode} from '../../core/exit-code.ts';

export default class BaselineShow extends BaseCommand {
  static override summary = 'List what the baseline holds: since when, which rule, where, and whether the file is still there.';
  static override description = 'Exit 0: shown. 2: no baseline, or one that cannot be read. 3: --stale, and not everything could be read.';
  static override examples = ['<%= config.bin %> baseline show', '<%= config.bin %> baseline show --stale --json'];
  static override flags = {
    stale: Flags.boolean({description: 'scan, and list only what is found nowhere any more'}),
    json: Flags.boolean({description: 'as JSON'}),
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
    const {flags} = await this.parse(BaselineShow);
    const {showBaseline} = await import('../features/baseline-show.ts');
    return showBaseline(flags, this.scanContext(Date.now, flags.color));
  }
}
