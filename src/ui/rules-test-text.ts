import type {Theme} from './theme.ts';
import {counted, thousands} from './units.ts';

/** What the test of one rule of a user or a repository gave. All texts are printable. */
export interface RuleTest {
  readonly id: string;
  readonly title: string;
  /** 'guard.yml:12: rules[2]' */
  readonly place: string;
  readonly examples: number;
  /** Null: the rule is refused. */
  readonly cost: {
    /** Bytes of the longest match. */
    readonly longest: number;
    /** Places that are tried for each anchor. */
    readonly starts: number;
    /** Steps of one try at most, whatever the text. */
    readonly steps: number;
  } | null;
  /** Why the rule is refused. */
  readonly problems: readonly {readonly key: string; readonly what: string; readonly instead: string | null}[];
  readonly failures: readonly {readonly example: string; readonly why: string}[];
  /** Built-in rules that find the secrets of its examples too. */
  readonly alsoFoundBy: readonly string[];
}

export interface BuiltInTest {
  readonly rules: number;
  readonly providers: number;
  readonly examples: number;
  readonly failures: readonly {readonly rule: string; readonly example: string; readonly why: string}[];
}

export interface RulesTest {
  /** Null: not asked for. */
  readonly builtIn: BuiltInTest | null;
  readonly own: readonly RuleTest[];
  /** The file that was tested; null: what counts here. */
  readonly file: string | null;
}

/** `guard rules test` for people: one block per rule, what is wrong with it below it, then the sums. */
export function rulesTestText({builtIn, own, file}: RulesTest, theme: Theme): string {
  const lines = own.flatMap((one) => [...ruleLines(one, theme), '']);
  for (const {rule, example, why} of builtIn?.failures ?? []) lines.push(`  ${theme.warn('fails')}    ${rule}  ${example}: ${why}`);
  return `${[...lines, ...sumLines(builtIn, own, file)].join('\n')}\n`;
}

function ruleLines(one: RuleTest, theme: Theme): string[] {
  const lines = [`  ${verdict(one, theme)}  ${theme.strong(one.id)}  ${one.title}   ${theme.faint(one.place)}`];
  for (const {key, what, instead} of one.problems) {
    lines.push(`           ${key}: ${what}`);
    if (instead !== null) lines.push(`           ${theme.faint('instead:')} ${instead}`);
  }
  for (const {example, why} of one.failures) lines.push(`           ${example}: ${why}`);
  if (one.cost !== null) lines.push(`           ${theme.faint(costText(one.cost, one.examples))}`);
  if (one.alsoFoundBy.length > 0) lines.push(`           ${theme.faint(`also found by the built-in ${one.alsoFoundBy.join(', ')}`)}`);
  return lines;
}

function verdict({problems, failures}: RuleTest, theme: Theme): string {
  if (problems.length > 0) return theme.warn('refused');
  return failures.length > 0 ? theme.warn('fails  ') : theme.good('passes ');
}

function costText({longest, starts, steps}: NonNullable<RuleTest['cost']>, examples: number): string {
  const tries = starts > 1 ? ` at each of ${thousands(starts)} places before an anchor` : '';
  return `${counted(examples, 'example')}, longest match ${counted(longest, 'byte')}, at most ${counted(steps, 'step')} per try${tries}`;
}

function sumLines(builtIn: BuiltInTest | null, own: readonly RuleTest[], file: string | null): string[] {
  const refused = own.filter((one) => one.problems.length > 0).length;
  const failing = own.filter((one) => one.failures.length > 0).length;
  const place = file === null ? 'of your settings' : `of ${file}`;
  const words = [refused > 0 ? `${refused} refused` : '', failing > 0 ? `${failing} failing` : ''].filter((word) => word !== '');
  const lines = [
    `  ${counted(own.length, 'rule')} ${place}${own.length === 0 ? '' : `: ${words.length === 0 ? 'all pass' : words.join(', ')}`}`,
  ];
  if (builtIn === null) return lines;
  const {rules, providers, examples, failures} = builtIn;
  const outcome = failures.length === 0 ? 'all pass' : `${counted(failures.length, 'example')} failing`;
  return [...lines, `  ${thousands(rules)} built-in rules of ${providers} providers, ${counted(examples, 'example')}: ${outcome}`];
}
