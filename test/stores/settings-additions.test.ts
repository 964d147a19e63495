import {describe, expect, it} from 'vitest';
import {parse} from 'yaml';
import {settingsValue, withAdditions} from '../../src/stores/settings-additions.ts';

const NOTHING = {allow: [], rules: [], exclude: []};
const allow = [{path: 'a/', reason: 'r'}];

describe('withAdditions', () => {
  it('makes a new file', () => {
    const text = withAdditions('', 'guard.yml', {...NOTHING, allow, exclude: ['b/']});
    expect(parse(text)).toEqual({scan: {exclude: ['b/']}, allow});
  });

  it('adds lists behind a text without touching it', () => {
    const before = '# ours\nscan:\n  minSeverity: high   # why\n';
    const text = withAdditions(before, 'guard.yml', {...NOTHING, allow});
    expect(text.startsWith(before)).toBe(true);
    expect(parse(text)).toEqual({scan: {minSeverity: 'high'}, allow});
  });

  it('extends lists that are there, and keeps comments', () => {
    const before = '# ours\nallow:\n  # first\n  - path: x/\n    reason: "y" # z\nscan:\n  exclude: [c/]\n';
    const text = withAdditions(before, 'guard.yml', {...NOTHING, allow, exclude: ['b/']});
    for (const comment of ['# ours', '# first', '# z']) expect(text).toContain(comment);
    expect(parse(text)).toEqual({allow: [{path: 'x/', reason: 'y'}, ...allow], scan: {exclude: ['c/', 'b/']}});
  });

  it('fills keys that hold nothing', () => {
    expect(parse(withAdditions('allow:\nscan:\n', 'guard.yml', {...NOTHING, allow, exclude: ['b/']}))).toEqual({
      allow,
      scan: {exclude: ['b/']},
    });
  });

  it('keeps Windows line ends', () => {
    const text = withAdditions('version: 1\r\n', 'guard.yml', {...NOTHING, allow});
    expect(text.replaceAll('\r\n', '')).not.toContain('\n');
    expect(parse(text)).toEqual({version: 1, allow});
  });

  it('says beside a rule’s example that it is none', () => {
    const rule = {id: 'x-y', examples: {match: ['acme_a', 'acme_b']}};
    const text = withAdditions('', 'guard.yml', {...NOTHING, rules: [rule]});
    expect(
      text
        .split('\n')
        .filter((line) => line.includes('acme_'))
        .every((line) => line.includes('# guard:allow')),
    ).toBe(true);
    expect(parse(text)).toEqual({rules: [rule]});
  });

  it('refuses what is no settings file', () => {
    for (const text of ['- a\n', 'allow: 3\n', 'scan: 3\n', 'a: [\n', 'a: *b\n'])
      expect(() => withAdditions(text, 'guard.yml', {...NOTHING, allow, exclude: ['b/']}), text).toThrow(/^guard\.yml/);
    expect(settingsValue('', 'guard.yml')).toEqual({});
  });
});
