import type {ChecksumState, Confidence, Reason, Severity} from '../core/rule.ts';
import type {Assessment, FoundPart} from './assess.ts';

/** What became of one match, for `guard explain`. Offsets are string indices of the explained text. */
export interface Explanation {
  readonly ruleId: string;
  readonly title: string;
  readonly provider: string | null;
  readonly start: number;
  readonly end: number;
  /** Length of the start of the value that may be printed. */
  readonly shown: number;
  readonly parts: readonly FoundPart[];
  readonly severity: Severity;
  readonly checksum: ChecksumState;
  /** Sum of the reasons' points. */
  readonly points: number;
  /** Null: below 'possible', or silent. */
  readonly confidence: Confidence | null;
  readonly reasons: readonly Reason[];
  readonly notes: readonly string[];
  readonly expiresAt: number | null;
  readonly outcome: 'reported' | 'allowed' | 'too-few-points' | 'no-secret' | 'other-rule' | 'part-of-another';
  /** The outcome in words; empty when reported. */
  readonly why: string;
}

interface Fates {
  readonly dropped: ReadonlyMap<Assessment, Assessment>;
  readonly absorbed: readonly Assessment[];
  readonly allowedBy: (one: Assessment) => string | null;
}

/** One explanation for each match, by start, reported ones first where several begin at one place. */
export function explanations(found: readonly Assessment[], fates: Fates): Explanation[] {
  return found
    .map((one) => ({...facts(one), ...fate(one, fates)}))
    .sort((a, b) => a.start - b.start || Number(b.outcome === 'reported') - Number(a.outcome === 'reported'));
}

function facts(one: Assessment): Omit<Explanation, 'outcome' | 'why'> {
  const {start, end, parts, severity, checksum, points, confidence, reasons, notes, expiresAt} = one;
  const {id: ruleId, title, provider, shown} = one.rule;
  return {ruleId, title, provider, start, end, shown, parts, severity, checksum, points, confidence, reasons, notes, expiresAt};
}

function fate(one: Assessment, {dropped, absorbed, allowedBy}: Fates): Pick<Explanation, 'outcome' | 'why'> {
  if (one.silent !== null) return {outcome: 'no-secret', why: one.silent};
  const winner = dropped.get(one);
  if (winner !== undefined) return {outcome: 'other-rule', why: `reported as ${winner.rule.id}, which is more specific`};
  if (one.confidence === null) return {outcome: 'too-few-points', why: `${one.points} points are too few to report it at all`};
  if (absorbed.includes(one)) return {outcome: 'part-of-another', why: 'reported as a part of the credential beside it'};
  const comment = allowedBy(one);
  return comment === null ? {outcome: 'reported', why: ''} : {outcome: 'allowed', why: `allowed by the comment ${comment}`};
}
