import {createHash} from 'node:crypto';
import {describe, expect, it} from 'vitest';
import {GuardError} from '../../../src/core/errors.ts';
import type {ImportedSetup} from '../../../src/grammars/peers/imported-setup.ts';
import {readPeerFile} from '../../../src/grammars/peers/peer-files.ts';
import {guardRules, KINDLESS, RULE_NAMES} from '../../../src/grammars/peers/rule-names.ts';
import {PROVIDERS} from '../../../src/providers/index.ts';

const read = (file: string, text: string | Uint8Array): ImportedSetup =>
  readPeerFile(typeof text === 'string' ? Buffer.from(text, 'utf8') : text, file).setup;
const sha1 = (text: string): string => createHash('sha1').update(text).digest('hex');
const COMMIT = 'ab'.repeat(20);

function failure(file: string, text: string | Uint8Array): GuardError {
  try {
    read(file, text);
  } catch (error) {
    if (error instanceof GuardError) return error;
    throw error;
  }
  throw new Error(`${file} was read`);
}

describe('.gitleaks.toml', () => {
  const setup = read(
    '.gitleaks.toml',
    `title = "x"
[extend]
useDefault = true
path = "base.toml"
disabledRules = ["jwt"]
[[rules]]
id = "acme"
description = "Acme"
regex = '''acme_([a-z0-9]{16})'''
entropy = 3.5
keywords = ["acme_"]
[[rules.allowlists]]
condition = "AND"
paths = ['''^test/''']
regexes = ['''^x''']
[rules.allowlist]
stopwords = ["Dummy"]
[[rules]]
id = "by-name"
path = '''\\.pem$'''
[[rules]]
id = "github-pat"
[[rules.allowlists]]
paths = ['''docs/''']
[allowlist]
description = "all"
paths = ['''a/''', '''b\\/(''']
regexes = ['''EXAMPLE''']
regexTarget = "line"
commits = ["${COMMIT.toUpperCase()}"]
[[allowlists]]
targetRules = ["acme"]
stopwords = ["foo"]
nonsense = 1
`,
  );

  it('gives rules of its own, in our syntax', () => {
    expect(setup.rules).toMatchObject([
      {
        id: 'acme',
        title: 'Acme',
        source: 'acme_([0-9a-z]{16})',
        anchors: ['acme_'],
        minEntropy: 3.5,
        place: {file: '.gitleaks.toml', line: 9},
      },
    ]);
  });

  it('gives every test of an allowlist, alone or together as its condition says', () => {
    const plain = setup.allows.map(({place, peerRules, paths, texts, commits}) => [place.line, peerRules, paths, texts, commits]);
    const expression = (source: string) => ({form: 'expression', source});
    expect(plain).toMatchObject([
      [5, ['jwt'], [], [], []],
      [17, ['acme'], [], [{form: 'contains', text: 'dummy'}], []],
      [12, ['acme'], [expression('^test/')], [{...expression('^x'), on: 'secret'}], []],
      [24, ['github-pat'], [expression('docs/')], [], []],
      [27, [], [expression('a/')], [], []],
      [28, [], [], [{...expression('EXAMPLE'), on: 'line'}], []],
      [25, [], [], [], [COMMIT]],
      [33, ['acme'], [], [{form: 'contains', text: 'foo'}], []],
    ]);
  });

  it('says what it cannot take, and where', () => {
    const notes = setup.notes.map(({place, outcome, what}) => `${place.line} ${outcome} ${what}`);
    expect(notes).toEqual(
      expect.arrayContaining([
        '2 not-taken extend.path = "base.toml"',
        '2 changed extend.useDefault',
        '18 not-taken rule by-name',
        '27 not-taken allowlist, expression',
        '34 not-taken allowlist, nonsense',
      ]),
    );
  });

  it('takes nothing of an AND of which one test cannot be read', () => {
    const half = read('.gitleaks.toml', `[allowlist]\ncondition = "AND"\npaths = ['a(']\nregexes = ['x']\n`);
    expect(half.allows).toEqual([]);
    expect(half.notes.map(({what}) => what)).toEqual(['allowlist, expression', 'allowlist']);
  });

  it('finds headers behind multi-line texts that look like headers', () => {
    const text = `[[rules]]\nid = "a"\ndescription = '''\n[[rules]]\n'''\nregex = "acme_[a-z]{9}"\n[[rules]]\nid = "b"\nregex = "umbra_[a-z]{9}"\n`;
    expect(read('.gitleaks.toml', text).rules.map(({place}) => place.line)).toEqual([6, 9]);
  });
});

