import {CONFIDENCE_POINTS, type Confidence, type Reason, type Severity} from '../core/rule.ts';
import type {Theme} from './theme.ts';

/** A credential and its findings as the kept JSON report has them: masked already. */
export interface StoredCredential {
  readonly id: string;
  readonly shortId: string;
  readonly ruleId: string;
  readonly provider: string | null;
  readonly title: string;
  readonly masked: string;
  readonly parts: readonly string[];
  readonly severity: Severity;
  readonly confidence: Confidence;
  readonly exposure: string;
  readonly notes: readonly string[];
}

export interface StoredFinding {
  readonly credential: string;
  readonly ruleId: string;
  readonly file: string;
  readonly kind: string;
  readonly startLine: number;
  readonly startColumn: number;
  readonly commit: string | null;
  readonly author: string | null;
  readonly date: string | null;
  readonly firstCommit: string | null;
  readonly firstDate: string | null;
  readonly exposure: string;
  readonly refs: readonly string[];
  readonly inHead: boolean;
  readonly count: number;
  readonly reasons: readonly Reason[];
}

export interface StoredReport {
  readonly version: number;
  readonly scan: {readonly started: string};
  readonly credentials: readonly StoredCredential[];
  readonly findings: readonly StoredFinding[];
}

export interface ExplainedCredential {
  readonly credential: StoredCredential;
  readonly findings: readonly StoredFinding[];
  readonly scanned: string;
  readonly manual: string | null;
}

/** One match of an explained text. */
export interface ExplainedMatch {
  readonly ruleId: string;
  readonly title: string;
  readonly line: number;
  readonly endLine: number;
  readonly masked: string;
  readonly parts: readonly string[];
  readonly severity: Severity;
  readonly confidence: Confidence | null;
  readonly checksum: string;
  readonly points: number;
  readonly reasons: readonly Reason[];
  readonly notes: readonly string[];
  readonly outcome: string;
  readonly why: string;
}

/** What a credential is, why it was reported, and every place it is at. */
export function credentialText({credential, findings, scanned, manual}: ExplainedCredential, look: Theme): string {
  const [first] = findings;
  const lines = [
    `  ${look.severity(credential.severity, credential.severity)}  ${look.strong(credential.title)}   ${credential.masked}`,
    `  rule ${credential.ruleId}, ${credential.confidence}${credential.notes.length > 0 ? `, ${credential.notes.join(', ')}` : ''}, as scanned ${scanned.slice(0, 16).replace('T', ' ')}`,
    '',
    ...reasonLines(first?.reasons ?? [], look),
    '',
    `  ${findings.length === 1 ? 'It is at' : `It is at ${findings.length} places`}:`,
    ...findings.flatMap((finding) => placeLines(finding, look)),
  ];
  if (manual !== null) lines.push('', `  To end it: ${manual}`);
  return `${lines.join('\n')}\n`;
}

const EXPOSURE_WORDS: Readonly<Record<string, string>> = {
  unknown: 'no remote holds it as far as known here: count it as pushed',
  local: 'not pushed',
  unreachable: 'on no branch (stash, reflog or dangling)',
  worktree: 'in the work tree',
  'at-rest': 'at rest on this disk',
  log: 'in output that others may read',
};

function placeLines(finding: StoredFinding, look: Theme): string[] {
  const refs = finding.refs.filter((name) => name !== 'HEAD');
  const where = `    ${finding.file}:${finding.startLine}:${finding.startColumn}  ${EXPOSURE_WORDS[finding.exposure] ?? finding.exposure}${finding.inHead ? ', still in HEAD' : ''}${refs.length > 0 ? ` (reachable from ${refs.join(', ')})` : ''}`;
  if (finding.commit === null) return [where];
  const last = `      ${finding.count > 1 ? 'last brought by' : 'brought by'} ${finding.commit.slice(0, 12)}  ${finding.author ?? ''}, ${finding.date ?? ''}`;
  if (finding.count === 1 || finding.firstCommit === null) return [where, look.faint(last)];
  return [
    where,
    look.faint(
      `      first brought by ${finding.firstCommit.slice(0, 12)}, ${finding.firstDate ?? ''}; ${finding.count} versions of the file have it`,
    ),
    look.faint(last),
  ];
}

/** All matches of a text or a line, reported or not. */
export function matchText(matches: readonly ExplainedMatch[], line: number | null, look: Theme): string {
  if (matches.length === 0) {
    return `  No rule matched ${line === null ? 'in this text' : `on line ${line}`}. guard rules lists what is looked for.\n`;
  }
  return `${matches.map((match) => oneMatch(match, look).join('\n')).join('\n\n')}\n`;
}

function oneMatch(match: ExplainedMatch, look: Theme): string[] {
  const verdict =
    match.outcome === 'reported' ? look.strong(`${match.severity}, ${match.confidence}`) : look.faint(`not reported: ${match.why}`);
  return [
    `  line ${match.line}: ${look.strong(match.title)} (${match.ruleId})   ${match.masked}${match.parts.length > 0 ? ` + ${match.parts.join(', ')}` : ''}`,
    `  ${verdict}${match.notes.length > 0 ? `   ${match.notes.join(', ')}` : ''}`,
    ...reasonLines(match.reasons, look),
  ];
}

/** The points, one reason a line, and what the sum means. */
function reasonLines(reasons: readonly Reason[], look: Theme): string[] {
  const sum = reasons.reduce((total, reason) => total + reason.points, 0);
  const lines = reasons.map((reason) => `    ${signed(reason.points).padStart(5)}  ${reason.text}`);
  const levels = Object.entries(CONFIDENCE_POINTS).map(([level, points]) => `${level} from ${points}`);
  return [...lines, look.faint(`    ${signed(sum).padStart(5)}  in all (${levels.join(', ')})`)];
}

function signed(points: number): string {
  return points > 0 ? `+${points}` : String(points);
}
