import type {AzurePipeline} from '../../core/report-context.ts';

const GUID = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i;
const NUMBER = /^[1-9]\d{0,18}$/;
const WORDS = /\S/;

/** The variables that an Azure pipeline sets, first the newer names, and the form Azure DevOps wants them to have. */
const VARIABLES: Readonly<Record<Exclude<keyof AzurePipeline, 'organization'>, readonly [readonly string[], RegExp]>> = {
  project: [['SYSTEM_TEAMPROJECTID'], GUID],
  definition: [['BUILD_DEFINITIONID', 'SYSTEM_DEFINITIONID'], NUMBER],
  definitionName: [['BUILD_DEFINITIONNAME'], WORDS],
  phase: [['SYSTEM_PHASEID', 'SYSTEM_JOBID'], GUID],
  phaseName: [['SYSTEM_PHASENAME', 'SYSTEM_JOBNAME'], WORDS],
  branch: [['BUILD_SOURCEBRANCH'], WORDS],
  build: [['BUILD_BUILDID'], NUMBER],
};

/** The run of the Azure pipeline that the environment tells of; null when it tells of none, or not all: half of it would be refused. */
export function azurePipeline(env: Readonly<Record<string, string | undefined>>): AzurePipeline | null {
  const organization = organizationOf(env['SYSTEM_COLLECTIONURI'] ?? '');
  if (env['TF_BUILD']?.toLowerCase() !== 'true' || organization === null) return null;
  const values: Record<string, string> = {organization};
  for (const [key, [names, form]] of Object.entries(VARIABLES)) {
    const value = names.map((name) => env[name]).find((one) => one !== undefined && form.test(one));
    if (value === undefined) return null;
    values[key] = value;
  }
  return values as unknown as AzurePipeline;
}

/** 'https://dev.azure.com/acme/' and 'https://acme.visualstudio.com/' -> 'acme'. */
function organizationOf(collection: string): string | null {
  if (!URL.canParse(collection)) return null;
  const {hostname, pathname} = new URL(collection);
  const name = hostname.endsWith('.visualstudio.com') ? hostname.split('.')[0] : pathname.split('/')[1];
  return name === undefined || name === '' ? null : name;
}
