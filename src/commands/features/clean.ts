import {existsSync} from 'node:fs';
import path from 'node:path';
import {EXIT, type ExitCode} from '../../core/exit-code.ts';
import type {IncidentFile, IncidentRecord} from '../../core/incident-record.ts';
import {kept} from '../../scan/incident-memory.ts';
import type {IncidentsPlace} from '../../scan/incidents-place.ts';
import {entryNumber, holdersOf, isLinearSince} from '../../sources/git/holders.ts';
import type {Repository} from '../../sources/git/repository.ts';
import {keyIdOf} from '../../stores/incident-key.ts';
import type {IncidentStore} from '../../stores/incidents.ts';
import {secretIdKey} from '../../stores/secret-id-key.ts';
import {stateFolder} from '../../stores/state-folder.ts';
import {type CleanPlan, type CleanStep, checkText, cleanText} from '../../ui/clean-text.ts';
import type {MaskLine} from '../../ui/mask-line.ts';
import {originText} from '../../ui/place-text.ts';
import {theme} from '../../ui/theme.ts';
import {reasonOf} from '../../ui/unread-text.ts';
import {factsFor, objectId, wantedIds} from './clean-facts.ts';
import {nameSteps, secretNames} from './clean-names.ts';
import {type CleanScanContext, type FoundPlace, type FoundState, findEverywhere, mainPlaces} from './clean-state.ts';
import {stepsFor} from './clean-steps.ts';
import {findIncident, type IncidentsContext, openIncidents, shortIds} from './incidents-find.ts';
import {manualTexts} from './manual-texts.ts';
import {ruleMasker} from './rule-masker.ts';

export interface CleanFlags {
  /** Only scan again and say whether it is gone. */
  readonly check: boolean;
  /** Only the ids of the blobs that hold it, one a line. */
  readonly blobs: boolean;
  readonly json: boolean;
}

export type CleanContext = IncidentsContext & Omit<CleanScanContext, 'idKey'>;

/**
 * `guard clean ID`: scans everything here for this one credential and prints the steps that take it out of where it stands now; runs none.
 * With `check`: exit 0 gone from all that was read, 1 still there, 3 not found but not all could be read. Throws USAGE for an unknown id.
 */
export async function clean(id: string, flags: CleanFlags, context: CleanContext): Promise<ExitCode> {
  const {maskLine} = ruleMasker();
  const {store, place, keyId} = await openIncidents(context, maskLine);
  const content = store.read();
  const record = findIncident(id, content, keyId);
  const idKey = secretIdKey(stateFolder(context.surroundings));
  const state = await findEverywhere(place.shown, logsOf(record, maskLine), record.secretId, {...context, idKey});
  if (state.result.interrupted) return EXIT.interrupted;
  const plan = await planOf(record, {state, place, content, maskLine, context});
  print(plan, state, flags, context);
  if (plan.found.length === 0 && plan.unread.length === 0) markGone(store, record, keyIdOf(idKey.key), context.now());
  if (!flags.check) return plan.found.length === 0 && plan.unread.length > 0 ? EXIT.incomplete : EXIT.clean;
  return plan.found.length > 0 ? EXIT.findings : plan.unread.length > 0 ? EXIT.incomplete : EXIT.clean;
}

function print(plan: CleanPlan, state: FoundState, flags: CleanFlags, {streams}: CleanContext): void {
  const look = theme(streams.color);
  if (flags.blobs)
    streams.out(
      blobIds(state)
        .map((blob) => `${blob}\n`)
        .join(''),
    );
  else if (flags.json) streams.out(`${JSON.stringify({version: 1, gone: plan.found.length === 0, ...plan}, null, 2)}\n`);
  else streams.out(flags.check ? checkText(plan, look) : cleanText(plan, look, streams.width));
}

