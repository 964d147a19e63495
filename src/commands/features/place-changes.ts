import type {ReportFinding} from '../../core/report.ts';

/** A place that was at one address and is at another. */
interface Move {
  readonly from: ReportFinding;
  readonly to: ReportFinding;
}

export interface PlaceChanges {
  readonly added: readonly ReportFinding[];
  readonly gone: readonly ReportFinding[];
  readonly moved: readonly Move[];
}

/**
 * What became of the places of one credential. A place is an address and a line; what is at another line of the same address moved there,
 * then what is at another address. A file that left HEAD but stays in history counts as left: that is what renaming a committed file does.
 */
export function placeChanges(before: readonly ReportFinding[], after: readonly ReportFinding[]): PlaceChanges {
  const exact = matched(before, after, (place) => `${place.file}\0${place.startLine}`);
  const lines = matched(exact.before, exact.after, (place) => place.file);
  const stayed = new Map(after.map((place) => [place.file, place]));
  const leftHead = before.filter((place) => place.inHead && stayed.get(place.file)?.inHead === false);
  const leaving = [...lines.before, ...leftHead];
  const moved = [...lines.pairs];
  for (const [i, to] of lines.after.entries()) {
    const from = leaving[i];
    if (from !== undefined) moved.push({from, to});
  }
  return {added: lines.after.slice(leaving.length), gone: lines.before.slice(lines.after.length), moved};
}

/** Pairs of equal keys, in order; what found no partner is left over on its side. */
function matched(before: readonly ReportFinding[], after: readonly ReportFinding[], keyOf: (place: ReportFinding) => string) {
  const waiting = new Map<string, {readonly places: ReportFinding[]; next: number}>();
  for (const place of before) {
    const key = keyOf(place);
    const list = waiting.get(key);
    if (list === undefined) waiting.set(key, {places: [place], next: 0});
    else list.places.push(place);
  }
  const pairs: Move[] = [];
  const left: ReportFinding[] = [];
  for (const to of after) {
    const list = waiting.get(keyOf(to));
    const from = list?.places[list.next];
    if (list === undefined || from === undefined) left.push(to);
    else {
      list.next++;
      pairs.push({from, to});
    }
  }
  return {pairs, before: [...waiting.values()].flatMap(({places, next}) => places.slice(next)), after: left};
}
