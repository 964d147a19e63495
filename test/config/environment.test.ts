import {describe, expect, it} from 'vitest';
import {environmentValues, hasVariables, variableOf} from '../../src/config/environment.ts';
import {nearestWord} from '../../src/config/nearest.ts';
import {settingsRoot, userSettingsFile} from '../../src/config/places.ts';
import {Journey} from '../helpers/journey.ts';

describe('GUARD_ variables', () => {
  it('set each key by its name, as the kind of value it holds', () => {
    const env = {
      GUARD_SCAN_FAIL_ON: 'never',
      GUARD_SCAN_MIN_SEVERITY: 'high',
      GUARD_SCAN_MIN_CONFIDENCE: 'certain',
      GUARD_SCAN_ALLOW_COMMENTS: '0',
      GUARD_SCAN_LIMIT_MB: '12',
      GUARD_SCAN_EXCLUDE: 'a/, *.b\nc',
      GUARD_BASELINE: 'known.json',
      GUARD_CONFIG: 'x',
      GUARD_SESSION: 'y',
      HOME: '/',
    };
    expect(environmentValues(env)?.raw).toEqual({
      scan: {
        failOn: 'never',
        minSeverity: 'high',
        minConfidence: 'certain',
        allowComments: false,
        limitMb: 12,
        exclude: ['a/', '*.b', 'c'],
      },
      baseline: 'known.json',
    });
    expect(environmentValues(env)?.names['scan.limitMb']).toBe('GUARD_SCAN_LIMIT_MB');
  });

  it('that are empty or no settings set nothing', () => {
    for (const env of [{}, {GUARD_SCAN_FAIL_ON: ''}, {GUARD_CONFIG: 'x', GUARD_SESSION: '1'}]) {
      expect([environmentValues(env), hasVariables(env)]).toEqual([null, false]);
    }
  });

  it('that nobody knows are refused, with the one that was meant', () => {
    expect(() => environmentValues({GUARD_SCAN_FAILON: 'any'})).toThrow(/GUARD_SCAN_FAILON: no such variable/);
    expect(() => environmentValues({GUARD_SCAN_FAILON: 'any'})).toThrow(
      expect.objectContaining({hint: 'did you mean GUARD_SCAN_FAIL_ON?', oclif: {exit: 2}}),
    );
    expect(hasVariables({GUARD_SCAN_FAILON: 'any'})).toBe(true);
  });

  it('are called after their keys', () => {
    expect(variableOf('scan.minConfidence')).toBe('GUARD_SCAN_MIN_CONFIDENCE');
    expect(variableOf('baseline')).toBe('GUARD_BASELINE');
  });
});

describe('the nearest word', () => {
  const cases: readonly (readonly [string, string | null])[] = [
    ['failon', 'failOn'],
    ['fial-on', 'failOn'],
    ['min_severity', 'minSeverity'],
    ['minSeverty', 'minSeverity'],
    ['zebra', null],
    ['', null],
    ['x'.repeat(1_000_000), null],
  ];
  for (const [given, expected] of cases) {
    it(`to ${given.slice(0, 20)} is ${expected}`, () => expect(nearestWord(given, ['failOn', 'minSeverity', 'exclude'])).toBe(expected));
  }
});

describe('places', () => {
  const place = (platform: NodeJS.Platform, env: Record<string, string>) =>
    userSettingsFile({platform, home: '/home/ana', env}, '/repo').file;

  it('of the user file follow the platform, XDG_CONFIG_HOME and GUARD_CONFIG', () => {
    expect(place('linux', {})).toBe('/home/ana/.config/guard/config.yml');
    expect(place('linux', {XDG_CONFIG_HOME: '/conf'})).toBe('/conf/guard/config.yml');
    expect(place('linux', {XDG_CONFIG_HOME: 'relative'})).toBe('/home/ana/.config/guard/config.yml');
    expect(place('darwin', {})).toBe('/home/ana/Library/Application Support/guard/config.yml');
    expect(place('darwin', {XDG_CONFIG_HOME: '/conf'})).toBe('/conf/guard/config.yml');
    expect(place('win32', {APPDATA: '/app'})).toBe('/app/guard/config.yml');
    expect(place('linux', {GUARD_CONFIG: 'my.yml', XDG_CONFIG_HOME: '/conf'})).toBe('/repo/my.yml');
    expect(place('linux', {GUARD_CONFIG: ''})).toBe('/home/ana/.config/guard/config.yml');
  });

  it('of a repository: the nearest folder with a .git, else the folder itself', () => {
    const journey = new Journey('places');
    journey.repository('app');
    journey.write('app/sub/a.txt', '');
    journey.write('plain/a.txt', '');
    const at = (name: string): string => `${journey.folder}/${name}`;
    expect(settingsRoot(at('app/sub'))).toBe(at('app'));
    expect(settingsRoot(at('app/sub/a.txt'))).toBe(at('app'));
    expect(settingsRoot(at('app/.git'))).toBe(at('app'));
    expect(settingsRoot(at('plain'))).toBe(at('plain'));
    expect(settingsRoot(at('plain/a.txt'))).toBe(null);
    expect(settingsRoot(at('nowhere'))).toBe(null);
  });
});
