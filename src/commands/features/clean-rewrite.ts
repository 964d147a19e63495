import type {CleanStep} from '../../ui/clean-text.ts';
import type {CleanFacts} from './clean-facts.ts';
import {isPlain, quoted} from './clean-shell.ts';
import type {FoundPlace} from './clean-state.ts';

/** How history is to be rewritten. */
export interface Rewriting {
  /** Full names of the local branches, tags and notes that hold it, those that are made first included. */
  readonly refs: readonly string[];
  /** `git filter-repo` answers here. */
  readonly hasFilterRepo: boolean;
  readonly id: string;
}

/** Blob ids printed one by one; more are written by `guard clean ID --blobs`. */
const MOST_BLOBS = 12;

/** Reads text from standard input and puts REMOVED in place of every line of replace.txt beside it. */
const REPLACE_PROGRAM =
  '($f = $0) =~ s/replace\\.pl\\z/replace.txt/; open F, "<", $f or die "$f: $!"; @r = map { s/\\r?\\n\\z//; s/^literal://; s/==>REMOVED\\z//; $_ } <F>; undef $/; $_ = <STDIN>; for $r (grep { length } @r) { s/\\Q$r\\E/REMOVED/g } print;';

/**
 * Replaces the credential in every commit that `refs` reach, or, where its bytes cannot be named as they are (encoded, several lines), takes the
 * versions of files that hold it out. The text itself goes from the object store into a file that only the user can read.
 */
export function rewriteSteps(facts: CleanFacts, rewriting: Rewriting): CleanStep[] {
  const folder = workFolder(facts);
  // Names are renamed by git's own commands: filter-repo would need the name in its arguments.
  const own = !rewriting.hasFilterRepo || facts.names.length > 0;
  const byText = canReplace(facts);
  return [
    {
      title: byText ? 'Put the text to replace into a file that only you can read' : 'List the versions of files that hold it',
      notes: byText ? textNotes(facts) : stripNotes(facts),
      edits: [],
      commands: [
        `mkdir -p -m 700 ${folder}`,
        ...(byText ? textCommands(facts, folder) : []),
        ...(own || !byText ? blobCommands(facts, folder, rewriting.id) : []),
      ],
    },
    {
      title: own ? 'Rewrite history with git filter-branch' : 'Rewrite history with git filter-repo',
      notes: rewriteNotes(facts, rewriting),
      edits: [],
      commands: own ? branchCommands(facts, folder, rewriting.refs, byText) : repoCommands(facts, folder, rewriting.refs, byText),
    },
    {title: 'Remove that file', notes: [], edits: [], commands: [`rm -rf ${folder}`]},
  ];
}

/** A message or a name can only be replaced; a blob that is encoded can only go as a whole. */
function canReplace({sample, names, messages}: CleanFacts): boolean {
  return sample !== null || names.length > 0 || messages.length > 0;
}

function workFolder({repository, maskLine}: CleanFacts): string {
  const folder = `${repository.commonDir}/guard-clean`;
  return isPlain(folder, maskLine) ? quoted(folder) : '"$(cd "$(git rev-parse --git-common-dir)" && pwd)/guard-clean"';
}

function textNotes({parts, blobs}: CleanFacts): string[] {
  const notes = ['The commands copy it from the object store, so it is never in a command line. Nothing of that folder is ever committed.'];
  if (parts.length > 0)
    notes.push(`Its ${parts.join(' and ')} must go too: add one line literal:TEXT==>REMOVED to replace.txt for each, in an editor.`);
  if (blobs.length > 1) notes.push('If it stands in other spellings (encoded, escaped), add a line for each of them.');
  return notes;
}

function stripNotes({parts}: CleanFacts): string[] {
  return [
    `It is encoded or spans lines, so whole versions of the files are taken out, by their ids${parts.length > 0 ? ' (its other parts stand in the same files)' : ''}.`,
    'Where such a version is in the newest commit, commit a clean one first: the file is then missing only in older commits.',
  ];
}

function textCommands(facts: CleanFacts, folder: string): string[] {
  const from = cutCommand(facts);
  // ==> is how git filter-repo wants to be told what to put there instead.
  const write = `(umask 077; { printf literal:; ${from}; echo '==>REMOVED'; } > ${folder}/replace.txt)`;
  return from === null
    ? [`(umask 077; echo 'literal:==>REMOVED' > ${folder}/replace.txt)`, `\${EDITOR:-vi} ${folder}/replace.txt`]
    : [write];
}