function blobIds(state: FoundState): string[] {
  const blobs = mainPlaces(state).filter(({origin}) => origin.kind === 'blob' || origin.kind === 'inside');
  return [...new Set(blobs.flatMap((place) => objectId(place) ?? []))];
}

interface PlanContext {
  readonly state: FoundState;
  readonly place: IncidentsPlace;
  readonly content: IncidentFile;
  readonly maskLine: MaskLine;
  readonly context: CleanContext;
}

async function planOf(record: IncidentRecord, given: PlanContext): Promise<CleanPlan> {
  const {state, place, content, maskLine} = given;
  const {unread} = state.result;
  return {
    id: shortIds(content.incidents)(record.secretId),
    what: `${record.title}   ${record.masked}`,
    folder: maskLine(place.shown),
    found: foundLines(state, maskLine),
    unread: unread.flatMap((one) => ('incomplete' in one ? [`${maskLine(originText(one.origin))}: ${reasonOf(one)}`] : [])).slice(0, 20),
    elsewhere: elsewhere(record, maskLine),
    steps: state.places.length === 0 ? [] : await steps(record, given),
  };
}

async function steps(record: IncidentRecord, {state, place, content, maskLine, context}: PlanContext): Promise<CleanStep[]> {
  const id = shortIds(content.incidents)(record.secretId);
  const others = [...logSteps(state, maskLine), ...submoduleSteps(state, id, maskLine)];
  const {repository} = place;
  const fileNames = await secretNames(state, repository?.workTree ?? place.shown, repository);
  if (repository === null) return [...folderSteps(state, maskLine), ...nameSteps(fileNames, false, maskLine), ...others];
  const {commits, objects} = wantedIds(state);
  const holders = await holdersOf(repository, commits, objects, new AbortController().signal);
  const facts = factsFor(state, repository, holders, {nameEntry: await nameEntryOf(state, repository), fileNames}, maskLine);
  const [commit] = facts.commits;
  const isLinear = facts.commits.length === 1 && commit !== undefined && (await isLinearSince(repository, commit));
  const manual = (await manualTexts())(record.ruleId);
  return [...stepsFor(facts, {id, manual, hasFilterRepo: hasFilterRepo(context.surroundings.env), isLinear}), ...others];
}

async function nameEntryOf(state: FoundState, repository: Repository): Promise<number | null> {
  const origin = mainPlaces(state).find((place) => place.origin.kind === 'name')?.origin;
  return origin?.kind === 'name' ? entryNumber(repository, origin.tree, origin.path ?? '') : null;
}

/** One line per version of a file: 'src/a.ts:3  pushed, blob 3f2a…'. */
function foundLines(state: FoundState, maskLine: MaskLine): string[] {
  return [...new Set(state.places.map((place) => foundLine(place, state, maskLine)))];
}

function foundLine(place: FoundPlace, state: FoundState, maskLine: MaskLine): string {
  const {origin, line, root} = place;
  const object = objectId(place);
  const facts = root === state.main ? state.facts.get(object ?? '') : undefined;
  const at = facts?.headPath ?? facts?.indexPath ?? facts?.introductions.at(-1)?.path;
  const name = at === undefined || at === '' || origin.kind === 'name' ? originText(origin) : at;
  const inside = root === state.main || state.roots.get(root)?.kind === 'file' ? '' : `${state.roots.get(root)?.path}: `;
  const commit = facts?.introductions.at(-1)?.commit.id.slice(0, 7);
  const words = [
    origin.kind === 'name' ? 'its name' : origin.kind === 'ref' ? 'the ref’s name' : `line ${line}`,
    ...(facts === undefined ? [origin.kind === 'file' || origin.kind === 'env' ? 'work tree' : ''] : [facts.exposure]),
    ...(object === null ? [] : [`${origin.kind === 'blob' ? 'blob' : 'object'} ${object.slice(0, 12)}`]),
    ...(commit === undefined ? [] : [`commit ${commit}`]),
  ];
  return `${maskLine(`${inside}${name}`)}  ${words.filter((word) => word !== '').join(', ')}`;
}

