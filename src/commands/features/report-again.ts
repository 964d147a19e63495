import path from 'node:path';
import {EXIT, type ExitCode, worstExit} from '../../core/exit-code.ts';
import type {ReportName} from '../../core/report-names.ts';
import {readReportFile} from '../../stores/report-file.ts';
import {safeReport} from '../../ui/safe-report.ts';
import type {Streams} from '../../ui/streams.ts';
import {reportContext} from './report-context.ts';
import {printReport, reportFiles, writeReports} from './report-output.ts';
import {ruleMasker} from './rule-masker.ts';

export interface ReportCommandContext {
  readonly streams: Streams;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly cwd: string;
}

export interface ReportFlags {
  readonly format?: string | undefined;
  readonly report?: readonly string[] | undefined;
  readonly quiet: boolean;
}

/** `guard report`: an earlier report in other forms. Exit 0 when all were written, 2 when not, 3 when the file lost its end. */
export async function reportAgain(file: string, flags: ReportFlags, context: ReportCommandContext): Promise<ExitCode> {
  const {streams, env, cwd} = context;
  const files = reportFiles(flags.report ?? [], cwd);
  const {maskLine} = ruleMasker();
  const {report, cut} = readReportFile(path.resolve(cwd, file));
  const safe = safeReport(report, maskLine);
  const output = {
    streams,
    maskLine,
    context: await reportContext({env, restCounts: report.scan.atRestCounts === true, userRules: [], maskLine}),
    env,
  };
  const written = await writeReports(files, safe, output);
  const format = flags.format ?? (files.length === 0 ? 'text' : null);
  const printed = format === null ? EXIT.clean : await printReport(format as ReportName, safe, output, flags.quiet);
  if (cut) streams.err(`guard: ${maskLine(file)}: the end is missing, so this is not the whole scan\n`);
  return worstExit([written, printed, cut ? EXIT.incomplete : EXIT.clean]);
}