/** Prints the text from where it stands, by address; null: it must be put in by hand. */
function cutCommand({sample, names, nameEntry}: CleanFacts): string | null {
  const cut = ({offset, length}: FoundPlace): string => `tail -c +${offset + 1} | head -c ${length}`;
  if (sample?.origin.kind === 'blob') return `git cat-file blob ${sample.origin.blob} | ${cut(sample)}`;
  if (sample?.origin.kind === 'message') return `git cat-file ${sample.origin.type} ${sample.origin.object} | ${cut(sample)}`;
  const [name] = names;
  if (name?.origin.kind !== 'name' || nameEntry === null) return null;
  return `git ls-tree -z --name-only ${name.origin.tree} | perl -0 -ne 'chomp; print if $. == ${nameEntry}' | ${cut(name)}`;
}

function blobCommands({blobs}: CleanFacts, folder: string, id: string): string[] {
  if (blobs.length > MOST_BLOBS) return [`guard clean ${id} --blobs > ${folder}/blobs.txt`];
  if (blobs.length === 0) return [`: > ${folder}/blobs.txt`];
  return [`printf '%s\\n' ${blobs.join(' ')} > ${folder}/blobs.txt`];
}

function repoCommands(facts: CleanFacts, folder: string, refs: readonly string[], byText: boolean): string[] {
  const what = byText
    ? `--replace-text ${folder}/replace.txt${facts.messages.length > 0 || facts.tags.length > 0 ? ` --replace-message ${folder}/replace.txt` : ''}`
    : `--strip-blobs-with-ids ${folder}/blobs.txt`;
  return [`git filter-repo --force ${what} --refs ${refs.map(quoted).join(' ')}`];
}

function branchCommands(facts: CleanFacts, folder: string, refs: readonly string[], byText: boolean): string[] {
  const program = `printf '%s\\n' '${REPLACE_PROGRAM}' > ${folder}/replace.pl`;
  const clean = `"$(git cat-file blob "$blob" | perl ${folder}/replace.pl | git hash-object -w --stdin)"`;
  const map = byText
    ? `while read -r blob; do printf 's/ %s / %s /p\\n' "$blob" ${clean}; done < ${folder}/blobs.txt > ${folder}/map.sed`
    : `sed 's|.*|s/^[0-9]* & 0/0 & 0/p|' ${folder}/blobs.txt > ${folder}/map.sed`;
  const messages = facts.messages.length > 0 ? ` --msg-filter ${quoted(`perl ${folder}/replace.pl`)}` : '';
  const filter = quoted(
    facts.names.length > 0 ? renamingFilter(folder) : `git ls-files -s | sed -n -f ${folder}/map.sed | git update-index --index-info`,
  );
  return [
    ...(byText ? [program] : []),
    map,
    `FILTER_BRANCH_SQUELCH_WARNING=1 git filter-branch --force --index-filter ${filter}${messages} --tag-name-filter cat -- ${refs.map(quoted).join(' ')}`,
    "git for-each-ref --format='delete %(refname)' refs/original | git update-ref --stdin",
  ];
}

/** Paths change too: a new index is made from the list. An empty tree makes none. */
function renamingFilter(folder: string): string {
  const list = `git ls-files -s | sed -e 's/$//' -f ${folder}/map.sed | perl ${folder}/replace.pl`;
  return `rm -f "$GIT_INDEX_FILE.new"; ${list} | GIT_INDEX_FILE="$GIT_INDEX_FILE.new" git update-index --index-info; if [ -f "$GIT_INDEX_FILE.new" ]; then mv "$GIT_INDEX_FILE.new" "$GIT_INDEX_FILE"; fi`;
}

function rewriteNotes({holders, repository, insideBlobs}: CleanFacts, {hasFilterRepo, refs}: Rewriting): string[] {
  const notes = [
    `Every commit since then gets another id, on ${refs.length === 1 ? 'this ref' : `these ${refs.length} refs`}; signatures of rewritten commits and tags are lost. Keep a copy of the whole repository folder until all is done.`,
  ];
  if (holders.dirty)
    notes.push(
      'Commit your other changes first (no stash: it would keep the old commits alive): uncommitted ones would be lost or stop it.',
    );
  if (repository.shallow) notes.push('This clone is shallow: git fetch --unshallow first, then guard clean again.');
  if (insideBlobs)
    notes.push('It is inside a Git LFS object: afterwards run git lfs prune, and have the service delete the old LFS object.');
  if (!hasFilterRepo)
    notes.push('git filter-repo (not installed here) does the same faster: guard clean prints its commands once it is there.');
  return notes;
}
