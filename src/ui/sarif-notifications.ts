import type {Report} from '../core/report.ts';
import {plain, unreadLines} from './report-words.ts';
import {artifactLocation} from './sarif-result.ts';

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
): {descriptors: {id: string}[]; notifications: Record<string, unknown>[]} {
  const all = [...notes, ...unreadNotes(report)];
  const ids = [...new Set(all.map(({id}) => id))].sort();
  const indexes = new Map(ids.map((id, i) => [id, i]));
  return {
    descriptors: ids.map((id) => ({id})),
    notifications: all.map(({id, level, text, path}) => ({
      descriptor: {id, index: indexes.get(id)},
      level,
      message: {text: text.replace(/[\\[\]]/g, '\\$&')},
      ...(path === undefined || path === '' ? {} : {locations: [{physicalLocation: {artifactLocation: artifactLocation(path)}}]}),
    })),
  };
}

function unreadNotes(report: Report): SarifNotification[] {
  return unreadLines(report, MOST_NAMED).map(({text, skipped}) =>
    skipped === null
      ? {id: 'not-read', level: 'warning', text}
      : {id: plain(skipped.why), level: skipped.incomplete ? 'warning' : 'note', text, path: plain(skipped.path)},
  );
}
