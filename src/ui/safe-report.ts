import type {Report, ReportCoverage, ReportCredential, ReportFinding} from '../core/report.ts';
import type {Verdict} from '../core/verdict.ts';
import type {MaskLine} from './mask-line.ts';

/**
 * A report that was read from a file, made as safe to print as one of our own scans: every text of it masked and printable again, and only
 * the fields that version 1 names. Ids, fingerprints and object names are no texts: the reader has checked that they are mere letters and
 * digits. Masking what is masked changes nothing.
 */
export function safeReport({tool, scan, coverage, credentials, findings}: Report, mask: MaskLine): Report {
  return {
    version: 1,
    tool: {name: 'guard', version: mask(tool.version), rules: mask(tool.rules)},
    scan: {
      started: mask(scan.started),
      seconds: scan.seconds,
      interrupted: scan.interrupted,
      sources: scan.sources.map(mask),
      ...(scan.roots === undefined ? {} : {roots: scan.roots.map(mask)}),
      ...(scan.atRestCounts === undefined ? {} : {atRestCounts: scan.atRestCounts}),
      ...(scan.runLocalIds === undefined ? {} : {runLocalIds: scan.runLocalIds}),
    },
    coverage: safeCoverage(coverage, mask),
    credentials: credentials.map((one) => safeCredential(one, mask)),
    findings: findings.map((one) => safeFinding(one, mask)),
  };
}

function safeCoverage(coverage: ReportCoverage, mask: MaskLine): ReportCoverage {
  const {complete, commits, objects, files, bytes, allowed, belowThresholds, suppressed, skipped} = coverage;
  const {sources, morePlaces, looseModes, notices, nothing} = coverage;
  return {
    complete,
    commits,
    objects,
    files,
    bytes,
    allowed,
    belowThresholds,
    suppressed: {baseline: suppressed.baseline, allow: suppressed.allow, dismissed: suppressed.dismissed},
    skipped: skipped.map(({path, why, incomplete, count, detail}) => ({
      path: mask(path),
      why: mask(why),
      incomplete,
      count,
      ...(detail === undefined ? {} : {detail: mask(detail)}),
    })),
    ...(sources === undefined
      ? {}
      : {
          sources: sources.map((one) => ({
            name: mask(one.name),
            commits: one.commits,
            objects: one.objects,
            blobs: one.blobs,
            files: one.files,
            bytes: one.bytes,
          })),
        }),
    ...(morePlaces === undefined ? {} : {morePlaces}),
    ...(looseModes === undefined ? {} : {looseModes: looseModes.map(mask)}),
    ...(notices === undefined ? {} : {notices: notices.map(mask)}),
    ...(nothing === undefined ? {} : {nothing: mask(nothing)}),
  };
}

function safeCredential(one: ReportCredential, mask: MaskLine): ReportCredential {
  return {
    id: one.id,
    shortId: one.shortId,
    ruleId: mask(one.ruleId),
    provider: one.provider === null ? null : mask(one.provider),
    title: mask(one.title),
    masked: mask(one.masked),
    parts: one.parts.map(mask),
    severity: one.severity,
    confidence: one.confidence,
    checksum: one.checksum,
    exposure: one.exposure,
    inHead: one.inHead,
    verdict: one.verdict === null ? null : safeVerdict(one.verdict, mask),
    notes: one.notes.map(mask),
    findings: one.findings,
  };
}

function safeVerdict(verdict: Verdict, mask: MaskLine): Verdict {
  const at = mask(verdict.at);
  switch (verdict.status) {
    case 'active': {
      const {account, scopes, expiresAt} = verdict;
      return {
        status: 'active',
        at,
        ...(account === undefined ? {} : {account: mask(account)}),
        ...(scopes === undefined ? {} : {scopes: scopes.map(mask)}),
        ...(expiresAt === undefined ? {} : {expiresAt: mask(expiresAt)}),
      };
    }
    case 'inactive':
      return {status: 'inactive', at};
    case 'unknown':
      // A file may lack the reason; unknown stays unknown.
      return {status: 'unknown', at, why: mask(verdict.why ?? 'not said')};
  }
}

function safeFinding(one: ReportFinding, mask: MaskLine): ReportFinding {
  const maskOrNull = (text: string | null): string | null => (text === null ? null : mask(text));
  return {
    fingerprint: one.fingerprint,
    credential: one.credential,
    ruleId: mask(one.ruleId),
    provider: maskOrNull(one.provider),
    severity: one.severity,
    confidence: one.confidence,
    checksum: one.checksum,
    masked: mask(one.masked),
    file: mask(one.file),
    startLine: one.startLine,
    startColumn: one.startColumn,
    endLine: one.endLine,
    endColumn: one.endColumn,
    // Reports of earlier versions do not have it.
    utf16: one.utf16 ?? null,
    kind: one.kind,
    blob: one.blob,
    commit: one.commit,
    author: maskOrNull(one.author),
    date: maskOrNull(one.date),
    firstCommit: one.firstCommit,
    firstDate: maskOrNull(one.firstDate),
    exposure: one.exposure,
    refs: one.refs.map(mask),
    inHead: one.inHead,
    count: one.count,
    entry: maskOrNull(one.entry),
    wrapped: one.wrapped.map(mask),
    notes: one.notes.map(mask),
    reasons: one.reasons.map(({points, text}) => ({points, text: mask(text)})),
  };
}
