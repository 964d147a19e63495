import type {Repository} from './repository.ts';
import {gitFailure, runGit} from './start.ts';

/** Objects asked of one git at most: what comes back is held in memory. */
const AT_ONCE = 100;

/**
 * The contents of objects by name: `<commit>:<path>` or a blob's id; null: there is no such blob here. Names that hold a line break are
 * answered with null. Throws GIT_FAILED.
 */
export async function readBlobs(repository: Repository, names: readonly string[]): Promise<ReadonlyMap<string, Uint8Array | null>> {
  const blobs = new Map<string, Uint8Array | null>(names.map((name) => [name, null]));
  const askable = [...blobs.keys()].filter((name) => !/[\n\r\0]/.test(name));
  for (let at = 0; at < askable.length; at += AT_ONCE) await readSome(repository, askable.slice(at, at + AT_ONCE), blobs);
  return blobs;
}

async function readSome(repository: Repository, names: readonly string[], into: Map<string, Uint8Array | null>): Promise<void> {
  const ran = await runGit(repository.place, ['cat-file', '--batch'], {input: `${names.join('\n')}\n`});
  if (ran.status !== 0) throw gitFailure('git cat-file', ran);
  let at = 0;
  for (const name of names) {
    const end = ran.stdout.indexOf(0x0a, at);
    if (end === -1) return;
    const header = /^[0-9a-f]{40,64} (\w+) (\d+)$/.exec(ran.stdout.toString('latin1', at, end));
    at = end + 1;
    if (header === null) continue;
    const size = Number(header[2]);
    if (header[1] === 'blob') into.set(name, ran.stdout.subarray(at, at + size));
    at += size + 1;
  }
}
