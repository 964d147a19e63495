import type {ReportContext} from '../../core/report-context.ts';
import {manualTexts} from './manual-texts.ts';

/** What the report forms may know besides the report. Loaded only when a report is made. */
export async function reportContext(): Promise<ReportContext> {
  return {manualOf: await manualTexts()};
}
