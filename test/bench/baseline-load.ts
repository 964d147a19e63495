import {KnownBaseline} from '../../src/scan/known-baseline.ts';
import {WHOLE_ROOT} from '../../src/scan/known-place.ts';
import {loadBaseline} from '../../src/stores/baseline-file.ts';

/** What a baseline costs the hook: milliseconds of CPU from its file to the suppressor, cold as in the hook. */
const before = process.cpuUsage();
const baseline = loadBaseline(process.argv[2] ?? '', 'baseline');
if (baseline === null) throw new Error('no baseline');
const context = {
  name: 'b',
  root: WHOLE_ROOT,
  exists: () => true,
  maskLine: (line: string) => line,
  currentRule: (id: string) => id,
  full: false,
};
const known = new KnownBaseline(baseline, context);
const used = process.cpuUsage(before);
const milliseconds = (used.user + used.system) / 1000;
process.stdout.write(`${milliseconds.toFixed(2)} (${known.stale().length} values)\n`);
