import {describe, expect, it} from 'vitest';
import {confidenceOf} from '../../src/core/rule.ts';
import type {UserRule} from '../../src/core/user-rule.ts';
import {Detector, type RuleWatch} from '../../src/detect/detect.ts';
import {checkUserRule, compileUserRules, withUserRules} from '../../src/detect/user-rules.ts';
import {PROVIDERS} from '../../src/providers/index.ts';
import {loadRuleset} from '../../src/scan/ruleset.ts';
import {chunk, findings, secretOf} from '../helpers/rules.ts';
import {githubToken, noise} from '../helpers/tokens.ts';
import {userRule, userRules} from '../helpers/user-rules.ts';

const base = loadRuleset();
const builtInOnly = new Detector(base);
const detectorWith = (rules: readonly UserRule[], watch?: RuleWatch): Detector =>
  new Detector(withUserRules(base, rules), undefined, watch);
const token = (seed: number): string => `acme_${noise(seed, 16, 'abcdefghjkmnpqrstuvwxyz23456789')}`;

function problems(parts: Readonly<Record<string, unknown>>): string[] {
  const outcome = checkUserRule(userRule(parts), new Map());
  return 'problems' in outcome ? outcome.problems.map((one) => `${one.key}: ${one.what}`) : [];
}

describe("users' rules find", () => {
  it('what they are written for, beside the built-in ones', () => {
    const text = `A=${token(1)}\nB=${githubToken(1)}\n`;
    const found = findings(detectorWith([userRule()]), chunk(text));
    expect(found.map((one) => [one.ruleId, secretOf(one)])).toEqual(
      expect.arrayContaining([
        ['acme-token', token(1)],
        ['github-pat-classic', githubToken(1)],
      ]),
    );
  });
  it('without regard to case, with a group, a key in the middle, near a word, with a part', () => {
    const value = noise(7, 24, 'abcdefghjkmnpqrstuvwxyz23456789');
    const rules = userRules(
      {anchors: ['acme_key'], ignoreCase: true, pattern: '[a-z_]{0,20}acme_key\\s{0,3}=\\s{0,3}["\']?([a-z0-9]{20,64})'},
      {anchors: ['zk-'], pattern: 'zk-[a-z0-9]{24}', near: {words: ['Zeta'], within: 20}},
      {anchors: ['idk_'], pattern: 'idk_[a-z0-9]{8}', parts: [{name: 'the-secret', pattern: 'sec_[a-z0-9]{24}', required: true}]},
    );
    const detector = detectorWith(rules);
    const of = (text: string): string[] =>
      findings(detector, chunk(text))
        .filter((one) => /^acme-\d$/.test(one.ruleId))
        .map(secretOf);
    expect(of(`MY_Acme_Key = "${value}"`)).toEqual([value]);
    expect(of(`zeta: zk-${value}`)).toEqual([`zk-${value}`]);
    expect(of(`other: zk-${value}`)).toEqual([]);
    expect(of(`idk_k3j4h5g6 sec_${value}`)).toEqual(['idk_k3j4h5g6']);
    expect(of('idk_k3j4h5g6')).toEqual([]);
  });
  it('64 of them, with anchors that built-in rules have too, at every phase', () => {
    const rules = userRules(
      ...Array.from({length: 60}, (_, i) => ({
        anchors: [`t${i}k_`, `longer-anchor-number-${i}-`],
        pattern: `(?:t${i}k_|longer-anchor-number-${i}-)[a-z0-9]{12}`,
      })),
      {anchors: ['ghp_'], pattern: 'ghp_[A-Za-z0-9]{36}'},
      {anchors: ['abc'], pattern: 'abc[a-z0-9]{12}'},
      {anchors: ['xyz'], ignoreCase: true, pattern: 'xyz[a-z0-9]{12}'},
      {anchors: ['://'], pattern: '://k:([a-z0-9]{12})@'},
    );
    const detector = detectorWith(rules);
    const body = noise(3, 12, 'abcdefghjkmnpqrstuvw23456789');
    for (let phase = 0; phase < 9; phase++) {
      for (const [i, start] of [
        [0, 't0k_'],
        [59, 'longer-anchor-number-59-'],
        [61, 'abc'],
        [62, 'XyZ'],
        [63, '://k:'],
      ] as const) {
        const text = `${'-'.repeat(phase)} ${start}${body}@ ${' '.repeat(20 - phase)}`;
        expect(
          findings(detector, chunk(text)).map((one) => one.ruleId),
          `${start} at ${phase}`,
        ).toContain(`acme-${i}`);
      }
    }
  });
});

