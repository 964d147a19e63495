import {Args, Flags} from '@oclif/core';
import {BaseCommand, REPORT_NAMES} from '../base-command.ts';
import type {ExitCode} from '../core/exit-code.ts';

export default class Report extends BaseCommand {
  static override summary = 'Turn an earlier JSON report into any other form.';
  static override description =
    'FILE is what guard scan --report json=FILE or jsonl=FILE wrote. Exit 0: written, whatever was found (guard scan is what judges). 2: FILE is no usable report, or a report could not be written. 3: FILE lost its end, so that what was written is not the whole scan.';
  static override args = {file: Args.string({description: 'a JSON or JSON-lines report', required: true, ignoreStdin: true})};
  static override examples = [
    '<%= config.bin %> report guard.json --format markdown',
    '<%= config.bin %> report guard.json --format text --report markdown=comment.md --report jsonl=guard.jsonl',
  ];
  static override flags = {
    format: Flags.string({description: 'form on standard output; text when nothing is asked for', options: REPORT_NAMES}),
    report: Flags.string({
      description: `write a report to a file, NAME one of ${REPORT_NAMES.join(', ')}; may repeat`,
      helpValue: 'NAME=FILE',
      multiple: true,
      multipleNonGreedy: true,
    }),
    quiet: Flags.boolean({char: 'q', description: 'of the text form only the summary'}),
  };

  protected async work(): Promise<ExitCode> {
    const {args, flags} = await this.parse(Report);
    const {reportAgain} = await import('./features/report-again.ts');
    return reportAgain(args.file, flags, {
      streams: this.streams(flags.color, false),
      env: this.surroundings().env,
      cwd: process.cwd(),
    });
  }
}