describe('.gitleaksignore', () => {
  it('gives places, with and without a commit', () => {
    const setup = read('.gitleaksignore', `# old\n\n${COMMIT}:src/a.py:generic-api-key:12\nsrc\\b.py:jwt:3\nC:/x:jwt:4\nnope\na:b:0\n`);
    expect(setup.knownPlaces).toMatchObject([
      {commit: COMMIT, path: 'src/a.py', peerRule: 'generic-api-key', line: 12, place: {line: 3}},
      {commit: null, path: 'src/b.py', peerRule: 'jwt', line: 3},
      {commit: null, path: 'C:/x', peerRule: 'jwt', line: 4},
    ]);
    expect(setup.notes.map(({place}) => place.line)).toEqual([6, 7]);
  });
});

describe('a gitleaks report', () => {
  const value = `q${'7x'.repeat(10)}`;
  const entry = {RuleID: 'acme', StartLine: 4, File: 'a.py', Commit: COMMIT, Secret: value, Match: `k=${value}`};

  it('gives hashes of values, never the values', () => {
    const setup = read(
      'report.json',
      JSON.stringify([entry, {...entry, Secret: 'REDACTED'}, {...entry, Secret: 'q7x...', Commit: ''}], null, 1),
    );
    expect(setup.knownValues).toMatchObject([{sha1: sha1(value), path: 'a.py', peerRule: 'acme', seenAt: {commit: COMMIT, line: 4}}]);
    expect(setup.knownPlaces).toMatchObject([
      {commit: COMMIT, line: 4, place: {line: 11}},
      {commit: null, line: 4},
    ]);
    expect(JSON.stringify(setup)).not.toContain(value);
  });

  it('may be empty, and must be one', () => {
    expect(read('.gitleaks-baseline.json', '[]').knownValues).toEqual([]);
    expect(failure('gitleaks-report.json', '{"a": 1}').message).toContain('not a JSON report of gitleaks');
  });
});

describe('.secrets.baseline', () => {
  const results = {'src/a.py': [{type: 'Secret Keyword', filename: 'src/a.py', hashed_secret: sha1('x'), line_number: 3}]};

  it('gives the hashes by file', () => {
    const text = JSON.stringify({version: '1.5.0', plugins_used: [], filters_used: [], results}, null, 2);
    const [known] = read('.secrets.baseline', text).knownValues;
    expect(known).toMatchObject({
      sha1: sha1('x'),
      path: 'src/a.py',
      peerRule: 'Secret Keyword',
      isNoSecret: false,
      seenAt: {commit: null, line: 3},
    });
    expect(text.split('\n')[(known?.place.line ?? 0) - 1]).toContain('hashed_secret');
  });

  it('knows audits, the slim form, filters and the old exclude', () => {
    const marked = [
      {type: 'T', hashed_secret: sha1('a'), is_secret: false},
      {type: 'T', hashed_secret: sha1('b'), is_secret: true},
      {type: 'T', hashed_secret: 'z'},
    ];
    const filters = [
      {path: 'detect_secrets.filters.regex.should_exclude_file', pattern: ['\\.lock$']},
      {path: 'detect_secrets.filters.regex.should_exclude_line', pattern: ['x(?=y)']},
      {path: 'detect_secrets.filters.wordlist.should_exclude_secret'},
      {path: 'detect_secrets.filters.heuristic.is_uuid'},
    ];
    const setup = read(
      '.secrets.baseline',
      JSON.stringify({results: {'a.py': marked}, filters_used: filters, exclude: {files: '^docs/', lines: null}}),
    );
    expect(setup.knownValues.map(({isNoSecret, seenAt}) => [isNoSecret, seenAt])).toEqual([
      [true, null],
      [false, null],
    ]);
    expect(setup.allows.map(({paths}) => paths)).toEqual([
      [{form: 'expression', source: '\\.lock$'}],
      [{form: 'expression', source: '^docs/'}],
    ]);
    expect(setup.notes.map(({what, outcome}) => `${outcome} ${what}`)).toEqual([
      'changed entry',
      'not-taken entry',
      'not-taken excluded lines',
      'not-taken filter detect_secrets.filters.wordlist.should_exclude_secret',
    ]);
  });
});

