import {whyNoTest} from './convert-expression.ts';
import {fields, isObject, list, positive, text} from './fields.ts';
import {EntryLines} from './gitleaks-baseline.ts';
import {emptyDraft, type ImportedSetup, type SetupDraft} from './imported-setup.ts';
import {invalid, parseJson} from './peer-text.ts';

/**
 * `.secrets.baseline` of detect-secrets: findings by file, each with the unsalted SHA-1 of its value. Exact: a finding of guard with that
 * value in that file is the same one. Filters by path become paths that are not read.
 */
export function detectSecretsBaseline(source: string, file: string): ImportedSetup {
  const baseline = fields(parseJson(source, file));
  if (!isObject(baseline['results'])) throw invalid(file, null, 'not a baseline of detect-secrets (no "results")');
  const draft = emptyDraft();
  const lines = new EntryLines(source, '"hashed_secret"');
  for (const [path, entries] of Object.entries(fields(baseline['results']))) {
    for (const entry of list(entries).map(fields)) takeEntry(entry, path, {file, line: lines.next()}, draft);
  }
  const filterLines = new EntryLines(source, '"path"');
  for (const filter of list(baseline['filters_used']).map(fields)) takeFilter(filter, {file, line: filterLines.next()}, draft);
  takeOldExclude(fields(baseline['exclude']), {file, line: new EntryLines(source, '"exclude"').next()}, draft);
  return draft;
}

function takeEntry(entry: ReturnType<typeof fields>, path: string, place: {file: string; line: number}, draft: SetupDraft): void {
  const sha1 = text(entry['hashed_secret']).toLowerCase();
  if (!/^[0-9a-f]{40}$/.test(sha1)) {
    draft.notes.push({place, outcome: 'not-taken', what: 'entry', why: 'its hashed_secret is no SHA-1'});
    return;
  }
  if (entry['is_secret'] === true) {
    draft.notes.push({
      place,
      outcome: 'changed',
      what: 'entry',
      why: 'marked as a real secret: known to the baseline all the same, end it',
    });
  }
  const line = positive(entry['line_number']);
  const peerRule = text(entry['type']);
  const at = path.replaceAll('\\', '/').replace(/^\.\//, '');
  const seenAt = line === null ? null : {place, commit: null, path: at, peerRule, line};
  draft.knownValues.push({place, sha1, path: at, peerRule, seenAt, isNoSecret: entry['is_secret'] === false});
}

/** Filters by file, line and value are Python expressions; paths can be said by guard, the others are named. */
function takeFilter(filter: ReturnType<typeof fields>, place: {file: string; line: number}, draft: SetupDraft): void {
  const name = text(filter['path']);
  const pattern = list(filter['pattern'])
    .map(text)
    .filter((one) => one !== '');
  if (name.endsWith('regex.should_exclude_file')) for (const one of pattern) excludeFile(one, place, draft);
  else if (name.endsWith('regex.should_exclude_secret')) for (const one of pattern) excludeText(one, 'secret', place, draft);
  else if (name.endsWith('regex.should_exclude_line')) for (const one of pattern) excludeText(one, 'line', place, draft);
  else if (name.includes('wordlist') || name.startsWith('file:'))
    draft.notes.push({place, outcome: 'not-taken', what: `filter ${name}`, why: 'guard has nothing that does the same'});
}

function takeOldExclude(exclude: ReturnType<typeof fields>, place: {file: string; line: number}, draft: SetupDraft): void {
  if (text(exclude['files']) !== '') excludeFile(text(exclude['files']), place, draft);
  if (text(exclude['lines']) !== '') excludeText(text(exclude['lines']), 'line', place, draft);
}

function excludeFile(pattern: string, place: {file: string; line: number}, draft: SetupDraft): void {
  const why = whyNoTest(pattern);
  if (why !== null) draft.notes.push({place, outcome: 'not-taken', what: 'excluded files', why});
  else draft.allows.push({...NOTHING, place, paths: [{form: 'expression', source: pattern}]});
}

function excludeText(pattern: string, on: 'secret' | 'line', place: {file: string; line: number}, draft: SetupDraft): void {
  const why = whyNoTest(pattern);
  if (why !== null) draft.notes.push({place, outcome: 'not-taken', what: `excluded ${on}s`, why});
  else draft.allows.push({...NOTHING, place, texts: [{form: 'expression', on, source: pattern}]});
}

const NOTHING = {peerRules: [], paths: [], texts: [], commits: [], reason: ''} as const;
