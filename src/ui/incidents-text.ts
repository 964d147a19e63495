import type {Exposure} from '../core/finding.ts';
import {
  type Dismissal,
  type IncidentFile,
  type IncidentPlace,
  type IncidentRecord,
  isDismissed,
  isExpired,
} from '../core/incident-record.ts';
import {table} from './table.ts';
import type {Theme} from './theme.ts';
import {counted, thousands} from './units.ts';

interface Look {
  readonly shown: (secretId: string) => string;
  /** Milliseconds since 1970. */
  readonly now: number;
  readonly theme: Theme;
}

interface TableLook extends Look {
  readonly content: IncidentFile;
  readonly keyId: string;
  readonly all: boolean;
}

/** Lines of the table; JSON has them all. */
const MOST_ROWS = 200;

/** Nothing to do any more: dismissed, ended at its provider, or not seen where it was. */
export function isSettled(record: IncidentRecord, now: number): boolean {
  return isDismissed(record, now) || record.notSeenSince !== null || record.state === 'revoked' || record.state === 'rotated';
}

/** `guard incidents` for people. `records` are sorted and chosen already; their texts were masked when stored. */
export function incidentsTable(records: readonly IncidentRecord[], look: TableLook): string {
  const {content, theme, now} = look;
  if (content.incidents.length === 0) {
    return content.lastScan === null
      ? '  No scan of this place is on record.  next: guard scan\n'
      : `  No incidents: the last whole scan, ${day(content.lastScan.at)}, found nothing and none is on record.\n`;
  }
  const rows = records
    .slice(0, MOST_ROWS)
    .map((record) => [
      look.shown(record.secretId),
      record.severity,
      `${record.title}  ${record.masked}`,
      record.exposure,
      stateText(record, now),
      day(record.firstSeen),
      placesText(record),
    ]);
  const lines = rows.length === 0 ? [] : [table(['id', 'severity', 'what', 'exposure', 'state', 'first seen', 'places'], rows, theme), ''];
  if (records.length > MOST_ROWS) lines.push(`  and ${thousands(records.length - MOST_ROWS)} more (--json has all)`);
  lines.push(...summaryLines(records, look));
  return `${lines.join('\n')}\n`;
}

function summaryLines(records: readonly IncidentRecord[], {content, now, all, keyId, theme}: TableLook): string[] {
  const settled = content.incidents.filter((record) => isSettled(record, now)).length;
  const open = content.incidents.length - settled;
  const rest = settled === 0 ? '' : `, ${settled} with nothing to do${all ? '' : ' (--all lists them)'}`;
  const scan = content.lastScan === null ? 'no whole scan on record' : `last whole scan ${day(content.lastScan.at)}`;
  const lines = [`  ${theme.strong(`${counted(open, 'open incident')}${rest}.`)}  ${scan}.`];
  const foreign = content.incidents.filter((record) => record.keyId !== keyId).length;
  if (foreign > 0)
    lines.push(`  ${theme.warn(`${counted(foreign, 'id')} of another key`)}: no scan can find these again; guard scan gives new ids.`);
  if (content.notKept > 0) lines.push(`  ${theme.warn(`${thousands(content.notKept)} more were found`)} than the store keeps.`);
  const [first] = records;
  if (first !== undefined && !isSettled(first, now))
    lines.push(theme.faint('  guard incidents show ID tells all about one, guard clean ID how to take it out'));
  return lines;
}

/** `open`, `not seen since 2027-01-02`, `dismissed until 2027-02-01`. */
export function stateText(record: IncidentRecord, now: number): string {
  const {dismissal, notSeenSince, state} = record;
  if (dismissal !== null && !isExpired(dismissal, now))
    return dismissal.expires === null ? 'dismissed' : `dismissed until ${dismissal.expires}`;
  if (notSeenSince !== null) return `not seen since ${day(notSeenSince)}`;
  return dismissal === null ? state : `${state} (dismissal ended ${dismissal.expires})`;
}

function placesText({places, morePlaces}: IncidentRecord): string {
  const [first] = places;
  const more = places.length - 1 + morePlaces;
  return first === undefined ? '' : `${addressText(first)}${more > 0 ? ` +${more}` : ''}`;
}

/** `src/a.ts:3`, `commit 3f2a91c8d0e1`, `refs/heads/x`. */
export function addressText({kind, path, object, line}: IncidentPlace): string {
  const short = object?.slice(0, 12) ?? '';
  if (kind === 'ref' || kind === 'name') return path ?? `tree ${short}`;
  if (kind === 'message') return `message of ${short}`;
  const name = kind === 'git-config' ? `.git/${path ?? ''}` : (path ?? `blob ${short}`);
  return `${name}:${line}`;
}

