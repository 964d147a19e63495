import type {ReportContext} from '../../core/report-context.ts';
import type {UserRule} from '../../core/user-rule.ts';
import type {MaskLine} from '../../ui/mask-line.ts';
import {azurePipeline} from './azure-pipeline.ts';
import {reportRules} from './report-rules.ts';

/** What is known of the scan that a report form may need; of an earlier report nothing is. */
export interface ReportSurroundings {
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Findings at rest count, since their source was asked for. */
  readonly restCounts: boolean;
  /** Their texts are somebody else's: masked before they are told. */
  readonly userRules: readonly UserRule[];
  readonly maskLine: MaskLine;
}

/** What the report forms may know besides the report. Loaded only when a report is made. */
export async function reportContext({env, restCounts, userRules, maskLine}: ReportSurroundings): Promise<ReportContext> {
  const rules = await reportRules(userRules, maskLine);
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
