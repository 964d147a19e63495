import type {Origin} from '../../core/chunk.ts';
import type {RawFinding} from '../../core/finding.ts';
import {secretId} from '../../core/fingerprint.ts';
import type {ScanResult} from '../../core/scan-result.ts';
import {Secret} from '../../core/secret.ts';
import type {ScanSettings} from '../../core/settings.ts';
import type {ReadEvent} from '../../scan/read-events.ts';
import {loadRuleset, ruleTitles} from '../../scan/ruleset.ts';
import {runScan} from '../../scan/run.ts';
import {readInWorker} from '../../scan/workers.ts';
import type {ObjectFacts} from '../../sources/git/attribution.ts';
import type {SecretIdKey} from '../../stores/secret-id-key.ts';
import type {Surroundings} from '../../stores/state-folder.ts';
import {ProgressLine} from '../../ui/progress.ts';
import type {Streams} from '../../ui/streams.ts';

/** One place where the credential stands now. Addresses only. */
export interface FoundPlace {
  readonly root: number;
  readonly origin: Origin;
  /** Of the secret, in bytes of the origin. */
  readonly offset: number;
  readonly length: number;
  readonly line: number;
  /** It spans lines, or stands in an encoding: its bytes cannot be cut out of the origin as they are. */
  readonly entangled: boolean;
  /** Names of further secret texts that belong to it (the secret key beside a key id). */
  readonly parts: readonly string[];
  readonly wrapped: readonly string[];
}

/** What one whole scan says of one credential, version by version. */
export interface FoundState {
  readonly places: readonly FoundPlace[];
  /** Commits, paths and exposure of the objects of the main root, by id. */
  readonly facts: ReadonlyMap<string, ObjectFacts>;
  /** Number of the repository or folder itself; logs come before it, submodules after. */
  readonly main: number;
  readonly roots: ReadonlyMap<number, {readonly path: string; readonly kind: string}>;
  readonly result: ScanResult;
}

/** Places in the repository or folder itself: no submodule's, no log's. */
export function mainPlaces({places, main}: FoundState): readonly FoundPlace[] {
  return places.filter((place) => place.root === main);
}

export interface CleanScanContext {
  readonly streams: Streams;
  readonly surroundings: Surroundings;
  readonly idKey: SecretIdKey;
  readonly now: () => number;
  readonly workerUrl: URL;
  readonly onInterrupt: (stop: () => void) => void;
}

/** Scans all of `folder`, and the `logs`, for the credential `wanted` (a full secretId): allow comments and thresholds do not count here, since its text is what must go. */
export async function findEverywhere(
  folder: string,
  logs: readonly string[],
  wanted: string,
  context: CleanScanContext,
): Promise<FoundState> {
  const places: FoundPlace[] = [];
  const facts = new Map<number, ReadonlyMap<string, ObjectFacts>>();
  const roots = new Map<number, {path: string; kind: string}>();
  const take = (event: ReadEvent): void => {
    if (event.type === 'root') roots.set(event.root, {path: event.path, kind: event.kind});
    if (event.type === 'facts') facts.set(event.root, event.facts);
    if (event.type === 'finding' && isWanted(event.finding, wanted, context.idKey.key)) places.push(placeOf(event.root, event.finding));
  };
  const result = await scan(settingsFor(folder, logs), take, context);
  const main = [...roots].find(([, root]) => root.kind !== 'file')?.[0] ?? 0;
  return {places, facts: facts.get(main) ?? new Map(), main, roots, result};
}

async function scan(settings: ScanSettings, take: (event: ReadEvent) => void, context: CleanScanContext): Promise<ScanResult> {
  const {streams, surroundings, now} = context;
  const stop = new AbortController();
  context.onInterrupt(() => stop.abort());
  const progress = new ProgressLine(streams, now);
  const task = {settings, home: surroundings.home, platform: surroundings.platform, env: {}};
  try {
    return await runScan(settings, {
      read: (onEvent, signal) =>
        readInWorker(
          context.workerUrl,
          task,
          (event) => {
            // First: grouping zeroes the bytes.
            take(event);
            onEvent(event);
          },
          signal,
        ),
      rules: ruleTitles(loadRuleset(), [], (line) => line),
      idKey: context.idKey,
      now,
      signal: stop.signal,
      onProgress: (event, findings) => progress.show({...event, bytes: event.counts.bytes, findings}),
    });
  } finally {
    progress.clear();
  }
}

function isWanted({value}: RawFinding, wanted: string, key: Uint8Array): boolean {
  return secretId(new Secret(Buffer.from(value).toString('latin1')), key) === wanted;
}

function placeOf(root: number, finding: RawFinding): FoundPlace {
  return {
    root,
    origin: finding.origin,
    offset: finding.offset,
    length: finding.value.length,
    line: finding.line,
    entangled: finding.value.includes(0x0a) || finding.value.includes(0x0d) || finding.wrapped.length > 0,
    parts: finding.parts.map((part) => part.name),
    wrapped: finding.wrapped,
  };
}

function settingsFor(folder: string, logs: readonly string[]): ScanSettings {
  return {
    roots: [folder],
    rootsGiven: false,
    everything: true,
    history: false,
    staged: false,
    worktree: false,
    push: false,
    since: null,
    range: null,
    logs,
    stdinName: 'standard input',
    env: false,
    machine: false,
    limitBytes: null,
    allowComments: false,
    ci: false,
    failOn: 'any',
    minSeverity: 'info',
    minConfidence: 'possible',
    exclude: [],
    userRules: [],
  };
}
