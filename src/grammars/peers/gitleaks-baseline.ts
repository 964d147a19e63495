import {plainSha1} from '../../core/fingerprint.ts';
import {fields, isObject, positive, text} from './fields.ts';
import {emptyDraft, type ImportedSetup, type KnownPlace} from './imported-setup.ts';
import {invalid, parseJson} from './peer-text.ts';

/**
 * A JSON report of gitleaks, used as its baseline: a list of findings. Secrets stand in it in clear unless it was written with --redact;
 * they are hashed here and kept nowhere.
 */
export function gitleaksBaseline(source: string, file: string): ImportedSetup {
  const report = parseJson(source, file);
  if (!Array.isArray(report) || !report.every((one) => isObject(one) && 'RuleID' in one && 'File' in one))
    throw invalid(file, null, 'not a JSON report of gitleaks (a list of findings with RuleID and File)');
  const draft = emptyDraft();
  const lines = new EntryLines(source, '"RuleID"');
  for (const finding of report.map(fields)) {
    const place = {file, line: lines.next()};
    const seenAt = seenPlace(finding, place);
    const secret = text(finding['Secret']);
    if (secret !== '' && !isRedacted(secret)) {
      const sha1 = plainSha1(secret);
      draft.knownValues.push({
        place,
        sha1,
        path: text(finding['File']) || null,
        peerRule: text(finding['RuleID']),
        seenAt,
        isNoSecret: false,
      });
    } else if (seenAt !== null) draft.knownPlaces.push(seenAt);
    else draft.notes.push({place, outcome: 'not-taken', what: 'finding', why: 'neither a value nor a line'});
  }
  return draft;
}

function seenPlace(finding: ReturnType<typeof fields>, place: KnownPlace['place']): KnownPlace | null {
  const line = positive(finding['StartLine']);
  const path = text(finding['File']).replaceAll('\\', '/');
  if (line === null || path === '') return null;
  return {place, commit: text(finding['Commit']).toLowerCase() || null, path, peerRule: text(finding['RuleID']), line};
}

/** `--redact` writes REDACTED; `--redact=20` keeps the start and writes dots behind it. */
function isRedacted(secret: string): boolean {
  return secret === 'REDACTED' || secret.endsWith('...');
}

/** Lines of the entries of a JSON text, by a key that each entry holds once. */
export class EntryLines {
  readonly #source: string;
  readonly #key: string;
  #at = 0;
  #line = 1;

  constructor(source: string, key: string) {
    this.#source = source;
    this.#key = key;
  }

  /** 1-based line of the next entry's key; stays where no further one is. */
  next(): number {
    const found = this.#source.indexOf(this.#key, this.#at);
    if (found === -1) return this.#line;
    for (let at = this.#source.indexOf('\n', this.#at); at !== -1 && at < found; at = this.#source.indexOf('\n', at + 1)) this.#line++;
    this.#at = found + this.#key.length;
    return this.#line;
  }
}