describe("the built-in rules beside users' rules", () => {
  /** Rules made to get in the way: equal expressions, longer and shorter spans, every byte. */
  const hostile = userRules(
    {anchors: ['ghp_'], severity: 'info', confidence: 'possible', pattern: 'ghp_[A-Za-z0-9]{36}'},
    {anchors: ['ghp_'], severity: 'info', pattern: '(?:[^\\n]{0,40})?ghp_[A-Za-z0-9]{36}[^\\n]{0,40}', before: 60},
    {anchors: ['ghp_'], severity: 'info', pattern: 'ghp_[A-Za-z0-9]{8}'},
    {anchors: ['AKIA'], severity: 'info', pattern: 'AKIA[A-Z0-9]{16}', parts: [{name: 'all', pattern: '[^\\s]{4,90}', within: 500}]},
    {anchors: ['://'], severity: 'info', pattern: '://[^\\s]{4,200}'},
    {anchors: ['key', 'token', 'secret', 'pass'], ignoreCase: true, severity: 'info', pattern: '(?:key|token|secret|pass)[^\\n]{4,200}'},
    {anchors: ['-----BEGIN'], severity: 'info', pattern: '-----BEGIN[^]{4,4000}'},
    {anchors: ['eyJ'], severity: 'info', pattern: 'eyJ[\\w.-]{4,2000}'},
  );
  const withHostile = detectorWith(hostile);

  it('find the same as without them, to the last reason', () => {
    for (const {rules} of PROVIDERS) {
      for (const {id, examples} of rules) {
        for (const text of [...examples.match, ...examples.skip]) {
          const alone = findings(builtInOnly, chunk(text));
          const beside = findings(withHostile, chunk(text)).filter((one) => !one.ruleId.startsWith('acme-'));
          expect(beside, id).toEqual(alone);
        }
      }
    }
  });
  it('a rule equal to a built-in one, of severity info, leaves its finding: both are there', () => {
    const found = findings(withHostile, chunk(`GITHUB_TOKEN=${githubToken(5)}\n`));
    const builtIn = found.find((one) => one.ruleId === 'github-pat-classic');
    expect(builtIn).toMatchObject({severity: 'critical', checksum: 'valid'});
    expect(confidenceOf(builtIn?.points ?? 0)).toBe('certain');
    expect(found.filter((one) => one.ruleId.startsWith('acme-')).length).toBeGreaterThan(0);
  });
  it("what they know as guessable is neither hashed nor shown by a user's rule", () => {
    const text = `DATABASE_URL=postgres://app:${'Ho7se'}-Sta9ple@db.acme.dev/main\n`;
    const found = findings(withHostile, chunk(text)).filter((one) => one.ruleId.startsWith('acme-'));
    expect(found.length).toBeGreaterThan(0);
    for (const one of found) expect(one).toMatchObject({lowEntropy: true, shown: 0});
  });
  it('explain says of both what became of them', () => {
    const all = withHostile.explain(`GITHUB_TOKEN=${githubToken(5)}\n`);
    expect(all.filter((one) => one.outcome === 'reported').map((one) => one.ruleId)).toEqual(
      expect.arrayContaining(['github-pat-classic', expect.stringMatching(/^acme-/)]),
    );
  });
});

describe('ids', () => {
  it('of built-in rules, and those they had, are taken', () => {
    expect(() => compileUserRules([userRule({id: 'github-pat-classic'})], base.rules)).toThrow(
      'guard.yml: rules[0].id: github-pat-classic is the id of another rule (rule github-pat-classic)',
    );
    const former = {...base.rules[0]!, id: 'new-name', formerly: ['old-name']};
    expect(() => compileUserRules([userRule({id: 'old-name'})], [former])).toThrow('old-name is a former id of the rule new-name');
    expect(() => compileUserRules([userRule({formerly: ['github-pat-classic']})], base.rules)).toThrow('rules[0].formerly');
  });
  it('of checks must exist', () => {
    expect(problems({checksum: 'no-such'})).toEqual(['checksum: there is no checksum check of that name']);
    expect(problems({structure: 'no-such'})).toEqual(['structure: there is no structure check of that name']);
    expect(problems({checksum: 'github-crc', structure: 'jwt'})).toEqual([]);
  });
});