describe('ggshield settings', () => {
  const plain = `w${'3k'.repeat(9)}`;

  it('of version 2', () => {
    const setup = read(
      '.gitguardian.yaml',
      `version: 2\nexit_zero: false\nsecret:\n  show_secrets: true\n  ignored_paths:\n    - '**/docs/*'\n  ignored_detectors: [Generic Password]\n  ignored_matches:\n    - name: one\n      match: ${plain}\n    - name: two\n      match: ${'ab'.repeat(32)}\n`,
    );
    expect(setup.excludes).toEqual([{place: {file: '.gitguardian.yaml', line: 6}, glob: '**/docs/*'}]);
    expect(setup.allows).toMatchObject([{peerRules: ['Generic Password']}]);
    expect(setup.knownValues).toMatchObject([{sha1: sha1(plain), path: null, isNoSecret: true, place: {line: 9}}]);
    expect(setup.notes.map(({place, what}) => `${place.line} ${what}`)).toEqual(['4 secret.show_secrets', '11 two']);
    expect(JSON.stringify(setup)).not.toContain(plain);
  });

  it('of version 1', () => {
    const setup = read('.gitguardian.yml', `paths-ignore:\n  - '*.md'\nmatches-ignore:\n  - ${plain}\nverbose: true\nwhat: 1\n`);
    expect(setup.excludes).toMatchObject([{glob: '*.md', place: {line: 2}}]);
    expect(setup.knownValues).toMatchObject([{sha1: sha1(plain)}]);
    expect(setup.notes.map(({what}) => what)).toEqual(['what']);
  });
});

