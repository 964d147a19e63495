import type {ReportContext} from '../../core/report-context.ts';
import {azurePipeline} from './azure-pipeline.ts';
import {reportRules} from './report-rules.ts';

/** What is known of the scan that a report form may need; of an earlier report nothing is. */
export interface ReportSurroundings {
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Findings at rest count, since their source was asked for. */
  readonly restCounts: boolean;
}

/** What the report forms may know besides the report. Loaded only when a report is made. */
export async function reportContext({env, restCounts}: ReportSurroundings): Promise<ReportContext> {
  const rules = await reportRules();
  return {
    manualOf: (ruleId) => rules.get(ruleId)?.manual ?? null,
    rules,
    category: 'guard',
    repository: null,
    homepage: null,
    azure: azurePipeline(env),
    restCounts,
    everyPlace: false,
  };
}