describe('expressions that are refused before they run', () => {
  it.each([
    ['(a+)+', 'an unbounded repeat "+"'],
    ['acme_.*', 'an unbounded repeat "*"'],
    ['acme_\\w{8,}', 'an unbounded repeat "{8,}"'],
    ['(acme_\\w{8})-\\1', 'a back-reference'],
    ['(?<q>["\'])acme_\\w{8}\\k<q>', 'a back-reference'],
    ['acme_(?:a{1,30}){1,30}b', 'repeats something that matches one text in several ways'],
    ['acme_(?:(?:a{1,9}){1,9}){1,9}b', 'several ways'],
    ['acme_(?:a|a){1,30}b', 'several ways'],
    ['acme_(?:a|ab|b){1,30}c', 'several ways'],
    ['acme_(?:\\w|\\d){1,60}!', 'several ways'],
    ['acme_(?:a?){1,60}b', 'may match nothing'],
    ['acme_(?:a{0,9}b?){1,60}c', 'may match nothing'],
    ['acme_(?:|a){1,60}c', 'may match nothing'],
    ['acme_(?:(?=a)){1,60}c', 'may match nothing'],
    ['acme_\\w{1,99}\\w{1,99}', 'follows a repeat that can take the same bytes'],
    ['acme_\\w{1,99}[a-z]{1,99}!', 'follows a repeat'],
    ['acme_\\w{1,99}-?\\w{1,99}', 'follows a repeat'],
    ['acme_[^"]{1,99}(?:"|\\s{1,40})x', 'follows a repeat'],
    ['acme_\\w{1,99}(?=\\w{0,9})\\w{1,99}', 'follows a repeat'],
    ['acme_(?:[^x]{1,90}y?){1,3}[^z]{1,90}', 'many ways'],
    ['acme_(?:[a-z]{1,30}[a-z0-9]){1,9}', 'several ways'],
    ['(?<=\\w{1,50}\\w{1,50})acme_\\w{8}', 'follows a repeat'],
    ['(?<=(?:a|aa){1,50})acme_\\w{8}', 'several ways'],
    ['(?<!(?:\\w{1,40}-?){1,40})acme_\\w{8}', 'several ways'],
    ['acme_(?=(?:a|a){1,40}b)\\w{8}', 'several ways'],
    ['acme_\\w{1,300}_\\w{1,300}!', 'steps on a text made for it'],
    ['acme_\\w{1,60}x\\w{1,60}y\\w{1,60}z', 'steps on a text made for it'],
    ['acme_(?:a?b?){1}a?b?a?b?a?b?a?b?a?b?a?b?a?b?a?b?a?b?a?b?a?b?a?b?a?b?!', 'steps on a text made for it'],
    ['acme_\\w{1,100000}', 'it may depend on'],
    ['acme_(?:\\w{8}-){1,9999}', 'it may depend on'],
    ['(?<=a{1,100000})acme_\\w{8}', 'it may depend on'],
    ['acme_(?=\\w{1,100000}x)', 'it may depend on'],
    ['acme_(?:(?:(?:a{9}){99}){99}){99}', 'it may depend on'],
    ['(?i)acme_\\w{8}', 'not an expression: invalid group'],
    ['acme_(?i:\\w{8})', /not an expression: invalid group|not supported/],
    ['acme_[\\w', 'not an expression: unterminated character class'],
    ['acme_(\\w{8}', 'not an expression: unterminated group'],
    ['acme_\\p{L}{8}', 'an escape that is not supported'],
    ['acme_[é€]{8}', 'no single byte'],
    [`${'('.repeat(300)}acme_\\w{8}${')'.repeat(300)}`, 'capturing groups are more than'],
    ['(?=(acme_\\w{8}))acme_\\w{8}', 'a capturing group inside a lookaround'],
    ['acme_(\\w{0,8})', 'the secret may be 0 bytes long'],
    ['acme_\\w{1,8}|', 'the secret may be 0 bytes long'],
  ])('%s', (pattern, why) => {
    const [found = 'none'] = problems({pattern});
    expect(found).toMatch(why);
    expect(found).toMatch(/^pattern: /);
  });

  it('also in parts, with file, line and key, and how to write it instead', () => {
    const parts = [{name: 'other', pattern: 'x(?:\\w{1,9}){1,9}'}];
    expect(problems({parts})[0]).toMatch(/^parts\[0\]\.pattern: .*several ways/);
    const [rule] = userRules({pattern: 'acme_.+'});
    let thrown: unknown;
    try {
      withUserRules(base, [{...rule!, line: 12}]);
    } catch (error) {
      thrown = error;
    }
    expect(thrown).toMatchObject({
      code: 'CONFIG_INVALID',
      message: 'guard.yml:12: rules[0].pattern: an unbounded repeat "+" (offset 6 of its expression) (rule acme-0)',
      hint: 'say how often at most: {1,100} instead of +',
    });
  });
  it('an expression that is searched from far before its anchor may cost less', () => {
    const long = '[a-z]{0,900}(acme_[a-z]{8})';
    expect(problems({pattern: long})[0]).toMatch(/at each of \d+ places/);
    expect(problems({pattern: '[a-z]{0,60}(acme_[a-z]{8})'})).toEqual([]);
  });
  it('refusing is quick, whatever the expression', () => {
    const start = process.cpuUsage();
    for (const pattern of [
      `${'(?:'.repeat(190)}acme_${')?'.repeat(190)}acme_`,
      `acme_${'a?b?'.repeat(240)}`,
      `acme_(?:${Array.from({length: 240}, (_, i) => noise(i, 3)).join('|')}){1,90}`,
      `acme_${'(?:x{1,9}'.repeat(60)}${'y){1,9}'.repeat(60)}`,
      `acme_${'(?=\\w{1,99})'.repeat(80)}`,
    ])
      checkUserRule(userRule({pattern}), new Map());
    expect(process.cpuUsage(start).user / 1000).toBeLessThan(3_000);
  });
});

