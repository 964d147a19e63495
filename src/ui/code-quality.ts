import type {Report} from '../core/report.ts';
import type {ReportContext} from '../core/report-context.ts';
import type {Severity} from '../core/rule.ts';
import {type ReportPlace, reportPlaces} from './report-places.ts';
import {findingSentence} from './report-words.ts';

const QUALITY_SEVERITY: Readonly<Record<Severity, string>> = {
  critical: 'blocker',
  high: 'critical',
  medium: 'major',
  low: 'minor',
  info: 'info',
};

/**
 * GitLab's Code Quality report, which is shown in merge requests of every tier: findings in files of the tree, worst first; others cannot be shown
 * there (`context.everyPlace` lists those that have a path all the same). It has no room for what was not read.
 */
export function codeQualityReport(report: Report, context: ReportContext): string {
  const degradations = reportPlaces(report, context)
    .filter((place) => context.everyPlace || place.isInTree)
    .flatMap(degradation);
  return `${JSON.stringify(degradations)}\n`;
}

/** GitLab reads no further behind an entry that it finds wrong: none here may be. */
function degradation(place: ReportPlace): Record<string, unknown>[] {
  const {finding, ruleId, path, hasLines, identity} = place;
  const relative = path?.replace(/^(?:\.?\/+)+/, '') ?? '';
  if (relative === '') return [];
  return [
    {
      description: findingSentence(place),
      check_name: ruleId,
      fingerprint: identity,
      severity: QUALITY_SEVERITY[finding.severity],
      location: {path: relative, lines: hasLines ? {begin: finding.startLine, end: finding.endLine} : {begin: 1}},
    },
  ];
}
