/** The report forms, by the name that `--format` and `--report NAME=FILE` take; src/ui/report-forms.ts has one row for each. */
export const REPORT_NAMES = ['text', 'json', 'jsonl', 'sarif', 'gitlab', 'codequality', 'junit', 'github', 'markdown', 'html'] as const;
export type ReportName = (typeof REPORT_NAMES)[number];
