import path from 'node:path';
import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {DEFAULTS, FAIL_ON, LIST_KEYS, type ScanChoices, SETTING_KEYS, SINGLE_KEYS} from '../../src/config/defaults.ts';
import {keyValue, type SettingsDocument} from '../../src/config/document.ts';
import {LAYERS, type LayerDocument, mergeLayers} from '../../src/config/merge.ts';
import {repositoryNotices} from '../../src/config/notices.ts';
import {CONFIDENCES, SEVERITIES} from '../../src/core/rule.ts';
import {userRule} from '../helpers/user-rules.ts';

const maybe = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> => fc.option(arbitrary, {nil: undefined});

const scan = fc.record(
  {
    failOn: fc.constantFrom(...FAIL_ON),
    minSeverity: fc.constantFrom(...SEVERITIES),
    minConfidence: fc.constantFrom(...CONFIDENCES),
    allowComments: fc.boolean(),
    limitMb: fc.integer({min: 1, max: 99}),
    exclude: fc.array(fc.constantFrom('a', 'b/', '*.c'), {maxLength: 3}),
  },
  {requiredKeys: []},
);
const document: fc.Arbitrary<SettingsDocument> = fc
  .record({
    scan: maybe(scan),
    baseline: maybe(fc.constantFrom('x.json', 'sub/y.json')),
    allow: maybe(fc.array(fc.record({path: fc.constant('p'), reason: fc.constantFrom('r', 's')}), {maxLength: 3})),
  })
  .map((given) => ({...withoutUndefined(given), lines: {}}));

function withoutUndefined(value: object): object {
  return Object.fromEntries(Object.entries(value).filter(([, one]) => one !== undefined));
}

const layersAtRandom = fc
  .tuple(
    ...LAYERS.slice(1).map((layer) =>
      maybe(document.map((one): LayerDocument => ({layer, name: layer, folder: path.resolve('/', layer), document: one}))),
    ),
  )
  .chain((layers) =>
    fc.shuffledSubarray(
      layers.filter((one) => one !== undefined),
      {minLength: layers.filter((one) => one !== undefined).length},
    ),
  );

describe('layers of settings', () => {
  it('defaults < user < repository < environment < flags, for each single value, in whatever order they come', () => {
    fc.assert(
      fc.property(layersAtRandom, (layers) => {
        const {values, from} = mergeLayers(layers);
        for (const key of SINGLE_KEYS) {
          const speaking = LAYERS.map((layer) => layers.find((one) => one.layer === layer)).filter(
            (one) => one !== undefined && keyValue(one.document, key) !== undefined,
          );
          const winner = speaking.at(-1);
          const expected = winner === undefined ? keyValue(DEFAULTS, key) : keyValue(winner.document, key);
          expect(keyValue(values, key)).toBe(
            key === 'baseline' && winner !== undefined ? path.resolve('/', winner.layer, expected as string) : expected,
          );
          expect(from[key].map(({layer}) => layer)).toEqual([winner?.layer ?? 'default']);
        }
      }),
    );
  });

  it('lists add up in the order of the layers, each entry with its origin', () => {
    fc.assert(
      fc.property(layersAtRandom, (layers) => {
        const {values, from} = mergeLayers(layers);
        for (const key of LIST_KEYS) {
          const expected = LAYERS.flatMap((layer) => {
            const entries = layers.filter((one) => one.layer === layer).flatMap((one) => (keyValue(one.document, key) ?? []) as unknown[]);
            return entries.map((value) => ({value, layer}));
          });
          const got = keyValue(values, key) as unknown[];
          expect(got.map((value, i) => ({value, layer: from[key][i]?.layer}))).toEqual(expected);
        }
      }),
    );
  });

  it('are frozen to the last list, and every key says where it came from', () => {
    const {values, from} = mergeLayers([layer('repository', {scan: {exclude: ['a']}, allow: [{path: 'x', reason: 'y'}]})]);
    expect([values, values.scan, values.scan.exclude, values.allow[0], from, from.allow].every(Object.isFrozen)).toBe(true);
    expect(Object.keys(from).sort()).toEqual([...SETTING_KEYS].sort());
  });

  it('take lines and names along', () => {
    const document = {scan: {exclude: ['a', 'b'], limitMb: 3}, lines: {'scan.exclude': [4, 7], 'scan.limitMb': [9]}};
    const flags = {
      layer: 'flag',
      name: '',
      folder: '/',
      names: {'scan.failOn': '--fail-on'},
      document: {scan: {failOn: 'never'}, lines: {}},
    } as const;
    const {from} = mergeLayers([{layer: 'repository', name: 'guard.yml', folder: '/r', document}, flags]);
    expect(from['scan.exclude'].map(({name, line}) => `${name}:${line}`)).toEqual(['guard.yml:4', 'guard.yml:7']);
    expect(from['scan.limitMb']).toEqual([{layer: 'repository', name: 'guard.yml', line: 9}]);
    expect(from['scan.failOn']).toEqual([{layer: 'flag', name: '--fail-on', line: null}]);
  });

  for (const baseline of ['/etc/passwd', '../known.json', 'a/../../known.json', '.']) {
    it(`a repository's baseline ${baseline} is refused, a flag's is not`, () => {
      expect(() => mergeLayers([layer('repository', {baseline})])).toThrow(/guard\.yml:1: baseline: expected a file inside the repository/);
      expect(mergeLayers([layer('flag', {baseline})]).values.baseline).toBe(path.resolve('/repository', baseline));
    });
  }
});

