import path from 'node:path';
import {reflogName} from '../../sources/git/reflogs.ts';
import type {CleanStep} from '../../ui/clean-text.ts';
import type {CleanFacts} from './clean-facts.ts';
import {nameSteps} from './clean-names.ts';
import {othersStep, pushSteps, remoteBranches} from './clean-push.ts';
import {rewriteSteps} from './clean-rewrite.ts';
import {isPlain, onPaths, quoted} from './clean-shell.ts';

export interface StepContext {
  readonly id: string;
  /** What a person does to end the token; null: not known. */
  readonly manual: string | null;
  readonly hasFilterRepo: boolean;
  /** Between the one commit that brought it and HEAD there is no merge. */
  readonly isLinear: boolean;
}

/** The way the local commits are mended. */
type Way = 'none' | 'amend' | 'replay' | 'rewrite';

/** The steps that take a credential out of one repository, in order: only those that apply to its real state. */
export function stepsFor(facts: CleanFacts, context: StepContext): CleanStep[] {
  const way = wayOf(facts, context);
  return [
    ...endStep(facts, context),
    ...editSteps(facts, way),
    ...nameSteps(facts.fileNames, way === 'rewrite', facts.maskLine),
    ...stashSteps(facts),
    ...localSteps(facts, way, context),
    ...tagSteps(facts, way),
    ...refNameSteps(facts),
    ...textSteps(facts),
    ...(facts.pushed && facts.holders.remotes.length > 0 ? pushSteps(facts) : []),
    ...otherRefSteps(facts),
    ...pruneSteps(facts, way),
    ...(facts.pushed ? [othersStep(facts)] : []),
  ];
}

