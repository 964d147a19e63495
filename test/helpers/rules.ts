import type {Chunk} from '../../src/core/chunk.ts';
import type {CompiledRule} from '../../src/core/compiled-rule.ts';
import type {RawFinding} from '../../src/core/finding.ts';
import type {Provider} from '../../src/core/provider.ts';
import type {Rule} from '../../src/core/rule.ts';
import type {Checks} from '../../src/detect/checks.ts';
import {compileRules} from '../../src/detect/compile.ts';
import type {Detector, Ruleset} from '../../src/detect/detect.ts';
import {buildImage} from '../../src/detect/tables.ts';

/** A rule with what a test does not care about filled in. */
export function rule(parts: Partial<Rule> & Pick<Rule, 'id' | 'anchors' | 'pattern'>): Rule {
  return {title: parts.id, severity: 'high', examples: {match: [], skip: []}, ...parts};
}

export function provider(rules: readonly Rule[], id = 'acme', service = true): Provider {
  return {id, title: id, service, docs: [], hosts: [], rules, manual: ''};
}

export function ruleset(providers: readonly Provider[]): Ruleset {
  const rules: readonly CompiledRule[] = compileRules(providers);
  return {rules, image: buildImage(rules), hash: ''};
}

/** Checks that say nothing, but for those given: the engine alone. */
export function checks(some: Partial<Checks> = {}): Checks {
  const quiet = () => ({reasons: []});
  const judges = {assignment: quiet, url: quiet, header: quiet};
  return {checksums: {}, structures: {}, judges, formatReasons: () => [], allowComment: () => null, ...some};
}

/** A chunk that is a whole origin; texts are latin1. */
export function chunk(content: string | Uint8Array, more: Partial<Chunk> = {}): Chunk {
  const bytes = typeof content === 'string' ? Buffer.from(content, 'latin1') : content;
  return {origin: {kind: 'stdin', label: 'test'}, bytes, offset: 0, line: 1, column: 0, seen: 0, last: true, ...more};
}

export function findings(detector: Detector, one: Chunk): RawFinding[] {
  const found: RawFinding[] = [];
  detector.detect(one, (finding) => found.push(finding));
  return found;
}

export function secretOf(finding: {readonly value: Uint8Array}): string {
  return Buffer.from(finding.value).toString('latin1');
}
