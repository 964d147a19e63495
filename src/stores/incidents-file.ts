import {closeSync, fstatSync, openSync, readFileSync} from 'node:fs';
import {GuardError} from '../core/errors.ts';
import {EXPOSURES} from '../core/finding.ts';
import type {IncidentFile} from '../core/incident-record.ts';
import {CONFIDENCES, SEVERITIES} from '../core/rule.ts';

/** Larger than guard ever writes (50,000 incidents with all their places). */
const LARGEST = 512 << 20;

export function emptyIncidentFile(place: string): IncidentFile {
  return {version: 1, place, lastScan: null, incidents: [], notKept: 0};
}

/** The stored incidents; null: there is no such file. Throws STORE_CORRUPT with the way out for anything that is not as guard writes it. */
export function readIncidentFile(file: string): IncidentFile | null {
  const text = textOf(file);
  if (text === null) return null;
  let content: unknown;
  try {
    content = JSON.parse(text);
  } catch {
    throw corrupt(file, 'it is broken or half written');
  }
  const version = (content as {version?: unknown} | null)?.version;
  if (typeof version === 'number' && version > 1) {
    throw new GuardError('STORE_CORRUPT', `${file}: written by a newer guard (version ${version}; this one reads 1)`, {
      hint: 'use that newer version, or move the file away',
    });
  }
  const fault = version === 1 ? faultOf(content as Record<string, unknown>) : 'it is no list of incidents';
  if (fault !== null) throw corrupt(file, fault);
  return content as IncidentFile;
}

export function incidentFileText(content: IncidentFile): string {
  const {incidents, ...head} = content;
  const start = JSON.stringify(head).slice(0, -1);
  return `${start},"incidents":[\n${incidents.map((incident) => JSON.stringify(incident)).join(',\n')}\n]}\n`;
}

function textOf(file: string): string | null {
  let handle: number;
  try {
    handle = openSync(file, 'r');
  } catch (error) {
    const {code} = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'ENOTDIR') return null;
    throw corrupt(file, `it cannot be read (${code ?? 'unknown error'})`, error);
  }
  try {
    if (fstatSync(handle).size > LARGEST) throw corrupt(file, 'it is larger than guard writes');
    return readFileSync(handle, 'utf8');
  } catch (error) {
    if (error instanceof GuardError) throw error;
    throw corrupt(file, `it cannot be read (${(error as NodeJS.ErrnoException).code ?? 'unknown error'})`, error);
  } finally {
    closeSync(handle);
  }
}

function corrupt(file: string, why: string, cause?: unknown): GuardError {
  return new GuardError('STORE_CORRUPT', `${file}: ${why}`, {
    hint: 'move the file away; the next guard scan lists the incidents anew, dismissals and dates in it are kept only in the moved file',
    ...(cause === undefined ? {} : {cause}),
  });
}

type Check = (value: unknown) => boolean;
const isText: Check = (value) => typeof value === 'string';
const isCount: Check = (value) => typeof value === 'number' && Number.isInteger(value) && value >= 0;
const isDate: Check = (value) => typeof value === 'string' && !Number.isNaN(Date.parse(value));
const orNull =
  (check: Check): Check =>
  (value) =>
    value === null || check(value);
const oneOf =
  (values: readonly string[]): Check =>
  (value) =>
    values.includes(value as string);
const listOf =
  (check: Check): Check =>
  (value) =>
    Array.isArray(value) && value.every(check);
const shape =
  (fields: Readonly<Record<string, Check>>): Check =>
  (value) =>
    typeof value === 'object' &&
    value !== null &&
    Object.entries(fields).every(([name, check]) => check((value as Record<string, unknown>)[name]));
const isFlag: Check = (value) => typeof value === 'boolean';

const KINDS = ['blob', 'file', 'staged', 'message', 'name', 'ref', 'git-config', 'log', 'env', 'stdin'];
const EVENTS = ['opened', 'exposure', 'not-seen', 'seen-again', 'dismissed', 'undismissed', 'state'];

const isPlace = shape({
  kind: oneOf(KINDS),
  path: orNull(isText),
  object: orNull((value) => typeof value === 'string' && /^[0-9a-f]{40,64}$/.test(value)),
  offset: isCount,
  length: isCount,
  line: isCount,
  wrapped: listOf(isText),
  exposure: oneOf(EXPOSURES),
  fingerprint: isText,
  commit: orNull(isText),
});

const isIncident = shape({
  secretId: (value) => typeof value === 'string' && /^[0-9A-HJKMNP-TV-Z]{26}$/.test(value),
  keyId: (value) => typeof value === 'string' && /^[0-9a-f]{8}$/.test(value),
  ruleId: isText,
  provider: orNull(isText),
  title: isText,
  masked: isText,
  severity: oneOf(SEVERITIES),
  confidence: oneOf(CONFIDENCES),
  exposure: oneOf(EXPOSURES),
  inHead: isFlag,
  state: oneOf(['open', 'revoking', 'revoked', 'rotating', 'rotated', 'dismissed']),
  firstSeen: isDate,
  lastSeen: isDate,
  notSeenSince: orNull(isDate),
  places: listOf(isPlace),
  morePlaces: isCount,
  dismissal: orNull(shape({reason: isText, owner: isText, at: isDate, expires: orNull(isDate)})),
  history: listOf(shape({at: isDate, what: oneOf(EVENTS), note: isText})),
});

/** What is not as it must be, in a few words; null: nothing. */
function faultOf(content: Record<string, unknown>): string | null {
  if (!isText(content['place']) || !isCount(content['notKept'])) return 'its head is damaged';
  if (!orNull(shape({at: isDate, commits: isCount, files: isCount, seconds: (value) => typeof value === 'number'}))(content['lastScan']))
    return 'its last scan is damaged';
  if (!Array.isArray(content['incidents'])) return 'it has no incidents';
  const at = content['incidents'].findIndex((incident) => !isIncident(incident));
  return at === -1 ? null : `incident ${at + 1} in it is damaged`;
}
