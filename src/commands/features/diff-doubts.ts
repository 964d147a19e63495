import type {Report} from '../../core/report.ts';
import type {Doubt} from '../../core/report-diff.ts';
import {counted, thousands} from '../../ui/units.ts';

/** True when the two reports share an id: then one key made the ids of both. */
export function areIdsComparable(before: Report, after: Report): boolean {
  const ids = new Set(before.credentials.map((one) => one.id));
  return after.credentials.some((one) => ids.has(one.id));
}

/** Why a difference may come from the scans and not from what they scanned. Incomplete is never clean: what was not read is not gone. */
export function diffDoubts(before: Report, after: Report, byId: boolean): Doubt[] {
  // A report that lost its end does not say with what it was made: that it is incomplete is all there is to say.
  const canTell = before.scan.started !== '' && after.scan.started !== '';
  return [
    ...readDoubts(before, after),
    ...(canTell ? [...orderDoubts(before, after), ...ruleDoubts(before, after), ...sourceDoubts(before, after)] : []),
    ...hiddenDoubts(before, after),
    ...idDoubts(before, after, byId),
  ];
}

function readDoubts(before: Report, after: Report): Doubt[] {
  const doubts: Doubt[] = [];
  if (!after.coverage.complete)
    doubts.push({about: 'gone', text: 'The new scan did not read everything: what it does not list may still be there.'});
  if (!before.coverage.complete)
    doubts.push({about: 'new', text: 'The old scan did not read everything: what is new here may have been there before.'});
  return doubts;
}

function orderDoubts(before: Report, after: Report): Doubt[] {
  if (before.scan.started <= after.scan.started) return [];
  return [{about: 'both', text: 'The old report was made after the new one: are the two swapped?'}];
}

function ruleDoubts(before: Report, after: Report): Doubt[] {
  if (before.tool.rules === after.tool.rules) return [];
  return [{about: 'both', text: 'The rule sets differ: what is new or gone may be so because other things were looked for.'}];
}

function sourceDoubts(before: Report, after: Report): Doubt[] {
  const doubts: Doubt[] = [];
  const missing = before.scan.sources.filter((name) => !after.scan.sources.includes(name));
  const more = after.scan.sources.filter((name) => !before.scan.sources.includes(name));
  if (missing.length > 0) doubts.push({about: 'gone', text: `The new scan did not look at: ${missing.join(', ')}.`});
  if (more.length > 0) doubts.push({about: 'new', text: `The old scan did not look at: ${more.join(', ')}.`});
  const {commits} = before.coverage;
  if (missing.length === 0 && after.coverage.commits < commits)
    doubts.push({
      about: 'gone',
      text: `The new scan read ${counted(after.coverage.commits, 'commit')}, the old one ${thousands(commits)}.`,
    });
  return doubts;
}

function hiddenDoubts(before: Report, after: Report): Doubt[] {
  const doubts: Doubt[] = [];
  const [then, now] = [before, after].map(
    ({coverage: {suppressed, allowed}}) => suppressed.baseline + suppressed.allow + suppressed.dismissed + allowed,
  );
  if ((now ?? 0) > (then ?? 0))
    doubts.push({about: 'gone', text: 'The new scan leaves out more findings as known or allowed: what is gone may be among them.'});
  if (after.coverage.belowThresholds > before.coverage.belowThresholds)
    doubts.push({about: 'gone', text: 'The new scan leaves out more credentials below its thresholds: what is gone may be among them.'});
  if ((before.coverage.morePlaces ?? 0) + (after.coverage.morePlaces ?? 0) > 0)
    doubts.push({
      about: 'both',
      text: 'Not all places are listed in the reports: those beyond the number kept for each credential cannot be compared.',
    });
  return doubts;
}

function idDoubts(before: Report, after: Report, byId: boolean): Doubt[] {
  if (byId || before.credentials.length === 0 || after.credentials.length === 0) return [];
  return [
    {
      about: 'new',
      text: 'The reports share no id (two machines, or nothing in common): credentials are matched by fingerprint, so a new password at the place of an old one is not seen.',
    },
  ];
}