/** One commit, in HEAD, on the current branch alone: that commit is mended. Anything else is a rewrite of all refs that hold it. */
function wayOf(facts: CleanFacts, {isLinear}: StepContext): Way {
  const {commits, holders, repository, changedSince, names} = facts;
  if (commits.length === 0) return 'none';
  const short = holders.head.branch?.replace(/^refs\/heads\//, '') ?? null;
  const others = holders.refs.filter(
    ({name}) => name !== holders.head.branch && !remoteBranches(facts).some((one) => one.tracking.name === name && one.branch === short),
  );
  const simple = commits.length === 1 && short !== null && holders.head.holds && others.length === 0 && !changedSince && names.length === 0;
  if (!simple || repository.bare || holders.detachedElsewhere.length > 0 || !isPlain(short, facts.maskLine)) return 'rewrite';
  if (commits[0] === repository.head) return 'amend';
  // git refuses to put commits on top while something is staged.
  return isLinear && facts.messages.length === 0 && !facts.stagedOnly ? 'replay' : 'rewrite';
}

function endStep({pushed}: CleanFacts, {manual, id}: StepContext): CleanStep[] {
  if (manual === null && !pushed) return [];
  return [
    {
      title: pushed ? 'End the token first' : 'End the token, if anyone else can read this disk or its backups',
      notes: [
        ...(pushed ? ['It was pushed: rewriting cannot call back what others have read. The steps below only tidy up.'] : []),
        manual ?? 'Replace it where it is issued.',
        `guard incidents show ${id} says what is known of it.`,
      ],
      edits: [],
      commands: [],
    },
  ];
}

/** Files of the work tree and of the index. The replay edits its file at the commit itself. */
function editSteps(facts: CleanFacts, way: Way): CleanStep[] {
  const {files, indexed, maskLine} = facts;
  const tracked = new Set(indexed.map(({path: name}) => name));
  const loose = files.filter((file) => !tracked.has(file.path));
  const steps: CleanStep[] = [];
  if (loose.length > 0) {
    steps.push({
      title: 'Take it out of files that git does not hold it for',
      notes: ['An env file that git ignores may keep a new token; keep it out of backups and images.'],
      edits: shownEdits(loose, facts),
      commands: [],
    });
  }
  if (indexed.length === 0 || way === 'replay') return steps;
  const edits = files.filter((file) => tracked.has(file.path));
  const add = onPaths('add', indexed, maskLine);
  const next =
    way === 'amend'
      ? [`git commit --amend --allow-empty${facts.messages.length > 0 ? '' : ' --no-edit'}`]
      : way === 'rewrite'
        ? ['git commit -m "Take a credential out"']
        : [];
  steps.push({
    title: way === 'amend' ? 'Mend the last commit' : way === 'rewrite' ? 'Commit files without it' : 'Stage files without it',
    notes: [
      ...(way === 'none'
        ? [`Or leave them out of git: ${onPaths('rm --cached -f -q', indexed, maskLine).join('; ')}, and name them in .gitignore.`]
        : []),
      ...(edits.length === 0 ? ['The files here are clean already: only the index still has it.'] : []),
    ],
    edits: shownEdits(edits, facts),
    commands: [...add, ...next],
  });
  return steps;
}

function shownEdits(files: readonly {path: string; line: number}[], {maskLine}: CleanFacts): {path: string; line: number}[] {
  return files.map((file) => ({path: maskLine(file.path), line: file.line}));
}

function stashSteps({holders}: CleanFacts): CleanStep[] {
  if (holders.stashes.length === 0) return [];
  return [
    {
      title: holders.stashes.length === 1 ? 'Drop the stash that holds it' : `Drop the ${holders.stashes.length} stashes that hold it`,
      notes: [
        'A stash holds the commit it was made on too. What you still need of it: git stash show -p, applied or saved without the token, before this.',
      ],
      edits: [],
      commands: holders.stashes.map((at) => `git stash drop -q 'stash@{${at}}'`),
    },
  ];
}

function localSteps(facts: CleanFacts, way: Way, context: StepContext): CleanStep[] {
  switch (way) {
    case 'none':
      return [];
    case 'amend':
      return facts.indexed.length > 0 ? [] : [amendStep(facts)];
    case 'replay':
      return replaySteps(facts);
    case 'rewrite': {
      const made = localBranches(facts);
      const refs = rewrittenRefs(facts, made.names);
      return refs.length === 0 ? [] : [...made.steps, ...rewriteSteps(facts, {refs, hasFilterRepo: context.hasFilterRepo, id: context.id})];
    }
  }
}

/** Where the index is clean already: only the commit itself is made anew. */
function amendStep({messages}: CleanFacts): CleanStep {
  return messages.length > 0
    ? {
        title: 'Mend the last commit',
        notes: ['Its message or headers hold it: write them anew in the editor.'],
        edits: [],
        commands: ['git commit --amend --allow-empty'],
      }
    : {
        title: 'Mend the last commit',
        notes: ['What is staged is clean already.'],
        edits: [],
        commands: ['git commit --amend --allow-empty --no-edit'],
      };
}

/** The one commit is mended where it is, and those after it are put on top again. */
function replaySteps(facts: CleanFacts): CleanStep[] {
  const [commit = ''] = facts.commits;
  const branch = facts.holders.head.branch?.replace(/^refs\/heads\//, '') ?? '';
  const lines = facts.indexed.map(({path: name}) => facts.files.find((file) => file.path === name) ?? {path: name, line: 0});
  const dirty = facts.holders.dirty ? ['Commit your other changes first (no stash: it would keep the old commits alive).'] : [];
  return [
    {title: 'Go to the commit that brought it', notes: dirty, edits: [], commands: [`git switch -q --detach ${commit}`]},
    {
      title: 'Mend it, and put the later commits on top',
      notes: ['If git stops at a conflict: keep the clean side, git add, git rebase --continue.'],
      edits: shownEdits(lines, facts),
      commands: [
        ...onPaths('add', facts.indexed, facts.maskLine),
        'git commit -q --amend --allow-empty --no-edit',
        `git rebase -q --onto HEAD ${commit} ${quoted(branch)}`,
      ],
    },
  ];
}

/** A branch that only a remote has must be here to be rewritten; a detached HEAD needs a name. */
function localBranches(facts: CleanFacts): {readonly names: readonly string[]; readonly steps: readonly CleanStep[]} {
  const {holders, maskLine, repository} = facts;
  const known = new Set(holders.refs.map(({name}) => name));
  const missing = remoteBranches(facts).filter(({branch}) => !known.has(`refs/heads/${branch}`) && isPlain(branch, maskLine));
  const unique = [...new Map(missing.map((one) => [one.branch, one])).values()];
  const detached = holders.head.branch === null && holders.head.holds && !repository.bare;
  const commands = [
    ...(detached ? ['git switch -q -c guard-clean'] : []),
    ...unique.map(({branch, tracking}) => `git branch --no-track ${quoted(branch)} ${quoted(tracking.name)}`),
  ];
  const names = [...(detached ? ['refs/heads/guard-clean'] : []), ...unique.map(({branch}) => `refs/heads/${branch}`)];
  if (commands.length === 0) return {names, steps: []};
  return {
    names,
    steps: [
      {
        title: 'Have every branch that holds it here',
        notes: ['If a branch of that name is already here and clean, do not overwrite it: clean the remote one by deleting it there.'],
        edits: [],
        commands,
      },
    ],
  };
}

function rewrittenRefs({holders, maskLine}: CleanFacts, made: readonly string[]): string[] {
  const own = holders.refs.map(({name}) => name).filter((name) => /^refs\/(heads|tags|notes)\//.test(name) && isPlain(name, maskLine));
  return [...own, ...made];
}

/** The text of an annotated tag. filter-repo would have done it with the messages; filter-branch leaves it. */
function tagSteps({tags, maskLine}: CleanFacts, way: Way): CleanStep[] {
  const named = tags.filter(({name}) => name.startsWith('refs/tags/') && isPlain(name, maskLine));
  if (named.length === 0) return [];
  const commands = named.map(({name}) => {
    const short = name.slice('refs/tags/'.length);
    return `git tag --force --annotate ${quoted(short)} ${quoted(`${name}^{}`)}`;
  });
  return [
    {
      title: 'Make the tag anew with another text',
      notes: way === 'rewrite' ? ['It opens an editor: write a text without the token.'] : [],
      edits: [],
      commands,
    },
  ];
}

/** Refs by their place in the sorted list: their names are the secret. */
function refNameSteps(facts: CleanFacts): CleanStep[] {
  if (facts.refNames.length === 0) return [];
  const remote = facts.refNames.some((name) => name.startsWith('refs/remotes/'));
  return [
    {
      title: 'Rename the ref whose name it is',
      notes: [
        'Write the list into a file, keep only the lines of these names in an editor, make new names for what they point to (git branch NEW-NAME ID, or git switch -c NEW-NAME where you stand on it), then delete them.',
        ...(remote
          ? ['At the remote, delete the branch or tag on its web page (a command would have the name in it), then git fetch --prune.']
          : []),
      ],
      edits: [],
      commands: [
        `(umask 077; git for-each-ref --format='delete %(refname) %(objectname)' > ${folderOf(facts)}/guard-refs.txt)`,
        `\${EDITOR:-vi} ${folderOf(facts)}/guard-refs.txt`,
        `git update-ref --stdin < ${folderOf(facts)}/guard-refs.txt`,
        `rm -f ${folderOf(facts)}/guard-refs.txt`,
      ],
    },
  ];
}

function folderOf({repository, maskLine}: CleanFacts): string {
  return isPlain(repository.commonDir, maskLine) ? quoted(repository.commonDir) : '"$(git rev-parse --git-common-dir)"';
}

const THROWN_AWAY = /(^|\/)(FETCH_HEAD|COMMIT_EDITMSG|MERGE_MSG|SQUASH_MSG|TAG_EDITMSG)$/;

/** Git's own texts: settings are edited, notes of git to itself are deleted; reflogs follow with the pruning. */
function textSteps(facts: CleanFacts): CleanStep[] {
  const texts = facts.gitTexts.filter((text) => reflogName(facts.repository, text.path) === null);
  const away = texts.filter((text) => THROWN_AWAY.test(text.path) && isPlain(text.path, facts.maskLine));
  const edited = texts.filter((text) => !away.includes(text));
  if (texts.length === 0) return [];
  const full = (name: string): string => path.join(facts.repository.commonDir, name);
  return [
    {
      title: 'Take it out of git’s own files',
      notes:
        edited.length > 0
          ? ['For a password in a remote’s URL use a credential helper instead: git config --edit, and keep the URL without it.']
          : [],
      edits: edited.map((text) => ({path: facts.maskLine(full(text.path)), line: text.line})),
      commands: away.map((text) => `rm -f -- ${quoted(full(text.path))}`),
    },
  ];
}

/** Refs that no rewrite covers: those a server made, backups of earlier rewrites, bisect and replace refs. */
function otherRefSteps({holders, maskLine}: CleanFacts): CleanStep[] {
  const remotes = holders.remotes.map(({name}) => `refs/remotes/${name}/`);
  const others = holders.refs.filter(
    ({name}) => !/^refs\/(heads|tags|notes)\//.test(name) && !remotes.some((start) => name.startsWith(start)) && isPlain(name, maskLine),
  );
  const trees = holders.detachedElsewhere.map(
    (folder) => `The work tree ${maskLine(folder)} stands on a commit that holds it: git switch there to a rewritten branch.`,
  );
  if (others.length === 0 && trees.length === 0) return [];
  return [
    {
      title: 'Let go of other refs that hold it',
      notes: trees,
      edits: [],
      commands: others.map(({name}) => `git update-ref -d ${quoted(name)}`),
    },
  ];
}

/** What was unlinked is still on disk until reflogs forget it and it is pruned. */
function pruneSteps(facts: CleanFacts, way: Way): CleanStep[] {
  const {holders, repository, gitTexts} = facts;
  const texts = gitTexts.flatMap((text) => reflogName(repository, text.path) ?? []).filter((name) => name !== 'refs/stash');
  const pushed = way === 'none' ? [] : remoteBranches(facts).map(({tracking}) => tracking.name);
  const made = way === 'rewrite' && !repository.bare ? localBranches(facts).names : [];
  const plain = (names: readonly string[]): string[] => [...new Set(names)].filter((name) => isPlain(name, facts.maskLine)).map(quoted);
  const whole = plain(texts);
  const parts = plain([...holders.reflogs, ...pushed, ...made]).filter((name) => !whole.includes(name));
  const hidden = [...holders.reflogs, ...texts].some((name) => !isPlain(name, facts.maskLine));
  const objects =
    facts.commits.length > 0 ||
    facts.looseObjects ||
    holders.stashes.length > 0 ||
    facts.tags.length > 0 ||
    facts.names.length > 0 ||
    facts.fileNames.some(({indexed}) => indexed !== null);
  if (!objects && whole.length === 0 && !hidden) return [];
  return [
    {
      title: objects ? 'Delete what is left on this disk' : 'Let reflogs forget it',
      notes: [
        ...(objects ? ['Drops everything that nothing points to any more, for good. No other git command may run here meanwhile.'] : []),
        ...(hidden ? ['A reflog is named as the token: delete the branch first, its reflog goes with it.'] : []),
        ...(holders.keptPacks ? ['A pack is marked .keep: git gc leaves it as it is. Remove the .keep file first.'] : []),
        ...(holders.alternates ? ['Objects are borrowed from another repository (objects/info/alternates): clean that one too.'] : []),
      ],
      edits: [],
      commands: [
        ...(whole.length > 0 ? [`git reflog expire --expire=now ${whole.join(' ')}`] : []),
        ...(parts.length > 0 && objects ? [`git reflog expire --expire-unreachable=now ${parts.join(' ')}`] : []),
        ...(objects ? ['git gc --quiet --prune=now'] : []),
      ],
    },
  ];
}
