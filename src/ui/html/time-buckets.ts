/** A stretch of the time line; `label` is what its address and its bar say ('2016', '2016-Q2', '2016-05', '2016-05-03', '1990-1999'). */
export interface TimeBucket {
  readonly label: string;
  /** Positions of the credentials that entered history in it. */
  readonly members: readonly number[];
}

const DAY = 86_400_000;
/** Bars of a time line at most, give or take the first and last. */
const MOST_BARS = 36;

/** Spreads instants (milliseconds since 1970; null: not known, in no bucket) over equal stretches without gaps, as fine as `MOST_BARS` allows. */
export function timeBuckets(instants: readonly (number | null)[]): readonly TimeBucket[] {
  const known = instants.filter((instant) => instant !== null);
  if (known.length === 0) return [];
  const from = known.reduce((a, b) => Math.min(a, b));
  const to = known.reduce((a, b) => Math.max(a, b));
  const unit =
    UNITS.find(({numberOf}) => numberOf(to) - numberOf(from) < MOST_BARS) ??
    yearsOf(Math.ceil((yearOf(to) - yearOf(from) + 1) / MOST_BARS));
  const [first, last] = [unit.numberOf(from), unit.numberOf(to)];
  const members: number[][] = Array.from({length: last - first + 1}, () => []);
  instants.forEach((instant, i) => {
    if (instant !== null) members[unit.numberOf(instant) - first]?.push(i);
  });
  return members.map((list, i) => ({label: unit.labelOf(first + i), members: list}));
}

interface Unit {
  /** Running number of the stretch that holds an instant. */
  readonly numberOf: (instant: number) => number;
  readonly labelOf: (number: number) => string;
}

const yearOf = (instant: number): number => new Date(instant).getUTCFullYear();
const monthOf = (instant: number): number => yearOf(instant) * 12 + new Date(instant).getUTCMonth();
const padded = (number: number, width = 2): string => String(number).padStart(width, '0');

const UNITS: readonly Unit[] = [
  {numberOf: (instant) => Math.floor(instant / DAY), labelOf: (number) => new Date(number * DAY).toISOString().slice(0, 10)},
  {numberOf: monthOf, labelOf: (number) => `${padded(Math.floor(number / 12), 4)}-${padded((number % 12) + 1)}`},
  {
    numberOf: (instant) => Math.floor(monthOf(instant) / 3),
    labelOf: (number) => `${padded(Math.floor(number / 4), 4)}-Q${(number % 4) + 1}`,
  },
  yearsOf(1),
];

function yearsOf(years: number): Unit {
  return {
    numberOf: (instant) => Math.floor(yearOf(instant) / years),
    labelOf: (number) => (years === 1 ? padded(number, 4) : `${padded(number * years, 4)}-${padded(number * years + years - 1, 4)}`),
  };
}