function layer(
  kind: LayerDocument['layer'],
  document: Omit<SettingsDocument, 'lines'>,
  lines: SettingsDocument['lines'] = {},
): LayerDocument {
  return {layer: kind, name: 'guard.yml', folder: '/repository', document: {...document, lines}};
}

describe('notices of a repository', () => {
  const noticesOf = (...layers: LayerDocument[]): string[] => repositoryNotices(layers, mergeLayers(layers));

  const loosening: readonly Partial<ScanChoices>[] = [{failOn: 'never'}, {minSeverity: 'high'}, {minConfidence: 'certain'}, {limitMb: 5}];
  for (const scan of loosening) {
    const [key, value] = Object.entries(scan)[0] ?? [];
    it(`name scan.${key} ${value} as a loosening, with its line`, () => {
      const [line, ...more] = noticesOf(layer('repository', {scan}, {[`scan.${key}`]: [3]}));
      expect(line).toMatch(
        new RegExp(`^guard\\.yml:3 loosens this scan: scan\\.${key} ${value} instead of \\w+ \\(--no-repo-config undoes it\\)\\.$`),
      );
      expect(more).toEqual([]);
    });
  }

  it('name inline comments that the user had switched off', () => {
    const user = layer('user', {scan: {allowComments: false}});
    expect(noticesOf(user, layer('repository', {scan: {allowComments: true}}))[0]).toMatch(/scan\.allowComments true instead of false/);
  });

  for (const scan of [{failOn: 'any'}, {minConfidence: 'possible'}, {allowComments: false}, {minSeverity: 'info'}] as const) {
    it(`are silent about ${JSON.stringify(scan)}: it is as strict as before or stricter`, () => {
      expect(noticesOf(layer('repository', {scan}))).toEqual([]);
    });
  }

  it('are silent about what a flag overrides', () => {
    expect(noticesOf(layer('repository', {scan: {failOn: 'never'}}), layer('flag', {scan: {failOn: 'any'}}))).toEqual([]);
  });

  it('measure against the settings without the repository', () => {
    const user = layer('user', {scan: {minSeverity: 'high'}});
    expect(noticesOf(user, layer('repository', {scan: {minSeverity: 'medium'}}))).toEqual([]);
    expect(noticesOf(user, layer('repository', {scan: {minSeverity: 'critical'}}))).toHaveLength(1);
  });

  it('count what is added', () => {
    const document = {
      allow: [{path: 'a', reason: 'b'}],
      rules: [userRule(), userRule()],
      baseline: 'known.json',
      scan: {exclude: ['a', 'b']},
    };
    expect(noticesOf(layer('repository', document))).toEqual([
      'guard.yml adds 1 allow entry, 2 excluded path patterns, the baseline known.json, 2 rules.',
    ]);
  });
});
