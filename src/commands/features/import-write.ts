import {readFileSync, rmSync} from 'node:fs';
import path from 'node:path';
import {SETTINGS_FILE, settingsText} from '../../stores/allow-file.ts';
import {writeFileAtomically} from '../../stores/atomic-file.ts';
import {BASELINE_FILE} from '../../stores/baseline.ts';
import {changeFile} from '../../stores/locked-change.ts';
import {type SettingsAdditions, withAdditions} from '../../stores/settings-additions.ts';
import type {ImportedBaseline} from './import-baseline.ts';
import type {MatchedFinding} from './import-match.ts';

export interface ImportWriting {
  readonly top: string;
  readonly additions: SettingsAdditions;
  readonly matched: readonly MatchedFinding[];
  readonly baseline: ImportedBaseline;
}

/** Writes guard.yml and guard.baseline.json, or neither: where the second cannot be written, the first is put back. */
export async function writeImport({top, additions, matched, baseline}: ImportWriting): Promise<void> {
  const file = path.join(top, BASELINE_FILE);
  const before = matched.length === 0 ? null : contentOf(file);
  if (matched.length > 0) await baseline.add(matched);
  try {
    if (additions.allow.length + additions.rules.length + additions.exclude.length > 0) await extendSettings(top, additions);
  } catch (error) {
    if (matched.length > 0) restore(file, before);
    throw error;
  }
}

async function extendSettings(top: string, additions: SettingsAdditions): Promise<void> {
  const file = path.join(top, SETTINGS_FILE);
  await changeFile(file, SETTINGS_FILE, () => withAdditions(settingsText(file, SETTINGS_FILE) ?? '', SETTINGS_FILE, additions));
}

function contentOf(file: string): Uint8Array | null {
  try {
    return readFileSync(file);
  } catch {
    return null;
  }
}

function restore(file: string, before: Uint8Array | null): void {
  if (before === null) rmSync(file, {force: true});
  else writeFileAtomically(file, before);
}