describe('other files', () => {
  it('trufflehog exclude paths', () => {
    const setup = read('.trufflehog-exclude.txt', '# c\n\\.lock$\na(?!b)\n');
    expect(setup.allows).toMatchObject([{paths: [{form: 'expression', source: '\\.lock$'}], place: {line: 2}}]);
    expect(setup.notes).toMatchObject([{place: {line: 3}, outcome: 'not-taken'}]);
  });

  it('kingfisher baselines of both versions', () => {
    const two = `version: 2\nfingerprint_algorithm: kingfisher-v1\nrepositories:\n  - id: local://x\n    findings:\n      - path: a.py\n        fingerprint: "1"\n        rule_id: kingfisher.aws.1\n        line: 7\n      - path: b.py\n`;
    expect(read('kingfisher-baseline.yaml', two)).toMatchObject({
      knownPlaces: [{path: 'a.py', line: 7, peerRule: 'kingfisher.aws.1', commit: null, place: {line: 6}}],
      notes: [{place: {line: 10}}],
    });
    const one = 'ExactFindings:\n  matches:\n    - filepath: a.py\n      fingerprint: "1"\n      linenum: 3\n';
    expect(read('x.yml', one).knownPlaces).toMatchObject([{path: 'a.py', line: 3}]);
    expect(failure('kingfisher-baseline.yaml', 'version: 3\nrepositories: []\n').message).toContain('version 3');
  });

  it('secretlint rules and ignore files', () => {
    const config = {
      rules: [
        {
          id: '@secretlint/secretlint-rule-preset-recommend',
          rules: [{id: '@secretlint/secretlint-rule-aws', options: {allows: ['/^AKIAX/i', 'Dummy', '/(/']}}],
        },
        {id: '@secretlint/secretlint-rule-slack', disabled: true},
        {id: '@secretlint/secretlint-rule-pattern', options: {patterns: [{name: 'p'}]}},
      ],
    };
    const setup = read('.secretlintrc.json', JSON.stringify(config, null, 2));
    expect(setup.allows).toMatchObject([
      {peerRules: ['@secretlint/secretlint-rule-aws'], texts: [{form: 'expression', source: '(?i)^AKIAX'}]},
      {texts: [{form: 'expression', source: 'Dummy'}]},
      {peerRules: ['@secretlint/secretlint-rule-slack'], texts: []},
    ]);
    expect(setup.notes.map(({what}) => what)).toEqual(['@secretlint/secretlint-rule-aws, allows', 'pattern p']);
    expect(read('.secretlintignore', 'a/\n# no\n*.b\n').excludes.map(({glob}) => glob)).toEqual(['a/', '*.b']);
    expect(read('package.json', '{"name": "x"}').allows).toEqual([]);
    expect(read('package.json', '{"secretlint": {"rules": [{"id": "secretlint-rule-x", "disabled": true}]}}').allows).toHaveLength(1);
  });

  it('GitHub secret scanning paths', () => {
    expect(read('.github/secret_scanning.yml', 'paths-ignore:\n  - "docs/**"\n').excludes).toMatchObject([
      {glob: 'docs/**', place: {line: 2}},
    ]);
  });

  it('programs and checksums of whole files are named, not read', () => {
    for (const file of ['.secretlintrc.js', '.talismanrc'])
      expect(read(file, 'process.exit(9)').notes).toMatchObject([{outcome: 'not-taken', what: 'file'}]);
  });
});

describe('bad input', () => {
  const FILES: readonly (readonly [what: string, file: string, text: string | Uint8Array, says: RegExp])[] = [
    ['broken TOML', '.gitleaks.toml', '[[rules]\nid = "a"', /^\.gitleaks\.toml:1: not valid TOML/],
    ['half a TOML text', '.gitleaks.toml', '[allowlist]\npaths = [\n  "a",\n', /^\.gitleaks\.toml:\d+: not valid TOML/],
    ['another TOML file', '.gitleaks.toml', 'name = "x"\n', /none of the keys of a gitleaks configuration/],
    ['half a JSON text', '.secrets.baseline', '{"results": {"a.py": [{"type"', /^\.secrets\.baseline:1: the JSON ends too early/],
    ['broken JSON', '.secrets.baseline', '{"results":\n {]}}', /^\.secrets\.baseline:2: not valid JSON/],
    ['an empty file', '.secrets.baseline', '', /ends too early/],
    ['another JSON file', '.secrets.baseline', '{"a": 1}', /no "results"/],
    ['broken YAML', '.gitguardian.yaml', 'secret:\n  - a\n b: [', /^\.gitguardian\.yaml:\d+: not valid YAML/],
    ['a key twice', '.gitguardian.yaml', 'version: 2\nversion: 2\n', /^\.gitguardian\.yaml:2: not valid YAML \(duplicate key\)/],
    ['a YAML list', '.gitguardian.yaml', '- a\n', /not a settings file of ggshield/],
    ['aliases that explode', '.gitguardian.yaml', bomb(), /its aliases are too many/],
    ['an alias of nothing', '.gitguardian.yaml', 'a: *b\n', /not valid YAML|aliases/],
    ['merge markers', '.gitleaksignore', `a:b:1\n<<<<<<< HEAD\nc:d:2\n=======\n>>>>>>> x\n`, /^\.gitleaksignore:2: merge conflict markers/],
    ['not UTF-8', '.gitleaksignore', Buffer.from([0x61, 0xff, 0xfe]), /not UTF-8/],
    ['UTF-16', '.gitleaks.toml', Buffer.from('[allowlist]', 'utf16le'), /NUL byte|not UTF-8/],
    ['binary', '.gitleaksignore', Buffer.from([0x61, 0, 0x62]), /NUL byte/],
    ['a huge settings file', '.gitguardian.yaml', Buffer.alloc((4 << 20) + 1, 0x20), /larger than 4 MB/],
    ['of no kind', 'notes.txt', 'hello\n', /of no kind that guard can import/],
  ];
  for (const [what, file, text, says] of FILES) {
    it(`${what}: one clear line`, () => {
      const error = failure(file, text);
      expect(error.message).toMatch(says);
      expect(error.message).not.toContain('\n');
      expect(error.oclif.exit).toBe(2);
    });
  }

  it('never quotes the text', () => {
    const secret = `gh${'p_'}${'k9'.repeat(18)}`;
    for (const [file, text] of [
      ['.secrets.baseline', `{"a": ${secret}}`],
      ['.gitguardian.yaml', `a: b: ${secret}`],
      ['.gitleaks.toml', `[allowlist]\nx = ${secret}`],
    ] as const)
      expect(failure(file, text).message).not.toContain(secret.slice(0, 12));
  });

  it('takes a byte order mark', () => expect(read('.gitleaksignore', '\ufeffa.py:jwt:1\n').knownPlaces).toMatchObject([{path: 'a.py'}]));
});

