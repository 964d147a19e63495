import {createReadStream, existsSync, readFileSync, statSync} from 'node:fs';
import path from 'node:path';
import {GuardError} from '../../core/errors.ts';
import {EXIT, type ExitCode} from '../../core/exit-code.ts';
import {mask} from '../../core/secret.ts';
import type {Detector, Explanation} from '../../detect/detect.ts';
import {narrowUtf16} from '../../detect/utf16.ts';
import {userRuleset} from '../../scan/user-ruleset.ts';
import {withoutEscapes} from '../../sources/log-lines.ts';
import {lastScans} from '../../stores/last-scan.ts';
import {stateFolder} from '../../stores/state-folder.ts';
import {credentialText, type ExplainedMatch, matchText, type StoredCredential, type StoredReport} from '../../ui/explain-text.ts';
import type {MaskLine} from '../../ui/mask-line.ts';
import type {Streams} from '../../ui/streams.ts';
import {theme} from '../../ui/theme.ts';
import {manualTexts} from './manual-texts.ts';
import {ruleMasker} from './rule-masker.ts';
import {ownRules, type RulesPlace} from './user-rules.ts';

export interface ExplainContext extends RulesPlace {
  readonly streams: Streams;
  /** Milliseconds. */
  readonly now: () => number;
}

/** A file over this is no text one asks about line by line. */
const LARGEST = 64 << 20;

/** `guard explain`: a credential of an earlier scan, the line of a file, a text, or standard input. Always exit 0 when it could answer. */
export async function explain(what: string, flags: {json: boolean}, context: ExplainContext): Promise<ExitCode> {
  if (what === '-') return explainText(await standardInput(), null, flags, context);
  const place = /^([^\s]+?):(\d{1,9})(?::\d{1,9})?$/.exec(what);
  if (place?.[1] !== undefined) return explainPlace(place[1], Number(place[2]), flags, context);
  if (/^[0-9A-HJKMNP-TV-Z]{4,26}$/i.test(what) && explainId(what.toUpperCase(), flags, context, await manualsFor(context)))
    return EXIT.clean;
  if (/^[0-9A-HJKMNP-TV-Z]{4,8}$/i.test(what)) {
    throw new GuardError('USAGE', `no credential "${what}" in the scans kept on this machine`, {
      hint: 'guard scan, then guard explain with an id it prints; or FILE:LINE; or "-" for a text on standard input',
    });
  }
  return explainText(Buffer.from(what, 'utf8'), null, flags, context);
}

function explainId(
  id: string,
  flags: {json: boolean},
  {streams, surroundings}: ExplainContext,
  manualOf: (ruleId: string) => string | null,
): boolean {
  const known = findCredential(id, lastScans(stateFolder(surroundings)));
  if (known === null) return false;
  const {credential, report} = known;
  const findings = report.findings.filter((finding) => finding.credential === credential.id);
  if (flags.json) streams.out(`${JSON.stringify({version: 1, credential, findings}, null, 2)}\n`);
  else
    streams.out(
      credentialText({credential, findings, scanned: report.scan.started, manual: manualOf(credential.ruleId)}, theme(streams.color)),
    );
  return true;
}

/** A line of a file that is there; else of one that an earlier scan reported (deleted since, or named from another folder). Throws NO_SUCH_PATH. */
async function explainPlace(file: string, line: number, flags: {json: boolean}, context: ExplainContext): Promise<ExitCode> {
  const path_ = path.resolve(context.cwd, file);
  if (existsSync(path_)) return explainText(fileBytes(path_), line, flags, context);
  for (const text of lastScans(stateFolder(context.surroundings))) {
    const report = parsedReport(text);
    const finding = report?.findings.find((one) => one.file === file && one.startLine === line);
    if (finding !== undefined && explainId(finding.credential, flags, context, await manualsFor(context))) return EXIT.clean;
  }
  throw new GuardError('NO_SUCH_PATH', `${file}: no such file, and no earlier scan reported its line ${line}`, {
    hint: 'guard explain with an id that guard scan printed',
  });
}

/** The newest kept report that has the id. Reports of another version, or damaged ones, cannot answer and are passed over. */
function findCredential(id: string, reports: readonly string[]): {credential: StoredCredential; report: StoredReport} | null {
  for (const text of reports) {
    const report = parsedReport(text);
    const credential = report?.credentials.find((one) => one.id.startsWith(id));
    if (report !== null && credential !== undefined) return {credential, report};
  }
  return null;
}

function parsedReport(text: string): StoredReport | null {
  try {
    const report = JSON.parse(text) as StoredReport;
    return report.version === 1 ? report : null;
  } catch {
    return null;
  }
}

async function manualsFor(context: ExplainContext): Promise<(ruleId: string) => string | null> {
  const rules = await ownRules(context);
  return manualTexts(rules, ruleMasker().maskLine);
}

/** `line` null: the whole text. */
async function explainText(bytes: Uint8Array, line: number | null, flags: {json: boolean}, context: ExplainContext): Promise<ExitCode> {
  const {streams} = context;
  const {detector, maskLine} = ruleMasker(userRuleset(await ownRules(context)), context.now);
  const text = readable(bytes);
  const matches = matchesOf(text, detector, maskLine).filter((match) => line === null || (match.line <= line && match.endLine >= line));
  if (flags.json) streams.out(`${JSON.stringify({version: 1, matches}, null, 2)}\n`);
  else streams.out(matchText(matches, line, theme(streams.color)));
  return EXIT.clean;
}

function matchesOf(text: string, detector: Detector, maskLine: MaskLine): ExplainedMatch[] {
  return detector.explain(text).map((one: Explanation) => ({
    ruleId: one.ruleId,
    title: maskLine(one.title),
    line: lineAt(text, one.start),
    endLine: lineAt(text, Math.max(one.start, one.end - 1)),
    masked: mask(text.slice(one.start, one.start + Math.min(one.shown, Math.floor((one.end - one.start) / 3))), one.end - one.start),
    parts: one.parts.map((part) => part.name),
    severity: one.severity,
    confidence: one.confidence,
    checksum: one.checksum,
    points: one.points,
    reasons: one.reasons,
    notes: one.notes.map(maskLine),
    outcome: one.outcome,
    why: one.why,
  }));
}

function lineAt(text: string, offset: number): number {
  let line = 1;
  for (let at = text.indexOf('\n'); at !== -1 && at < offset; at = text.indexOf('\n', at + 1)) line++;
  return line;
}

/** As a scan sees it: UTF-16 narrowed, terminal codes taken out. Lines stay the same. */
function readable(bytes: Uint8Array): string {
  const narrow = narrowUtf16(bytes)?.bytes ?? bytes;
  const chunk = withoutEscapes({origin: {kind: 'stdin', label: ''}, bytes: narrow, offset: 0, line: 1, column: 0, seen: 0, last: true});
  return Buffer.from(chunk.bytes).toString('latin1');
}

function fileBytes(file: string): Buffer {
  const {size} = statSync(file);
  if (size > LARGEST)
    throw new GuardError('USAGE', `${file}: too large to explain line by line (${size} bytes)`, {
      hint: 'cut out the lines and give them to guard explain -',
    });
  return readFileSync(file);
}

async function standardInput(): Promise<Buffer> {
  const pieces: Buffer[] = [];
  let length = 0;
  for await (const piece of createReadStream('', {fd: 0})) {
    pieces.push(piece as Buffer);
    length += (piece as Buffer).length;
    if (length > LARGEST) throw new GuardError('USAGE', 'standard input: too large to explain', {hint: 'guard scan - reads any length'});
  }
  return Buffer.concat(pieces);
}
