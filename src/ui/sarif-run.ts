import type {Report} from '../core/report.ts';
import type {ReportContext} from '../core/report-context.ts';
import {plain, scanTimes, webAddress} from './report-words.ts';

/** When the scan began and ended, UTC; nothing where the report's own time is none. */
export function invocationTimes({scan}: Report): {startTimeUtc?: string; endTimeUtc?: string} {
  const times = scanTimes(scan);
  return times === null ? {} : {startTimeUtc: times.start, endTimeUtc: times.end};
}

export function homepageOf({homepage}: ReportContext): {informationUri?: string} {
  const url = webAddress(homepage);
  return url === null ? {} : {informationUri: url};
}

const AZURE = 'azuredevops/pipeline/build/';

/** Which run this is of which category; in an Azure pipeline in the form that Azure DevOps asks for (rules GHAzDO1019 and GHAzDO1020 of the SARIF tools). */
export function automationOf(report: Report, {category, azure}: ReportContext): Record<string, unknown> {
  if (azure === null) return {id: `${plain(category)}/${plain(report.scan.started)}`};
  const {organization, project, definition, definitionName, phase, phaseName, branch, build} = azure;
  return {
    id: plain(`${AZURE}${[organization, project, definition, phase, branch, build].join('/')}`),
    properties: {
      [`${AZURE}buildDefinitionId`]: plain(definition),
      [`${AZURE}buildDefinitionName`]: plain(definitionName),
      [`${AZURE}phaseId`]: plain(phase),
      [`${AZURE}phaseName`]: plain(phaseName),
    },
  };
}

/** Where viewers may fetch the files from. */
export function provenance({repository}: ReportContext): {versionControlProvenance?: Record<string, unknown>[]} {
  const url = webAddress(repository?.url ?? null);
  if (repository === null || url === null) return {};
  const {revision, branch} = repository;
  return {
    versionControlProvenance: [
      {
        repositoryUri: url,
        mappedTo: {uriBaseId: '%SRCROOT%'},
        ...(revision === null ? {} : {revisionId: plain(revision)}),
        ...(branch === null ? {} : {branch: plain(branch)}),
      },
    ],
  };
}
