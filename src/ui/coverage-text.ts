import type {ScanResult} from '../core/scan-result.ts';
import type {MaskLine} from './mask-line.ts';
import {originText} from './place-text.ts';
import type {Theme} from './theme.ts';
import {counted, duration, size, thousands} from './units.ts';
import {reasonOf, unreadCounts} from './unread-text.ts';

/** Unread inputs named one by one; the counts tell of all. */
const MOST_NAMED = 5;
const MOST_NOTICES = 10;

interface Found {
  readonly live: number;
  readonly resting: number;
}

/** The last lines, always printed: what was found, what was read, what was not and why. */
export function coverageLines(result: ScanResult, found: Found, {theme, maskLine}: {theme: Theme; maskLine: MaskLine}): string[] {
  const lines = [`  ${verdict(result, found, theme)}  ${readWords(result)}`];
  const incomplete = result.unread.filter((unread) => 'incomplete' in unread);
  const leftOut = result.unread.filter((unread) => 'leftOut' in unread);
  if (incomplete.length > 0) {
    lines.push(`  ${theme.warn('Not read')}: ${unreadCounts(incomplete)}. What is in them is not known.`);
    for (const unread of incomplete.slice(0, MOST_NAMED))
      lines.push(
        `    ${maskLine(originText(unread.origin))}: ${reasonOf(unread)}${unread.detail === undefined ? '' : ` (${maskLine(unread.detail)})`}`,
      );
    if (incomplete.length > MOST_NAMED) lines.push(`    and ${thousands(incomplete.length - MOST_NAMED)} more (--format json names them)`);
  }
  if (leftOut.length > 0) lines.push(theme.faint(`  Left out: ${unreadCounts(leftOut)}.`));
  if (result.looseModes.length > 0)
    lines.push(`  ${theme.warn('Others may read')} ${result.looseModes.map(maskLine).join(', ')}: chmod 600 keeps them out.`);
  const asides = asideWords(result);
  if (asides.length > 0) lines.push(theme.faint(`  ${asides.join('  ')}`));
  for (const notice of result.notices.slice(0, MOST_NOTICES)) lines.push(`  ${maskLine(notice)}`);
  if (result.notices.length > MOST_NOTICES) lines.push(`  and ${thousands(result.notices.length - MOST_NOTICES)} more (guard allow list)`);
  return lines;
}

function verdict(result: ScanResult, {live, resting}: Found, theme: Theme): string {
  const places = result.incidents
    .filter((incident) => incident.exposure !== 'at-rest')
    .reduce((sum, incident) => sum + incident.findings.length, 0);
  const rest = resting === 0 ? '' : `, ${resting} at rest`;
  if (resting > 0 && result.restCounts) return theme.strong(`${counted(live + resting, 'credential')}, ${resting} at rest.`);
  if (live > 0) return theme.strong(`${counted(live, 'credential')} in ${counted(places, 'place')}${rest}.`);
  const nothing = result.suppressed.baseline > 0 ? 'Nothing new found' : 'Nothing found';
  if (result.interrupted) return theme.warn(`Interrupted: ${nothing.toLowerCase()} so far${rest}.`);
  if (!result.complete) return theme.warn(`${nothing}${rest}, but not everything could be read.`);
  if (result.nothing !== null) return theme.good(`${nothing}: ${result.nothing}.`);
  return theme.good(`${nothing}${rest}.`);
}

/** Sources that are git's own bookkeeping: no files of the user's. */
const GIT_TEXTS = new Set(['refs', 'git settings']);

/** 'Read 8.3 GB of history (262,343 blobs, 85,010 commits), 1,204 files, in 4.6 s.' */
function readWords(result: ScanResult): string {
  const skipped = result.unread.reduce((sum, unread) => sum + (unread.count ?? 1), 0);
  const parts: string[] = [];
  const rest = {files: 0, bytes: 0, gitBytes: 0};
  for (const source of result.sources) {
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
  if (parts.length === 0) parts.push('0 files');
  return `Read ${parts.join(', ')}, ${thousands(skipped)} skipped, in ${duration(result.seconds)}.${result.interrupted ? ' Interrupted: the rest was not read.' : ''}`;
}

function asideWords(result: ScanResult): string[] {
  const words: string[] = [];
  if (result.morePlaces > 0) words.push(`${counted(result.morePlaces, 'further place')} of these credentials not listed.`);
  if (result.allowed > 0) words.push(`${counted(result.allowed, 'place')} allowed by inline comments (--no-allow-comments shows them).`);
  words.push(...suppressedWords(result));
  if (result.hidden > 0)
    words.push(`${counted(result.hidden, 'credential')} below the thresholds (--min-confidence possible --min-severity info shows them).`);
  if (result.runLocalIds) words.push('Ids are of this run only: the state folder cannot be written.');
  return words;
}

function suppressedWords({suppressed: {baseline, allow, dismissed}}: ScanResult): string[] {
  const words: string[] = [];
  if (baseline > 0) words.push(`${counted(baseline, 'finding')} known from the baseline (--fail-on any lists them).`);
  if (allow > 0) words.push(`${counted(allow, 'finding')} allowed by settings (guard allow list).`);
  if (dismissed > 0) words.push(`${counted(dismissed, 'finding')} dismissed.`);
  return words;
}
