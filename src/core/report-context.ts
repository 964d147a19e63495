/** What a report form may know besides the report itself; handed down, so that every form is a pure function. */
export interface ReportContext {
  /** What a person does to end a credential that this rule finds; null: nothing known. */
  readonly manualOf: (ruleId: string) => string | null;
}
