import {describe, expect, it} from 'vitest';
import {timeBuckets} from '../../../src/ui/html/time-buckets.ts';

const at = (...dates: string[]) => timeBuckets(dates.map((date) => Date.parse(date)));
const labels = (...dates: string[]) => at(...dates).map(({label}) => label);

describe('the time line', () => {
  it('is as fine as its bars allow, without gaps', () => {
    expect(labels('2021-05-03T23:59:59Z', '2021-05-06T00:00:00Z')).toEqual(['2021-05-03', '2021-05-04', '2021-05-05', '2021-05-06']);
    expect(labels('2021-11-03T00:00:00Z', '2022-02-03T00:00:00Z')).toEqual(['2021-11', '2021-12', '2022-01', '2022-02']);
    expect(labels('2019-02-01T00:00:00Z', '2023-02-01T00:00:00Z').slice(0, 3)).toEqual(['2019-Q1', '2019-Q2', '2019-Q3']);
    expect(labels('2005-02-01T00:00:00Z', '2024-02-01T00:00:00Z')).toHaveLength(20);
  });

  it('holds every dated credential once and no other', () => {
    const instants = [Date.parse('2005-02-01T00:00:00Z'), null, Date.parse('2024-12-31T23:59:59Z'), Date.parse('2005-12-31T23:59:59Z')];
    const buckets = timeBuckets(instants);
    expect(buckets[0]).toEqual({label: '2005', members: [0, 3]});
    expect(buckets.at(-1)).toEqual({label: '2024', members: [2]});
    expect(buckets.flatMap(({members}) => members).sort()).toEqual([0, 2, 3]);
  });

  it('stays bounded on dates that no person wrote', () => {
    const buckets = at('0001-01-01T00:00:00Z', '1970-01-01T00:00:00Z', '+275760-09-13T00:00:00Z');
    expect(buckets.length).toBeLessThan(40);
    expect(buckets.flatMap(({members}) => members)).toEqual([0, 1, 2]);
    expect(new Set(buckets.map(({label}) => label)).size).toBe(buckets.length);
  });

  it('is empty when nothing is dated', () => {
    expect(timeBuckets([])).toEqual([]);
    expect(timeBuckets([null, null])).toEqual([]);
  });
});
