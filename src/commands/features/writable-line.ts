import {GuardError} from '../../core/errors.ts';
import {ruleMasker} from './rule-masker.ts';

const LONGEST = 500;

/** A text of the user's that goes into a committed file: one line, and no credential in it. null: none was given. Throws USAGE. */
export function writableLine(flag: string, text: string | undefined): string | null {
  if (text === undefined) return null;
  if (text.trim() === '' || text.length > LONGEST)
    throw new GuardError('USAGE', `${flag}: expected a text of at most ${LONGEST} characters`);
  // The masker also escapes what is not printable, line ends among it.
  if (ruleMasker().maskLine(text) !== text)
    throw new GuardError(
      'USAGE',
      `${flag}: looks like a credential, or holds characters that are not printable; the file is for everyone to read`,
      {
        hint: 'guard allow add with the id or fingerprint that guard scan printed',
      },
    );
  return text;
}
