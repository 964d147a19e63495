import type {HoldingRef} from '../../sources/git/holders.ts';
import type {CleanStep} from '../../ui/clean-text.ts';
import type {CleanFacts} from './clean-facts.ts';
import {isPlain, quoted} from './clean-shell.ts';

/** A branch of a remote that holds it, and what stands for it here. */
export interface RemoteBranch {
  readonly remote: string;
  /** Without 'refs/heads/'. */
  readonly branch: string;
  /** The remote-tracking ref, and where it stands. */
  readonly tracking: HoldingRef;
}

/** The remote-tracking refs that hold it, by remote: the longest remote name that fits, since names may have slashes. */
export function remoteBranches({holders}: CleanFacts): RemoteBranch[] {
  const remotes = holders.remotes.map(({name}) => name).sort((a, b) => b.length - a.length);
  return holders.refs.flatMap((ref) => {
    const rest = /^refs\/remotes\/(.+)$/.exec(ref.name)?.[1];
    const remote = remotes.find((name) => rest?.startsWith(`${name}/`));
    return rest === undefined || remote === undefined ? [] : [{remote, branch: rest.slice(remote.length + 1), tracking: ref}];
  });
}

/** Replaces exactly the refs that hold it at each remote, each only while it still stands where it was last seen. */
export function pushSteps(facts: CleanFacts): CleanStep[] {
  const {holders, maskLine} = facts;
  const branches = remoteBranches(facts).filter(({branch}) => isPlain(branch, maskLine));
  const tags = holders.refs.filter(({name}) => name.startsWith('refs/tags/') && isPlain(name, maskLine));
  return holders.remotes
    .filter(({name}) => isPlain(name, maskLine) && (tags.length > 0 || branches.some((one) => one.remote === name)))
    .map(({name, url}) => ({
      title: `Replace what was pushed to ${name}`,
      notes: [
        'Each ref is replaced only if it still stands where it stood at your last fetch; "stale info" means somebody pushed since: fetch and run guard clean again. Protected branches must allow a forced push for this moment.',
        ...(tags.length > 0 ? ['A tag that this remote never had is refused as "stale info" too: leave it out.'] : []),
      ],
      edits: [],
      commands: [
        ...branchPush(
          name,
          branches.filter((one) => one.remote === name),
        ),
        ...tags.map((tag) => `git push --force-with-lease=${quoted(`${tag.name}:${tag.id}`)} ${quoted(name)} ${quoted(tag.name)}`),
      ],
      url,
    }))
    .map(({url: _url, ...step}) => step);
}

function branchPush(remote: string, branches: readonly RemoteBranch[]): string[] {
  if (branches.length === 0) return [];
  const leases = branches.map(({branch, tracking}) => `--force-with-lease=${quoted(`refs/heads/${branch}:${tracking.id}`)}`);
  return [`git push ${leases.join(' ')} ${quoted(remote)} ${branches.map(({branch}) => quoted(`refs/heads/${branch}`)).join(' ')}`];
}

/** What each hosting service keeps after a forced push, by the host in the remote's URL. Facts of their own documentation. */
const HOSTS: readonly {readonly host: RegExp; readonly name: string; readonly keeps: string}[] = [
  {
    host: /(^|[@/.])github\.com([:/]|$)/i,
    name: 'GitHub',
    keeps:
      'keeps the old commits: by their ids, in cached views, in pull requests (refs/pull/* cannot be pushed to) and in every fork. Ask GitHub Support through the support portal to remove cached views and to dereference or delete the pull requests; they ask for owner and repository, how many pull requests are affected and the first changed commit, and help only where ending the token is not enough. Owners of forks must clean or delete theirs.',
  },
  {
    host: /(^|[@/.])gitlab\.[a-z]+([:/]|$)/i,
    name: 'GitLab',
    keeps:
      'keeps the old commits under refs of its own (refs/merge-requests/*, refs/keep-around/*, refs/pipelines/*, refs/environments/*). Settings > Repository > Repository maintenance has "Remove blobs" and "Redact text"; housekeeping with pruning of unreachable objects then deletes them. Forks, merge request diffs and job logs are apart.',
  },
  {
    host: /(^|[@/.])bitbucket\.org([:/]|$)/i,
    name: 'Bitbucket',
    keeps:
      'keeps references of its own to the old commits, for the diffs of pull requests, which no clone shows. Ask its support to find and remove them (old pull requests may lose their diffs) and to run garbage collection. Forks are apart.',
  },
  {
    host: /(^|[@/.])(dev\.azure\.com|visualstudio\.com)([:/]|$)/i,
    name: 'Azure DevOps',
    keeps:
      'keeps the old commits for pull requests (refs/pull/*), which cannot be pushed to. Abandon those that hold it and ask support what else keeps them. Forks are apart.',
  },
];

const ANY_HOST =
  'the server keeps the old commits until its own garbage collection, and longer where pull or merge requests, forks or cached pages refer to them: ask who runs it to remove those and to prune.';

/** What only others can do: the hosting services and everyone with a clone. */
export function othersStep({holders, maskLine}: CleanFacts): CleanStep {
  const services = holders.remotes.map(({name, url}) => {
    const known = HOSTS.find(({host}) => host.test(url));
    return known === undefined ? `${maskLine(name)}: ${ANY_HOST}` : `${maskLine(name)} (${known.name}): it ${known.keeps}`;
  });
  return {
    title: 'Have the others let go of it',
    notes: [
      ...(services.length === 0 ? [ANY_HOST] : services),
      'Everyone with a clone must clone again, or rebase what they have not pushed onto the new commits: one merge of an old branch brings it all back. Build caches, mirrors, packages, images and backups made from it hold it too.',
      'None of this undoes that others may have read it: only ending the token does.',
    ],
    edits: [],
    commands: [],
  };
}