/** Logs, standard input and environments: a scan of this folder does not see them. */
function elsewhere(record: IncidentRecord, maskLine: MaskLine): string[] {
  const logs = new Set(logsOf(record, maskLine));
  return record.places
    .filter(
      ({kind, path: name}) =>
        kind === 'stdin' || (kind === 'log' && !logs.has(name ?? '')) || (kind === 'env' && /^(environment:|~)/.test(name ?? '')),
    )
    .map(
      ({kind, path: name}) =>
        `It was also seen in ${kind === 'env' ? name : `${kind === 'log' ? 'the log' : 'output read as'} ${name}`}, which is not looked at here: delete or change it where it is kept.`,
    );
}

/** Build logs that it was seen in and that are still there. */
function logsOf({places}: IncidentRecord, maskLine: MaskLine): string[] {
  const logs = places.flatMap(({kind, path: file}) => (kind === 'log' && file !== null ? [file] : []));
  return [...new Set(logs)].filter((file) => path.isAbsolute(file) && maskLine(file) === file && existsSync(file));
}

function logSteps({places}: FoundState, maskLine: MaskLine): CleanStep[] {
  const logs = places.filter(({origin}) => origin.kind === 'log');
  if (logs.length === 0) return [];
  return [
    {
      title: 'Delete the logs, or cut it out of them',
      notes: [
        'Where the log was uploaded (CI job, log storage, ticket, chat) it must be deleted there too; whoever could read it may have the token: end it.',
      ],
      edits: logs.map(({origin, line}) => ({path: maskLine(originText(origin)), line})),
      commands: [],
    },
  ];
}

function submoduleSteps(state: FoundState, id: string, maskLine: MaskLine): CleanStep[] {
  const roots = new Set(
    state.places.map(({root}) => root).filter((root) => root !== state.main && state.roots.get(root)?.kind === 'repository'),
  );
  return [...roots].map((root) => ({
    title: 'Clean the submodule',
    notes: [
      `It is in ${maskLine(state.roots.get(root)?.path ?? '')}, a repository of its own: guard scan there, then guard clean ${id} there; afterwards commit the submodule’s new commit here.`,
    ],
    edits: [],
    commands: [],
  }));
}

function folderSteps(state: FoundState, maskLine: MaskLine): CleanStep[] {
  const files = mainPlaces(state).filter(({origin}) => origin.kind === 'file' || origin.kind === 'env');
  if (files.length === 0) return [];
  return [
    {
      title: 'Take it out of the files',
      notes: [],
      edits: files.map(({origin, line}) => ({path: maskLine(originText(origin)), line})),
      commands: [],
    },
  ];
}

/** Looked for as git does, but never started: where it is missing, an alias of the repository would run instead. */
function hasFilterRepo(env: Readonly<Record<string, string | undefined>>): boolean {
  const folders = (env['PATH'] ?? '').split(path.delimiter).filter((folder) => path.isAbsolute(folder));
  return folders.some((folder) => ['git-filter-repo', 'git-filter-repo.exe'].some((name) => existsSync(path.join(folder, name))));
}

/** A proof like any whole scan's; where the state folder cannot be written it is only printed. */
function markGone(store: IncidentStore, {secretId}: IncidentRecord, keyId: string, now: number): void {
  const at = new Date(now).toISOString();
  const isIt = (one: IncidentRecord): boolean => one.secretId === secretId && one.keyId === keyId && one.notSeenSince === null;
  kept(store, (content) => {
    if (!content.incidents.some(isIt)) return content;
    const mark = (one: IncidentRecord): IncidentRecord => ({
      ...one,
      notSeenSince: at,
      history: [...one.history, {at, what: 'not-seen', note: 'looked for by guard clean'}],
    });
    return {...content, incidents: content.incidents.map((one) => (isIt(one) ? mark(one) : one))};
  });
}
