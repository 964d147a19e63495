import {createHash} from 'node:crypto';
import {describe, expect, it} from 'vitest';
import {DeltaOrder} from '../../../src/sources/git/delta-order.ts';
import {IdSet} from '../../../src/sources/git/id-set.ts';

const id = (number: number): Buffer => Buffer.from(createHash('sha1').update(String(number)).digest('hex'));

/** `bases[i]`: the number of the object that i is stored as a difference to; -1: whole. */
function orderOf(bases: readonly number[]): number[] {
  const ids = new IdSet(20);
  for (const [i] of bases.entries()) ids.addHex(id(i), 0);
  const deltas = new DeltaOrder(20);
  for (const [i, base] of bases.entries()) deltas.add(i, base === -1 ? Buffer.alloc(40, '0') : id(base), 0);
  return [...deltas.order(ids)];
}

describe('the order objects are read in', () => {
  it('follows each object with what is made from it', () => {
    expect(orderOf([-1, -1, 0, 2, 1, 2])).toEqual([0, 2, 5, 3, 1, 4]);
  });

  it('keeps the order of the packs among whole objects', () => {
    expect(orderOf([-1, -1, -1])).toEqual([0, 1, 2]);
  });

  it('leaves out nothing where bases go in a circle or are not there', () => {
    expect(orderOf([1, 0, -1, 3, 99]).sort()).toEqual([0, 1, 2, 3, 4]);
  });

  it('goes down a chain as long as the store without recursion', () => {
    const chain = Array.from({length: 20_000}, (_, i) => i - 1);
    expect(orderOf(chain)[19_999]).toBe(19_999);
  });
});
