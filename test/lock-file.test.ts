import {readFileSync} from 'node:fs';
import path from 'node:path';
import {expect, it} from 'vitest';
import {ROOT} from './helpers/imports.ts';

interface Locked {
  readonly optionalDependencies?: Readonly<Record<string, string>>;
  readonly resolved?: string;
  readonly hasInstallScript?: boolean;
  readonly dev?: boolean;
}

const packages = (JSON.parse(readFileSync(path.join(ROOT, 'package-lock.json'), 'utf8')) as {packages: Record<string, Locked>}).packages;

it('the lock file names every optional platform package, so that npm ci works on every platform', () => {
  const names = new Set(Object.keys(packages).map((key) => key.split('node_modules/').pop()));
  const wanted = Object.values(packages).flatMap((locked) => Object.keys(locked.optionalDependencies ?? {}));
  expect(wanted.length).toBeGreaterThan(20);
  expect(wanted.filter((name) => !names.has(name))).toEqual([]);
});

it('the lock file carries no registry addresses', () => {
  expect(Object.values(packages).filter((locked) => locked.resolved !== undefined)).toEqual([]);
});

it('the published package depends on nothing, and what is bundled into it has no install script', () => {
  const {dependencies = {}} = JSON.parse(readFileSync(path.join(ROOT, 'package.json'), 'utf8')) as {dependencies?: Record<string, string>};
  expect(dependencies).toEqual({});
  const scripts = Object.entries(packages)
    .filter(([, locked]) => locked.hasInstallScript === true)
    .map(([name]) => name.split('node_modules/').pop());
  // esbuild works with its script blocked; fsevents is for macOS only. Neither is bundled.
  expect(scripts.filter((name) => name !== 'esbuild' && name !== 'fsevents' && name !== '')).toEqual([]);
});
