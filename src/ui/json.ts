import type {Origin, Unread} from '../core/chunk.ts';
import type {Finding} from '../core/finding.ts';
import type {Incident} from '../core/incident.ts';
import type {Report, ReportCredential, ReportFinding, ReportSkipped} from '../core/report.ts';
import type {ScanResult} from '../core/scan-result.ts';
import type {MaskLine} from './mask-line.ts';
import {kindOf, originText} from './place-text.ts';
import {reasonOf} from './unread-text.ts';

export interface JsonContext {
  /** Names of the scanned folders and files; absent: not said. */
  readonly scanned?: readonly string[];
  readonly maskLine: MaskLine;
  readonly version: string;
  readonly rulesHash: string;
  readonly providerOf: (ruleId: string) => string | null;
}

/** The JSON report, version 1: src/schemas/report.schema.json. A plain object without any secret. */
export function jsonReport(result: ScanResult, context: JsonContext): Report {
  const total = (key: 'commits' | 'objects' | 'blobs' | 'files' | 'bytes'): number =>
    result.sources.reduce((sum, source) => sum + source[key], 0);
  return {
    version: 1,
    tool: {name: 'guard', version: context.version, rules: context.rulesHash},
    scan: {
      started: result.started,
      seconds: result.seconds,
      interrupted: result.interrupted,
      sources: result.sources.map((source) => source.name),
      ...(context.scanned === undefined ? {} : {roots: context.scanned.map(context.maskLine)}),
      atRestCounts: result.restCounts,
      runLocalIds: result.runLocalIds,
    },
    coverage: {
      complete: result.complete && !result.interrupted,
      commits: total('commits'),
      objects: total('objects'),
      files: total('files'),
      bytes: total('bytes'),
      allowed: result.allowed,
      belowThresholds: result.hidden,
      suppressed: result.suppressed,
      skipped: result.unread.map((unread) => jsonUnread(unread, context)),
      sources: result.sources,
      morePlaces: result.morePlaces,
      looseModes: result.looseModes.map(context.maskLine),
      notices: result.notices.map(context.maskLine),
      ...(result.nothing === null ? {} : {nothing: result.nothing}),
    },
    credentials: result.incidents.map((incident) => jsonCredential(incident, context)),
    findings: result.incidents.flatMap((incident) => incident.findings.map((finding) => jsonFinding(finding, incident.secretId, context))),
  };
}

export function jsonUnread(unread: Unread, {maskLine}: JsonContext): ReportSkipped {
  const detail = unread.detail === undefined ? {} : {detail: maskLine(unread.detail)};
  return {
    path: maskLine(originText(unread.origin)),
    why: reasonOf(unread),
    incomplete: 'incomplete' in unread,
    count: unread.count ?? 1,
    ...detail,
  };
}

export function jsonCredential(incident: Incident, _context: JsonContext): ReportCredential {
  const [first] = incident.findings;
  return {
    id: incident.secretId,
    shortId: incident.id,
    ruleId: incident.ruleId,
    provider: incident.provider,
    title: incident.title,
    masked: String(first?.secret),
    parts: [...new Set(incident.findings.flatMap((finding) => finding.parts.map((part) => part.name)))],
    severity: incident.severity,
    confidence: incident.confidence,
    checksum: first?.checksum ?? 'none',
    exposure: incident.exposure,
    inHead: incident.inHead,
    verdict: incident.verdict,
    notes: [...new Set(incident.findings.flatMap((finding) => finding.notes))],
    findings: [...new Set(incident.findings.map((finding) => finding.fingerprint))],
  };
}

export function jsonFinding(finding: Finding, credential: string, {maskLine, providerOf}: JsonContext): ReportFinding {
  const {origin} = finding;
  return {
    fingerprint: finding.fingerprint,
    credential,
    ruleId: finding.ruleId,
    provider: providerOf(finding.ruleId),
    severity: finding.severity,
    confidence: finding.confidence,
    checksum: finding.checksum,
    masked: String(finding.secret),
    file: maskLine(originText(origin)),
    startLine: finding.line,
    startColumn: finding.column,
    endLine: finding.endLine,
    endColumn: finding.endColumn,
    utf16: finding.utf16,
    kind: kindOf(origin),
    blob: blobOf(origin),
    commit: finding.last?.id ?? null,
    author: finding.last === null ? null : maskLine(finding.last.author),
    date: finding.last?.date ?? null,
    firstCommit: finding.first?.id ?? null,
    firstDate: finding.first?.date ?? null,
    exposure: finding.exposure,
    refs: finding.refs.map(maskLine),
    inHead: finding.inHead,
    count: finding.count,
    entry: origin.kind === 'inside' ? maskLine(origin.entry) : null,
    wrapped: finding.wrapped,
    notes: finding.notes,
    reasons: finding.reasons,
  };
}

function blobOf(origin: Origin): string | null {
  if (origin.kind === 'blob') return origin.blob;
  return origin.kind === 'inside' ? blobOf(origin.outer) : null;
}
