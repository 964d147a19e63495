import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {githubReport} from '../../src/ui/github.ts';
import {annotationLine, cut} from '../../src/ui/workflow-command.ts';
import {ALL_HOSTILE} from '../helpers/hostile-names.ts';
import {madeReport} from '../helpers/made-report.ts';
import {runWorkflowCommands} from '../helpers/workflow-commands.ts';

const context = {manualOf: () => 'Delete it under Settings > Tokens: 100 %, at once.'};
const ran = (report: ReturnType<typeof madeReport>) => runWorkflowCommands(githubReport(report, context));
const many = (count: number, severity: 'critical' | 'medium' | 'low') =>
  Array.from({length: count}, (_, i) => ({seed: severity.charCodeAt(0) * 1000 + i, credential: {severity}}));

describe('the runner’s rules, as the test knows them', () => {
  it('find commands at the start, after blanks, in the older form anywhere, and none while stopped', () => {
    const {commands, lines, stopped} = runWorkflowCommands(
      [
        '::error file=a%3Ab%2Cc,line=1::100%25%0Aok',
        '  ::debug::x',
        'say ##[add-mask]y',
        '::unknown::z',
        '::stop-commands::t',
        '::error::no',
        '##[error]no',
        '::t::',
        '::notice::yes',
      ].join('\n'),
    );
    expect(commands).toEqual([
      {name: 'error', properties: {file: 'a:b,c', line: '1'}, data: '100%\nok'},
      {name: 'debug', properties: {}, data: 'x'},
      {name: 'add-mask', properties: {}, data: 'y'},
      {name: 'notice', properties: {}, data: 'yes'},
    ]);
    expect([lines, stopped]).toEqual([['::unknown::z', '::error::no', '##[error]no'], false]);
  });
});

describe('annotations', () => {
  it('point at the line of the checked-out tree, by severity, with what to do', () => {
    const {commands} = ran(
      madeReport([
        {seed: 1, places: [{file: 'src/a,b:c.ts'}]},
        {seed: 2, credential: {severity: 'medium'}},
        {seed: 3, credential: {severity: 'low'}},
      ]),
    );
    expect(commands.map(({name}) => name)).toEqual(['error', 'warning', 'notice']);
    expect(commands[0]?.properties).toEqual({
      file: 'src/a,b:c.ts',
      line: '14',
      endLine: '14',
      col: '18',
      endColumn: '57',
      title: 'GitHub personal access token (classic) (critical)',
    });
    expect(commands[0]?.data).toBe(
      'ghp_… (40 chars), not pushed, on main, still in HEAD. next: not pushed: end it all the same if others use this disk, and take it out of history before a push. Delete it under Settings > Tokens: 100 %, at once.',
    );
  });

  it('of an old version name no line of the tree, but say where it was', () => {
    const [command] = ran(madeReport([{seed: 1, places: [{file: 'old.ts', inHead: false, commit: 'ab'.repeat(20)}]}])).commands;
    expect(command?.properties).toEqual({title: 'GitHub personal access token (classic) (critical)'});
    expect(command?.data).toMatch(/^old\.ts:14:18, commit abababababab: ghp_/);
  });

  it('of several lines name no columns: the checks API refuses them', () => {
    const [command] = ran(madeReport([{seed: 1, places: [{startLine: 3, endLine: 30}]}])).commands;
    expect(command?.properties).toMatchObject({line: '3', endLine: '30'});
    expect(Object.keys(command?.properties ?? {})).not.toContain('col');
  });

  it('of what is at rest are notices, unless at rest was asked for', () => {
    const made = [{seed: 1, places: [{exposure: 'at-rest' as const, kind: 'env' as const}]}];
    expect(ran(madeReport(made)).commands.map(({name}) => name)).toEqual(['notice']);
    expect(ran(madeReport(made, {}, {atRestCounts: true})).commands.map(({name}) => name)).toEqual(['error']);
  });

  it('are ten of each type at most; the tenth says how many more there are, and the log names the others', () => {
    const {commands, lines} = ran(madeReport([...many(25, 'critical'), ...many(10, 'medium'), ...many(11, 'low')]));
    const of = (name: string) => commands.filter((command) => command.name === name);
    expect([of('error').length, of('warning').length, of('notice').length]).toEqual([10, 10, 10]);
    expect(of('error')[9]?.data).toMatch(/^15 more errors without an annotation/);
    expect(of('warning')[9]?.data).not.toMatch(/more/);
    expect(of('notice')[9]?.data).toMatch(/^1 more notice without/);
    expect(
      of('error')
        .slice(0, 9)
        .some(({data}) => /more errors/.test(data)),
    ).toBe(false);
    expect(lines.filter((line) => line.includes('16 places without an annotation'))).toHaveLength(1);
    expect(lines.filter((line) => /src\/file-\d+\.ts:14:18/.test(line))).toHaveLength(16);
  });

  it('begin with a warning when not everything was read, also when nothing was found', () => {
    const {commands, lines} = ran(madeReport([], {complete: false, skipped: [{path: 'x', why: 'corrupt', incomplete: true, count: 3}]}));
    expect(commands).toEqual([
      {
        name: 'warning',
        properties: {title: 'guard: incomplete'},
        data: 'Not everything asked for was read: 3 inputs could not be read. What is in the rest is not known.',
      },
    ]);
    expect(lines[0]).toMatch(/Nothing found, but not everything could be read/);
  });

  it('of nothing found are none', () => {
    expect(ran(madeReport([])).commands).toEqual([]);
  });

  it('are cut at 4,096 characters, never inside a character', () => {
    const [command] = ran(madeReport([{seed: 1, credential: {masked: `${'x'.repeat(4094)}🔑🔑`, title: 'T'.repeat(5000)}}])).commands;
    expect(command?.data).toBe(`${'x'.repeat(4094)}…`);
    expect(command?.properties['title']).toHaveLength(255);
    fc.assert(
      fc.property(fc.string({unit: 'grapheme', maxLength: 40}), fc.integer({min: 2, max: 20}), (text, most) => {
        const short = cut(text, most);
        expect(short.length).toBeLessThanOrEqual(most);
        expect(/[\ud800-\udbff](?![\udc00-\udfff])/.test(short)).toBe(false);
      }),
    );
  });
});

