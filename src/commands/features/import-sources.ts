import {lstatSync, readFileSync, type Stats} from 'node:fs';
import path from 'node:path';
import {GuardError} from '../../core/errors.ts';
import {type ImportedSetup, mergeSetups} from '../../grammars/peers/imported-setup.ts';
import {readPeerFile, USUAL_FILES} from '../../grammars/peers/peer-files.ts';

/** The peers' files of a repository, read. */
export interface PeerSetup {
  readonly files: readonly {readonly file: string; readonly kind: string}[];
  readonly setup: ImportedSetup;
}

/** No peer's file is larger; a longer one is not even read. Bytes. */
const LARGEST = 64 << 20;

/**
 * Reads the named files, else the usual ones of the folder `top`. Files are called by their path from `top` where they lie in it. Throws
 * NO_SUCH_PATH and CONFIG_INVALID: one broken file, and none is taken over.
 */
export function readPeerSetup(named: readonly string[], top: string, cwd: string): PeerSetup {
  const files = named.length > 0 ? [...new Set(named.map((one) => path.resolve(cwd, one)))] : usualFiles(top);
  const read = files.map((full) => {
    const file = displayed(full, top);
    return {file, ...readPeerFile(bytesOf(full, file), file)};
  });
  return {files: read.map(({file, title}) => ({file, kind: title})), setup: mergeSetups(read.map(({setup}) => setup))};
}

/** Plain files only: a link of a repository leads wherever it likes. */
function usualFiles(top: string): string[] {
  const files = USUAL_FILES.map((name) => path.join(top, name)).filter((file) => statOf(file)?.isFile() === true);
  const manifest = path.join(top, 'package.json');
  return statOf(manifest)?.isFile() === true && mentionsSecretlint(manifest) ? [...files, manifest] : files;
}

function mentionsSecretlint(manifest: string): boolean {
  const stat = statOf(manifest);
  return stat !== null && stat.size < LARGEST && /"secretlint"\s*:\s*\{/.test(readFileSync(manifest, 'utf8'));
}

function statOf(file: string): Stats | null {
  try {
    return lstatSync(file);
  } catch {
    return null;
  }
}

function bytesOf(full: string, file: string): Uint8Array {
  try {
    const stat = lstatSync(full);
    if (stat.isDirectory()) throw new GuardError('USAGE', `${file}: a folder; name the file`);
    if (stat.size > LARGEST) throw new GuardError('CONFIG_INVALID', `${file}: larger than ${LARGEST >> 20} MB (${stat.size} bytes)`);
    return readFileSync(full);
  } catch (cause) {
    if (cause instanceof GuardError) throw cause;
    const {code} = cause as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'ENOTDIR') throw new GuardError('NO_SUCH_PATH', `${file}: no such file`, {cause});
    throw new GuardError('CONFIG_INVALID', `${file}: could not be read (${code ?? 'unknown reason'})`, {cause});
  }
}

function displayed(full: string, top: string): string {
  const relative = path.relative(top, full);
  return relative.startsWith('..') || path.isAbsolute(relative) ? full : relative.split(path.sep).join('/');
}
