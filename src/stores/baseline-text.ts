import {type Baseline, type BaselineEntry, keyOf, sortedUnique} from './baseline.ts';

/**
 * The file's text: one entry on a line, sorted by fingerprint, so that entries of two branches seldom touch in a merge; LF line ends. The list ends
 * with a null: every entry's line ends with a comma, and none changes when another is added behind it.
 */
export function baselineText({salt, cost, entries}: Baseline): string {
  const sorted = entries
    .map((entry) => [`${entry.fingerprint} ${keyOf(entry)}`, entry] as const)
    .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
  const lines = sorted.map(([, entry]) => `    ${JSON.stringify(plain(entry))},\n`);
  const head = [
    '"$schema": "https://tokenguard.dev/schemas/baseline.schema.json"',
    '"version": 1',
    `"salt": "${Buffer.from(salt).toString('hex')}"`,
    `"cost": ${cost}`,
  ];
  return `{\n${head.map((line) => `  ${line},\n`).join('')}  "entries": [\n${lines.join('')}    null\n  ]\n}\n`;
}

/** Always in this order, without what is empty. */
function plain({fingerprint, scrypt, rule, paths, past, since, reason}: BaselineEntry): Record<string, unknown> {
  return {
    fingerprint,
    ...(scrypt === null ? {} : {scrypt}),
    rule,
    paths: sortedUnique(paths),
    ...(past.length === 0 ? {} : {past: sortedUnique(past)}),
    since,
    ...(reason === null ? {} : {reason}),
  };
}
