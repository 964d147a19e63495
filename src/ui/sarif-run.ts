import type {Report} from '../core/report.ts';
import type {ReportContext} from '../core/report-context.ts';
import {plain, scanTimes, webAddress} from './report-words.ts';

/** When the scan began and ended, UTC; nothing where the report's own time is none. */
export function invocationTimes({scan}: Report): {startTimeUtc?: string; endTimeUtc?: string} {
  const times = scanTimes(scan);
  return times === null ? {} : {startTimeUtc: times.start, endTimeUtc: times.end};
}

/** Where viewers may fetch the files from. */
export function provenance({repository}: ReportContext): {versionControlProvenance?: Record<string, string>[]} {
  const url = webAddress(repository?.url ?? null);
  if (repository === null || url === null) return {};
  const {revision, branch} = repository;
  return {
    versionControlProvenance: [
      {
        repositoryUri: url,
        ...(revision === null ? {} : {revisionId: plain(revision)}),
        ...(branch === null ? {} : {branch: plain(branch)}),
      },
    ],
  };
}
