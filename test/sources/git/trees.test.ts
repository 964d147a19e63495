import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {NameSet} from '../../../src/sources/git/name-set.ts';
import {TreeReader} from '../../../src/sources/git/trees.ts';

type Entry = readonly [mode: string, name: string, id: number];

function treeOf(entries: readonly Entry[]): Buffer {
  return Buffer.concat(
    [...entries]
      .sort(([, a], [, b]) => (a < b ? -1 : 1))
      .map(([mode, name, id]) => {
        const bytes = Buffer.alloc(20, id % 251);
        bytes.writeUInt32LE(id);
        return Buffer.concat([Buffer.from(`${mode} ${name}\0`), bytes]);
      }),
  );
}

function reader(): {read: (tree: Buffer) => boolean; names: string[]; links: Set<number>} {
  const names: string[] = [];
  const links = new Set<number>();
  const trees = new TreeReader(
    {
      name: (bytes, start, end) => names.push(Buffer.from(bytes.subarray(start, end)).toString('latin1')),
      link: (bytes, at) => links.add(Buffer.from(bytes).readUInt32LE(at)),
    },
    20,
  );
  return {read: (tree) => trees.read(tree), names, links};
}

const entry = fc.tuple(
  fc.constantFrom('100644', '100755', '40000', '120000', '160000'),
  fc.string({minLength: 1, maxLength: 12, unit: fc.constantFrom('a', 'b', 'c', 'd', '.', '-', '7')}),
  fc.integer({min: 1, max: 1 << 30}),
);

describe('reading trees', () => {
  it('tells every name once and every object, however a folder changes from version to version', () => {
    const folder = fc.uniqueArray(entry, {minLength: 15, maxLength: 60, selector: ([, name]) => name});
    const change = fc.record({at: fc.nat(), kind: fc.constantFrom('insert', 'remove', 'replace', 'mode'), entry});
    fc.assert(
      fc.property(folder, fc.array(fc.array(change, {maxLength: 6}), {maxLength: 8}), (first, versions) => {
        const {read, names, links} = reader();
        let entries: Entry[] = [...first];
        const wantedNames = new Set<string>();
        const wantedLinks = new Set<number>();
        for (const changes of [[], ...versions]) {
          for (const {at, kind, entry: more} of changes) {
            const index = at % Math.max(1, entries.length);
            const old = entries[index];
            if (old === undefined) continue;
            if (kind === 'insert' && entries.every(([, name]) => name !== more[1])) entries = [...entries, more];
            if (kind === 'remove') entries = entries.filter((_, i) => i !== index);
            if (kind === 'replace') entries = entries.map((one, i) => (i === index ? [one[0], one[1], more[2]] : one));
            if (kind === 'mode') entries = entries.map((one, i) => (i === index ? [more[0], one[1], one[2]] : one));
          }
          for (const [mode, name, id] of entries) {
            wantedNames.add(name);
            if (mode !== '160000') wantedLinks.add(id);
          }
          expect(read(treeOf(entries))).toBe(true);
        }
        expect(names.length).toBe(new Set(names).size);
        expect(new Set(names)).toEqual(wantedNames);
        expect(links).toEqual(wantedLinks);
      }),
      {numRuns: 400, seed: 42},
    );
  });

  it('a malformed tree is said, without reading past its end', () => {
    const tree = treeOf(Array.from({length: 40}, (_, i) => ['100644', `file${i}`, i] as const));
    for (const bad of [tree.subarray(0, tree.length - 5), Buffer.alloc(1000, 0x31), Buffer.from('100644'), Buffer.alloc(700)]) {
      expect(reader().read(bad)).toBe(false);
    }
    const {read} = reader();
    expect([read(tree), read(tree.subarray(0, tree.length - 7)), read(tree)]).toEqual([true, false, true]);
  });
});

describe('the set of names', () => {
  it('names that share a hash cost a bounded look each', () => {
    const set = new NameSet();
    const started = process.cpuUsage();
    for (let i = 0; i < 50_000; i++) {
      const name = Buffer.from(`name ${i}`);
      set.add(name, 0, name.length, 7);
    }
    expect(process.cpuUsage(started).user).toBeLessThan(2_000_000);
    const name = Buffer.from('name 1');
    expect(set.add(name, 0, name.length, 7)).toBe(false);
  });
});
