import type {Sink, Source} from '../../core/chunk.ts';
import {GuardError} from '../../core/errors.ts';
import {readConflicts} from './conflicts.ts';
import {drain} from './object-reader.ts';
import {Pieces} from './pieces.ts';
import type {Repository} from './repository.ts';
import {StagedDiff} from './staged-diff.ts';
import {type GitResult, gitFailure, runGitSync, startGit} from './start.ts';

const EMPTY_TREE = {
  sha1: '4b825dc642cb6eb9a060e54bf8d69288fbee4904',
  sha256: '6ef19b41225c5369f1c104d45d8d85efa9b057b53b14b4b9b939dd74decc5321',
} as const;

/** A hook's usual commit is read in one call without the event loop; what is larger, as a stream. */
const QUICK = {milliseconds: 300, bytes: 16 << 20};
/** More lines than any file has: the diff then holds the whole new text, so that a secret over several lines is whole when one is added. */
const WHOLE_FILE = '-U999999999';

/**
 * The index as git will commit it, against HEAD: each changed file is one chunk with its whole new text, of which only the added
 * lines count. Plumbing, since `git diff` obeys more settings. One call of git, a second one only for files in conflict. `answer`: that of
 * `stagedAtOnce`, when it was asked already.
 */
export function stagedSource(repository: Repository, answer: GitResult | null = null): Source {
  return {name: 'index', read: (sink, signal) => readStaged(repository, answer, sink, signal)};
}

/** Git's answer for the usual small commit, in one call without the event loop; null: it took too long, was too much, or git was not content. */
export function stagedAtOnce(repository: Repository): GitResult | null {
  const answer = runGitSync(repository.place, diffArguments(repository.head ?? EMPTY_TREE[repository.objectFormat]), QUICK);
  return answer?.status === 0 ? answer : null;
}

async function readStaged(repository: Repository, answer: GitResult | null, sink: Sink, signal: AbortSignal): Promise<void> {
  if (repository.bare) throw new GuardError('USAGE', 'a bare repository has no index', {hint: 'run it in a work tree'});
  const base = repository.head ?? EMPTY_TREE[repository.objectFormat];
  const diff = new StagedDiff(new Pieces((chunk) => sink.chunk(chunk)), sink);
  const quick = answer ?? runGitSync(repository.place, diffArguments(base), QUICK);
  if (quick !== null) diff.take(quick.stdout);
  const ended = quick ?? (await stream(repository, base, diff, signal));
  if (signal.aborted) return;
  diff.end();
  if (ended.status !== 0) throw gitFailure('the index could not be read', ended);
  if (diff.conflicts.length > 0) await readConflicts(repository, sink, signal);
}

interface Ended {
  readonly status: number | null;
  readonly stderr: string;
}

async function stream(repository: Repository, base: string, diff: StagedDiff, signal: AbortSignal): Promise<Ended> {
  const git = startGit(repository.place, diffArguments(base), {signal});
  await drain(git.stdout, (bytes) => diff.take(bytes));
  return git.ended;
}

function diffArguments(base: string): string[] {
  return [
    'diff-index',
    '--cached',
    '--raw',
    '-p',
    WHOLE_FILE,
    '--text',
    '--no-ext-diff',
    '--no-textconv',
    '--no-renames',
    '--no-color',
    '--no-abbrev',
    '--no-relative',
    '--ignore-submodules=none',
    '--submodule=short',
    '--ita-invisible-in-index',
    '--src-prefix=a/',
    '--dst-prefix=b/',
    '-O/dev/null',
    base,
    '--',
  ];
}
