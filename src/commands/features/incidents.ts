import {EXIT, type ExitCode} from '../../core/exit-code.ts';
import {EXPOSURES} from '../../core/finding.ts';
import {type IncidentRecord, isDismissed} from '../../core/incident-record.ts';
import {SEVERITIES} from '../../core/rule.ts';
import {incidentsTable, incidentText, isSettled} from '../../ui/incidents-text.ts';
import {theme} from '../../ui/theme.ts';
import {findIncident, type IncidentsContext, openIncidents, shortIds} from './incidents-find.ts';
import {manualTexts} from './manual-texts.ts';
import {ruleMasker} from './rule-masker.ts';

/** `guard incidents`: the incidents of the repository the user stands in, worst first; those that need nothing any more only with `all`. */
export async function listIncidents(flags: {readonly all: boolean; readonly json: boolean}, context: IncidentsContext): Promise<ExitCode> {
  const {maskLine} = ruleMasker();
  const {store, keyId} = await openIncidents(context, maskLine);
  const content = store.read();
  const now = context.now();
  const sorted = [...content.incidents].sort(worstFirst);
  const listed = flags.all ? sorted : sorted.filter((record) => !isSettled(record, now));
  const shown = shortIds(content.incidents);
  if (flags.json) {
    const incidents = listed.map((record) => jsonIncident(record, shown, now));
    const head = {version: 1, place: content.place, lastScan: content.lastScan, notKept: content.notKept};
    context.streams.out(`${JSON.stringify({...head, incidents}, null, 2)}\n`);
  } else {
    context.streams.out(incidentsTable(listed, {content, shown, now, keyId, all: flags.all, theme: theme(context.streams.color)}));
  }
  return EXIT.clean;
}

/** `guard incidents show ID`. Throws USAGE for an unknown or ambiguous id. */
export async function showIncident(id: string, flags: {readonly json: boolean}, context: IncidentsContext): Promise<ExitCode> {
  const {maskLine} = ruleMasker();
  const {store, keyId} = await openIncidents(context, maskLine);
  const content = store.read();
  const record = findIncident(id, content, keyId);
  const shown = shortIds(content.incidents);
  const now = context.now();
  if (flags.json) context.streams.out(`${JSON.stringify({version: 1, incident: jsonIncident(record, shown, now)}, null, 2)}\n`);
  else {
    const manual = (await manualTexts())(record.ruleId);
    context.streams.out(incidentText(record, {shown, now, manual, theme: theme(context.streams.color)}));
  }
  return EXIT.clean;
}

function jsonIncident(record: IncidentRecord, shown: (secretId: string) => string, now: number): Record<string, unknown> {
  const {secretId, dismissal, ...facts} = record;
  const state = isDismissed(record, now) ? 'dismissed' : record.state;
  return {id: secretId, shortId: shown(secretId), ...facts, state, dismissal};
}

function worstFirst(a: IncidentRecord, b: IncidentRecord): number {
  const severity = SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity);
  const exposure = EXPOSURES.indexOf(a.exposure) - EXPOSURES.indexOf(b.exposure);
  const rest = Number(a.exposure === 'at-rest') - Number(b.exposure === 'at-rest');
  return rest || severity || exposure || a.firstSeen.localeCompare(b.firstSeen) || (a.secretId < b.secretId ? -1 : 1);
}