describe('hostile names', () => {
  for (const name of ALL_HOSTILE) {
    it(`${JSON.stringify(name)} runs nothing, everywhere at once`, () => {
      const place = {file: name, author: name, refs: [name]};
      const credential = {title: name, masked: name, notes: [name]};
      const made = Array.from({length: 12}, (_, seed) => ({
        seed,
        credential,
        places: [seed % 2 === 0 ? place : {...place, inHead: false}],
      }));
      const skipped = [{path: name, why: name, incomplete: true, count: 1, detail: name}];
      const {commands, lines, stopped} = ran(
        madeReport(made, {complete: false, skipped, looseModes: [name], notices: [name], nothing: name}),
      );
      expect(commands.map((command) => command.name)).toEqual(['warning', ...Array.from({length: 10}, () => 'error')]);
      expect(Object.keys(commands[1]?.properties ?? {})).toEqual(['file', 'line', 'endLine', 'col', 'endColumn', 'title']);
      expect(commands[1]?.properties['file']).toBe(
        name.trim() === name || name.includes('\u0085') ? name : commands[1]?.properties['file'],
      );
      expect(commands[1]?.properties['line']).toBe('14');
      expect([stopped, lines.some((line) => /^\s*::guard-/.test(line))]).toEqual([false, false]);
    });
  }

  it('a text that holds the token of another report does not end the stop', () => {
    const first = githubReport(madeReport([], {notices: ['x']}), context);
    const token = /::stop-commands::(\S+)/.exec(first)?.[1] ?? '';
    expect(token).toMatch(/^guard-[0-9a-f]{32}$/);
    const {commands, stopped} = ran(madeReport([], {notices: [`x\n::${token}::\n::error::free`]}));
    expect([commands, stopped]).toEqual([[], false]);
  });

  it('any text round-trips through property and message', () => {
    fc.assert(
      fc.property(fc.string({unit: 'binary', minLength: 1}), (text) => {
        const line = annotationLine({type: 'error', properties: {line: 1, file: `x${text}x`}, message: `x${text}x`});
        expect(line).not.toMatch(/[\r\n]/);
        expect(runWorkflowCommands(line).commands).toEqual([
          {name: 'error', properties: {line: '1', file: `x${text}x`}, data: `x${text}x`},
        ]);
      }),
    );
  });
});
