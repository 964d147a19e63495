import type {Unread} from '../core/chunk.ts';
import type {ReportSkipped} from '../core/report.ts';
import {counted} from './units.ts';

/** Unread inputs by reason, in words; a reason not listed here is shown as it is. */
export const UNREAD_WORDS: Readonly<Record<string, readonly [one: string, many: string]>> = {
  unreadable: ['input that cannot be read', 'inputs that cannot be read'],
  corrupt: ['corrupt object', 'corrupt objects'],
  'timed-out': ['input that took too long', 'inputs that took too long'],
  'changed-while-read': ['file that changed while it was read', 'files that changed while they were read'],
  'missing-object': ['object missing from the object store', 'objects missing from the object store'],
  'limit-hit': ['limit reached', 'limits reached'],
  symlink: ['symbolic link', 'symbolic links'],
  'special-file': ['special file', 'special files'],
  'other-repository': ['other repository', 'other repositories'],
  'users-limit': ['input over the size limit', 'inputs over the size limit'],
  excluded: ['excluded path', 'excluded paths'],
  encrypted: ['encrypted input', 'encrypted inputs'],
  'unsupported-container': ['archive or compressed file that was not opened', 'archives or compressed files that were not opened'],
  'dependency-cache': ['dependency cache', 'dependency caches'],
};

export function reasonOf(unread: Unread): string {
  return 'incomplete' in unread ? unread.incomplete : unread.leftOut;
}

/** '3 symbolic links, 1 other repository'; empty for none. */
export function skippedCounts(skipped: readonly ReportSkipped[]): string {
  const counts = new Map<string, number>();
  for (const {why, count} of skipped) counts.set(why, (counts.get(why) ?? 0) + count);
  return [...counts].map(([why, count]) => counted(count, ...(UNREAD_WORDS[why] ?? [why, why]))).join(', ');
}
