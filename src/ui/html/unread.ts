import {printable} from '../../core/redact.ts';
import type {Report, ReportSkipped} from '../../core/report.ts';
import {counted} from '../units.ts';
import {UNREAD_WORDS} from '../unread-text.ts';

/** Unread inputs of one reason. */
export interface UnreadGroup {
  readonly why: string;
  /** '7 objects missing from the object store'. */
  readonly words: string;
  readonly incomplete: boolean;
  readonly inputs: readonly ReportSkipped[];
}

/** Groups by reason; what makes the report incomplete first. */
export function unreadGroups(skipped: readonly ReportSkipped[]): readonly UnreadGroup[] {
  const groups = new Map<string, ReportSkipped[]>();
  for (const one of skipped) {
    const key = `${one.incomplete ? 0 : 1} ${one.why}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [one]);
    else group.push(one);
  }
  return [...groups.values()]
    .map((inputs) => {
      const [{why, incomplete}] = inputs as [ReportSkipped];
      const count = inputs.reduce((sum, input) => sum + input.count, 0);
      return {
        why,
        incomplete,
        inputs,
        words: counted(count, ...wordsFor(why)),
      };
    })
    .sort((a, b) => Number(b.incomplete) - Number(a.incomplete));
}

function wordsFor(why: string): readonly [string, string] {
  const known = Object.hasOwn(UNREAD_WORDS, why) ? UNREAD_WORDS[why] : undefined;
  return known ?? [printable(why), printable(why)];
}

/** 'The scan was interrupted. Not read: 7 objects missing from the object store.' */
export function incompleteReason(report: Report): string {
  const unread = unreadGroups(report.coverage.skipped).filter(({incomplete}) => incomplete);
  const words = [
    ...(report.scan.interrupted ? ['The scan was interrupted before it ended.'] : []),
    ...(unread.length > 0 ? [`Not read: ${unread.map((group) => group.words).join(', ')}.`] : []),
  ];
  return words.length > 0 ? words.join(' ') : 'Something that was asked for was not read.';
}
