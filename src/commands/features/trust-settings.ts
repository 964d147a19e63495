import path from 'node:path';
import {settingsRoot} from '../../config/places.ts';
import {nameFrom, readNamedFile, readRepositoryFile, type SettingsFile} from '../../config/settings-file.ts';
import {GuardError} from '../../core/errors.ts';
import {EXIT, type ExitCode} from '../../core/exit-code.ts';
import {type Surroundings, stateFolder} from '../../stores/state-folder.ts';
import {contentHash, forgetTrust, recordTrust, trustState} from '../../stores/trust.ts';
import type {Streams} from '../../ui/streams.ts';
import {openTerminal} from '../../ui/terminal.ts';
import {parsedOrInvalid} from './read-settings.ts';
import {requireOperator} from './require-operator.ts';
import {ruleMasker} from './rule-masker.ts';

interface TrustContext {
  readonly streams: Streams;
  readonly surroundings: Surroundings;
  readonly cwd: string;
  /** Milliseconds since 1970. */
  readonly now: number;
}

/**
 * `guard trust [FILE]`: records the hash of the bytes that were parsed, after a person agreed; `--remove` takes it back. Throws CONFIG_INVALID for
 * a file that is not valid, and as `requireOperator`.
 */
export async function trustSettings(
  given: string | null,
  {yes, remove}: {readonly yes: boolean; readonly remove: boolean},
  {streams, surroundings, cwd, now}: TrustContext,
): Promise<ExitCode> {
  const folder = stateFolder(surroundings);
  const {maskLine} = ruleMasker();
  if (remove) {
    const file = given === null ? chosenFile(cwd).path : path.resolve(cwd, given);
    const was = forgetTrust(folder, file);
    streams.out(`${maskLine(nameFrom(cwd, file))} ${was ? 'is no longer trusted' : 'was not trusted'}.\n`);
    return EXIT.clean;
  }
  const file = given === null ? chosenFile(cwd) : readNamedFile(path.resolve(cwd, given), given);
  await parsedOrInvalid(file);
  const name = maskLine(file.name);
  const hash = contentHash(file.bytes).slice(0, 16);
  if (trustState(folder, file.path, file.bytes) === 'trusted') {
    streams.out(`${name} is trusted already (sha256 ${hash}).\n`);
    return EXIT.clean;
  }
  const terminal = () => openTerminal(surroundings.platform);
  await requireOperator(`Trust ${name} as it is now (sha256 ${hash})?`, {yes, openTerminal: terminal, env: surroundings.env});
  keep(folder, file, now);
  streams.out(`${name} is trusted (sha256 ${hash}), until a byte of it changes.\n`);
  return EXIT.clean;
}

function keep(folder: string, file: SettingsFile, now: number): void {
  try {
    recordTrust(folder, file.path, file.bytes, now);
  } catch (cause) {
    const {code, message} = cause as NodeJS.ErrnoException;
    throw new GuardError('STORE_CORRUPT', `${folder}: the state folder could not be written (${code ?? message}), so nothing is trusted`, {
      cause,
    });
  }
}

function chosenFile(cwd: string): SettingsFile {
  const root = settingsRoot(cwd);
  const file = root === null ? null : readRepositoryFile(root, (one) => nameFrom(cwd, one));
  if (file !== null) return file;
  throw new GuardError('NO_SUCH_PATH', 'no settings file here to trust', {hint: 'name one: guard trust FILE'});
}
