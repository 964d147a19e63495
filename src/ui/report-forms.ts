import type {Report} from '../core/report.ts';
import type {ReportContext} from '../core/report-context.ts';
import type {ReportName} from '../core/report-names.ts';

/** Makes one form of a report. Pure: no clock, no environment, no disk. */
export type ReportRenderer = (report: Report, context: ReportContext) => string;

/** Columns of a text report in a file. */
const FILE_WIDTH = 100;

/** All report forms. A form is loaded when it is asked for, so that no scan pays for the others. */
export const REPORT_FORMS: Readonly<Record<ReportName, () => Promise<ReportRenderer>>> = {
  text: async () => {
    const [{textReport}, {theme}] = await Promise.all([import('./text.ts'), import('./theme.ts')]);
    return (report, context) => textReport(report, {...context, theme: theme(false), width: FILE_WIDTH, quiet: false});
  },
  json: async () => (await import('./json-text.ts')).jsonText,
  jsonl: async () => (await import('./json-lines.ts')).jsonLines,
  sarif: async () => (await import('./sarif.ts')).sarifReport,
  gitlab: async () => (await import('./gitlab.ts')).gitlabReport,
  codequality: async () => (await import('./code-quality.ts')).codeQualityReport,
  junit: async () => (await import('./junit.ts')).junitReport,
  github: async () => (await import('./github.ts')).githubReport,
  markdown: async () => (await import('./markdown.ts')).markdownReport,
  html: async () => {
    const {htmlReport} = await import('./html/html-report.tsx');
    return (report, {manualOf}) => htmlReport(report, {manualOf});
  },
};
