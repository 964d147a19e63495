import {printable} from '../core/redact.ts';
import type {Report, ReportFinding, ReportSkipped} from '../core/report.ts';
import type {ReportPlace} from './report-places.ts';
import {counted, thousands} from './units.ts';

/** All that `plain` looks for and whole surrogate pairs: hardly any text has one, and one search is a tenth of the work. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: finding them is its whole purpose
const DOUBTFUL = /[\0-\x1f\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2060-\u2069\ud800-\udfff\ufeff\ufffe\uffff]/;

/**
 * Text that no parser refuses, XML's included: no control, bidirectional or zero-width characters, no lone surrogates, neither U+FFFE nor U+FFFF. A
 * report of our own has hardly any; one from elsewhere may.
 */
export function plain(text: string): string {
  if (!DOUBTFUL.test(text)) return text;
  return printable(text).replace(/[\p{Surrogate}\ufffe\uffff]/gu, '\ufffd');
}

/** At most `most` UTF-16 code units of a text, with a mark where it was cut; never half a character. */
export function cut(text: string, most: number): string {
  return text.length <= most ? text : plain(`${text.slice(0, most - 1)}…`);
}

const EXPOSURE_WORDS: Readonly<Record<ReportFinding['exposure'], string>> = {
  pushed: 'pushed',
  unknown: 'no remote holds it as far as known here, count it as pushed',
  log: 'in output that others may read',
  local: 'not pushed',
  staged: 'staged, not committed',
  worktree: 'in the work tree',
  unreachable: 'on no branch (stash, reflog or dangling)',
  'at-rest': 'at rest on this disk',
};

/** How far it got, without the names of branches: 'pushed, still in HEAD'. */
export function exposureWords({exposure, inHead}: Pick<ReportFinding, 'exposure' | 'inHead'>): string {
  return `${EXPOSURE_WORDS[exposure]}${inHead ? ', still in HEAD' : ''}`;
}

/** One sentence: what was found, what is known of it, and how far it got. Never the secret. */
export function findingSentence({finding, rule}: ReportPlace): string {
  const facts = [
    ...(finding.checksum === 'none' ? [] : [`checksum ${finding.checksum}`]),
    ...finding.notes.slice(0, 4),
    ...(finding.confidence === 'certain' ? [] : [finding.confidence]),
    ...(finding.entry === null ? [] : [`inside ${finding.entry}`]),
    ...(finding.wrapped.length === 0 ? [] : [`written as ${finding.wrapped.join(', ')}`]),
  ];
  return plain(`${rule.title} ${[finding.masked, ...facts].join(', ')}: ${exposureWords(finding)}.`);
}

/** What a scan did not read, one line each, what was asked for first; at most `most`, then how many more. */
export function unreadLines({coverage, scan}: Report, most: number): {readonly text: string; readonly skipped: ReportSkipped | null}[] {
  const sorted = [...coverage.skipped].sort((a, b) => Number(b.incomplete) - Number(a.incomplete));
  const lines = sorted.slice(0, most).map((skipped) => ({text: skippedText(skipped), skipped: skipped as ReportSkipped | null}));
  const more = sorted.slice(most).reduce((sum, {count}) => sum + count, 0);
  if (more > 0) lines.push({text: `${thousands(more)} more inputs were not read.`, skipped: null});
  if (scan.interrupted) lines.unshift({text: 'The scan was interrupted: the rest was not read.', skipped: null});
  return lines;
}

function skippedText({path, why, incomplete, count, detail}: ReportSkipped): string {
  const times = count > 1 ? ` (${counted(count, 'input')})` : '';
  const verb = incomplete ? 'could not be read' : 'was left out';
  return plain(`${path}${times} ${verb}: ${why}${detail === undefined ? '' : `, ${detail}`}.`);
}

/** Only a web address that is one; null otherwise. Whatever stands before an @ in it is left out. */
export function webAddress(text: string | null): string | null {
  if (text === null || !URL.canParse(text)) return null;
  const url = new URL(text);
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return null;
  url.username = '';
  url.password = '';
  return url.href;
}

/** Start and end of a scan in ISO 8601, UTC; null where the report has no such time. */
export function scanTimes({started, seconds}: Report['scan']): {readonly start: string; readonly end: string} | null {
  const start = Date.parse(started);
  const end = start + 1000 * seconds;
  if (Number.isNaN(end) || Math.abs(end) > 8.64e15 || Math.abs(start) > 8.64e15) return null;
  return {start: new Date(start).toISOString(), end: new Date(end).toISOString()};
}
