import {beforeAll, describe, expect, it} from 'vitest';
import {Journey} from '../helpers/journey.ts';
import {githubToken, noise} from '../helpers/tokens.ts';

const secret = (seed: number): string => `acme_${noise(seed, 32, 'abcdefghjkmnpqrstuvwxyz23456789')}`;

/** guard.yml with one rule; its example is known. */
const settings = (more = '', pattern = '\\b(acme_[a-z0-9]{32})\\b'): string => `# guard:allow-file
rules:
  - id: acme-deploy-token
    title: Acme deploy token
    severity: high
    anchors: [acme_]
    pattern: '${pattern}'
    examples:
      match: ['deploy with ${secret(1)}']
      skip: [acme_token]
    manual: Delete it under Settings.
${more}`;

const journey = new Journey('user-rules');
beforeAll(() => {
  const repository = journey.repository('shop');
  journey.write('shop/guard.yml', settings());
  journey.write('shop/src/deploy.txt', `deploy with ${secret(2)} and ${githubToken(3)}\n`);
  journey.commit(repository, 'deploy');
});

describe('rules of a repository', () => {
  it('take part in a scan of it, in the worker, and are told', () => {
    const report = journey.scan('shop');
    expect(report.status).toBe(1);
    expect((report.credentials as readonly {ruleId: string; title?: string}[]).map((one) => [one.ruleId, one.title])).toEqual(
      expect.arrayContaining([
        ['acme-deploy-token', 'Acme deploy token (guard.yml)'],
        ['github-pat-classic', expect.any(String)],
      ]),
    );
    const {stdout} = journey.guard('shop', ['scan']);
    expect(stdout).toContain('guard.yml adds 1 rule');
    expect(stdout).toContain('guard.yml says: "Delete it under Settings."');
    expect(stdout).not.toContain(secret(2));
  });
  it('also in the index, before a commit; and not with --no-repo-config', () => {
    journey.write('shop/src/more.txt', `new ${secret(4)}\n`);
    journey.git('shop', 'add', '-A');
    for (const args of [
      ['scan', '--staged'],
      ['scan', '--staged', '--quiet'],
    ])
      expect(journey.guard('shop', args).status, args.join(' ')).toBe(1);
    expect(journey.guard('shop', ['scan', '--staged']).stdout).toContain('Acme deploy token');
    expect(journey.guard('shop', ['scan', '--no-repo-config', '--format', 'json']).stdout).not.toContain('acme-deploy-token');
  });
  it('are listed, shown and explained', () => {
    expect(journey.guard('shop', ['rules']).stdout).toMatch(/acme-deploy-token\s+\(guard\.yml:3\)\s+high/);
    expect(journey.guard('shop', ['rules', 'show', 'acme-deploy-token']).stdout).toContain('guard.yml:3');
    const explained = journey.guard('shop', ['explain', 'src/deploy.txt:1']);
    expect(explained.stdout).toContain('acme-deploy-token');
    expect(explained.stdout).not.toContain(secret(2));
    expect(journey.guard('.', ['rules']).stdout).not.toContain('acme-deploy-token');
  });
  it('of the user take part as well, and stand beside those of the repository', () => {
    const rule = {
      id: 'zeta-key',
      title: 'Zeta key',
      severity: 'low',
      anchors: ['zeta_'],
      pattern: 'zeta_[a-z0-9]{24}',
      examples: {match: ['zeta_']},
    };
    journey.write('mine.yml', JSON.stringify({rules: [rule]}));
    journey.write('shop/zeta.txt', `zeta_${noise(9, 24, 'abcdefghjkmnpqrstuvwxyz23456789')}\n`);
    const ran = journey.guard('shop', ['scan', '--format', 'json'], {env: {GUARD_CONFIG: `${journey.folder}/mine.yml`}});
    expect(ran.stdout).toContain('zeta-key');
    expect(ran.stdout).toContain('acme-deploy-token');
  });
});

