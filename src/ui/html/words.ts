import type {Exposure} from '../../core/finding.ts';
import type {ReportFinding} from '../../core/report.ts';
import type {Confidence} from '../../core/rule.ts';

/** How far a credential got: its name in the report, one sentence on what that means, and whether others may hold it already. */
export const EXPOSURE_WORDS: Readonly<
  Record<Exposure, {readonly title: string; readonly short: string; readonly means: string; readonly out: boolean}>
> = {
  pushed: {title: 'Pushed', short: 'pushed', means: 'on a remote: whoever can read it may have a copy', out: true},
  unknown: {
    title: 'Not known',
    short: 'count as pushed',
    means: 'no way to tell here whether a remote has it: count it as pushed',
    out: true,
  },
  log: {title: 'In a log', short: 'in a log', means: 'in output that others may read', out: true},
  local: {title: 'Committed, not pushed', short: 'not pushed', means: 'in local history: no remote of this clone ever held it', out: false},
  staged: {title: 'Staged', short: 'staged', means: 'in the index, not committed yet', out: false},
  worktree: {title: 'Work tree', short: 'in the work tree', means: 'in a file on this disk that could be committed', out: false},
  unreachable: {title: 'On no branch', short: 'on no branch', means: 'only in a stash, the reflog or dangling objects', out: false},
  'at-rest': {title: 'At rest', short: 'at rest', means: 'on this disk and not tracked by git', out: false},
};

export const CONFIDENCE_WORDS: Readonly<Record<Confidence, string>> = {
  certain: 'its format or its surroundings leave no doubt',
  likely: 'most of these are real',
  possible: 'many of these are not real',
};

/** What stands for a place that is no file. */
export const KIND_WORDS: Readonly<Partial<Record<ReportFinding['kind'], string>>> = {
  name: 'the file name itself',
  message: 'its text',
  ref: 'the name itself',
};
