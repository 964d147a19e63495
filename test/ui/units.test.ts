import {expect, it} from 'vitest';
import {counted, duration, size, thousands} from '../../src/ui/units.ts';

it('numbers, sizes and times read as people write them', () => {
  expect([0, 7, 999, 1000, 1204, 262_343, 8_300_000_000].map(thousands)).toEqual([
    '0',
    '7',
    '999',
    '1,000',
    '1,204',
    '262,343',
    '8,300,000,000',
  ]);
  expect([0, 999, 1000, 9_940, 999_940, 8_257_000_000].map(size)).toEqual(['0 B', '999 B', '1.0 KB', '9.9 KB', '1.0 MB', '8.3 GB']);
  expect([0.04, 4.56, 12.4, 200].map(duration)).toEqual(['0.0 s', '4.6 s', '12 s', '3 min 20 s']);
  expect([counted(1, 'file'), counted(2, 'file'), counted(0, 'entry', 'entries')]).toEqual(['1 file', '2 files', '0 entries']);
});
