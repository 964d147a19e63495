import {rulePlace} from '../../config/user-rules.ts';
import type {CompiledRule} from '../../core/compiled-rule.ts';
import {EXIT, type ExitCode} from '../../core/exit-code.ts';
import type {UserRule} from '../../core/user-rule.ts';
import {Detector, type Explanation} from '../../detect/detect.ts';
import {stepBound} from '../../detect/regex-cost.ts';
import {parseRegex} from '../../detect/regex-tree.ts';
import {alsoFoundBy, failedExamples} from '../../detect/rule-examples.ts';
import {checkUserRule, type TakenIds, takenIds, withUserRules} from '../../detect/user-rules.ts';
import {UserRuleWatch} from '../../scan/rule-watch.ts';
import {loadRuleset} from '../../scan/ruleset.ts';
import type {MaskLine} from '../../ui/mask-line.ts';
import {type BuiltInTest, type RuleTest, rulesTestText} from '../../ui/rules-test-text.ts';
import type {Streams} from '../../ui/streams.ts';
import {theme} from '../../ui/theme.ts';
import {ruleMasker} from './rule-masker.ts';
import {ownRules, type RulesPlace, rulesOfFile} from './user-rules.ts';

export interface TestRulesContext extends RulesPlace {
  readonly streams: Streams;
  /** Milliseconds. */
  readonly now: () => number;
}

/**
 * `guard rules test [FILE]`: the examples of a file's rules; without a file those of the built-in rules and of the settings that count here. Exit
 * 0 when all do what they should, 2 when a rule is refused or an example fails: 1 is for findings alone.
 */
export async function testRules(file: string | undefined, flags: {json: boolean}, context: TestRulesContext): Promise<ExitCode> {
  const rules = file === undefined ? await ownRules(context) : await rulesOfFile(file, context.cwd);
  const {maskLine} = ruleMasker();
  const builtIn = file === undefined ? await testBuiltIn() : null;
  const own = testOwn(rules, maskLine, context.now);
  const {streams} = context;
  if (flags.json) streams.out(`${JSON.stringify({version: 1, builtIn, rules: own}, null, 2)}\n`);
  else streams.out(rulesTestText({builtIn, own, file: file === undefined ? null : maskLine(file)}, theme(streams.color)));
  const isGood = own.every((one) => one.problems.length + one.failures.length === 0) && (builtIn?.failures.length ?? 0) === 0;
  return isGood ? EXIT.clean : EXIT.couldNotRun;
}

async function testBuiltIn(): Promise<BuiltInTest> {
  const {PROVIDERS} = await import('../../providers/index.ts');
  const ruleset = loadRuleset();
  const detector = new Detector(ruleset);
  const compiled = new Map(ruleset.rules.map((rule) => [rule.id, rule]));
  const providerOf = new Map<string, string>(
    PROVIDERS.flatMap((provider) => provider.rules.map((rule) => [rule.id, provider.id] as const)),
  );
  const all = PROVIDERS.flatMap((provider) => provider.rules);
  const failures = all.flatMap(({id, examples}) => {
    const rule = compiled.get(id);
    if (rule === undefined) return [];
    const counts = (found: Explanation): boolean => providerOf.get(found.ruleId) === providerOf.get(id);
    return failedExamples({rule, examples, counts}, detector).map((failure) => ({rule: id, ...failure}));
  });
  const examples = all.reduce((sum, rule) => sum + rule.examples.match.length + rule.examples.skip.length, 0);
  return {rules: all.length, providers: new Set(providerOf.values()).size, examples, failures};
}

/** Each rule by itself beside the built-in ones, so that one that is refused keeps none of the others from being tested. */
function testOwn(rules: readonly UserRule[], maskLine: MaskLine, now: () => number): RuleTest[] {
  const base = loadRuleset();
  const builtInIds = new Set(base.rules.map((rule) => rule.id));
  const taken: TakenIds = takenIds(base.rules);
  return rules.map((rule) => {
    const head = {
      id: rule.id,
      title: maskLine(rule.title),
      place: maskLine(rulePlace(rule)),
      examples: rule.examples.match.length + rule.examples.skip.length,
    };
    const outcome = checkUserRule(rule, taken);
    if ('problems' in outcome)
      return {...head, cost: null, problems: outcome.problems.map((problem) => masked(problem, maskLine)), failures: [], alsoFoundBy: []};
    let isOff = false;
    const watch = new UserRuleWatch(now, () => {
      isOff = true;
    });
    const detector = new Detector(withUserRules(base, [rule]), undefined, watch);
    const test = {rule: outcome.compiled, examples: rule.examples, counts: isReportedBy(rule)};
    const failures = failedExamples(test, detector).map(({example, why}) => ({example, why: maskLine(why)}));
    const others = alsoFoundBy(test, detector, (id) => builtInIds.has(id));
    return {
      ...head,
      cost: costOf(outcome.compiled),
      problems: [],
      failures: isOff ? [{example: 'examples', why: 'took so long that a scan would switch the rule off'}] : failures,
      alsoFoundBy: others,
    };
  });
}

/** As `guard scan` does without flags; of a rule that is only ever 'possible', also what is. */
function isReportedBy(rule: UserRule): (found: Explanation) => boolean {
  return (found) => found.ruleId === rule.id && (found.confidence !== 'possible' || rule.confidence === 'possible');
}

function masked<Problem extends {what: string; instead: string | null}>(problem: Problem, maskLine: MaskLine): Problem {
  return {...problem, what: maskLine(problem.what), instead: problem.instead === null ? null : maskLine(problem.instead)};
}

function costOf({longest, source, flags, nearest, farthest, id}: CompiledRule): RuleTest['cost'] {
  return {longest, starts: farthest - nearest + 1, steps: stepBound(parseRegex(new RegExp(source, flags), id)).steps};
}
