import type {Confidence, Severity} from './rule.ts';

/** A rule as reports speak of it: what its definition says and the JSON report does not repeat. */
export interface ReportRule {
  readonly title: string;
  /** The service's name for people ('GitHub'); null: no service issues such values. */
  readonly provider: string | null;
  readonly severity: Severity;
  /** Of a match before anything raised or lowered it. */
  readonly confidence: Confidence;
  /** The page that says most about the format; null: none known. */
  readonly docs: string | null;
  /** What a person does to end the token, one or two sentences; null: not known. */
  readonly manual: string | null;
}

/** The run of an Azure pipeline, as its predefined variables name it; Azure DevOps refuses a SARIF file that does not say in which run it was made. */
export interface AzurePipeline {
  readonly organization: string;
  /** GUID of the project, as that of the phase. */
  readonly project: string;
  readonly definition: string;
  readonly definitionName: string;
  readonly phase: string;
  readonly phaseName: string;
  /** 'refs/heads/main'. */
  readonly branch: string;
  readonly build: string;
}

/** What a report form needs beside the JSON report. The caller fills it, so that the forms stay pure functions. */
export interface ReportContext {
  /** What a person does to end a credential that this rule finds; null: nothing known. */
  readonly manualOf: (ruleId: string) => string | null;
  /** By rule id; a rule that is not here (an older report, a rule taken out since) is named by its id. */
  readonly rules: ReadonlyMap<string, ReportRule>;
  /** Which scan this is among several of one commit: platforms let a later upload of the same category replace the earlier. 'guard' unless the user says otherwise. */
  readonly category: string;
  /** Where the scanned files come from; null: not known. Credentials in `url` are left out. */
  readonly repository: {readonly url: string; readonly revision: string | null; readonly branch: string | null} | null;
  /** Guard's own web page; null: none to name. */
  readonly homepage: string | null;
  /** Null: not made in an Azure pipeline. */
  readonly azure: AzurePipeline | null;
  /** Findings at rest count, since their source was asked for; else the machine-readable forms only say how many there are. */
  readonly restCounts: boolean;
  /** SARIF and code quality: also what is only in history or in a text that is no file. False: SARIF counts those in a notification. */
  readonly everyPlace: boolean;
}
