import {GuardError} from '../../core/errors.ts';
import {EXIT, type ExitCode} from '../../core/exit-code.ts';
import type {Dismissal, IncidentEvent, IncidentFile, IncidentRecord} from '../../core/incident-record.ts';
import {dismissedText, undismissedText} from '../../ui/incidents-text.ts';
import type {MaskLine} from '../../ui/mask-line.ts';
import {openTerminal} from '../../ui/terminal.ts';
import {findIncident, type IncidentsContext, openIncidents, shortIds} from './incidents-find.ts';
import {requireOperator} from './require-operator.ts';
import {ruleMasker} from './rule-masker.ts';

export interface DismissFlags {
  readonly reason?: string | undefined;
  readonly expires?: string | undefined;
  readonly owner?: string | undefined;
  readonly undo: boolean;
  readonly yes: boolean;
}

const LONGEST_REASON = 500;

/** `guard incidents dismiss ID`: records a person's decision that it needs no action, or takes that back. Throws USAGE. */
export async function dismissIncident(id: string, flags: DismissFlags, context: IncidentsContext): Promise<ExitCode> {
  const {maskLine} = ruleMasker();
  const {store, keyId} = await openIncidents(context, maskLine);
  const before = store.read();
  const record = findIncident(id, before, keyId);
  const shown = shortIds(before.incidents)(record.secretId);
  if (flags.undo) {
    if (record.dismissal === null)
      throw new GuardError('USAGE', `incident ${shown} is not dismissed`, {hint: `guard incidents show ${shown}`});
    const at = new Date(context.now()).toISOString();
    store.update((content) => changed(content, record, null, {at, what: 'undismissed', note: ''}));
    context.streams.out(undismissedText(record, shown));
    return EXIT.clean;
  }
  const dismissal = dismissalOf(flags, context, maskLine);
  const {platform, env} = context.surroundings;
  const question = `Dismiss ${shown}, ${record.title} ${record.masked}, ${record.exposure}?`;
  await requireOperator(question, {yes: flags.yes, openTerminal: () => openTerminal(platform), env});
  store.update((content) => changed(content, record, dismissal, {at: dismissal.at, what: 'dismissed', note: dismissal.reason}));
  context.streams.out(dismissedText(record, dismissal, shown));
  return EXIT.clean;
}

function dismissalOf(flags: DismissFlags, {now, surroundings}: IncidentsContext, maskLine: MaskLine): Dismissal {
  const reason = flags.reason?.trim() ?? '';
  if (reason === '') {
    throw new GuardError('USAGE', 'a dismissal needs its reason', {
      hint: 'guard incidents dismiss ID --reason "ended on 2 May, ticket 812"',
    });
  }
  if (reason.length > LONGEST_REASON) throw new GuardError('USAGE', `the reason is longer than ${LONGEST_REASON} characters`);
  const {env} = surroundings;
  const owner = flags.owner ?? env['USER'] ?? env['LOGNAME'] ?? env['USERNAME'] ?? '';
  return {
    reason: maskLine(reason),
    owner: maskLine(owner.trim().slice(0, 200)),
    at: new Date(now()).toISOString(),
    expires: flags.expires === undefined ? null : lastDay(flags.expires, now()),
  };
}

/** `2027-01-31`, today or later. Throws USAGE. */
function lastDay(text: string, now: number): string {
  const time = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(`${text}T00:00:00Z`) : Number.NaN;
  if (Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== text)
    throw new GuardError('USAGE', `--expires ${text}: expected a day such as 2027-01-31`);
  if (text < new Date(now).toISOString().slice(0, 10)) throw new GuardError('USAGE', `--expires ${text}: that day is over`);
  return text;
}

function changed(
  content: IncidentFile,
  {secretId, keyId}: IncidentRecord,
  dismissal: Dismissal | null,
  event: IncidentEvent,
): IncidentFile {
  const incidents = content.incidents.map((record) =>
    record.secretId === secretId && record.keyId === keyId
      ? {...record, dismissal, history: [...record.history.slice(-49), event]}
      : record,
  );
  return {...content, incidents};
}
