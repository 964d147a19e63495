import type {ReportContext} from '../../core/report-context.ts';
import type {UserRule} from '../../core/user-rule.ts';
import type {MaskLine} from '../../ui/mask-line.ts';
import {azurePipeline} from './azure-pipeline.ts';
import {reportRules} from './report-rules.ts';

/** Names in a title. */
const MOST_NAMES = 3;

/** What is known of the scan that a report form may need; of an earlier report nothing is. */
export interface ReportSurroundings {
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Findings at rest count, since their source was asked for. */
  readonly restCounts: boolean;
  /** Their texts are somebody else's: masked before they are told. */
  readonly userRules: readonly UserRule[];
  readonly maskLine: MaskLine;
  /** Names of the scanned folders and files, for a title; empty: not known. */
  readonly scanned: readonly string[];
}

/** What the report forms may know besides the report. Loaded only when a report is made. */
export async function reportContext({env, restCounts, userRules, maskLine, scanned}: ReportSurroundings): Promise<ReportContext> {
  const rules = await reportRules(userRules, maskLine);
  const subject = scanned.length === 0 ? null : maskLine(scanned.slice(0, MOST_NAMES).join(', '));
  return {
    manualOf: (ruleId) => rules.get(ruleId)?.manual ?? null,
    rules,
    subject,
    category: 'guard',
    repository: null,
    homepage: null,
    azure: azurePipeline(env),
    restCounts,
    everyPlace: false,
  };
}
