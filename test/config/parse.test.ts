import {describe, expect, it} from 'vitest';
import {problemText} from '../../src/config/document.ts';
import {parseSettings} from '../../src/config/parse.ts';

const bytes = (text: string): Uint8Array => Buffer.from(text, 'utf8');

/** Every problem as `guard config check` prints it; empty: none. */
function problemsOf(content: string | Uint8Array, form: 'whole file' | 'package.json' = 'whole file'): string[] {
  const parsed = parseSettings(typeof content === 'string' ? bytes(content) : content, form);
  return 'problems' in parsed ? parsed.problems.map((problem) => problemText('guard.yml', problem)) : [];
}

function documentOf(content: string, form: 'whole file' | 'package.json' = 'whole file') {
  const parsed = parseSettings(bytes(content), form);
  if ('problems' in parsed) throw new Error(parsed.problems.map((one) => one.text).join('; '));
  return parsed.document;
}

describe('a settings file', () => {
  it('with every key becomes a document with the line of each', () => {
    const text = `# ours
version: 1
scan:
  failOn: never
  minSeverity: high
  minConfidence: possible
  allowComments: false
  limitMb: 20
  exclude:
    - docs/
    - "*.min.js"
baseline: config/known.json
allow:
  - path: test/**
    reason: made up
  - rule: jwt
    reason: examples
    expires: 2027-01-31
rules: []
`;
    expect(documentOf(text)).toEqual({
      scan: {
        failOn: 'never',
        minSeverity: 'high',
        minConfidence: 'possible',
        allowComments: false,
        limitMb: 20,
        exclude: ['docs/', '*.min.js'],
      },
      baseline: 'config/known.json',
      allow: [
        {path: 'test/**', reason: 'made up'},
        {rule: 'jwt', reason: 'examples', expires: '2027-01-31'},
      ],
      rules: [],
      lines: {
        'scan.failOn': [4],
        'scan.minSeverity': [5],
        'scan.minConfidence': [6],
        'scan.allowComments': [7],
        'scan.limitMb': [8],
        'scan.exclude': [10, 11],
        baseline: [12],
        allow: [14, 16],
        rules: [],
      },
    });
  });

  for (const [name, text] of [
    ['nothing', ''],
    ['a comment', '# nothing yet\n'],
    ['null', 'null\n'],
    ['a byte order mark', '\ufeffversion: 1\n'],
    ['Windows line ends', 'version: 1\r\nscan:\r\n  limitMb: 1\r\n'],
    ['a few aliases', 'allow:\n  - &a {path: x, reason: y}\n  - *a\n'],
  ] as const) {
    it(`of ${name} is fine`, () => expect(problemsOf(text)).toEqual([]));
  }

  it('in JSON is fine too, with its lines', () => {
    expect(documentOf('{\n\t"scan": {\n\t\t"limitMb": 3\n\t}\n}').lines).toEqual({'scan.limitMb': [3]});
  });

  it('as the guard key of package.json has the lines of package.json', () => {
    const text = '{\n\t"name": "app",\n\t"guard": {\n\t\t"scan": {"failOn": "never"}\n\t}\n}\n';
    expect(documentOf(text, 'package.json')).toEqual({scan: {failOn: 'never'}, lines: {'scan.failOn': [4]}});
    expect(problemsOf(text.replace('never', 'newer'), 'package.json')).toEqual([
      'guard.yml:4:22: scan.failOn: expected one of any, new, never (did you mean never?)',
    ]);
  });
});