describe('guard rules test', () => {
  it('passes where every example does what it should, and ends with 0', () => {
    const ran = journey.guard('shop', ['rules', 'test']);
    expect(ran.stdout).toContain('1 rule of your settings: all pass');
    expect(ran.stdout).toMatch(/built-in rules of \d+ providers, [\d,]+ examples: all pass/);
    expect(ran.status).toBe(0);
  });
  it('names the examples that fail, why, and never their text; ends with 2', () => {
    const examples = `      match: ['nothing here', '${secret(5)}x', 'with ${secret(6)} and ${secret(7)}']\n      skip: ['${secret(8)}']`;
    journey.write(
      'bad.yml',
      settings().replace(/ {6}match.*\n.*acme_token\]/, () => examples),
    );
    const ran = journey.guard('.', ['rules', 'test', 'bad.yml']);
    expect(ran.status).toBe(2);
    expect(ran.stdout).toContain('match[0]: no anchor stands in it, and the expression does not match either');
    expect(ran.stdout).toContain('match[1]: the anchor stands at offset 0, but the expression does not match there');
    expect(ran.stdout).toContain('match[2]: found 2 times: offset 5, offset 47');
    expect(ran.stdout).toContain('skip[0]: found at offset 0, and nothing should be');
    for (const seed of [5, 6, 7, 8]) expect(ran.stdout).not.toContain(secret(seed));
    expect(ran.stdout).not.toContain('built-in rules');
  });
  it('says of a refused rule where and how to write it instead, as does a scan', () => {
    journey.write('slow.yml', settings('', 'acme_(?:\\w{1,30}-?){1,30}'));
    const ran = journey.guard('.', ['rules', 'test', 'slow.yml']);
    expect(ran.status).toBe(2);
    expect(ran.stdout).toMatch(/refused\s+acme-deploy-token/);
    expect(ran.stdout).toContain('(offset');
    expect(ran.stdout).toContain('instead:');
    const json = JSON.parse(journey.guard('.', ['rules', 'test', 'slow.yml', '--json']).stdout) as {rules: {problems: {key: string}[]}[]};
    expect(json.rules[0]?.problems[0]?.key).toBe('pattern');
    journey.repository('slow');
    journey.write('slow/guard.yml', settings('', 'acme_.+'));
    const scan = journey.guard('slow', ['scan']);
    expect(scan.status).toBe(2);
    expect(scan.stderr).toContain('guard.yml:3: rules[0].pattern: an unbounded repeat "+" (offset 6 of its expression)');
    expect(scan.stderr).toContain('try: say how often at most');
    expect(scan.stdout).toBe('');
  });
  it.each([
    ['missing', null, 'missing.yml: no such file'],
    ['half-written', 'rules:\n  - id: [acme', 'not YAML'],
    ['with a merge conflict', '<<<<<<< HEAD\nrules: []\n', 'a merge conflict is not resolved here'],
    ['of another form', 'rules: {a: 1}\n', 'rules: expected a list'],
    ['with an unknown key', 'rules:\n  - id: acme-x\n    titel: x\n', 'no such key (did you mean title?)'],
    ['empty', '', '0 rules of'],
  ])('a file that is %s', (name, content, message) => {
    const file = `${name.replaceAll(' ', '-')}.yml`;
    if (content !== null) journey.write(file, content);
    const ran = journey.guard('.', ['rules', 'test', file]);
    expect(ran.stderr + ran.stdout).toContain(message);
    expect(ran.status).toBe(content === '' ? 0 : 2);
    expect(ran.stderr.split('\n').length).toBeLessThan(4);
  });
  it('control characters and secrets of a rule file reach no output', () => {
    const hostile = settings('    docs: ["https://a.example/\\u001b]0;x\\u0007"]\n');
    journey.write('hostile.yml', hostile);
    const refused = journey.guard('.', ['rules', 'test', 'hostile.yml']);
    expect(refused.stderr).toContain('control characters');
    const quoting = settings('', githubToken(11));
    journey.repository('quoting');
    journey.write('quoting/guard.yml', quoting.replace('anchors: [acme_]', 'anchors: [ghp_]').replace('Delete it', githubToken(12)));
    for (const args of [['rules', 'show', 'acme-deploy-token'], ['rules', '--json'], ['rules', 'test'], ['scan']]) {
      const ran = journey.guard('quoting', args);
      expect(ran.stdout + ran.stderr, args.join(' ')).not.toContain(githubToken(11).slice(0, 20));
      expect(ran.stdout + ran.stderr, args.join(' ')).not.toContain(githubToken(12).slice(0, 20));
    }
  });
});
