import type {Chunk, Counts, Sink, Unread} from '../../src/core/chunk.ts';

/** A sink that keeps copies of everything. */
export class KeepingSink implements Sink {
  readonly chunks: (Chunk & {readonly text: string})[] = [];
  readonly unreads: Unread[] = [];
  readonly counts: Counts = {commits: 0, objects: 0, blobs: 0, files: 0, bytes: 0};

  chunk(chunk: Chunk): void {
    const bytes = Buffer.from(chunk.bytes);
    this.chunks.push({...chunk, bytes, text: bytes.toString('latin1')});
  }

  unread(unread: Unread): void {
    this.unreads.push(unread);
  }

  count(more: Partial<Counts>): void {
    for (const key of Object.keys(more) as (keyof Counts)[]) this.counts[key] += more[key] ?? 0;
  }

  progress(): void {}

  /** The origins' bytes put together again from overlapping chunks. */
  whole(): string {
    return this.chunks.map((chunk) => chunk.text.slice(chunk.seen)).join('');
  }
}

export const never = new AbortController().signal;