describe('a settings file that is wrong', () => {
  const cases: readonly (readonly [name: string, text: string | Uint8Array, ...problems: string[]])[] = [
    ['unknown key', 'skan:\n  failOn: any\n', 'guard.yml:1:1: skan: no such key (did you mean scan?)'],
    ['unknown inner key', 'scan:\n  fail-on: any\n', 'guard.yml:2:3: scan.fail-on: no such key (did you mean failOn?)'],
    ['unknown key that resembles none', 'scan:\n  zebra: 1\n', 'guard.yml:2:3: scan.zebra: no such key'],
    [
      'unknown key of an entry',
      'allow:\n  - path: x\n    reson: y\n    reason: z\n',
      'guard.yml:3:5: allow[0].reson: no such key (did you mean reason?)',
    ],
    ['wrong type', 'scan:\n  limitMb: many\n', 'guard.yml:2:12: scan.limitMb: expected a number, found a text'],
    [
      'yes is a text in YAML 1.2',
      'scan:\n  allowComments: yes\n',
      'guard.yml:2:18: scan.allowComments: expected true or false, found a text',
    ],
    ['no value', 'scan:\n', 'guard.yml:1:6: scan: expected a map of keys, found nothing'],
    ['a list at the top', '- a\n', 'guard.yml:1:1: expected a map of keys, found a list'],
    [
      'two unknown keys',
      'a: 1\nscan:\n  constructor: 1\n',
      'guard.yml:1:1: a: no such key',
      'guard.yml:3:3: scan.constructor: no such key',
    ],
    ['an inner list', 'scan: []\n', 'guard.yml:1:7: scan: expected a map of keys, found a list'],
    ['a list for an entry', 'allow:\n  - []\n', 'guard.yml:2:5: allow[0]: expected a map of keys, found a list'],
    ['a text at the top', 'hello\n', 'guard.yml:1:1: expected a map of keys, found a text'],
    ['a number out of range', 'scan: {limitMb: 0}\n', 'guard.yml:1:17: scan.limitMb: expected at least 1'],
    ['no reason', 'allow:\n  - path: x\n', 'guard.yml:2:5: allow[0].reason: must be given'],
    [
      'an entry that names nothing',
      'allow:\n  - reason: x\n',
      'guard.yml:2:5: allow[0]: expected at least one of fingerprint, path, rule, pattern',
    ],
    [
      'two problems',
      'scan:\n  failOn: 1\nbaseline: 2\n',
      'guard.yml:2:11: scan.failOn: expected one of any, new, never',
      'guard.yml:3:11: baseline: expected a text, found a number',
    ],
    [
      'newer',
      'version: 2\nnew: things\n',
      'guard.yml:1:10: version: these settings are of a newer version of guard: this one reads version 1',
    ],
    ['another version', 'version: "1"\n', 'guard.yml:1:10: version: expected 1'],
    ['key twice', 'scan:\n  limitMb: 1\n  limitMb: 2\n', 'guard.yml:3:3: the key limitMb stands here a second time'],
    ['merge key', '<<: {baseline: x}\n', 'guard.yml:1:1: <<: no such key'],
    [
      'merge markers',
      'version: 1\n<<<<<<< HEAD\nbaseline: a\n=======\nbaseline: b\n>>>>>>> topic\n',
      'guard.yml:2:1: a merge conflict is not resolved here',
    ],
    ['tab', 'scan:\n\tlimitMb: 1\n', 'guard.yml:2:1: a tab may not indent: use blanks'],
    ['two documents', 'version: 1\n---\nversion: 1\n', 'guard.yml:2:1: a second document begins here: one file is one document'],
    ['unknown tag', 'scan: !!js/function x\n', 'guard.yml:1:7: not YAML: unresolved tag: tag:yaml.org,2002:js/function'],
    ['alias without anchor', 'baseline: *x\n', 'guard.yml: an alias without its anchor'],
    ['not UTF-8', Buffer.from('version: 1\nbaseline: caf\xe9\n', 'latin1'), 'guard.yml:2:1: not UTF-8 text: save it as UTF-8'],
    ['UTF-16', Buffer.from('\ufeffversion: 1\n', 'utf16le'), 'guard.yml: not UTF-8 text: save it as UTF-8'],
    ['explicit keys', '? a\n: b\n', 'guard.yml:1:1: keys written with "?" are not read'],
  ];
  for (const [name, text, ...problems] of cases) it(name, () => expect(problemsOf(text)).toEqual(problems));

  it('half-written is one clear line with its place', () => {
    const [problem, ...more] = problemsOf('scan: {failOn: any,\nallow:\n  - path: "x');
    expect(more).toEqual([]);
    expect(problem).toMatch(/^guard\.yml:\d+:\d+: not YAML: /);
  });

  it('as a package.json that is no JSON says so', () => {
    expect(problemsOf('{"guard": {},}', 'package.json')).toEqual(['guard.yml: not JSON, so its "guard" settings cannot be read']);
  });

  it('never repeats a value: it may be a secret in the wrong place', () => {
    const value = `hunter2-${'x9'.repeat(8)}`;
    const text = `scan:\n  failOn: ${value}\n  limitMb: ${value}\nbaseline: [${value}]\nallow: ${value}\n`;
    expect(problemsOf(text)).toHaveLength(4);
    expect(problemsOf(text).join('\n')).not.toContain('hunter2');
  });
});

describe('a hostile settings file', () => {
  const repeated = (one: string, length: number): string => one.repeat(Math.floor(length / one.length));
  const aliases = [
    'a: &a [x, x, x, x, x, x, x, x, x]',
    ...'bcdefghi'.split('').map((name, i) => `${name}: &${name} [${`*${'abcdefghi'[i]},`.repeat(9)}]`),
  ].join('\n');
  const cases: readonly (readonly [name: string, text: string])[] = [
    ['aliases that explode', aliases],
    ['open brackets', repeated('[', 40_000)],
    ['open maps', repeated('{a: ', 40_000)],
    ['nested dashes', repeated('- ', 40_000)],
    ['nested explicit keys', repeated('? ', 200_000)],
    ['nested explicit keys behind dashes', repeated('- ? ', 200_000)],
    ['explicit keys in brackets', `[${repeated('? ', 10_000)}`],
    ['stairs', Array.from({length: 600}, (_, i) => `${' '.repeat(i)}a:`).join('\n')],
    ['many keys', Array.from({length: 6_000}, (_, i) => `k${i}: 1`).join('\n')],
    ['many anchors', repeated('&a ', 40_000)],
    ['many tags', repeated('!a ', 40_000)],
    ['many directives', repeated('%A b\n', 40_000)],
    ['one key of a megabyte', `${'k'.repeat(1_000_000)}: 1`],
    ['deep keys', repeated('a: ', 40_000)],
  ];
  for (const [name, text] of cases) {
    it(`${name}: problems, in bounded time`, {timeout: 60_000}, () => {
      const started = performance.now();
      const problems = problemsOf(text);
      expect(problems.length).toBeGreaterThan(0);
      expect(Math.max(...problems.map((one) => one.length))).toBeLessThan(300);
      expect(performance.now() - started).toBeLessThan(20_000);
    });
  }
});
