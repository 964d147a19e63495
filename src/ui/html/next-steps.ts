import {printable} from '../../core/redact.ts';
import type {CredentialView} from './view.ts';

/** One thing to do; `command` is typed in the repository. */
export interface Step {
  readonly text: string;
  readonly command?: string;
}

/** What to do about one credential, in order, by how far it got. `manual`: how a person ends this kind; null: not known. */
export function nextSteps({credential, places}: CredentialView, manual: string | null): readonly Step[] {
  const end: Step = {text: `End it. ${manual ?? 'Replace it where it was issued, then delete the old one there.'}`};
  const move: Step = {text: 'Keep its successor out of git: an environment variable, a secret store, or a file that git ignores.'};
  if (credential.verdict?.status === 'inactive')
    return [{text: 'The provider says that it no longer works: nothing is left to end.'}, ...fromHead(credential.inHead)];
  switch (credential.exposure) {
    case 'pushed':
    case 'unknown':
      return [
        {text: `${end.text} Rewriting history is no substitute: clones, forks and caches keep what was pushed.`},
        move,
        ...fromHead(credential.inHead),
      ];
    case 'log':
      return [end, {text: 'Delete the log where it is kept, and mask the variable in the job that printed it.'}];
    case 'local':
      return [{text: 'Take it out of the commits before the next push.'}, {text: `If others can read this disk: ${end.text}`}, move];
    case 'staged':
      return [
        {text: 'Take it out of the index:', command: `git reset -q -- ${stagedPaths(places)}`},
        move,
        {text: 'Stage the file again.'},
      ];
    case 'worktree':
      return [{text: 'Move it to a file that git ignores, or to the keychain.'}, {text: `If it was ever committed: ${end.text}`}];
    case 'unreachable':
      return [
        end,
        {
          text: 'Then let git forget what no branch holds:',
          command: 'git reflog expire --expire-unreachable=now --all && git gc --prune=now',
        },
      ];
    case 'at-rest':
      return [{text: 'Nothing, if this is where it belongs. Keep the file out of git, backups and images.'}];
  }
}

function fromHead(isInHead: boolean): readonly Step[] {
  return isInHead ? [{text: 'It is still in the files of HEAD: take it out of them too.'}] : [];
}

function stagedPaths(places: CredentialView['places']): string {
  const paths = places.filter(({kind}) => kind === 'staged').map(({file}) => shellWord(printable(file)));
  return paths.length === 0 ? '.' : [...new Set(paths)].slice(0, 5).join(' ');
}

function shellWord(path: string): string {
  return /^[\w@%+=:,./-]+$/.test(path) ? path : `'${path.replaceAll("'", "'\\''")}'`;
}
