import type {MaskLine} from '../../ui/mask-line.ts';

/** One word of a POSIX shell. */
export function quoted(word: string): string {
  return /^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;
}

/** Whether a name may stand in a command: masking would change one that holds a secret or control characters. */
export function isPlain(name: string, maskLine: MaskLine): boolean {
  return maskLine(name) === name;
}

/** A path of the index that is to be staged or taken out, and the blob that stands there. */
export interface IndexedPath {
  readonly path: string;
  readonly blob: string;
}

/** `git add`, `git rm --cached` on exactly these paths, whatever is in their names; one that cannot be printed is found by its blob. */
export function onPaths(command: string, paths: readonly IndexedPath[], maskLine: MaskLine): string[] {
  const plain = paths.filter(({path}) => isPlain(path, maskLine)).map(({path}) => path);
  const hidden = paths.filter(({path}) => !isPlain(path, maskLine));
  const literal = plain.some((path) => /^:|[*?[\\]/.test(path)) ? 'git --literal-pathspecs' : 'git';
  return [
    ...(plain.length === 0 ? [] : [`${literal} ${command} -- ${plain.map(quoted).join(' ')}`]),
    ...[...new Set(hidden.map(({blob}) => blob))].map((blob) => byBlob(command, blob)),
  ];
}

function byBlob(command: string, blob: string): string {
  const names = `git ls-files -s -z | perl -0 -ne 'print $1 if /^\\d+ ${blob} \\d\\t(.*)/s'`;
  return `${names} | git --literal-pathspecs ${command} --pathspec-from-file=- --pathspec-file-nul`;
}
