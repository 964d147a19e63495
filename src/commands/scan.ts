import {Args, Flags} from '@oclif/core';
import {BaseCommand, REPORT_NAMES} from '../base-command.ts';
import type {ExitCode} from '../core/exit-code.ts';

export default class Scan extends BaseCommand {
  static override summary =
    'Find leaked tokens: in history, stashes, index, work tree and env files of this repository, or in what you name.';
  static override description =
    'Nothing leaves the machine. Exit 0: all was read and nothing was found. 1: findings. 2: could not run. 3: something could not be read. 130: interrupted.';
  static override strict = false;
  static override args = {
    path: Args.string({
      description: 'files or folders to scan; a repository is scanned as one; "-" is standard input',
      required: false,
      ignoreStdin: true,
    }),
  };
  static override examples = [
    '<%= config.bin %> scan',
    '<%= config.bin %> scan --range origin/main..HEAD --format json --report text=guard.txt --min-severity medium',
    'cat build.log | <%= config.bin %> scan -',
  ];
  static override flags = {
    staged: Flags.boolean({description: 'the index against HEAD'}),
    worktree: Flags.boolean({description: 'files git would add, plus env files even when ignored'}),
    history: Flags.boolean({description: 'every object of the object store'}),
    push: Flags.boolean({description: 'what a push would publish'}),
    since: Flags.string({description: 'commits not reachable from REV', helpValue: 'REV'}),
    range: Flags.string({description: 'commits of that range', helpValue: 'A..B'}),
    log: Flags.string({
      description: 'a build log (colours, timestamps and wrapped lines undone); may repeat',
      helpValue: 'FILE',
      multiple: true,
      multipleNonGreedy: true,
    }),
    env: Flags.boolean({description: 'env files and the environment of this process'}),
    machine: Flags.boolean({description: 'the known places on this computer where tools keep plain tokens'}),
    format: Flags.string({description: 'form of the report on standard output', options: REPORT_NAMES, default: 'text'}),
    report: Flags.string({
      description: `also write a report to a file, NAME one of ${REPORT_NAMES.join(', ')}; may repeat`,
      helpValue: 'NAME=FILE',
      multiple: true,
      multipleNonGreedy: true,
    }),
    'fail-on': Flags.string({
      description:
        'what makes exit 1: findings that are not in the baseline (new, the default), any (those of the baseline are listed too), or never',
      options: ['any', 'new', 'never'],
    }),
    'fail-on-unused-allow': Flags.boolean({
      description: 'exit 2 when an allow entry of guard.yml matches nothing (only with a scan of everything)',
    }),
    baseline: Flags.string({
      description: 'the baseline to use instead of guard.baseline.json at the root of the repository',
      helpValue: 'FILE',
    }),
    'no-baseline': Flags.boolean({description: 'use no baseline: every finding counts'}),
    'min-severity': Flags.string({
      description: 'leave out what is less severe; by default nothing',
      options: ['critical', 'high', 'medium', 'low', 'info'],
    }),
    'min-confidence': Flags.string({
      description: 'leave out what is less certain; likely by default',
      options: ['certain', 'likely', 'possible'],
    }),
    'allow-comments': Flags.boolean({description: 'honour inline comments such as guard:allow, as is the default', allowNo: true}),
    'repo-config': Flags.boolean({
      description: 'obey guard.yml and guard.baseline.json of the scanned repository',
      default: true,
      allowNo: true,
    }),
    'limit-mb': Flags.integer({description: 'leave out inputs over N megabytes', helpValue: 'N', min: 1}),
    path: Flags.string({description: 'name for standard input in the report', helpValue: 'NAME', default: 'standard input'}),
    ci: Flags.boolean({description: 'a CI machine: any ref counts as pushed, the repository is trusted to be read whoever owns it'}),
    quiet: Flags.boolean({char: 'q', description: 'only the summary'}),
    progress: Flags.boolean({description: 'show progress on a terminal', default: true, allowNo: true}),
  };

  protected async work(): Promise<ExitCode> {
    const {argv, flags} = await this.parse(Scan);
    const {scanAndReport} = await import('./features/scan-and-report.ts');
    const context = this.scanContext(Date.now, flags.color, flags.progress && !flags.quiet);
    return scanAndReport({paths: argv as string[], flags}, context);
  }
}
