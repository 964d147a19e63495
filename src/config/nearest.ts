/** The word of `known` that was probably meant by `given`; null: none is close. */
export function nearestWord(given: string, known: readonly string[]): string | null {
  const plain = (word: string): string => word.toLowerCase().replace(/[^a-z0-9]/g, '');
  const wanted = plain(given.slice(0, 64));
  const scored = known.map((word) => ({word, distance: distance(wanted, plain(word))})).sort((a, b) => a.distance - b.distance);
  const [best] = scored;
  return best !== undefined && best.distance <= Math.max(1, Math.floor(Math.min(wanted.length, best.word.length) / 3)) ? best.word : null;
}

/** Letters to add, drop, replace or swap with their neighbour to get from one word to the other. */
function distance(a: string, b: string): number {
  let before: number[] = [];
  let row = Array.from({length: b.length + 1}, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const replaced = row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1);
      const isSwap = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      next.push(Math.min(row[j]! + 1, next[j - 1]! + 1, replaced, isSwap ? before[j - 2]! + 1 : replaced));
    }
    before = row;
    row = next;
  }
  return row[b.length]!;
}
