import {describe, expect, it} from 'vitest';
import {CHECKS, unknownChecks} from '../../src/detect/checks.ts';
import {compileRules} from '../../src/detect/compile.ts';
import {Detector} from '../../src/detect/detect.ts';
import {PROVIDERS} from '../../src/providers/index.ts';
import {RULES, RULES_HASH, tableImage} from '../../src/providers/rules-table.ts';
import {chunk, findings, ruleset} from '../helpers/rules.ts';

const detector = new Detector({rules: RULES, image: tableImage(), hash: RULES_HASH});
const providerOf = new Map(PROVIDERS.flatMap((one) => one.rules.map((rule) => [rule.id, one.id] as const)));

describe('the generated rules table', () => {
  it('is what the definitions compile to, but for the guards that are in the image', () => {
    expect(RULES).toEqual(JSON.parse(JSON.stringify(compileRules(PROVIDERS).map((rule) => ({...rule, guards: []})))));
    expect(Buffer.from(tableImage()).equals(Buffer.from(ruleset(PROVIDERS).image))).toBe(true);
    expect(RULES_HASH).toMatch(/^[0-9a-f]{64}$/);
  });
  it('holds no examples and no texts for people but titles', () => {
    const text = JSON.stringify(RULES);
    for (const {manual, docs} of PROVIDERS)
      for (const one of [manual, ...docs]) expect(text).not.toContain(JSON.stringify(one).slice(1, -1));
    expect(text).not.toContain('"examples"');
  });
  it('names only checks that exist', () => expect(unknownChecks(RULES, CHECKS)).toEqual([]));
});

for (const one of PROVIDERS) {
  describe(one.id, () => {
    for (const rule of one.rules) {
      it(`${rule.id}: examples`, () => {
        expect(rule.examples.match.length).toBeGreaterThan(0);
        for (const text of rule.examples.match) {
          const found = findings(detector, chunk(text));
          const shown = JSON.stringify({text, found: found.map((finding) => [finding.ruleId, finding.points])});
          expect(found.length, shown).toBe(1);
          expect(providerOf.get(found[0]?.ruleId ?? ''), shown).toBe(one.id);
        }
        for (const text of rule.examples.skip)
          expect(
            findings(detector, chunk(text)).map((finding) => finding.ruleId),
            JSON.stringify(text),
          ).not.toContain(rule.id);
      });
    }
  });
}
