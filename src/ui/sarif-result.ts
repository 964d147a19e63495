import type {Severity} from '../core/rule.ts';
import type {ReportPlace} from './report-places.ts';
import {findingSentence, plain} from './report-words.ts';

/** Per severity: SARIF's level, what GitHub calls problem severity, and the score from which it makes critical, high, medium, low. */
export const SARIF_SEVERITY: Readonly<Record<Severity, {readonly level: string; readonly problem: string; readonly score: string}>> = {
  critical: {level: 'error', problem: 'error', score: '9.5'},
  high: {level: 'error', problem: 'error', score: '8.0'},
  medium: {level: 'warning', problem: 'warning', score: '5.5'},
  low: {level: 'note', problem: 'recommendation', score: '2.0'},
  info: {level: 'note', problem: 'recommendation', score: '0.5'},
};

const RANK = {certain: 95, likely: 70, possible: 30} as const;

/** One result; `ruleIndex` is that of its rule in the driver's list. */
export function sarifResult(place: ReportPlace, ruleIndex: number): Record<string, unknown> {
  const {finding, ruleId, identity} = place;
  return {
    ruleId,
    ruleIndex,
    level: SARIF_SEVERITY[finding.severity].level,
    rank: RANK[finding.confidence],
    message: {text: withoutLinks(findingSentence(place))},
    locations: [sarifLocation(place)],
    // GitHub knows an alert by this field alone. What it makes up itself from the line's text is the same for two secrets on one line.
    partialFingerprints: {primaryLocationLineHash: identity, 'guard/v1': plain(finding.fingerprint)},
    properties: {
      severity: finding.severity,
      confidence: finding.confidence,
      checksum: finding.checksum,
      exposure: finding.exposure,
      inHead: finding.inHead,
      commit: finding.commit === null ? undefined : plain(finding.commit),
    },
  };
}

/** `[text](target)` in a message is a link, also in one that is plain text (SARIF 2.1.0, 3.11.6). */
function withoutLinks(text: string): string {
  return text.replace(/[\\[\]]/g, '\\$&');
}

/** A text that is no file has a place all the same: consumers drop a result without one. */
function sarifLocation({finding, path, hasLines}: ReportPlace): Record<string, unknown> {
  if (path === null) {
    return {
      physicalLocation: {artifactLocation: artifactLocation('.git'), region: {startLine: 1}},
      logicalLocations: [{name: plain(finding.file), kind: 'object'}],
    };
  }
  return {physicalLocation: {artifactLocation: artifactLocation(path), region: hasLines ? regionOf(finding) : {startLine: 1}}};
}

function regionOf({startLine, endLine, utf16}: ReportPlace['finding']): Record<string, number> {
  if (utf16 === null) return {startLine, endLine};
  return {startLine, startColumn: utf16.startColumn, endLine, endColumn: utf16.endColumn};
}

/** A percent-encoded address, relative to the root of the scan where the path is. */
export function artifactLocation(path: string): {uri: string; uriBaseId?: string} {
  const encoded = path.split('/').map(encodeURIComponent).join('/');
  return path.startsWith('/') ? {uri: `file://${encoded}`} : {uri: encoded, uriBaseId: '%SRCROOT%'};
}
