import type {Counts, Unread} from '../core/chunk.ts';
import type {RawFinding} from '../core/finding.ts';
import type {ObjectFacts} from '../sources/git/attribution.ts';

/** What reading and detecting (in the worker, or inline) tells the side that groups and prints. Plain data. */
export type ReadEvent =
  | {readonly type: 'root'; readonly root: number; readonly path: string; readonly kind: 'repository' | 'folder' | 'file'}
  | {readonly type: 'source'; readonly name: string}
  | {readonly type: 'finding'; readonly root: number; readonly finding: RawFinding}
  /** Places beyond the bound kept per credential: counted, not listed. */
  | {readonly type: 'more-places'; readonly root: number; readonly ruleId: string; readonly count: number}
  | {readonly type: 'allowed'; readonly count: number}
  | {readonly type: 'unread'; readonly unread: Unread}
  | {readonly type: 'counts'; readonly source: string; readonly counts: Counts}
  | {
      readonly type: 'progress';
      readonly source: string;
      readonly done: number;
      readonly total: number;
      readonly unit: string;
      readonly counts: Counts;
    }
  /** Token stores that others than their owner may read. */
  | {readonly type: 'loose-modes'; readonly paths: readonly string[]}
  /** Commits, paths and exposure of every object with a finding in this root. */
  | {readonly type: 'facts'; readonly root: number; readonly facts: ReadonlyMap<string, ObjectFacts>}
  /** All of this root was read and attributed. */
  | {readonly type: 'root-done'; readonly root: number}
  | {readonly type: 'failed'; readonly code: string; readonly message: string; readonly hint?: string; readonly stack?: string}
  | {readonly type: 'done'};
