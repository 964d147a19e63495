import path from 'node:path';
import type {Unread} from '../../core/chunk.ts';
import type {CompiledRule} from '../../core/compiled-rule.ts';
import {EXIT, type ExitCode, worstExit} from '../../core/exit-code.ts';
import type {Finding} from '../../core/finding.ts';
import type {ReportName} from '../../core/report-names.ts';
import type {ScanResult} from '../../core/scan-result.ts';
import type {ScanSettings} from '../../core/settings.ts';
import type {Suppressor} from '../../core/suppression.ts';
import {incidentMemory} from '../../scan/incident-memory.ts';
import {placeOfScan} from '../../scan/incidents-place.ts';
import type {KnownAllow} from '../../scan/known-allow.ts';
import {ruleTitles} from '../../scan/ruleset.ts';
import {runScan} from '../../scan/run.ts';
import {userRuleset} from '../../scan/user-ruleset.ts';
import {readInWorker} from '../../scan/workers.ts';
import {keepLastScan} from '../../stores/last-scan.ts';
import {secretIdKey} from '../../stores/secret-id-key.ts';
import {type Surroundings, stateFolder} from '../../stores/state-folder.ts';
import {type JsonContext, jsonFinding, jsonReport, jsonUnread} from '../../ui/json.ts';
import {jsonLinesEnd} from '../../ui/json-lines.ts';
import {jsonLine} from '../../ui/json-text.ts';
import {ProgressLine} from '../../ui/progress.ts';
import type {Streams} from '../../ui/streams.ts';
import {knownOfScan} from './known-of-scan.ts';
import {reportContext} from './report-context.ts';
import {printReport, reportFiles, writeReports} from './report-output.ts';
import {ruleMasker} from './rule-masker.ts';
import {knownChoices, type ScanFlags} from './scan-settings.ts';
import {settingsOfScan} from './settings-of-scan.ts';

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

/** `guard scan`: reads in a worker, writes the asked reports, keeps the JSON report for `guard explain`, prints on standard output. */
export async function scanAndReport(given: {paths: readonly string[]; flags: ScanFlags}, context: ScanCommandContext): Promise<ExitCode> {
  const {flags} = given;
  const {settings, suppressors, loaded} = await settingsOfScan(given, context);
  const files = reportFiles(flags.report ?? [], context.cwd);
  const folder = stateFolder(context.surroundings);
  const format = flags.format as ReportName;
  const idKey = secretIdKey(folder);
  const wanted = wantedOf(settings, format, idKey, context);
  const {maskLine} = wanted.json;
  const memory = incidentMemory(await placeOfScan(settings), settings, {folder, idKey, maskLine, now: context.now, pid: context.pid});
  const known = await knownOfScan(settings, knownChoices(flags, settings, loaded.settings, context.cwd), loaded, {
    rules: wanted.rules,
    maskLine,
    now: context.now(),
    surroundings: context.surroundings,
    cwd: context.cwd,
    ...(idKey.runLocal ? {} : {memoryFolder: folder}),
  });
  const result = await scanInWorker(
    settings,
    {...wanted, suppressors: [...memory.suppressors, ...suppressors, ...known.suppressors]},
    context,
  );
  for (const baseline of known.baselines) baseline.remember();
  const report = jsonReport(result, wanted.json);
  const {env} = context.surroundings;
  const forms = await reportContext({env, restCounts: result.restCounts, userRules: settings.userRules, maskLine});
  const output = {streams: context.streams, maskLine, context: forms, env};
  const written = await writeReports(files, report, output);
  keepLastScan(folder, settings, `${JSON.stringify(report)}\n`);
  const notKept = memory.record(result);
  if (notKept !== null) context.streams.err(`guard: ${maskLine(notKept)}\n`);
  if (wanted.stream) context.streams.out(jsonLinesEnd(report));
  const printed = wanted.stream ? EXIT.clean : await printReport(format, report, output, flags.quiet);
  const unused = flags['fail-on-unused-allow'] ? unusedExit(known.allows, result, context.streams) : EXIT.clean;
  return worstExit([scanExit(result, settings), written, printed, unused]);
}

/** An allow entry that matches nothing is a mistake in the settings: exit 2, after the report. A scan that was incomplete cannot tell. */
function unusedExit(allows: readonly KnownAllow[], result: ScanResult, streams: Streams): ExitCode {
  const ids = allows.flatMap((allow) => allow.unused().map(({id}) => id));
  if (ids.length === 0 || !result.complete || result.interrupted) return EXIT.clean;
  streams.err(`guard: ${ids.length === 1 ? 'an allow entry matches' : `${ids.length} allow entries match`} nothing: ${ids.join(', ')}\n`);
  streams.err(`  try: guard allow remove ${ids[0] ?? ''}\n`);
  return EXIT.couldNotRun;
}

type RuleTitles = ReturnType<typeof ruleTitles>;

/** What the scan itself must know to name what it finds. */
export interface Wanted {
  readonly rules: readonly CompiledRule[];
  readonly titles: RuleTitles;
  readonly json: JsonContext;
  /** Findings and unread inputs are printed as JSON lines as soon as they are known. */
  readonly stream: boolean;
  readonly idKey: {readonly key: Uint8Array; readonly runLocal: boolean};
}

export function wantedOf(
  {userRules, roots}: Pick<ScanSettings, 'userRules' | 'roots'>,
  format: ReportName,
  idKey: Wanted['idKey'],
  {version, now}: ScanCommandContext,
): Wanted {
  const ruleset = userRuleset(userRules);
  const {maskLine} = ruleMasker(ruleset, now);
  const titles = ruleTitles(ruleset, userRules, maskLine);
  const providerOf = (ruleId: string): string | null => titles.get(ruleId)?.provider ?? null;
  const json = {maskLine, version, rulesHash: ruleset.hash, providerOf, scanned: roots.map((root) => path.basename(root))};
  return {rules: ruleset.rules, titles, json, stream: format === 'jsonl', idKey};
}

/** One scan in a worker, with progress and an end at Ctrl-C. `stream`: findings are printed as they come, as JSON lines. */
export async function scanInWorker(
  settings: ScanSettings,
  {titles, json, stream, idKey, suppressors}: Wanted & {readonly suppressors: readonly Suppressor[]},
  context: ScanCommandContext,
): Promise<ScanResult> {
  const stop = new AbortController();
  context.onInterrupt(() => stop.abort());
  const progress = new ProgressLine(context.streams, context.now);
  let isReaderGone = false;
  const line = (type: 'finding' | 'skipped', fields: object): void => {
    if (context.streams.out(jsonLine(type, fields))) return;
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
      rules: titles,
      suppressors,
      idKey,
      now: context.now,
      signal: stop.signal,
      onProgress: (now, findings) => progress.show({...now, bytes: now.counts.bytes, findings}),
      ...(stream
        ? {
            onFindings: (findings: readonly Finding[]) => {
              for (const finding of findings) line('finding', jsonFinding(finding, finding.secretId, json));
            },
            onUnread: (unread: Unread) => line('skipped', jsonUnread(unread, json)),
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

/** The exit code of a scan: findings at rest count only when their source was asked for. */
export function scanExit(result: ScanResult, settings: ScanSettings): ExitCode {
  const counts = result.incidents.some((incident) => incident.exposure !== 'at-rest' || result.restCounts);
  const codes: ExitCode[] = [];
  if (result.interrupted) codes.push(EXIT.interrupted);
  if (counts && settings.failOn !== 'never') codes.push(EXIT.findings);
  if (!result.complete) codes.push(EXIT.incomplete);
  return worstExit(codes);
}