function bomb(): string {
  const levels = Array.from({length: 9}, (_, i) => `a${i + 1}: &a${i + 1} [${Array(9).fill(`*a${i}`).join(', ')}]`);
  return `a0: &a0 [x, x, x, x]\n${levels.join('\n')}\n`;
}

describe('names of rules', () => {
  const rules = PROVIDERS.flatMap((provider) =>
    provider.rules.map((rule) => ({id: rule.id, formerly: rule.formerly ?? [], provider: provider.id as string})),
  );
  const ids = new Set<string>(rules.map(({id}) => id));
  const providers = new Set<string>(PROVIDERS.map(({id}) => id));

  it('stand for rules that guard has', () => {
    for (const [name, wanted] of Object.entries(RULE_NAMES)) {
      expect(name).toBe(name.toLowerCase());
      for (const one of wanted)
        expect(one.startsWith('provider:') ? providers.has(one.slice(9)) : ids.has(one), `${name}: ${one}`).toBe(true);
    }
    for (const one of KINDLESS) expect(ids.has(one), one).toBe(true);
  });

  it('are found by table, by equal id, and by the service in them', () => {
    expect(guardRules('github-pat', rules)).toEqual(['github-pat-classic']);
    expect(guardRules('JWT', rules)).toEqual(['jwt']);
    expect(guardRules('kingfisher.aws.1', rules)).toContain('aws-access-key');
    expect(guardRules('@secretlint/secretlint-rule-slack', rules)).toContain('slack-bot-token');
    expect(guardRules('acme-of-ours', rules)).toEqual([]);
  });
});

describe('time', () => {
  it('is bounded for many keys, and keys written with "?" are refused', () => {
    const started = process.hrtime.bigint();
    const keys = Array.from({length: 40_000}, (_, i) => `k${i}: 1`).join('\n');
    expect(read('.gitguardian.yaml', `${keys}\n`).notes).toHaveLength(40_000);
    expect(failure('.gitguardian.yaml', `${'? '.repeat(400)}a`).message).toContain('"?"');
    expect(failure('.gitleaks.toml', '[[rules]]\n'.repeat(3_000)).message).toContain('2000 tables');
    expect(Number(process.hrtime.bigint() - started) / 1e9).toBeLessThan(5);
  });
});
