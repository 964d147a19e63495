import {EXPOSURES} from '../core/finding.ts';
import {CONFIDENCES, SEVERITIES} from '../core/rule.ts';
import {amount, flag, like, listOf, object, oneOf, orNull, points, text, whole} from './shape.ts';

/** The shape of report version 1 as data, field by field what src/schemas/report.schema.json says (a test compares the two). */
const count = whole(0);
const hex = like(/^[0-9a-f]{4,64}$/, 'hexadecimal digits');
const id = like(/^[0-9A-Za-z]{1,64}$/, 'an id of letters and digits');
const severity = oneOf(SEVERITIES);
const confidence = oneOf(CONFIDENCES);
const checksum = oneOf(['valid', 'invalid', 'none']);
const exposure = oneOf(EXPOSURES);
const kind = oneOf(['blob', 'file', 'staged', 'message', 'name', 'ref', 'git-config', 'log', 'env', 'stdin']);
const verdict = object(
  {status: oneOf(['active', 'inactive', 'unknown']), at: text},
  {account: text, scopes: listOf(text), expiresAt: text, why: text},
);

export const skippedShape = object({path: text, why: text, incomplete: flag, count: whole(1)}, {detail: text});

export const credentialShape = object({
  id,
  shortId: id,
  ruleId: text,
  provider: orNull(text),
  title: text,
  masked: text,
  parts: listOf(text),
  severity,
  confidence,
  checksum,
  exposure,
  inHead: flag,
  verdict: orNull(verdict),
  notes: listOf(text),
  findings: listOf(hex),
});

/** Reports of earlier versions have no utf16. */
const LATER = {utf16: orNull(object({startColumn: whole(1), endColumn: whole(1)}))};

export const findingShape = object(
  {
    fingerprint: hex,
    credential: id,
    ruleId: text,
    provider: orNull(text),
    severity,
    confidence,
    checksum,
    masked: text,
    file: text,
    startLine: whole(1),
    startColumn: whole(1),
    endLine: whole(1),
    endColumn: whole(1),
    kind,
    blob: orNull(hex),
    commit: orNull(hex),
    author: orNull(text),
    date: orNull(text),
    firstCommit: orNull(hex),
    firstDate: orNull(text),
    exposure,
    refs: listOf(text),
    inHead: flag,
    count: whole(1),
    entry: orNull(text),
    wrapped: listOf(text),
    notes: listOf(text),
    reasons: listOf(object({points, text})),
  },
  LATER,
);

const source = object({name: text, commits: count, objects: count, blobs: count, files: count, bytes: count});

/** A report without its credentials and findings: the last line of JSON lines. */
const SUMMARY = {
  tool: object({name: oneOf(['guard']), version: text, rules: text}),
  scan: object(
    {started: text, seconds: amount, interrupted: flag, sources: listOf(text)},
    {atRestCounts: flag, runLocalIds: flag, roots: listOf(text)},
  ),
  coverage: object(
    {
      complete: flag,
      commits: count,
      objects: count,
      files: count,
      bytes: count,
      allowed: count,
      belowThresholds: count,
      suppressed: object({baseline: count, allow: count, dismissed: count}),
      skipped: listOf(skippedShape),
    },
    {sources: listOf(source), morePlaces: count, looseModes: listOf(text), notices: listOf(text), nothing: text},
  ),
};

export const summaryShape = object(SUMMARY);
export const reportShape = object({...SUMMARY, credentials: listOf(credentialShape), findings: listOf(findingShape)});
