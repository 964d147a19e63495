import {emptyDraft, type ImportedSetup, type KnownPlace} from './imported-setup.ts';

/**
 * `.gitleaksignore`, `.betterleaksignore`: one fingerprint a line, `file:rule:line` for any commit or `commit:file:rule:line`; `#` comments.
 * A path may hold a colon itself: what stands first is the commit only where it looks like one.
 */
export function gitleaksIgnore(source: string, file: string): ImportedSetup {
  const draft = emptyDraft();
  source.split('\n').forEach((raw, i) => {
    const line = raw.trim();
    if (line === '' || line.startsWith('#')) return;
    const place = {file, line: i + 1};
    const known = knownPlace(line, place);
    if (known !== null) draft.knownPlaces.push(known);
    else if (/^[0-9a-f]{64}$/i.test(line))
      draft.notes.push({
        place,
        outcome: 'not-taken',
        what: 'entry',
        why: 'a SHA-256 of the value: no finding of guard can be matched with it yet',
      });
    else draft.notes.push({place, outcome: 'not-taken', what: 'entry', why: 'not of the form file:rule:line or commit:file:rule:line'});
  });
  return draft;
}

/** A fingerprint of gitleaks; null: not one. */
export function knownPlace(fingerprint: string, place: KnownPlace['place']): KnownPlace | null {
  const found = /^(?:([0-9a-f]{40}|[0-9a-f]{64}):)?(.+):([^:]+):(\d{1,9})$/i.exec(fingerprint);
  const [, commit, path, rule, line] = found ?? [];
  if (path === undefined || rule === undefined || line === undefined || Number(line) === 0) return null;
  return {place, commit: commit?.toLowerCase() ?? null, path: path.replaceAll('\\', '/'), peerRule: rule, line: Number(line)};
}
