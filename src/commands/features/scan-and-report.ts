import type {Unread} from '../../core/chunk.ts';
import {EXIT, type ExitCode, worstExit} from '../../core/exit-code.ts';
import type {Finding} from '../../core/finding.ts';
import type {ScanResult} from '../../core/scan-result.ts';
import type {ScanSettings} from '../../core/settings.ts';
import type {Suppressor} from '../../core/suppression.ts';
import {incidentMemory} from '../../scan/incident-memory.ts';
import {placeOfScan} from '../../scan/incidents-place.ts';
import {loadRuleset} from '../../scan/ruleset.ts';
import {runScan} from '../../scan/run.ts';
import {readInWorker} from '../../scan/workers.ts';
import {writeFileAtomically} from '../../stores/atomic-file.ts';
import {keepLastScan} from '../../stores/last-scan.ts';
import {type SecretIdKey, secretIdKey} from '../../stores/secret-id-key.ts';
import {type Surroundings, stateFolder} from '../../stores/state-folder.ts';
import {type JsonContext, jsonCredential, jsonFinding, jsonReport, jsonSummary, jsonUnread} from '../../ui/json.ts';
import {ProgressLine} from '../../ui/progress.ts';
import type {Streams} from '../../ui/streams.ts';
import {textReport} from '../../ui/text.ts';
import {theme} from '../../ui/theme.ts';
import {manualTexts} from './manual-texts.ts';
import {ruleMasker} from './rule-masker.ts';
import {type ReportName, reportFiles, type ScanFlags, scanSettings} from './scan-settings.ts';

export interface ScanCommandContext {
  readonly streams: Streams;
  readonly surroundings: Surroundings;
  readonly cwd: string;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  readonly pid: number;
  readonly version: string;
  readonly workerUrl: URL;
  /** Calls `stop` when the user interrupts. */
  readonly onInterrupt: (stop: () => void) => void;
}

/** `guard scan`: reads in a worker, prints on standard output, writes the asked reports, keeps the JSON report for `guard explain`. */
export async function scanAndReport(given: {paths: readonly string[]; flags: ScanFlags}, context: ScanCommandContext): Promise<ExitCode> {
  const {flags} = given;
  const settings = scanSettings(given, context.cwd);
  const files = reportFiles(flags.report ?? [], context.cwd);
  const folder = stateFolder(context.surroundings);
  const forms = await reportForms(context, flags.quiet);
  const idKey = secretIdKey(folder);
  const memory = incidentMemory(await placeOfScan(settings), settings, {
    folder,
    idKey,
    maskLine: forms.json.maskLine,
    now: context.now,
    pid: context.pid,
  });
  const result = await scanInWorker(settings, flags.format === 'jsonl', forms, {idKey, suppressors: memory.suppressors}, context);
  printReport(flags.format as ReportName, result, forms, context.streams);
  keepLastScan(folder, settings, `${JSON.stringify(jsonReport(result, forms.json))}\n`);
  const notKept = memory.record(result);
  if (notKept !== null) context.streams.err(`guard: ${forms.json.maskLine(notKept)}\n`);
  return worstExit([scanExit(result, settings), ...files.map((report) => writeReport(report, result, forms, context.streams))]);
}

type Forms = Awaited<ReturnType<typeof reportForms>>;

async function reportForms(context: ScanCommandContext, quiet: boolean) {
  const ruleset = loadRuleset();
  const titles = new Map(ruleset.rules.map((rule) => [rule.id, {title: rule.title, provider: rule.provider}]));
  const {maskLine} = ruleMasker();
  const json: JsonContext = {
    maskLine,
    version: context.version,
    rulesHash: ruleset.hash,
    providerOf: (ruleId) => titles.get(ruleId)?.provider ?? null,
  };
  const manualOf = await manualTexts();
  return {
    titles,
    json,
    text: (color: boolean, width: number, isQuiet = quiet) => ({theme: theme(color), maskLine, manualOf, quiet: isQuiet, width}),
  };
}

