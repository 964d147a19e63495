import {createHash} from 'node:crypto';
import {readFileSync} from 'node:fs';
import path from 'node:path';
import type {Finding} from '../../core/finding.ts';
import {leftOutBy, pathPattern} from '../../core/path-patterns.ts';
import {Detector} from '../../detect/detect.ts';
import {loadRuleset} from '../../scan/ruleset.ts';
import {readBlobs} from '../../sources/git/blobs-at.ts';
import {openRepository, type Repository} from '../../sources/git/repository.ts';
import type {MatchContext, SeenValue} from './import-match.ts';
import type {ImportPlan} from './import-plan.ts';
import {pathOf} from './import-questions.ts';
import type {ScanCommandContext} from './scan-and-report.ts';
import {wholeScan} from './whole-scan.ts';

/** A file over this is not looked at line by line. Bytes. */
const LARGEST = 64 << 20;

export interface ImportScan {
  readonly findings: readonly Finding[];
  /** False when something could not be read. */
  readonly complete: boolean;
  readonly look: Pick<MatchContext, 'isGlob' | 'lineOf' | 'valuesIn'>;
}

/** What guard finds in the whole repository, nothing suppressed, and what it sees at the places that the peers name. */
export async function scanForImport(plan: ImportPlan, top: string, context: ScanCommandContext): Promise<ImportScan> {
  const flags = {'min-severity': 'info', 'min-confidence': 'possible', 'allow-comments': true};
  const {findings, result} = await wholeScan(flags, {...context, cwd: top}, false);
  const repository = await openRepository(top, {ci: false});
  const texts = await textsOf(plan, findings, repository, top);
  return {findings, complete: result.complete, look: look(texts)};
}

/** Contents by name: `<commit>:<path>`, a blob's id, or `:<path>` for the file as it is now; null: not there. */
type Texts = (name: string) => Uint8Array | null;

async function textsOf(plan: ImportPlan, findings: readonly Finding[], repository: Repository | null, top: string): Promise<Texts> {
  const places = [...plan.knownPlaces, ...plan.knownValues.flatMap(({seenAt}) => (seenAt === null ? [] : [seenAt]))];
  const asksLines = plan.questions.some(({allow}) => allow.texts.some((test) => test.form === 'expression' && test.on !== 'secret'));
  const names = [
    ...places.flatMap(({commit, path: file}) => (commit === null ? [] : [`${commit}:${file}`])),
    ...(asksLines ? findings.flatMap(({origin}) => (origin.kind === 'blob' ? [origin.blob] : [])) : []),
  ];
  const blobs = repository === null ? new Map<string, Uint8Array>() : await readBlobs(repository, [...new Set(names)]);
  const files = new Map<string, Uint8Array | null>();
  return (name) => {
    if (!name.startsWith(':')) return blobs.get(name) ?? null;
    const known = files.get(name);
    if (known !== undefined) return known;
    const bytes = fileBelow(top, name.slice(1));
    files.set(name, bytes);
    return bytes;
  };
}

/** A peer's file may name any path: only what lies in the repository is looked at. */
function fileBelow(top: string, relative: string): Uint8Array | null {
  const full = path.resolve(top, relative);
  if (!full.startsWith(top + path.sep)) return null;
  try {
    const bytes = readFileSync(full);
    return bytes.length > LARGEST ? null : bytes;
  } catch {
    return null;
  }
}

function look(texts: Texts): ImportScan['look'] {
  const detector = new Detector(loadRuleset());
  const seen = new Map<string, readonly SeenValue[]>();
  return {
    isGlob: (glob, file) => leftOutBy(file, [pathPattern(glob)]) !== null,
    lineOf: (finding) => linesOf(texts(finding.origin.kind === 'blob' ? finding.origin.blob : `:${pathOf(finding)}`), finding),
    valuesIn: (commit, file) => {
      const name = `${commit ?? ''}:${file}`;
      const known = seen.get(name) ?? valuesOf(texts(name), detector);
      seen.set(name, known);
      return known;
    },
  };
}

function valuesOf(bytes: Uint8Array | null, detector: Detector): SeenValue[] {
  const values: SeenValue[] = [];
  if (bytes === null) return values;
  const chunk = {origin: {kind: 'stdin', label: ''} as const, bytes, offset: 0, line: 1, column: 0, seen: 0, last: true};
  detector.detect(chunk, ({ruleId, value, line, endLine}) => {
    values.push({ruleId, sha1: createHash('sha1').update(value).digest('hex'), line, endLine});
    value.fill(0);
  });
  return values;
}

function linesOf(bytes: Uint8Array | null, {line, endLine}: Finding): string {
  if (bytes === null) return '';
  return Buffer.from(bytes)
    .toString('latin1')
    .split('\n')
    .slice(line - 1, endLine)
    .join('\n');
}
