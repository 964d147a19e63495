import {describe, expect, it} from 'vitest';
import {azurePipeline} from '../../src/commands/features/azure-pipeline.ts';

const PROJECT = '11111111-2222-3333-4444-555555555555';
const PHASE = '11111111-2222-3333-4444-666666666666';
const env = {
  TF_BUILD: 'True',
  SYSTEM_COLLECTIONURI: 'https://dev.azure.com/acme/',
  SYSTEM_TEAMPROJECTID: PROJECT,
  SYSTEM_DEFINITIONID: '7',
  BUILD_DEFINITIONNAME: 'Nightly build',
  SYSTEM_JOBID: PHASE,
  SYSTEM_JOBNAME: 'Job',
  BUILD_SOURCEBRANCH: 'refs/heads/main',
  BUILD_BUILDID: '99',
};
const run = {
  organization: 'acme',
  project: PROJECT,
  definition: '7',
  definitionName: 'Nightly build',
  phase: PHASE,
  phaseName: 'Job',
  branch: 'refs/heads/main',
  build: '99',
};

describe('the run of an Azure pipeline', () => {
  it('is read from its predefined variables', () => {
    expect(azurePipeline(env)).toEqual(run);
    expect(azurePipeline({...env, SYSTEM_COLLECTIONURI: 'https://acme.visualstudio.com/'})).toEqual(run);
    const newer = {BUILD_DEFINITIONID: '8', SYSTEM_PHASEID: PROJECT, SYSTEM_PHASENAME: 'Phase'};
    expect(azurePipeline({...env, ...newer})).toEqual({...run, definition: '8', phase: PROJECT, phaseName: 'Phase'});
  });

  it('elsewhere there is none', () => {
    expect([azurePipeline({}), azurePipeline({...env, TF_BUILD: undefined}), azurePipeline({...env, TF_BUILD: 'false'})]).toEqual([
      null,
      null,
      null,
    ]);
  });

  for (const [name, value] of [
    ['SYSTEM_COLLECTIONURI', 'acme'],
    ['SYSTEM_COLLECTIONURI', 'https://dev.azure.com/'],
    ['SYSTEM_TEAMPROJECTID', 'shop'],
    ['SYSTEM_DEFINITIONID', '0'],
    ['SYSTEM_JOBID', ''],
    ['BUILD_DEFINITIONNAME', ' '],
    ['BUILD_SOURCEBRANCH', undefined],
    ['BUILD_BUILDID', '9/9'],
  ] as const) {
    it(`half of it is none: ${name} ${value}`, () => expect(azurePipeline({...env, [name]: value})).toBeNull());
  }
});
