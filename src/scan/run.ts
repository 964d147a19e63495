import path from 'node:path';
import type {Unread} from '../core/chunk.ts';
import {type ErrorCode, GuardError} from '../core/errors.ts';
import type {Finding} from '../core/finding.ts';
import type {Incident} from '../core/incident.ts';
import {CONFIDENCES, SEVERITIES} from '../core/rule.ts';
import type {ScanResult, SourceCounts} from '../core/scan-result.ts';
import type {ScanSettings} from '../core/settings.ts';
import type {SuppressionKind, Suppressor} from '../core/suppression.ts';
import {Grouping, type RuleTitle} from './group.ts';
import type {ReadEvent} from './read-events.ts';

export interface ScanContext {
  /** Starts reading and hands over events: in a worker (`readInWorker`) or inline (`readEverything`). */
  readonly read: (onEvent: (event: ReadEvent) => void, signal: AbortSignal) => Promise<void>;
  readonly rules: ReadonlyMap<string, RuleTitle>;
  /** Asked in this order about every finding; the first that suppresses it wins. */
  readonly suppressors?: readonly Suppressor[];
  readonly idKey: {readonly key: Uint8Array; readonly runLocal: boolean};
  /** Milliseconds since 1970. */
  readonly now: () => number;
  readonly signal: AbortSignal;
  /** Findings of a root at or above the thresholds, as soon as all of it was read and attributed. */
  readonly onFindings?: (findings: readonly Finding[]) => void;
  readonly onUnread?: (unread: Unread) => void;
  readonly onProgress?: (progress: Extract<ReadEvent, {type: 'progress'}>, credentials: number) => void;
}

/** One scan: reads, groups by credential, applies the thresholds. An aborted signal gives what was found until then. */
export async function runScan(settings: ScanSettings, context: ScanContext): Promise<ScanResult> {
  const started = context.now();
  const run = new Run(settings, context);
  await context.read((event) => run.take(event), context.signal);
  for (const suppressor of context.suppressors ?? []) await suppressor.prepare?.(() => run.findings());
  return run.result(started);
}

class Run {
  readonly #settings: ScanSettings;
  readonly #context: ScanContext;
  readonly #grouping: Grouping;
  readonly #counts = new Map<string, SourceCounts>();
  readonly #unread = new Map<string, Unread>();
  readonly #credentials = new Set<string>();
  /** What the source being read has given so far: all there is when the scan is interrupted. */
  #current: SourceCounts | null = null;
  #looseModes: readonly string[] = [];
  #morePlaces = 0;
  #allowed = 0;
  #failed: GuardError | null = null;

  constructor(settings: ScanSettings, context: ScanContext) {
    this.#settings = settings;
    this.#context = context;
    this.#grouping = new Grouping({key: context.idKey.key, now: context.now(), rules: context.rules});
  }

