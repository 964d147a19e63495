import type {Unread} from '../../core/chunk.ts';
import {EXIT, type ExitCode, worstExit} from '../../core/exit-code.ts';
import type {Finding} from '../../core/finding.ts';
import type {ScanResult} from '../../core/scan-result.ts';
import type {ScanSettings} from '../../core/settings.ts';
import type {Suppressor} from '../../core/suppression.ts';
import type {KnownAllow} from '../../scan/known-allow.ts';
import {loadRuleset} from '../../scan/ruleset.ts';
import {runScan} from '../../scan/run.ts';
import {readInWorker} from '../../scan/workers.ts';
import {writeFileAtomically} from '../../stores/atomic-file.ts';
import {keepLastScan} from '../../stores/last-scan.ts';
import {secretIdKey} from '../../stores/secret-id-key.ts';
import {type Surroundings, stateFolder} from '../../stores/state-folder.ts';
import {type JsonContext, jsonCredential, jsonFinding, jsonReport, jsonSummary, jsonUnread} from '../../ui/json.ts';
import {ProgressLine} from '../../ui/progress.ts';
import type {Streams} from '../../ui/streams.ts';
import {textReport} from '../../ui/text.ts';
import {theme} from '../../ui/theme.ts';
import {knownFindings} from './known-findings.ts';
import {manualTexts} from './manual-texts.ts';
import {ruleMasker} from './rule-masker.ts';
import {knownChoices, type ReportName, reportFiles, type ScanFlags, scanSettings} from './scan-settings.ts';

export interface ScanCommandContext {
  readonly streams: Streams;
  readonly surroundings: Surroundings;
  readonly cwd: string;
  /** Milliseconds since 1970. */
  readonly now: () => number;
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
  const known = knownFindings(settings, knownChoices(flags, settings, context.cwd), {
    rules: forms.rules,
    maskLine: forms.json.maskLine,
    now: context.now(),
    surroundings: context.surroundings,
    ...(idKey.runLocal ? {} : {memoryFolder: folder}),
  });
  const ways = {stream: flags.format === 'jsonl', suppressors: known.suppressors};
  const result = await scanInWorker(settings, ways, forms, idKey, context);
  for (const baseline of known.baselines) baseline.remember();
  printReport(flags.format as ReportName, result, forms, context.streams);
  keepLastScan(folder, settings, `${JSON.stringify(jsonReport(result, forms.json))}\n`);
  return worstExit([
    scanExit(result, settings),
    ...(flags['fail-on-unused-allow'] ? [unusedExit(known.allows, result, context.streams)] : []),
    ...files.map((report) => writeReport(report, result, forms, context.streams)),
  ]);
}

/** An allow entry that matches nothing is a mistake in the settings: exit 2, after the report. A scan that was incomplete cannot tell. */
function unusedExit(allows: readonly KnownAllow[], result: ScanResult, streams: Streams): ExitCode {
  const ids = allows.flatMap((allow) => allow.unused().map(({id}) => id));
  if (ids.length === 0 || !result.complete || result.interrupted) return EXIT.clean;
  streams.err(`guard: ${ids.length === 1 ? 'an allow entry matches' : `${ids.length} allow entries match`} nothing: ${ids.join(', ')}\n`);
  streams.err(`  try: guard allow remove ${ids[0] ?? ''}\n`);
  return EXIT.couldNotRun;
}

export type Forms = Awaited<ReturnType<typeof reportForms>>;

/** Everything that reports are made with. */
export async function reportForms(context: ScanCommandContext, quiet: boolean) {
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
    rules: ruleset.rules,
    titles,
    json,
    text: (color: boolean, width: number, isQuiet = quiet) => ({theme: theme(color), maskLine, manualOf, quiet: isQuiet, width}),
  };
}

/** One scan in a worker, with progress and an end at Ctrl-C. `stream`: findings are printed as they come, as JSON lines. */
export async function scanInWorker(
  settings: ScanSettings,
  {stream, suppressors}: {readonly stream: boolean; readonly suppressors: readonly Suppressor[]},
  forms: Forms,
  idKey: {key: Uint8Array; runLocal: boolean},
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
      suppressors,
      idKey,
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
  if (counts && settings.failOn !== 'never') codes.push(EXIT.findings);
  if (!result.complete) codes.push(EXIT.incomplete);
  return worstExit(codes);
}
