import {whyNoTest} from './convert-expression.ts';
import {emptyDraft, type ImportedSetup} from './imported-setup.ts';
import {sayingLines} from './lines.ts';

/** A file for trufflehog's `--exclude-paths`: one expression (Go) a line, found anywhere in the path; `#` comments. */
export function trufflehogExcludes(source: string, file: string): ImportedSetup {
  const draft = emptyDraft();
  for (const {text, line} of sayingLines(source)) {
    const place = {file, line};
    const why = whyNoTest(text);
    if (why !== null) draft.notes.push({place, outcome: 'not-taken', what: 'excluded path', why});
    else draft.allows.push({place, peerRules: [], paths: [{form: 'expression', source: text}], texts: [], commits: [], reason: ''});
  }
  return draft;
}
