import type {Origin} from '../core/chunk.ts';
import type {ReportFinding} from '../core/report.ts';

/** The address of a finding's origin: a path, 'commit 3f2a91c (message)', 'branch x'. Not masked: callers mask the line. */
export function originText(origin: Origin): string {
  switch (origin.kind) {
    case 'file':
    case 'env':
    case 'log':
    case 'staged':
      return origin.path;
    case 'git-config':
      return origin.path === '' ? '.git' : `.git/${origin.path}`;
    case 'blob':
      return origin.path ?? `blob ${origin.blob.slice(0, 12)}`;
    case 'message':
      return `${origin.type} ${origin.object.slice(0, 12)}`;
    case 'name':
      return origin.path ?? `tree ${origin.tree.slice(0, 12)}`;
    case 'ref':
      return origin.name;
    case 'stdin':
      return origin.label;
    case 'inside':
      return `${originText(origin.outer)}!${origin.entry}`;
  }
}

/** The `kind` of the JSON report (src/README.md lists them). */
export function kindOf(origin: Origin): ReportFinding['kind'] {
  return origin.kind === 'inside' ? kindOf(origin.outer) : origin.kind;
}

/** Remote-tracking names have a slash; a tag where a remote exists, or a ref of a bare repository, counts as pushed without proof. */
function pushedText(names: readonly string[]): string {
  if (names.length === 0) return 'pushed';
  return names.some((name) => name.includes('/')) ? `pushed to ${names.join(', ')}` : `counts as pushed: on ${names.join(', ')}`;
}

function isObject({kind}: ReportFinding): boolean {
  return kind === 'blob' || kind === 'message' || kind === 'name';
}

/** How far it got, in words: 'pushed to origin/main, still in HEAD'. Ref names stand in it as the report has them, masked. */
export function exposureText(finding: ReportFinding): string {
  const head = finding.inHead ? ', still in HEAD' : '';
  const names = finding.refs.filter((name) => name !== 'HEAD');
  const refs = names.length > 0 ? ` ${names.join(', ')}` : '';
  switch (finding.exposure) {
    case 'pushed':
      return `${pushedText(names)}${head}`;
    case 'local':
      return `not pushed${refs === '' ? '' : `, on${refs}`}${head}`;
    case 'unknown':
      return finding.commit === null && isObject(finding)
        ? 'its commits were not looked up: count it as pushed'
        : `${names.length === 0 ? '' : `on${refs}; `}no remote holds it as far as known here, count it as pushed${head}`;
    case 'unreachable':
      return 'on no branch (stash, reflog or dangling)';
    case 'staged':
      return 'staged, not committed';
    case 'worktree':
      return 'in the work tree';
    case 'log':
      return 'in output that others may read';
    case 'at-rest':
      return finding.kind === 'git-config' ? 'in git’s own files on this disk' : 'not tracked by git';
  }
}

/** What stands behind the address of places that are no lines of a file. */
export const KIND_WORDS: Readonly<Partial<Record<ReportFinding['kind'], string>>> = {
  name: ' (file name)',
  message: ' (its text)',
  ref: ' (the name itself)',
};

/** ':14:18'; empty where the address itself is the finding. */
export function positionText({kind, startLine, startColumn}: ReportFinding): string {
  return kind === 'name' || kind === 'ref' ? '' : `:${startLine}:${startColumn}`;
}

/** The author of the last commit without the address; empty where no commit is known. */
export function authorName({author}: ReportFinding): string {
  return author?.replace(/ <[^>]*>$/, '') ?? '';
}

/** True where the line is that of the checked-out tree, not of an old version of the file: a platform may then point at it. */
export function isCheckedOut({kind, inHead}: ReportFinding): boolean {
  return kind === 'file' || kind === 'staged' || kind === 'env' || (kind === 'blob' && inHead);
}
