import type {Finding} from '../../core/finding.ts';
import {valueAnswers} from '../../core/fingerprint.ts';
import {testTree} from '../../grammars/peers/convert-expression.ts';
import type {PathTest, TextTest} from '../../grammars/peers/imported-setup.ts';
import {Re2Machine} from '../../grammars/peers/re2-match.ts';
import {Re2Refused} from '../../grammars/peers/re2-tree.ts';
import type {PlannedQuestion} from './import-plan.ts';

export interface QuestionContext {
  /** Whether a path (with `/`) matches a glob as in .gitignore. */
  readonly isGlob: (glob: string, path: string) => boolean;
  /** The lines a finding stands on, as latin1; '' where they cannot be read. */
  readonly lineOf: (finding: Finding) => string;
}

/** Longer lines are cut: an expression takes time for every character. */
const LONGEST = 4096;

/** Asks the peers' own tests about findings, expressions in linear time. */
export class QuestionAsker {
  readonly #context: QuestionContext;
  readonly #machines = new Map<string, Re2Machine | null>();

  constructor(context: QuestionContext) {
    this.#context = context;
  }

  /** All kinds of tests that the allowance has must hold; of each kind one is enough. */
  isAllowed({allow, rules}: PlannedQuestion, finding: Finding): boolean {
    if (rules.length > 0 && !rules.includes(finding.ruleId)) return false;
    if (allow.commits.length > 0 && !allow.commits.some((commit) => isIntroducedBy(finding, commit))) return false;
    if (allow.paths.length > 0 && !allow.paths.some((test) => this.#isPath(test, pathOf(finding)))) return false;
    return allow.texts.length === 0 || allow.texts.some((test) => this.#isText(test, finding));
  }

  #isPath(test: PathTest, path: string): boolean {
    return test.form === 'glob' ? this.#context.isGlob(test.text, path) : this.#matches(test.source, path);
  }

  #isText(test: TextTest, finding: Finding): boolean {
    if (test.form === 'contains') return valueAnswers(finding.secret, (text) => text.toLowerCase().includes(test.text));
    // The match of the peer's rule is not known; it stands on the line.
    if (test.on !== 'secret') return this.#matches(test.source, this.#context.lineOf(finding));
    return valueAnswers(finding.secret, (text) => this.#matches(test.source, text));
  }

  #matches(source: string, text: string): boolean {
    return this.#machine(source)?.matches(text.slice(0, LONGEST)) === true;
  }

  /** Null: too large; nothing is allowed by it. */
  #machine(source: string): Re2Machine | null {
    const known = this.#machines.get(source);
    if (known !== undefined) return known;
    const machine = machineOf(source);
    this.#machines.set(source, machine);
    return machine;
  }
}

function machineOf(source: string): Re2Machine | null {
  const parsed = testTree(source);
  if ('refused' in parsed) return null;
  try {
    return new Re2Machine(parsed.tree);
  } catch (error) {
    if (error instanceof Re2Refused) return null;
    throw error;
  }
}

/** The commit that brought the value to that path, at its first or its last time. */
function isIntroducedBy({first, last}: Finding, commit: string): boolean {
  return commit.length >= 7 && [first, last].some((one) => one?.id.startsWith(commit) === true);
}

/** Relative to the repository root; '' where the finding is in no file. */
export function pathOf({origin}: Finding): string {
  if (origin.kind === 'inside') return 'path' in origin.outer ? (origin.outer.path ?? '') : '';
  return 'path' in origin ? (origin.path ?? '') : '';
}
