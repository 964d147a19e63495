import path from 'node:path';
import {GuardError} from '../../core/errors.ts';
import {EXIT, type ExitCode} from '../../core/exit-code.ts';
import type {Report} from '../../core/report.ts';
import type {ReportContext} from '../../core/report-context.ts';
import {REPORT_NAMES, type ReportName} from '../../core/report-names.ts';
import {writeFileAtomically} from '../../stores/atomic-file.ts';
import {appendStepSummary} from '../../stores/step-summary.ts';
import type {MaskLine} from '../../ui/mask-line.ts';
import {REPORT_FORMS} from '../../ui/report-forms.ts';
import type {Streams} from '../../ui/streams.ts';

/** Where reports go, and what their forms may know. */
export interface ReportOutput {
  readonly streams: Streams;
  readonly maskLine: MaskLine;
  readonly context: ReportContext;
  /** The environment of the process; GITHUB_STEP_SUMMARY is read. */
  readonly env: Readonly<Record<string, string | undefined>>;
}

/** One `--report NAME=FILE`. */
export interface ReportFile {
  readonly name: ReportName;
  /** Absolute. */
  readonly file: string;
}

/** `--report NAME=FILE`, with the file resolved. Throws USAGE for anything else, and for two reports into one file. */
export function reportFiles(reports: readonly string[], cwd: string): ReportFile[] {
  const files = reports.map((report) => reportFile(report, cwd));
  const twice = files.find(({file}, i) => files.findIndex((one) => one.file === file) !== i);
  if (twice !== undefined) throw new GuardError('USAGE', `--report ${twice.name}=${twice.file}: two reports into one file`);
  return files;
}

function reportFile(report: string, cwd: string): ReportFile {
  const at = report.indexOf('=');
  const name = REPORT_NAMES.find((one) => one === report.slice(0, Math.max(0, at)));
  if (name === undefined || at === report.length - 1) {
    throw new GuardError('USAGE', `--report ${report}: expected NAME=FILE, NAME one of ${REPORT_NAMES.join(', ')}`, {
      hint: 'guard scan --report json=guard.json',
    });
  }
  return {name, file: path.resolve(cwd, report.slice(at + 1))};
}

/** Writes every report. One that cannot be written is exit 2 and one line on standard error; the others are still written. */
export async function writeReports(files: readonly ReportFile[], report: Report, output: ReportOutput): Promise<ExitCode> {
  let exit: ExitCode = EXIT.clean;
  for (const {name, file} of files) {
    try {
      const render = await REPORT_FORMS[name]();
      writeFileAtomically(file, render(report, output.context));
    } catch (cause) {
      const {code, message} = cause as NodeJS.ErrnoException;
      output.streams.err(`guard: ${output.maskLine(`report ${name}=${file} could not be written: ${code ?? message}`)}\n`);
      exit = EXIT.couldNotRun;
    }
  }
  return exit;
}

/** Prints the report in a form on standard output. In the `github` form it also goes into the summary of the step, where there is one. */
export async function printReport(name: ReportName, report: Report, output: ReportOutput, isQuiet = false): Promise<ExitCode> {
  const {streams, context} = output;
  if (name === 'text') {
    const [{textReport}, {theme}] = await Promise.all([import('../../ui/text.ts'), import('../../ui/theme.ts')]);
    streams.out(textReport(report, {...context, theme: theme(streams.color), width: streams.width, quiet: isQuiet}));
    return EXIT.clean;
  }
  const render = await REPORT_FORMS[name]();
  streams.out(render(report, context));
  return name === 'github' ? stepSummary(report, output) : EXIT.clean;
}

async function stepSummary(report: Report, {env, context, streams, maskLine}: ReportOutput): Promise<ExitCode> {
  const file = env['GITHUB_STEP_SUMMARY'] ?? '';
  if (file === '') return EXIT.clean;
  const {LONGEST_COMMENT, markdownWithin} = await import('../../ui/markdown.ts');
  try {
    appendStepSummary(file, (room) => markdownWithin(report, context, Math.min(room, LONGEST_COMMENT)));
    return EXIT.clean;
  } catch (cause) {
    const {code, message} = cause as NodeJS.ErrnoException;
    streams.err(`guard: ${maskLine(`the step summary ${file} could not be written: ${code ?? message}`)}\n`);
    return EXIT.couldNotRun;
  }
}
