import {describe, expect, it} from 'vitest';
import type {ReportFinding} from '../../../src/core/report.ts';
import {foldersOf} from '../../../src/ui/html/folders.ts';
import {place} from './sample-reports.ts';

const of = (...files: string[]) => foldersOf(files.map((file) => [place('A', {file})]));
const named = (...files: string[]) => of(...files).entries.filter(({value}) => value.endsWith('/'));

describe('the per-folder view', () => {
  it('has two levels, each credential in both', () => {
    expect(named('src/app/a', 'src/lib/deep/b', 'docs/c')).toEqual([
      {value: 'docs/', depth: 0},
      {value: 'src/', depth: 0},
      {value: 'src/app/', depth: 1},
      {value: 'src/lib/deep/', depth: 1},
    ]);
    expect(of('src/app/a', 'src/lib/deep/b', 'docs/c').of.map((values) => [...values].sort())).toEqual([
      ['src/', 'src/app/'],
      ['src/', 'src/lib/deep/'],
      ['docs/'],
    ]);
  });

  it('counts a chain of folders with nothing else in it as one', () => {
    expect(named('src/main/java/acme/a', 'src/main/java/shop/b').map(({value}) => value)).toEqual([
      'src/main/java/',
      'src/main/java/acme/',
      'src/main/java/shop/',
    ]);
    expect(named('src/x', 'src/main/java/b').map(({value}) => value)).toEqual(['src/', 'src/main/java/']);
  });

  it('names what is in no folder and what is no file', () => {
    const at = (fields: Partial<ReportFinding>) => foldersOf([[place('A', fields)]]).of[0];
    expect(at({file: '.env'})).toEqual(['top level']);
    expect(at({file: 'commit 3f2a91c', kind: 'message'})).toEqual(['commit and tag messages']);
    expect(at({file: 'refs/heads/a/b', kind: 'ref'})).toEqual(['names of branches and tags']);
    expect(at({file: 'API_TOKEN', kind: 'env'})).toEqual(['environment']);
    expect(at({file: 'config/.env', kind: 'env'})).toEqual(['config/']);
    expect(at({file: 'lib/app.jar!META-INF/x/y', entry: 'META-INF/x/y'})).toEqual(['lib/']);
  });

  it('stays bounded on a path of ten thousand folders, and on odd ones', () => {
    const [values] = of(`${'a/'.repeat(10_000)}b`).of;
    expect(values).toHaveLength(1);
    expect(values?.[0]?.length).toBeLessThan(100);
    expect(of('//x', '/', '', '__proto__/constructor/x').of).toEqual([
      ['top level'],
      ['top level'],
      ['top level'],
      ['__proto__/constructor/'],
    ]);
  });
});
