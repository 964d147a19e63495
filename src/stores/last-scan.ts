import {createHash} from 'node:crypto';
import {readdirSync, readFileSync, statSync} from 'node:fs';
import path from 'node:path';
import type {ScanSettings} from '../core/settings.ts';
import {makePrivateFolder, writeFileAtomically} from './atomic-file.ts';

/**
 * The JSON report of the last scan of each place and kind, kept (0600, no secret in it) so that `guard explain ID` can answer.
 * Best effort: a state folder that cannot be written keeps nothing, and the scan says ids are run-local.
 */
export function keepLastScan(folder: string, settings: ScanSettings, report: string): boolean {
  try {
    makePrivateFolder(path.join(folder, 'last-scan'));
    writeFileAtomically(path.join(folder, 'last-scan', `${nameOf(settings)}.json`), report, 0o600);
    return true;
  } catch {
    return false;
  }
}

/** The kept reports, newest first, as text; at most `most`. */
export function lastScans(folder: string, most = 50): string[] {
  const kept = path.join(folder, 'last-scan');
  return listJson(kept)
    .map((name) => path.join(kept, name))
    .map((file) => ({file, at: statSync(file).mtimeMs}))
    .sort((a, b) => b.at - a.at)
    .slice(0, most)
    .map(({file}) => readFileSync(file, 'utf8'));
}

function listJson(folder: string): string[] {
  try {
    return readdirSync(folder).filter((name) => name.endsWith('.json'));
  } catch {
    return [];
  }
}

/** One report per place and kind of scan: what a hook finds in the index must not push out what the full scan found. */
function nameOf({roots, everything, history, staged, worktree, push, since, range, logs, env, machine}: ScanSettings): string {
  const kind = [roots, everything, history, staged, worktree, push, since, range, logs, env, machine];
  return createHash('sha256').update(JSON.stringify(kind)).digest('hex').slice(0, 24);
}
