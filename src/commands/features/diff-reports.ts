import path from 'node:path';
import {EXIT, type ExitCode, worstExit} from '../../core/exit-code.ts';
import type {Report} from '../../core/report.ts';
import type {ReportDiff} from '../../core/report-diff.ts';
import {readReportFile} from '../../stores/report-file.ts';
import {diffText} from '../../ui/diff-text.ts';
import {safeReport} from '../../ui/safe-report.ts';
import type {Streams} from '../../ui/streams.ts';
import {theme} from '../../ui/theme.ts';
import {reportDiff} from './report-diff.ts';
import {ruleMasker} from './rule-masker.ts';

/** `guard diff OLD NEW`. Exit 1 when something is new, 3 when nothing is but the new scan is incomplete, else 0. */
export async function diffReports(
  files: {readonly before: string; readonly after: string},
  flags: {readonly json: boolean},
  {streams, cwd}: {readonly streams: Streams; readonly cwd: string},
): Promise<ExitCode> {
  const {maskLine} = ruleMasker();
  const read = (file: string): Report => safeReport(readReportFile(path.resolve(cwd, file)).report, maskLine);
  const before = read(files.before);
  const after = read(files.after);
  const diff = reportDiff(before, after);
  streams.out(flags.json ? `${JSON.stringify({version: 1, ...diff}, null, 2)}\n` : diffText(diff, theme(streams.color)));
  return diffExit(diff, after);
}

/** Credentials at rest make exit 1 only where the new scan was asked for them, as in `guard scan`. */
export function diffExit({added, addedPlaces}: ReportDiff, after: Report): ExitCode {
  const isNew = [...added, ...addedPlaces].some(({places}) =>
    places.some((place) => place.exposure !== 'at-rest' || after.scan.atRestCounts === true),
  );
  return worstExit([isNew ? EXIT.findings : EXIT.clean, after.coverage.complete ? EXIT.clean : EXIT.incomplete]);
}
