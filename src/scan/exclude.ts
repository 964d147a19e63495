import type {Finding} from '../core/finding.ts';
import {leftOutBy, pathPattern} from '../core/path-patterns.ts';
import type {Suppression, Suppressor} from '../core/suppression.ts';

/** Whether a path of a root is left out; `prefix` is where the root lies in the scanned repository. Remembers nothing. */
export function pathExclusion(exclude: readonly string[], prefix = ''): (path: string) => boolean {
  const patterns = exclude.map(pathPattern);
  return (path) => leftOutBy(prefix + path, patterns) !== null;
}

/**
 * Leaves out findings of history at excluded paths. Their blobs were read: which path a blob has is known only after attribution, and the same
 * blob may have another one that counts.
 */
export function excludeSuppressor(exclude: readonly string[]): Suppressor {
  const patterns = exclude.map(pathPattern);
  const places = new Set<string>();
  return {
    decide(finding: Finding): Suppression | null {
      const {origin} = finding;
      if (origin.kind !== 'blob' && origin.kind !== 'name') return null;
      const by = origin.path === undefined ? null : leftOutBy(origin.path, patterns);
      if (by === null) return null;
      places.add(`${finding.secretId} ${origin.path}`);
      return {by: 'allow', entry: by.source, reason: 'scan.exclude'};
    },
    notices: () =>
      places.size === 0 ? [] : [`${places.size} ${places.size === 1 ? 'place' : 'places'} in history at excluded paths (scan.exclude).`],
  };
}
