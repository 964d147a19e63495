import type {Finding} from '../../core/finding.ts';
import {peerHashes} from '../../core/fingerprint.ts';
import type {FilePlace, ImportNote, KnownPlace} from '../../grammars/peers/imported-setup.ts';
import {KINDLESS} from '../../grammars/peers/rule-names.ts';
import type {ImportPlan} from './import-plan.ts';
import {pathOf, QuestionAsker, type QuestionContext} from './import-questions.ts';

/** A value seen at a place that a peer names. */
export interface SeenValue {
  readonly ruleId: string;
  /** SHA-1 of its bytes. */
  readonly sha1: string;
  readonly line: number;
  readonly endLine: number;
}

export interface MatchContext extends QuestionContext {
  readonly findings: readonly Finding[];
  /** What guard sees in the file as of that commit (null: as it is now); empty where there is no such file. */
  readonly valuesIn: (commit: string | null, path: string) => readonly SeenValue[];
}

/** A finding that goes to the baseline, and who said so. */
export interface MatchedFinding {
  readonly finding: Finding;
  readonly place: FilePlace;
  readonly reason: string;
}

/** The findings that the peers know, each once, and a note for what a peer knows and guard does not find. */
export function matchFindings(plan: ImportPlan, context: MatchContext): {matched: MatchedFinding[]; unmatched: ImportNote[]} {
  const matcher = new FindingMatcher(plan, context);
  matcher.values();
  for (const place of plan.knownPlaces) matcher.place(place);
  const asker = new QuestionAsker(context);
  for (const question of plan.questions)
    for (const finding of context.findings)
      if (asker.isAllowed(question, finding)) matcher.take(finding, question.allow.place, question.reason);
  return {matched: [...matcher.matched.values()], unmatched: matcher.unmatched};
}

class FindingMatcher {
  readonly matched = new Map<Finding, MatchedFinding>();
  readonly unmatched: ImportNote[] = [];
  readonly #plan: ImportPlan;
  readonly #context: MatchContext;
  readonly #bySha1 = new Map<string, Finding[]>();

  constructor(plan: ImportPlan, context: MatchContext) {
    this.#plan = plan;
    this.#context = context;
    const hashes = new Map<string, readonly string[]>();
    for (const finding of context.findings) {
      const known =
        hashes.get(finding.secretId) ??
        peerHashes(
          finding.secret,
          finding.parts.map((part) => part.secret),
        );
      hashes.set(finding.secretId, known);
      for (const sha1 of known) this.#bySha1.set(sha1, [...(this.#bySha1.get(sha1) ?? []), finding]);
    }
  }

  take(finding: Finding, place: FilePlace, reason: string): void {
    if (!this.matched.has(finding)) this.matched.set(finding, {finding, place, reason});
  }

  values(): void {
    for (const {sha1, path, place, isNoSecret, seenAt, peerRule} of this.#plan.knownValues) {
      const found = (this.#bySha1.get(sha1) ?? []).filter((finding) => path === null || pathOf(finding) === path);
      const reason = `${isNoSecret ? 'marked as no secret' : 'known'} (from ${place.file})`;
      for (const finding of found) this.take(finding, place, reason);
      if (found.length > 0) continue;
      // A commit never changes: what stands on that line there is what the peer saw, however it cuts the value.
      if (seenAt !== null && seenAt.commit !== null) this.place(seenAt);
      else this.#miss(place, peerRule, path === null ? 'guard reports no such value' : 'guard reports no such value in that file');
    }
  }

  place(known: KnownPlace): void {
    const {commit, path, line, place} = known;
    const there = this.#context
      .valuesIn(commit, path)
      .filter((one) => one.line <= line && line <= one.endLine && this.#isOfKind(one.ruleId, known));
    const found = there.flatMap((one) => (this.#bySha1.get(one.sha1) ?? []).filter((finding) => pathOf(finding) === path));
    for (const finding of found) this.take(finding, place, `known (from ${place.file})`);
    if (found.length === 0) this.#miss(place, known.peerRule, 'guard reports nothing at that place');
  }

  #isOfKind(ruleId: string, {peerRule}: KnownPlace): boolean {
    const rules = this.#plan.rulesOf(peerRule);
    return rules.length === 0 || rules.includes(ruleId) || KINDLESS.includes(ruleId) || rules.some((one) => KINDLESS.includes(one));
  }

  #miss(place: FilePlace, peerRule: string, why: string): void {
    this.unmatched.push({place, outcome: 'not-needed', what: peerRule === '' ? 'known value' : `known ${peerRule}`, why});
  }
}
