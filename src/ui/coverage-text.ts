import type {Report, ReportCoverage} from '../core/report.ts';
import type {Found} from './credential-places.ts';
import type {Theme} from './theme.ts';
import {counted, duration, size, thousands} from './units.ts';
import {skippedCounts} from './unread-text.ts';

/** Unread inputs and notices named one by one; the counts tell of all. */
const MOST_NAMED = 5;

/** The last lines, always printed: what was found, what was read, what was not and why, what is known and not reported. */
export function coverageLines(report: Report, found: Found, {theme}: {readonly theme: Theme}): string[] {
  const {coverage} = report;
  const {words, tone} = verdict(report, found);
  const lines = [`  ${theme[tone](words)}  ${readWords(report)}`];
  const leftOut = coverage.skipped.filter((skipped) => !skipped.incomplete);
  lines.push(...notReadLines(coverage, theme));
  if (leftOut.length > 0) lines.push(theme.faint(`  Left out: ${skippedCounts(leftOut)}.`));
  const {looseModes = []} = coverage;
  if (looseModes.length > 0) lines.push(`  ${theme.warn('Others may read')} ${looseModes.join(', ')}: chmod 600 keeps them out.`);
  const suppressed = suppressedWords(coverage);
  if (suppressed !== '') lines.push(theme.faint(`  ${suppressed}`));
  lines.push(...named(coverage.notices ?? [], (notice) => `  ${theme.warn('Note')}: ${notice}`));
  const asides = asideWords(report);
  if (asides.length > 0) lines.push(theme.faint(`  ${asides.join('  ')}`));
  return lines;
}

/** What was found, in one sentence, and how it is painted: `good` only where all was read and nothing was found. */
export function verdict(
  report: Report,
  {live, resting, places}: Found,
): {readonly words: string; readonly tone: 'strong' | 'warn' | 'good'} {
  const rest = resting === 0 ? '' : `, ${resting} at rest`;
  if (resting > 0 && report.scan.atRestCounts === true)
    return {words: `${counted(live + resting, 'credential')}, ${resting} at rest.`, tone: 'strong'};
  if (live > 0) return {words: `${counted(live, 'credential')} in ${counted(places, 'place')}${rest}.`, tone: 'strong'};
  const none = report.coverage.suppressed.baseline > 0 ? 'Nothing new found' : 'Nothing found';
  if (report.scan.interrupted) return {words: `Interrupted: ${none.toLowerCase()} so far${rest}.`, tone: 'warn'};
  if (!report.coverage.complete) return {words: `${none}${rest}, but not everything could be read.`, tone: 'warn'};
  const {nothing} = report.coverage;
  return {words: nothing === undefined ? `${none}${rest}.` : `${none}: ${nothing}.`, tone: 'good'};
}

/** Sources that are git's own bookkeeping: no files of the user's. */
const GIT_TEXTS = new Set(['refs', 'git settings']);

/** 'Read 8.3 GB of history (262,343 blobs, 85,010 commits), 1,204 files, in 4.6 s.' */
export function readWords({scan, coverage}: Report): string {
  if (scan.started === '') return 'What was read is not known: the report lost its end.';
  const skipped = coverage.skipped.reduce((sum, one) => sum + one.count, 0);
  const interrupted = scan.interrupted ? ' Interrupted: the rest was not read.' : '';
  return `Read ${sourceWords(coverage).join(', ')}, ${thousands(skipped)} skipped, in ${duration(scan.seconds)}.${interrupted}`;
}

function sourceWords({sources, objects, commits, files, bytes}: ReportCoverage): string[] {
  if (sources === undefined)
    return [`${size(bytes)} (${counted(objects, 'object')}, ${counted(commits, 'commit')}, ${counted(files, 'file')})`];
  const parts: string[] = [];
  const rest = {files: 0, bytes: 0, gitBytes: 0};
  for (const source of sources) {
    if (source.objects > 0)
      parts.push(`${size(source.bytes)} of ${source.name} (${counted(source.blobs, 'blob')}, ${counted(source.commits, 'commit')})`);
    else if (source.files === 0 && GIT_TEXTS.has(source.name)) rest.gitBytes += source.bytes;
    else {
      rest.files += source.files;
      rest.bytes += source.bytes;
    }
  }
  if (rest.files > 0 || rest.bytes > 0) parts.push(`${counted(rest.files, 'file')} (${size(rest.bytes)})`);
  if (rest.gitBytes > 0 && parts.length > 0) parts.push(`${size(rest.gitBytes)} of refs and git settings`);
  return parts.length === 0 ? ['0 files'] : parts;
}

function notReadLines({skipped}: ReportCoverage, theme: Theme): string[] {
  const incomplete = skipped.filter((one) => one.incomplete);
  if (incomplete.length === 0) return [];
  return [
    `  ${theme.warn('Not read')}: ${skippedCounts(incomplete)}. What is in them is not known.`,
    ...named(incomplete, ({path, why, detail}) => `    ${path}: ${why}${detail === undefined ? '' : ` (${detail})`}`),
  ];
}

/** The first few as lines, then how many more there are. */
function named<One>(list: readonly One[], line: (one: One) => string): string[] {
  const lines = list.slice(0, MOST_NAMED).map(line);
  if (list.length > MOST_NAMED) lines.push(`    and ${thousands(list.length - MOST_NAMED)} more (--format json names them)`);
  return lines;
}

/** 'Known and not reported: 40 by the baseline (--fail-on any lists them), 2 by allow entries, 1 dismissed.'; empty when nothing is. */
export function suppressedWords({suppressed: {baseline, allow, dismissed}}: ReportCoverage): string {
  const parts = [
    ...(baseline > 0 ? [`${thousands(baseline)} by the baseline (--fail-on any lists them)`] : []),
    ...(allow > 0 ? [`${thousands(allow)} by allow entries`] : []),
    ...(dismissed > 0 ? [`${thousands(dismissed)} dismissed`] : []),
  ];
  return parts.length === 0 ? '' : `Known and not reported: ${parts.join(', ')}.`;
}

function asideWords({scan, coverage}: Report): string[] {
  const {morePlaces = 0} = coverage;
  const words: string[] = [];
  if (morePlaces > 0) words.push(`${counted(morePlaces, 'further place')} of these credentials not listed.`);
  if (coverage.allowed > 0)
    words.push(`${counted(coverage.allowed, 'place')} allowed by inline comments (--no-allow-comments shows them).`);
  if (coverage.belowThresholds > 0)
    words.push(
      `${counted(coverage.belowThresholds, 'credential')} below the thresholds (--min-confidence possible --min-severity info shows them).`,
    );
  if (scan.runLocalIds === true) words.push('Ids are of this run only: the state folder cannot be written.');
  return words;
}
