import {readFileSync, statSync} from 'node:fs';
import {GuardError} from '../core/errors.ts';
import {type Baseline, LARGEST_BASELINE, parseBaseline} from './baseline.ts';
import {baselineText} from './baseline-text.ts';
import {changeFile} from './locked-change.ts';

/** The baseline of a file; null: there is none. `where` names it in messages. Throws as `parseBaseline`, and STORE_CORRUPT when it cannot be read. */
export function loadBaseline(file: string, where: string): Baseline | null {
  const text = readBaselineText(file, where);
  return text === null ? null : parseBaseline(text, where);
}

function readBaselineText(file: string, where: string): string | null {
  try {
    const {size} = statSync(file);
    if (size > LARGEST_BASELINE)
      throw new GuardError('STORE_CORRUPT', `${where}: ${size} bytes is too large for a baseline`, {hint: SPLIT});
    return readFileSync(file, 'utf8');
  } catch (cause) {
    if (cause instanceof GuardError) throw cause;
    const {code} = cause as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'ENOTDIR') return null;
    throw new GuardError('STORE_CORRUPT', `${where}: could not be read (${code ?? 'unknown reason'})`, {cause});
  }
}

const SPLIT = 'allow whole folders instead: guard allow add --path "test/fixtures/**" --reason "..."';

/**
 * Replaces the baseline by what `change` makes of the one that is there (null: none), read again while no other guard can write: two writers at once
 * lose nothing. Gives what was written. Throws what `change` throws, then nothing was written; STORE_UNWRITABLE.
 */
export async function changeBaseline(file: string, where: string, change: (current: Baseline | null) => Baseline): Promise<Baseline> {
  let written: Baseline | null = null;
  await changeFile(file, where, () => {
    written = change(loadBaseline(file, where));
    return baselineText(written);
  });
  if (written === null) throw new GuardError('INTERNAL', `${where}: nothing was written`);
  return written;
}
