import type {Report} from '../core/report.ts';
import {plain, unreadLines} from './report-words.ts';
import {artifactLocation} from './sarif-result.ts';
import {nameOf} from './sarif-rules.ts';

/** Unread inputs named one by one; the rest is counted. */
const MOST_NAMED = 1_000;

export interface SarifNotification {
  /** Names the kind: 'only-in-history', or the reason why something was not read. */
  readonly id: string;
  readonly level: 'note' | 'warning' | 'error';
  readonly text: string;
  readonly path?: string;
}

/** What the scan has to say beside its results: the given notes, then what was not read; with the list of kinds that the driver declares. */
export function notificationsOf(
  report: Report,
  notes: readonly SarifNotification[],
): {descriptors: Record<string, unknown>[]; notifications: Record<string, unknown>[]} {
  const all = [...notes, ...unreadNotes(report)];
  const ids = [...new Set(all.map(({id}) => id))].sort();
  const indexes = new Map(ids.map((id, i) => [id, i]));
  return {
    descriptors: ids.map(descriptorOf),
    notifications: all.map(({id, level, text, path}) => ({
      descriptor: {id, index: indexes.get(id)},
      level,
      message: {text: text.replace(/[\\[\]]/g, '\\$&')},
      ...(path === undefined || path === '' ? {} : {locations: [{physicalLocation: {artifactLocation: artifactLocation(path)}}]}),
    })),
  };
}

/** What the kinds mean, in the one text that all the fields share which GitHub and Azure DevOps ask for; what is not here is a reason for not reading something. */
const MEANINGS: ReadonlyMap<string, string> = new Map([
  ['only-in-history', 'Findings that are in no file of the tree, and so cannot be shown in one.'],
  ['at-rest', 'Findings in files and settings of this disk that git does not track.'],
  ['results-cut', 'Findings left out because an upload may hold no more.'],
  ['many-results', 'More findings than a platform keeps.'],
]);

function descriptorOf(id: string): Record<string, unknown> {
  const text = MEANINGS.get(id) ?? `An input was not read: ${id}.`;
  return {id, name: nameOf(id), shortDescription: {text}, fullDescription: {text}, help: {text}};
}

function unreadNotes(report: Report): SarifNotification[] {
  return unreadLines(report, MOST_NAMED).map(({text, skipped}) =>
    skipped === null
      ? {id: 'not-read', level: 'warning', text}
      : {id: plain(skipped.why) || 'not-read', level: skipped.incomplete ? 'warning' : 'note', text, path: plain(skipped.path)},
  );
}