/** All that is known of one incident, and what to do next. */
export function incidentText(record: IncidentRecord, look: Look & {readonly manual: string | null}): string {
  const {theme, now, shown} = look;
  const lines = [
    `  ${theme.strong(shown(record.secretId))}  ${theme.severity(record.severity, record.severity)}  ${theme.strong(record.title)}   ${record.masked}`,
    `  ${stateText(record, now)}; ${EXPOSURE_WORDS[record.exposure]}${record.inHead ? ', still in HEAD' : ''}`,
    `  rule ${record.ruleId}, ${record.confidence}; first seen ${moment(record.firstSeen)}, last seen ${moment(record.lastSeen)}`,
    theme.faint(`  id in full ${record.secretId}, of key ${record.keyId}`),
    ...(record.dismissal === null ? [] : ['', dismissalLine(record.dismissal, now)]),
    '',
    `  ${counted(record.places.length + record.morePlaces, 'place')}:`,
    ...record.places.map((place) => placeLine(place, theme)),
    ...(record.morePlaces > 0 ? [theme.faint(`    and ${thousands(record.morePlaces)} more`)] : []),
    '',
    '  History:',
    ...record.history.map(({at, what, note}) => `    ${moment(at)}  ${EVENT_WORDS[what]}${note === '' ? '' : `: ${note}`}`),
    '',
    ...nextLines(record, look),
  ];
  return `${lines.join('\n')}\n`;
}

const EXPOSURE_WORDS: Readonly<Record<Exposure, string>> = {
  pushed: 'pushed: others may have it',
  unknown: 'no remote holds it as far as known here: count it as pushed',
  log: 'in output that others may read',
  local: 'in commits that were not pushed',
  staged: 'staged, not committed',
  worktree: 'in the work tree',
  unreachable: 'on no branch (stash, reflog or dangling)',
  'at-rest': 'at rest on this disk',
};

const EVENT_WORDS: Readonly<Record<IncidentRecord['history'][number]['what'], string>> = {
  opened: 'first seen',
  exposure: 'got further',
  'not-seen': 'not seen any more',
  'seen-again': 'seen again',
  dismissed: 'dismissed',
  undismissed: 'dismissal taken back',
  state: 'state',
};

function placeLine(place: IncidentPlace, theme: Theme): string {
  const object = place.object === null ? '' : `  ${place.kind === 'blob' ? 'blob' : 'object'} ${place.object.slice(0, 12)}`;
  const wrapped = place.wrapped.length === 0 ? '' : `, inside ${place.wrapped.join(', ')}`;
  const commit = place.commit === null ? '' : `, commit ${place.commit.slice(0, 7)}`;
  return `    ${addressText(place)}  ${place.exposure}${theme.faint(`${object}, byte ${place.offset}, ${place.length} long${wrapped}${commit}`)}`;
}

function dismissalLine(dismissal: Dismissal, now: number): string {
  const by = dismissal.owner === '' ? '' : ` by ${dismissal.owner}`;
  const until =
    dismissal.expires === null
      ? ''
      : isExpired(dismissal, now)
        ? `, ended ${dismissal.expires}: it counts again`
        : `, until ${dismissal.expires}`;
  return `  Dismissed ${day(dismissal.at)}${by}${until}: ${dismissal.reason}`;
}

function nextLines(record: IncidentRecord, {shown, now, manual}: Look & {readonly manual: string | null}): string[] {
  const id = shown(record.secretId);
  if (isDismissed(record, now)) return [`  next: nothing (guard incidents dismiss ${id} --undo takes the dismissal back)`];
  if (record.notSeenSince !== null)
    return [
      '  next: nothing here. Gone from where it was, or allowed by a comment; whoever copied it before still has it, unless it was ended.',
    ];
  const steps =
    record.exposure === 'at-rest' || record.exposure === 'worktree' || record.exposure === 'staged'
      ? []
      : [manual ?? 'Replace it where it is issued.'];
  return [...steps, `guard clean ${id} prints the steps that take it out.`].map((step, i) => `${i === 0 ? '  next: ' : '        '}${step}`);
}

export function dismissedText(record: IncidentRecord, dismissal: Dismissal, id: string): string {
  const until = dismissal.expires === null ? 'until undone' : `until ${dismissal.expires}`;
  return `  Dismissed ${id}, ${record.title} ${record.masked}, ${until}. Scans leave it out and count it.\n  guard incidents dismiss ${id} --undo takes it back\n`;
}

export function undismissedText(record: IncidentRecord, id: string): string {
  return `  ${id}, ${record.title} ${record.masked}, counts again.\n`;
}

function day(at: string): string {
  return at.slice(0, 10);
}

function moment(at: string): string {
  return at.slice(0, 16).replace('T', ' ');
}
