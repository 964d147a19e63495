import {createHash} from 'node:crypto';
import {describe, expect, it} from 'vitest';
import type {Report} from '../../../src/core/report.ts';
import {htmlReport} from '../../../src/ui/html/html-report.tsx';
import {type Piece, pieces, type Tag} from '../../helpers/html-tags.ts';
import {credential, EMPTY, INCOMPLETE, large, place} from './sample-reports.ts';

const opened = (page: Piece[], name?: string): Tag[] =>
  page.filter((piece): piece is Tag => piece.type === 'open').filter((tag) => name === undefined || tag.name === name);
const textOf = (page: Piece[]): string =>
  page.flatMap((piece) => (piece.type === 'text' && !['style', 'script'].includes(piece.within) ? [piece.text] : [])).join('');
const rawOf = (page: Piece[], name: string): string[] =>
  page.flatMap((piece) => (piece.type === 'text' && piece.within === name ? [piece.text] : []));
const ONE: Report = {...EMPTY, credentials: [credential('AB12')], findings: [place('AB12')]};

describe('the page', () => {
  it('admits exactly its own style and script, by hash, before anything else is read', () => {
    const page = pieces(htmlReport(ONE));
    const [meta] = opened(page, 'meta');
    expect(meta?.attributes.get('http-equiv')).toBe('Content-Security-Policy');
    expect(page.indexOf(meta!)).toBeLessThan(page.findIndex((piece) => piece.type === 'open' && piece.name === 'title'));
    const hashOf = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
    const [style, script] = [rawOf(page, 'style'), rawOf(page, 'script')];
    expect([style.length, script.length]).toEqual([1, 1]);
    expect(meta?.attributes.get('content')).toBe(
      `default-src 'none'; style-src ${hashOf(style[0]!)}; script-src ${hashOf(script[0]!)}; base-uri 'none'; form-action 'none'`,
    );
  });

  it('loads nothing, has no inline handler or style, and no form', () => {
    const page = pieces(htmlReport(large(200)));
    const attributes = opened(page).flatMap((piece) => [...piece.attributes]);
    expect(attributes.filter(([name]) => /^on|^style$|^srcset$|^src$|^action$/.test(name))).toEqual([]);
    expect(attributes.filter(([name, value]) => name === 'href' && !value.startsWith('#'))).toEqual([]);
    expect(opened(page).filter(({name}) => /^(link|img|iframe|object|embed|base|form|audio|video)$/.test(name))).toEqual([]);
    expect([...rawOf(page, 'style'), ...rawOf(page, 'script')].join('')).not.toMatch(
      /https?:|@import|url\(|\bfetch\b|XMLHttpRequest|innerHTML/,
    );
  });

  it('opens and closes its elements in order, with unique ids', () => {
    const page = pieces(htmlReport(large(60)));
    const open: string[] = [];
    for (const piece of page) {
      if (piece.type === 'open' && !['meta', 'input', 'br'].includes(piece.name)) open.push(piece.name);
      if (piece.type === 'close') expect(open.pop()).toBe(piece.name);
    }
    expect(open).toEqual([]);
    const ids = opened(page).flatMap(({attributes}) => attributes.get('id') ?? []);
    expect(new Set(ids).size).toBe(ids.length);
    for (const {attributes} of opened(page)) {
      const named = attributes.get('aria-labelledby');
      if (named !== undefined) expect(ids).toContain(named);
    }
  });

  it('says what was scanned, when, and that all of it was read', () => {
    const text = textOf(pieces(htmlReport(ONE, {subject: 'acme/shop'})));
    expect(text).toContain('leaked credentials in acme/shop');
    expect(text).toContain('1 credential in 1 place');
    expect(text).toContain('Scanned history, work tree on 2026-11-25 07:19 UTC, in 12 s, with guard 9.9.9.');
    expect(text).toContain('Nothing was left unread.');
    expect(text).not.toMatch(/incomplete/i);
  });

  it('hides its controls until the script is there to answer them', () => {
    const page = pieces(htmlReport(ONE));
    const hidden = (id: string) =>
      opened(page)
        .find(({attributes}) => attributes.get('id') === id)
        ?.attributes.has('hidden');
    expect([hidden('filters'), hidden('theme')]).toEqual([true, true]);
    expect(opened(page, 'a').filter(({attributes}) => attributes.has('data-filter') && attributes.has('href'))).toEqual([]);
  });
});

describe('what a reader must not take for clean', () => {
  it('an empty complete report says that nothing was found', () => {
    const page = pieces(htmlReport(EMPTY));
    expect(textOf(page)).toContain('Nothing found');
    expect(textOf(page)).not.toContain('so far');
    expect(opened(page).some(({attributes}) => attributes.get('id') === 'list')).toBe(false);
  });

  it('an incomplete one says so in the title, in the head and in the coverage', () => {
    const page = pieces(htmlReport(INCOMPLETE));
    const text = textOf(page);
    expect(text).toContain('Nothing found so far - Guard');
    expect(text).toContain('Incomplete: not everything could be read');
    expect(text).toContain('Not read: 7 objects missing from the object store. What is in there is not known');
    expect(text).toContain('blob ff6e14c4b536 (7): not fetched: this is a partial clone');
    expect(text).toContain('Left out: 2 symbolic links');
    expect(textOf(pieces(htmlReport({...ONE, coverage: INCOMPLETE.coverage})))).toContain('1 credential in 1 place (incomplete)');
  });

  it('an interrupted one says so', () => {
    const report = {...EMPTY, scan: {...EMPTY.scan, interrupted: true}, coverage: {...EMPTY.coverage, complete: false}};
    expect(textOf(pieces(htmlReport(report)))).toContain('The scan was interrupted before it ended.');
  });

  it('a credential that the provider could not check is not called ended', () => {
    const verdict = {status: 'unknown', at: '2026-11-25', why: 'rate limited'} as const;
    const text = textOf(pieces(htmlReport({...ONE, credentials: [credential('AB12', {verdict})]})));
    expect(text).toContain('could not be checked: rate limited');
    expect(text).toContain('End it.');
    expect(text).not.toContain('no longer works');
  });
});

describe('credentials', () => {
  it('without any commit have a place on the page and none on the time line', () => {
    const nothing = {commit: null, author: null, date: null, firstCommit: null, firstDate: null};
    const report: Report = {
      ...EMPTY,
      credentials: [credential('AB12', {exposure: 'worktree'}), credential('CD34', {exposure: 'at-rest', findings: []})],
      findings: [place('AB12', {...nothing, kind: 'file', exposure: 'worktree'})],
    };
    const text = textOf(pieces(htmlReport(report)));
    expect(text).toContain('No commit is known for any of them.');
    expect(text).toContain('no commit date');
    expect(text).toContain('place not known');
    expect(text).toContain('2 credentials in 1 place, 1 of them at rest');
  });

  it('say what to do next, by how far they got and with the words of their provider', () => {
    const next = (fields: Parameters<typeof credential>[1], at: Parameters<typeof place>[1] = {}): string =>
      textOf(
        pieces(
          htmlReport(
            {...EMPTY, credentials: [credential('AB12', fields)], findings: [place('AB12', at)]},
            {manualOf: () => 'Press Delete at acme.'},
          ),
        ),
      );
    expect(next({})).toContain('End it. Press Delete at acme. Rewriting history is no substitute');
    expect(next({inHead: true})).toContain('It is still in the files of HEAD');
    expect(next({exposure: 'local'})).toContain('Take it out of the commits before the next push.');
    expect(next({exposure: 'staged'}, {kind: 'staged', file: "it's here.env"})).toContain("git reset -q -- 'it'\\''s here.env'");
    expect(next({exposure: 'at-rest'})).toContain('Nothing, if this is where it belongs.');
    expect(next({})).toContain('guard explain AB12');
  });

  it('have an address each, whatever their ids look like', () => {
    const report = {...EMPTY, credentials: ['AB12', 'AB12', 'A"B<1>2', ''].map((id) => credential(id))};
    const ids = opened(pieces(htmlReport(report)), 'li').flatMap(({attributes}) =>
      attributes.has('data-facets') ? [attributes.get('id')] : [],
    );
    expect(ids).toEqual(['c-AB12', 'c-AB12-2', 'c-AB12-3', 'c-']);
  });
});

const HOSTILE = [
  '</script><script>alert(1)</script>',
  '</style><img src=x onerror=alert(1)>',
  '" onmouseover="alert(1)" x="',
  "' onfocus='alert(1)",
  '<!--',
  '&lt;b&gt;&amp;#60;',
  '<svg/onload=alert(1)>',
  'javascript:alert(1)',
];

describe('hostile names', () => {
  it.each(HOSTILE)('%s is text wherever it stands', (text) => {
    // As many folders in its paths.
    const inert = text.replace(/[^/]+/g, 'plain');
    const plain = pieces(htmlReport(everywhere(inert), {subject: inert, manualOf: () => inert}));
    const page = pieces(htmlReport(everywhere(text), {subject: text, manualOf: () => text}));
    const shape = (all: Piece[]) =>
      all
        .filter((piece): piece is Tag => piece.type !== 'text')
        .map((piece) => `${piece.type} ${piece.name} ${[...piece.attributes.keys()].join()}`);
    expect(shape(page)).toEqual(shape(plain));
    expect(rawOf(page, 'script')).toEqual(rawOf(plain, 'script'));
    expect(textOf(page).split(text).length).toBeGreaterThan(15);
    expect(
      opened(page, 'a')
        .flatMap(({attributes}) => attributes.get('href') ?? [])
        .filter((to) => !/^#[\w-]+$/.test(to)),
    ).toEqual([]);
  });

  it('control and direction characters are shown as escapes, never sent', () => {
    const page = htmlReport(everywhere('a\u0000\u001b[31mb\u202egnp.exe\u2066\u200b\ufeff\r\nc'), {subject: 'x\u202ey'});
    // biome-ignore lint/suspicious/noControlCharactersInRegex: that there is none is what is tested
    expect(page.match(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/)).toBeNull();
    expect(textOf(pieces(page))).toContain('a\\x00\\x1b[31mb\\u{202e}gnp.exe\\u{2066}\\u{200b}\\u{feff}\\x0d\\x0ac');
  });

  it('paths, authors and refs are kept apart from the direction of what surrounds them', () => {
    const page = htmlReport({
      ...EMPTY,
      credentials: [credential('AB12')],
      findings: [place('AB12', {file: 'א/ב.env', author: 'ג <d@e>', refs: ['ה']})],
    });
    expect(page).toContain('<bdi>א/ב.env:12:5</bdi>');
    expect(page).toContain('<bdi>ג &lt;d@e></bdi>');
    expect(page).toContain('<bdi>ה</bdi>');
  });
});

/** A report in which every text that comes from outside is `text`. */
function everywhere(text: string): Report {
  const verdict = {status: 'active', at: text, account: text, scopes: [text], expiresAt: text} as const;
  const fields = {ruleId: text, title: text, masked: text, notes: [text]};
  return {
    ...EMPTY,
    tool: {name: 'guard', version: text, rules: text},
    scan: {...EMPTY.scan, started: text, sources: [text]},
    coverage: {...INCOMPLETE.coverage, skipped: [{path: text, why: text, incomplete: true, count: 2, detail: text}]},
    credentials: [
      credential('AB12', {...fields, parts: [text], provider: text, verdict}),
      credential('CD34', {...fields, exposure: 'staged'}),
    ],
    findings: [
      place('AB12', {
        ...fields,
        file: `${text}/${text}/x`,
        commit: text,
        firstCommit: `${text}2`,
        author: text,
        date: text,
        firstDate: text,
        refs: [text],
        wrapped: [text],
        count: 2,
        reasons: [{points: 1, text}],
      }),
      place('CD34', {...fields, file: text, kind: 'staged', author: `${text} <${text}>`, exposure: 'staged'}),
    ],
  };
}

describe('3,000 findings', () => {
  it('are all on the page, each once, in bounded time', () => {
    const report = large(3000);
    htmlReport(report);
    const before = process.cpuUsage();
    const html = htmlReport(report);
    const used = process.cpuUsage(before);
    const page = pieces(html);
    expect(opened(page, 'li').filter(({attributes}) => attributes.has('data-facets'))).toHaveLength(report.credentials.length);
    expect(textOf(page)).toContain('in 3,000 places');
    expect(html.length).toBeLessThan(6_000_000);
    // About 150 ms where nothing else runs; the bound is for a machine that is busy with other tests.
    expect((used.user + used.system) / 1000).toBeLessThan(2_000);
  });
});