async function scanInWorker(
  settings: ScanSettings,
  stream: boolean,
  forms: Forms,
  known: {readonly idKey: SecretIdKey; readonly suppressors: readonly Suppressor[]},
  context: ScanCommandContext,
): Promise<ScanResult> {
  const stop = new AbortController();
  context.onInterrupt(() => stop.abort());
  const progress = new ProgressLine(context.streams, context.now);
  let isReaderGone = false;
  const line = (type: string, fields: object): void => {
    if (context.streams.out(`${JSON.stringify({type, ...fields})}\n`)) return;
    isReaderGone = true;
    stop.abort();
  };
  const task = {
    settings,
    home: context.surroundings.home,
    platform: context.surroundings.platform,
    env: definedOnly(context.surroundings.env),
  };
  try {
    const result = await runScan(settings, {
      read: (onEvent, signal) => readInWorker(context.workerUrl, task, onEvent, signal),
      rules: forms.titles,
      ...known,
      now: context.now,
      signal: stop.signal,
      onProgress: (now, findings) => progress.show({...now, bytes: now.counts.bytes, findings}),
      ...(stream
        ? {
            onFindings: (findings: readonly Finding[]) => {
              for (const finding of findings) line('finding', jsonFinding(finding, finding.secretId, forms.json));
            },
            onUnread: (unread: Unread) => line('skipped', jsonUnread(unread, forms.json)),
          }
        : {}),
    });
    // A reader that has seen enough is no interruption.
    return isReaderGone ? {...result, interrupted: false} : result;
  } finally {
    progress.clear();
  }
}

/** Only a scan that asks for the environment needs it. */
function definedOnly(env: Readonly<Record<string, string | undefined>>): Record<string, string> {
  return Object.fromEntries(Object.entries(env).filter((entry): entry is [string, string] => entry[1] !== undefined));
}

function printReport(format: ReportName, result: ScanResult, forms: Forms, streams: Streams): void {
  switch (format) {
    case 'text':
      streams.out(textReport(result, forms.text(streams.color, streams.width)));
      return;
    case 'json':
      streams.out(`${JSON.stringify(jsonReport(result, forms.json), null, 2)}\n`);
      return;
    case 'jsonl':
      streams.out(jsonLinesEnd(result, forms));
  }
}

/** What a streamed JSON-lines report ends with: the credentials and the summary. */
function jsonLinesEnd(result: ScanResult, forms: Forms): string {
  const credentials = result.incidents.map((incident) => ({type: 'credential', ...jsonCredential(incident, forms.json)}));
  return `${[...credentials, {type: 'summary', ...jsonSummary(result, forms.json)}].map((one) => JSON.stringify(one)).join('\n')}\n`;
}

/** A report that cannot be written is exit 2; the others are still written. */
function writeReport({name, file}: {name: ReportName; file: string}, result: ScanResult, forms: Forms, streams: Streams): ExitCode {
  try {
    writeFileAtomically(file, reportText(name, result, forms));
    return EXIT.clean;
  } catch (cause) {
    const {code, message} = cause as NodeJS.ErrnoException;
    streams.err(`guard: ${forms.json.maskLine(`report ${name}=${file} could not be written: ${code ?? message}`)}\n`);
    return EXIT.couldNotRun;
  }
}

function reportText(name: ReportName, result: ScanResult, forms: Forms): string {
  switch (name) {
    case 'text':
      return textReport(result, forms.text(false, 100, false));
    case 'json':
      return `${JSON.stringify(jsonReport(result, forms.json), null, 2)}\n`;
    case 'jsonl': {
      const findings = result.incidents.flatMap((incident) =>
        incident.findings.map((finding) => ({type: 'finding', ...jsonFinding(finding, incident.secretId, forms.json)})),
      );
      const skipped = result.unread.map((unread) => ({type: 'skipped', ...jsonUnread(unread, forms.json)}));
      return [...findings, ...skipped].map((one) => `${JSON.stringify(one)}\n`).join('') + jsonLinesEnd(result, forms);
    }
  }
}

/** The exit code of a scan: findings at rest count only when their source was asked for. */
export function scanExit(result: ScanResult, settings: ScanSettings): ExitCode {
  const counts = result.incidents.some((incident) => incident.exposure !== 'at-rest' || result.restCounts);
  const codes: ExitCode[] = [];
  if (result.interrupted) codes.push(EXIT.interrupted);
  if (counts && settings.failOn === 'any') codes.push(EXIT.findings);
  if (!result.complete) codes.push(EXIT.incomplete);
  return worstExit(codes);
}
