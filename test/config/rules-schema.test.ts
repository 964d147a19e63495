import {describe, expect, it} from 'vitest';
import {parseSettings} from '../../src/config/parse.ts';
import {MOST_USER_RULES, parseUserRules} from '../../src/config/rules-schema.ts';
import {written} from '../helpers/user-rules.ts';

const problem = (...rules: readonly unknown[]): string => {
  try {
    parseUserRules(rules, 'guard.yml');
    return 'none';
  } catch (error) {
    expect(error).toMatchObject({name: 'GuardError', code: 'CONFIG_INVALID'});
    return (error as Error).message;
  }
};

describe('a rule as people write it', () => {
  it('is completed: every key that was left out has its default', () => {
    expect(parseUserRules([written()], 'guard.yml')).toEqual([
      {
        id: 'acme-token',
        formerly: [],
        title: 'Acme token',
        severity: 'high',
        confidence: 'certain',
        lowEntropy: false,
        anchors: ['acme_'],
        ignoreCase: false,
        before: null,
        pattern: 'acme_[a-z0-9]{16}',
        near: null,
        checksum: null,
        structure: null,
        minEntropy: null,
        parts: [],
        examples: {match: ['acme_example'], skip: []},
        docs: [],
        manual: '',
        file: 'guard.yml',
        line: null,
        key: 'rules[0]',
      },
    ]);
  });
  it('may be none at all', () => {
    expect(parseUserRules(undefined, 'guard.yml')).toEqual([]);
    expect(parseUserRules(null, 'guard.yml')).toEqual([]);
    expect(parseUserRules([], 'guard.yml')).toEqual([]);
  });

  const without = (key: string): Record<string, unknown> => Object.fromEntries(Object.entries(written()).filter(([name]) => name !== key));
  it.each([
    ['a missing id', without('id'), 'rules[0].id: is missing'],
    ['missing examples', without('examples'), 'rules[0].examples: is missing'],
    ['no example to find', written({examples: {match: []}}), 'rules[0].examples.match: expected at least one text'],
    ['an id with blanks', written({id: 'Acme Token'}), 'rules[0].id: expected lower-case words'],
    ['a short anchor', written({anchors: ['acme_', 'ab']}), 'rules[0].anchors[1]: expected at least 3 bytes'],
    ['an anchor that YAML reads as a number', written({anchors: [1234]}), 'rules[0].anchors[0]: expected a text (in quotes'],
    ['an anchor beyond latin1', written({anchors: ['acmé€_']}), 'rules[0].anchors[0]: expected characters that are single bytes'],
    ['no anchor', written({anchors: []}), 'rules[0].anchors: expected at least one anchor'],
    ['an unknown severity', written({severity: 'bad'}), 'rules[0].severity: expected one of critical, high'],
    ['an unknown key', written({patern: 'x'}), 'rules[0].patern: no such key; a rule has id,'],
    ['an unknown key inside', written({examples: {match: ['x'], skp: []}}), 'rules[0].examples.skp: no such key'],
    ['a title of two lines', written({title: 'a\nb'}), 'rules[0].title: expected one line'],
    ['a title with an escape', written({title: 'a\u001b[31mb'}), 'rules[0].title: expected one line'],
    ['an endless expression', written({pattern: 'a'.repeat(1001)}), 'rules[0].pattern: expected an expression of at most 1000'],
    ['a part without a name', written({parts: [{pattern: 'x{20}'}]}), 'rules[0].parts[0].name: is missing'],
    ['docs that are no address', written({docs: ['javascript:alert(1)']}), 'rules[0].docs[0]: expected a web address'],
    ['a rule that is a text', 'acme', 'rules[0]: expected a rule'],
    ['a rule that is nothing', null, 'rules[0]: expected a rule'],
  ])('%s is said with its key', (_, rule, message) => expect(problem(rule)).toContain(`guard.yml: ${message}`));

  it('two rules of one id, or of one that the other had, are refused', () => {
    expect(problem(written(), written())).toBe('guard.yml: rules[1].id: acme-token is taken by guard.yml: rules[0]');
    expect(problem(written(), written({id: 'other-token', formerly: ['acme-token']}))).toContain('acme-token is taken by');
  });
  it('no list, and one rule too many', () => {
    expect(() => parseUserRules({}, 'guard.yml')).toThrow('guard.yml: rules: expected a list of rules');
    const many = Array.from({length: MOST_USER_RULES + 1}, (_, i) => written({id: `acme-${i}`}));
    expect(problem(...many.slice(1))).toBe('none');
    expect(problem(...many)).toBe('guard.yml: rules: 65 rules are more than the 64 that one file may have');
  });
  it('never quotes the value that is wrong', () => {
    const token = `acme_${'k9f8'.repeat(5)}`;
    for (const key of ['id', 'severity', 'confidence', 'ignoreCase', 'anchors', 'near', 'minEntropy', 'before', 'examples', 'docs'])
      expect(problem(written({[key]: token})), key).not.toContain(token);
  });
});

describe('rules in a settings file', () => {
  it('are read by the same schema, with the line of each', () => {
    const text = `rules:\n  - ${JSON.stringify(written())}\n  - ${JSON.stringify(written({id: 'acme-two'}))}\n`;
    const parsed = parseSettings(Buffer.from(text), 'whole file');
    expect(parsed).toMatchObject({
      document: {
        rules: [
          {id: 'acme-token', manual: ''},
          {id: 'acme-two', before: null},
        ],
        lines: {rules: [2, 3]},
      },
    });
  });
  it('all problems at once', () => {
    const text = 'rules:\n  - id: acme-x\n    titel: A\n    anchors: [ab]\n';
    const parsed = parseSettings(Buffer.from(text), 'whole file');
    const keys = 'problems' in parsed ? parsed.problems.map((one) => one.key) : [];
    expect(keys).toEqual(expect.arrayContaining(['rules[0].titel', 'rules[0].anchors[0]', 'rules[0].pattern', 'rules[0].examples']));
  });
});
