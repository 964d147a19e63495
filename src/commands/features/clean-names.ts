import {lstatSync} from 'node:fs';
import path from 'node:path';
import {indexPaths} from '../../sources/git/holders.ts';
import type {Repository} from '../../sources/git/repository.ts';
import type {CleanStep} from '../../ui/clean-text.ts';
import type {MaskLine} from '../../ui/mask-line.ts';
import {isPlain, quoted} from './clean-shell.ts';
import {type FoundState, mainPlaces} from './clean-state.ts';

/** A file or folder of the work tree whose name is the credential: found again by its inode, since no command may say the name. */
export interface SecretName {
  readonly inode: number;
  /** Folder it lies in, below the top; '.' for the top. */
  readonly folder: string;
  /** First and last line of `git ls-files` that lie in it; null: git does not track it. */
  readonly indexed: readonly [number, number] | null;
}

/** `top`: of the work tree or folder. */
export async function secretNames(state: FoundState, top: string, repository: Repository | null): Promise<SecretName[]> {
  const found = mainPlaces(state).flatMap(({origin, offset}) =>
    origin.kind === 'inside' && (origin.outer.kind === 'file' || origin.outer.kind === 'env') ? [{name: origin.outer.path, offset}] : [],
  );
  if (found.length === 0) return [];
  const index = repository === null || repository.bare ? [] : await indexPaths(repository);
  const names = new Map<number, SecretName>();
  for (const {name, offset} of found) {
    const part = partAt(name, offset);
    const inode = lstatSync(path.join(top, part), {throwIfNoEntry: false})?.ino;
    const lines = index.flatMap((one, i) => (one === part || one.startsWith(`${part}/`) ? [i + 1] : []));
    const [first] = lines;
    if (inode !== undefined)
      names.set(inode, {inode, folder: path.posix.dirname(part), indexed: first === undefined ? null : [first, lines.at(-1) ?? first]});
  }
  return [...names.values()];
}

/** The path up to and with the name that the byte `offset` lies in. */
function partAt(name: string, offset: number): string {
  const bytes = Buffer.from(name, 'utf8');
  const end = bytes.indexOf('/', offset);
  return bytes.toString('utf8', 0, end === -1 ? bytes.length : end);
}

/** Renames them, in the index too. `commit`: HEAD has the name as well, so that history is rewritten next. */
export function nameSteps(names: readonly SecretName[], commit: boolean, maskLine: MaskLine): CleanStep[] {
  if (names.length === 0) return [];
  const tracked = names.some(({indexed}) => indexed !== null);
  return [
    {
      title: 'Rename the file whose name it is',
      notes: ['Found by its number on the disk, so that no command has the name in it. Rename it to what it should be called.'],
      edits: [],
      commands: [
        ...names.flatMap((name, i) => renaming(name, `renamed-${i + 1}`, maskLine)),
        ...(commit && tracked ? ['git commit -q -m "Rename a file"'] : []),
      ],
    },
  ];
}

function renaming({inode, folder, indexed}: SecretName, to: string, maskLine: MaskLine): string[] {
  // -prune first: it looks at the file, which is not there any more after the move.
  const find = `find . -path ./.git -prune -o -inum ${inode} -prune -exec sh -c 'mv -- "$1" "$(dirname -- "$1")/${to}"' sh {} \\;`;
  if (indexed === null) return [find];
  const [first, last] = indexed;
  const lines = `git ls-files -z | perl -0 -ne 'print if $. >= ${first} && $. <= ${last}'`;
  const added = isPlain(folder, maskLine) ? `git --literal-pathspecs add -- ${quoted(path.posix.join(folder, to))}` : 'git add -A';
  return [`${lines} | git --literal-pathspecs rm -q --cached --pathspec-from-file=- --pathspec-file-nul`, find, added];
}
