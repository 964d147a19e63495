import type {CompiledRule} from '../core/compiled-rule.ts';
import {type ChecksumState, type Confidence, confidenceOf, type Reason, type Rule, type Severity} from '../core/rule.ts';
import type {Checks} from './checks.ts';
import type {Match} from './match.ts';
import type {Judgement, MatchContext} from './match-context.ts';
import type {TextWindow} from './text-window.ts';

const CHECKSUM_POINTS = 40;

const BASE_REASON: Readonly<Record<Confidence, string>> = {
  certain: 'the format is that of this kind alone',
  likely: 'the format is typical of this kind',
  possible: 'the format alone says little',
};

/** A match with everything known about it. */
export interface Assessment extends Match {
  readonly rule: CompiledRule;
  readonly points: number;
  /** Null: below 'possible', or silent. */
  readonly confidence: Confidence | null;
  readonly reasons: readonly Reason[];
  readonly notes: readonly string[];
  readonly severity: Severity;
  readonly checksum: ChecksumState;
  readonly expiresAt: number | null;
  readonly key: string;
  /** Why it is no secret at all; null: it may be one. */
  readonly silent: string | null;
  readonly parts: readonly FoundPart[];
}

export interface FoundPart {
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

/** Judges matches: neighbouring words, structure, judge, checksum, filters, in that order; ends at the first that says "no secret". */
export class Assessor {
  readonly #checks: Checks;
  readonly #rules: readonly CompiledRule[];
  readonly #asRules: (Rule | undefined)[] = [];

  constructor(rules: readonly CompiledRule[], checks: Checks) {
    this.#rules = rules;
    this.#checks = checks;
  }

  assess(match: Match, window: TextWindow): Assessment {
    const rule = this.#rules[match.number]!;
    const draft = new Draft(match, rule);
    if (rule.near !== null && !hasWordNear(rule.near, match, window))
      return draft.silence(`none of ${quoted(rule.near.words)} within ${rule.near.within} bytes before`);
    const asRule = this.#asRule(match.number);
    const structure = rule.structure === null ? undefined : this.#checks.structures[rule.structure];
    if (structure !== undefined) draft.take(structure(context(match, asRule, window)), 'its structure is not that of this kind');
    const judge = rule.judge === null ? undefined : this.#checks.judges[rule.judge];
    if (judge !== undefined && draft.silent === null) draft.take(judge(context(match, asRule, window)), 'the value is not a secret');
    if (draft.silent !== null) return draft.done();
    const value = window.slice(draft.start, draft.end);
    this.#checksum(draft, rule, value);
    for (const reason of this.#checks.formatReasons(value, asRule)) draft.reasons.push(reason);
    return draft.done();
  }

  #checksum(draft: Draft, rule: CompiledRule, value: string): void {
    const check = rule.checksum === null ? undefined : this.#checks.checksums[rule.checksum];
    if (check === undefined) return;
    draft.checksum = check(value);
    if (draft.checksum === 'valid') draft.reasons.push({points: CHECKSUM_POINTS, text: 'its checksum is right'});
    if (draft.checksum !== 'invalid') return;
    draft.reasons.push({points: -CHECKSUM_POINTS, text: 'its checksum is wrong'});
    if (rule.checksumSure) draft.silent = 'every token of this kind has a checksum, and this one is wrong';
  }

  /** The compiled rule as the checks expect a rule; its expression is made only if one asks for it. */
  #asRule(number: number): Rule {
    const known = this.#asRules[number];
    if (known !== undefined) return known;
    const made = asRule(this.#rules[number]!);
    this.#asRules[number] = made;
    return made;
  }
}

/** Collects what the checks say about one match. */
class Draft {
  readonly match: Match;
  readonly rule: CompiledRule;
  readonly reasons: Reason[] = [];
  start: number;
  end: number;
  checksum: ChecksumState = 'none';
  silent: string | null = null;
  #notes: readonly string[] = [];
  #severity: Severity;
  #expiresAt: number | null = null;
  #key = '';

  constructor(match: Match, rule: CompiledRule) {
    this.match = match;
    this.rule = rule;
    this.start = match.start;
    this.end = match.end;
    this.#severity = rule.severity;
    this.reasons.push({points: rule.points, text: BASE_REASON[rule.confidence]});
  }

  take(judgement: Judgement, whySilent: string): void {
    this.reasons.push(...judgement.reasons);
    this.#notes = [...this.#notes, ...(judgement.notes ?? [])];
    this.#severity = judgement.severity ?? this.#severity;
    this.checksum = judgement.checksum ?? this.checksum;
    this.#expiresAt = judgement.expiresAt ?? this.#expiresAt;
    this.#key = judgement.key ?? this.#key;
    if (judgement.silent === true) this.silent = judgement.reasons.at(-1)?.text ?? whySilent;
    if (judgement.span === undefined) return;
    this.end = this.match.start + judgement.span.end;
    this.start = this.match.start + judgement.span.start;
  }

  silence(why: string): Assessment {
    this.silent = why;
    return this.done();
  }

  done(): Assessment {
    let points = 0;
    for (const reason of this.reasons) points += reason.points;
    return {
      number: this.match.number,
      matchStart: this.match.matchStart,
      matchEnd: this.match.matchEnd,
      start: this.start,
      end: this.end,
      rule: this.rule,
      points,
      confidence: this.silent === null ? confidenceOf(points) : null,
      reasons: this.reasons,
      notes: this.#notes,
      severity: this.#severity,
      checksum: this.checksum,
      expiresAt: this.#expiresAt,
      key: this.#key,
      silent: this.silent,
      parts: [],
    };
  }
}

function hasWordNear(near: {readonly words: readonly string[]; readonly within: number}, match: Match, window: TextWindow): boolean {
  const before = window.slice(match.matchStart - near.within, match.matchStart).toLowerCase();
  return near.words.some((word) => before.includes(word));
}

function quoted(words: readonly string[]): string {
  return words.map((word) => `"${word}"`).join(', ');
}

function context(match: Match, rule: Rule, window: TextWindow): MatchContext {
  return {
    rule,
    value: window.slice(match.start, match.end),
    match: window.slice(match.matchStart, match.matchEnd),
    around(before, after) {
      const from = Math.max(0, match.matchStart - before);
      return {text: window.slice(from, match.matchEnd + after), start: match.start - from, end: match.end - from};
    },
  };
}

function asRule(rule: CompiledRule): Rule {
  const {id, title, severity, confidence, lowEntropy, anchors, checksumSure} = rule;
  return {
    id,
    title,
    severity,
    confidence,
    lowEntropy,
    anchors,
    checksumSure,
    formerly: rule.formerly,
    anchorsIgnoreCase: rule.ignoreCase,
    before: rule.farthest,
    get pattern() {
      return new RegExp(rule.source, rule.flags);
    },
    ...(rule.near === null ? {} : {near: rule.near}),
    ...(rule.checksum === null ? {} : {checksum: rule.checksum}),
    ...(rule.structure === null ? {} : {structure: rule.structure}),
    ...(rule.judge === null ? {} : {judge: rule.judge}),
    ...(rule.minEntropy === null ? {} : {minEntropy: rule.minEntropy}),
    examples: {match: [], skip: []},
  };
}
