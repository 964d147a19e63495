import path from 'node:path';
import {allowsOf} from '../../config/allows.ts';
import type {ScanSettings} from '../../core/settings.ts';
import {BASELINE_FILE} from '../../stores/baseline.ts';
import {type Known, type KnownChoices, type KnownContext, knownFindings} from './known-findings.ts';
import type {LoadedSettings} from './load-settings.ts';

/** No baseline that anyone keeps is as large. */
const MOST_BASELINE = 256 << 20;

/**
 * Baseline and allow entries of a scan, as its settings name them; where settings count as of a base revision, the baseline does too.
 * Throws as `knownFindings` does.
 */
export async function knownOfScan(
  settings: ScanSettings,
  choices: KnownChoices,
  loaded: LoadedSettings,
  context: Omit<KnownContext, 'allows' | 'fileAtBase'>,
): Promise<Known> {
  const {base, root} = loaded;
  const allows = allowsOf(loaded.settings);
  if (base === null || root === null) return knownFindings(settings, choices, {...context, allows});
  const read = async (file: string): Promise<string | null> => {
    const bytes = await base.read(file, MOST_BASELINE);
    return bytes === null ? null : Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('utf8');
  };
  const own = await read(BASELINE_FILE);
  const isRepositorys = choices.baselineFile !== null && loaded.settings.from.baseline.at(-1)?.layer === 'repository';
  const named = isRepositorys && choices.baselineFile !== null ? await atBase(choices.baselineFile, root, read) : choices.baselineFile;
  const fileAtBase = (top: string, name: string): string | null => (top === root && name === BASELINE_FILE ? own : null);
  return knownFindings(settings, {...choices, baselineFile: named}, {...context, allows, fileAtBase});
}

type Named = NonNullable<KnownChoices['baselineFile']>;

async function atBase(named: Named, root: string, read: (file: string) => Promise<string | null>): Promise<Named> {
  return {...named, text: await read(path.relative(root, named.file).split(path.sep).join('/'))};
}