  take(event: ReadEvent): void {
    switch (event.type) {
      case 'root':
        this.#grouping.startRoot(event.root, this.#prefix(event.path, event.kind));
        return;
      case 'finding':
        this.#grouping.add(event.root, event.finding);
        this.#credentials.add(`${event.finding.ruleId} ${event.root}`);
        return;
      case 'facts':
        this.#grouping.addFacts(event.root, event.facts);
        return;
      case 'allowed':
        this.#allowed += event.count;
        return;
      case 'unread':
        this.#takeUnread(event.unread);
        return;
      case 'counts':
        this.#current = null;
        this.#takeCounts({name: event.source, ...event.counts});
        return;
      case 'progress':
        this.#current = {name: event.source, ...event.counts};
        this.#context.onProgress?.(event, this.#credentials.size);
        return;
      case 'root-done':
        this.#context.onFindings?.(
          this.#grouping
            .findingsOf(event.root)
            .filter((finding) => isReported(finding, this.#settings) && this.#suppression(finding) === null),
        );
        return;
      case 'failed':
        this.#failed = new GuardError(event.code as ErrorCode, event.message, {
          ...(event.hint === undefined ? {} : {hint: event.hint}),
          cause: event.stack,
        });
        return;
      case 'more-places':
        this.#morePlaces += event.count;
        return;
      case 'loose-modes':
        this.#looseModes = event.paths;
        return;
      case 'source':
      case 'done':
        return;
    }
  }

  /** All findings so far, before thresholds and suppressions. */
  findings(): Finding[] {
    return this.#grouping.findings();
  }

  result(started: number): ScanResult {
    if (this.#failed !== null) throw this.#failed;
    if (this.#current !== null) this.#takeCounts(this.#current);
    const suppressed = {baseline: 0, allow: 0, dismissed: 0};
    const all = this.#grouping.incidents((finding) => {
      const by = this.#suppression(finding);
      if (by !== null) suppressed[by]++;
      return by === null;
    });
    const incidents = all.filter((incident) => isReported(incident, this.#settings));
    const sources = [...this.#counts.values()];
    const complete = ![...this.#unread.values()].some((unread) => 'incomplete' in unread);
    return {
      started: new Date(started).toISOString(),
      seconds: (this.#context.now() - started) / 1000,
      sources,
      incidents,
      hidden: all.length - incidents.length,
      allowed: this.#allowed,
      suppressed,
      notices: (this.#context.suppressors ?? []).flatMap((one) => one.notices(complete && !this.#context.signal.aborted)),
      morePlaces: this.#morePlaces,
      unread: [...this.#unread.values()],
      complete,
      interrupted: this.#context.signal.aborted,
      restCounts: this.#settings.env || this.#settings.machine,
      looseModes: this.#looseModes,
      runLocalIds: this.#context.idKey.runLocal,
      nothing: sources.every(isEmpty) && this.#unread.size === 0 ? 'there was nothing to read' : null,
    };
  }

  #suppression(finding: Finding): SuppressionKind | null {
    for (const suppressor of this.#context.suppressors ?? []) {
      const suppression = suppressor.decide(finding);
      if (suppression !== null) return suppression.by;
    }
    return null;
  }

  /** Paths are printed relative to the one scanned root, or to the folder that holds all of several. */
  #prefix(place: string, kind: 'repository' | 'folder' | 'file'): string {
    return kind === 'file' ? '' : rootPrefix(this.#settings.roots, place);
  }

  #takeUnread(unread: Unread): void {
    const reason = 'incomplete' in unread ? unread.incomplete : unread.leftOut;
    const key = JSON.stringify([reason, unread.origin]);
    const before = this.#unread.get(key)?.count ?? 0;
    this.#unread.set(key, {...unread, count: before + (unread.count ?? 1)});
    this.#context.onUnread?.(unread);
  }

  #takeCounts(more: SourceCounts): void {
    const known = this.#counts.get(more.name);
    if (known === undefined) this.#counts.set(more.name, more);
    else {
      this.#counts.set(more.name, {
        name: more.name,
        commits: known.commits + more.commits,
        objects: known.objects + more.objects,
        blobs: known.blobs + more.blobs,
        files: known.files + more.files,
        bytes: known.bytes + more.bytes,
      });
    }
  }
}

/** Git's own settings and refs are read in every repository: a repository without commits and files is empty all the same. */
function isEmpty(source: SourceCounts): boolean {
  return source.bytes === 0 || source.name === 'git settings' || source.name === 'refs';
}

function isReported({severity, confidence}: Finding | Incident, settings: ScanSettings): boolean {
  return (
    SEVERITIES.indexOf(severity) <= SEVERITIES.indexOf(settings.minSeverity) &&
    CONFIDENCES.indexOf(confidence) <= CONFIDENCES.indexOf(settings.minConfidence)
  );
}

/** What stands before the paths of the repository or folder at `place`, one of `roots` or inside of one: 'lib/', or nothing. */
export function rootPrefix(roots: readonly string[], place: string): string {
  const relative = path.relative(commonFolder(roots), place);
  return relative === '' || relative.startsWith('..') || place.endsWith('.git') ? '' : `${relative.split(path.sep).join('/')}/`;
}

/** The deepest folder that holds all paths; of a single path the path itself. */
function commonFolder(paths: readonly string[]): string {
  const [first = '/', ...rest] = paths;
  return rest.reduce((common, one) => {
    const a = common.split(path.sep);
    const b = one.split(path.sep);
    const same = a.findIndex((part, i) => part !== b[i]);
    return same === -1 ? common : a.slice(0, same).join(path.sep) || path.sep;
  }, first);
}