describe('the cost of what is accepted', () => {
  /** As slow as the bounds let a rule be, each with the text that makes it so. */
  const slow: readonly (readonly [Readonly<Record<string, unknown>>, string])[] = [
    [{anchors: ['aaa'], pattern: 'aaa[a-z]{1,60}[0-9a-z_]{9}!'}, 'a'],
    [{anchors: ['abc'], pattern: 'abc\\w{1,90}_\\w{1,90}!'}, 'abc__'],
    [{anchors: ['abc'], pattern: '[a-z]{0,40}abc[a-z]{1,60}-'}, 'abcz'],
    [{anchors: ['abc'], pattern: 'abc[a-z]{4,3000}!'}, 'abcabcab'],
    [{anchors: ['abc'], ignoreCase: true, pattern: 'abc(?:[a-z]{1,8}-){1,9}x'}, 'abc-'],
    [{anchors: ['abc'], pattern: 'abc[a-z]{8}', parts: [{name: 'other', pattern: '[a-z]{4,60}!!', within: 2000}]}, 'abcdefghijkm'],
  ];
  const cost = (detector: Detector, unit: string, size: number): number => {
    const bytes = Buffer.from(unit.repeat(Math.ceil(size / unit.length)).slice(0, size), 'latin1');
    let best = Number.POSITIVE_INFINITY;
    for (let round = 0; round < 3; round++) {
      const start = process.cpuUsage();
      detector.detect(chunk(bytes), () => undefined);
      const {user, system} = process.cpuUsage(start);
      best = Math.min(best, (user + system) / 1000);
    }
    return best;
  };

  it.each(slow)('grows with the text and no faster: %j', {timeout: 120_000}, (parts, unit) => {
    const detector = detectorWith([userRule(parts)]);
    const [small, large] = [cost(detector, unit, 4 << 10), cost(detector, unit, 32 << 10)];
    // Eight times the text: 8 when linear, 64 when quadratic. The clock says nothing below 25 ms.
    expect(large).toBeLessThan(24 * Math.max(25, small));
  });
});

describe('a rule over its limits', () => {
  /** Lets `allowed` tries through, then ends the rule that asks. */
  const strict = (allowed: number, off: number[]): RuleWatch => {
    let tries = 0;
    return {
      text: () => undefined,
      start: () => undefined,
      stop: (rule) => {
        tries++;
        if (tries <= allowed) return true;
        off.push(rule);
        return false;
      },
    };
  };
  const text = `${token(1)} ${token(2)} ${token(3)} ${githubToken(1)} zeta_${noise(1, 12)}`;
  const two = userRules({}, {anchors: ['zeta_'], pattern: 'zeta_\\w{12}'});

  it('is switched off within the text, which is searched again for all others', () => {
    const off: number[] = [];
    const detector = detectorWith(two, {...strict(2, off)});
    const ids = findings(detector, chunk(text)).map((one) => one.ruleId);
    expect(off[0]).toBe(base.rules.length);
    expect(ids).not.toContain('acme-0');
    expect(ids).toContain('github-pat-classic');
  });
  it('stays off, and leaves the built-in ones as they are', () => {
    const off: number[] = [];
    const detector = detectorWith(two, strict(0, off));
    for (let i = 0; i < 3; i++)
      expect(findings(detector, chunk(text)).map((one) => one.ruleId)).toEqual(findings(builtInOnly, chunk(text)).map((one) => one.ruleId));
    expect(off).toEqual([base.rules.length, base.rules.length + 1]);
  });
  it('no built-in rule is ever asked about', () => {
    const off: number[] = [];
    const detector = detectorWith([userRule({anchors: ['none-of-it'], pattern: 'none-of-it-[a-z]{8}'})], strict(0, off));
    expect(findings(detector, chunk(text)).length).toBeGreaterThan(0);
    expect(off).toEqual([]);
  });
});
