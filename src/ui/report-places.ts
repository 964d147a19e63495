import {EXPOSURES} from '../core/finding.ts';
import type {Report, ReportCredential, ReportFinding} from '../core/report.ts';
import type {ReportContext, ReportRule} from '../core/report-context.ts';
import {CONFIDENCES, SEVERITIES} from '../core/rule.ts';
import {plain} from './report-words.ts';

/** One finding of a report with what every machine-readable form needs of it. Texts are plain (see `plain`). */
export interface ReportPlace {
  readonly finding: ReportFinding;
  /** Never empty. */
  readonly ruleId: string;
  readonly rule: ReportRule;
  /** The file it is in, or was in, as the report has it; null: a commit's text, a branch name, an object without a name. */
  readonly path: string | null;
  /** Line and columns are those of the file; false inside an archive entry or in a name. */
  readonly hasLines: boolean;
  /** It is in the tree of HEAD, the index, the work tree, a log, or at rest where that was asked for: in a file that can be shown. */
  readonly isInTree: boolean;
  /** Safe to commit, unique in the report, the same on every machine: the fingerprint and which of its places this is, in the order of their paths and lines. */
  readonly identity: string;
}

/** The findings that count, worst first. Those at rest only where their source was asked for. */
export function reportPlaces(report: Report, context: ReportContext): ReportPlace[] {
  const credentials = new Map(report.credentials.map((credential) => [credential.id, credential]));
  const identities = identitiesOf(report.findings);
  return report.findings
    .filter((finding) => context.restCounts || finding.exposure !== 'at-rest')
    .map((finding) => ({finding, rank: rankOf(finding)}))
    .sort((a, b) => a.rank - b.rank)
    .map(({finding}) => ({
      finding,
      ruleId: plain(finding.ruleId) || 'unknown',
      rule: context.rules.get(finding.ruleId) ?? unknownRule(finding, credentials.get(finding.credential)),
      path: pathOf(finding),
      hasLines: finding.entry === null && finding.kind !== 'name' && finding.kind !== 'ref',
      isInTree: isInTree(finding) || finding.exposure === 'at-rest',
      identity: identities.get(finding) ?? finding.fingerprint,
    }));
}

/** How many findings a form without those at rest leaves out. */
export function restingCount(report: Report, {restCounts}: ReportContext): number {
  return restCounts ? 0 : report.findings.filter((finding) => finding.exposure === 'at-rest').length;
}

/** Lowest first; findings at rest last. Sorting is stable, so that equals keep the order of the report. */
function rankOf({exposure, severity, confidence}: ReportFinding): number {
  const rest = exposure === 'at-rest' ? 1000 : 0;
  return rest + 100 * SEVERITIES.indexOf(severity) + 10 * EXPOSURES.indexOf(exposure) + CONFIDENCES.indexOf(confidence);
}

/**
 * Numbered by place and not by rank: a finding that becomes worse keeps its identity. What is in the tree comes first: a shallow clone, without the
 * rest, gives it the same numbers.
 */
function identitiesOf(findings: readonly ReportFinding[]): Map<ReportFinding, string> {
  const places = new Map<string, ReportFinding[]>();
  for (const finding of findings) {
    const known = places.get(finding.fingerprint);
    if (known === undefined) places.set(finding.fingerprint, [finding]);
    else known.push(finding);
  }
  const identities = new Map<ReportFinding, string>();
  for (const [fingerprint, same] of places) {
    for (const [i, finding] of same.sort(byPlace).entries()) identities.set(finding, `${plain(fingerprint)}:${i + 1}`);
  }
  return identities;
}

function byPlace(a: ReportFinding, b: ReportFinding): number {
  const tree = Number(isInTree(b)) - Number(isInTree(a));
  if (tree !== 0) return tree;
  if (a.file !== b.file) return a.file < b.file ? -1 : 1;
  return a.startLine - b.startLine || a.startColumn - b.startColumn;
}

function unknownRule({ruleId, severity}: ReportFinding, credential: ReportCredential | undefined): ReportRule {
  return {title: credential?.title ?? ruleId, provider: null, severity, confidence: 'likely', docs: null, manual: null};
}

function isInTree({exposure, inHead}: ReportFinding): boolean {
  return inHead || exposure === 'worktree' || exposure === 'staged' || exposure === 'log';
}

/** An object without a path is named by its kind and the start of its id. */
const OBJECT_NAME = /^(blob|tree) [0-9a-f]{12}$/;

function pathOf({kind, file, entry}: ReportFinding): string | null {
  if (kind === 'message' || kind === 'ref') return null;
  const outer = entry !== null && file.endsWith(`!${entry}`) ? file.slice(0, -entry.length - 1) : file;
  const path = plain(outer).replace(/^(\.\/+)+/, '');
  return path === '' || (kind !== 'file' && OBJECT_NAME.test(path)) ? null : path;
}
