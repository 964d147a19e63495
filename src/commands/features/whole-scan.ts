import {GuardError} from '../../core/errors.ts';
import {EXIT} from '../../core/exit-code.ts';
import type {Finding} from '../../core/finding.ts';
import type {SlowHash} from '../../core/fingerprint.ts';
import type {ScanResult} from '../../core/scan-result.ts';
import {existsBelow, type KnownTop, knownTops, ruleNames} from '../../scan/known-files.ts';
import {SlowFingerprints} from '../../scan/known-slow.ts';
import {secretIdKey} from '../../stores/secret-id-key.ts';
import {slowMemory} from '../../stores/slow-memory.ts';
import {stateFolder} from '../../stores/state-folder.ts';
import {knownOfScan} from './known-of-scan.ts';
import {type ScanCommandContext, scanInWorker, type Wanted, wantedOf} from './scan-and-report.ts';
import type {ScanFlags} from './scan-settings.ts';
import {settingsOfScan} from './settings-of-scan.ts';

/** What the baseline commands take over from `guard scan`. */
export type WholeScanFlags = Pick<ScanFlags, 'min-severity' | 'min-confidence' | 'allow-comments'>;

/** `guard scan` of the whole repository without its baseline: what is found, and where it is. */
export interface WholeScan {
  readonly result: ScanResult;
  readonly findings: readonly Finding[];
  readonly forms: Pick<Wanted, 'rules' | 'json'>;
  /** The slow fingerprints of a baseline, remembered where ids are the machine's own. */
  readonly slowOf: (hash: SlowHash) => SlowFingerprints;
}

/** The repository that a command stands in. */
export function standingTop(cwd: string): KnownTop {
  const [top] = knownTops({roots: [cwd]});
  return top ?? {top: cwd, root: {prefix: '', files: new Map()}};
}

/**
 * Scans as `guard scan` does, allow entries of the settings included unless `suppress` is false. A scan that was ended throws (exit 130): half a
 * list is none.
 */
export async function wholeScan(flags: WholeScanFlags, context: ScanCommandContext, suppress = true): Promise<WholeScan> {
  const given = {paths: [], flags: {...PLAIN_FLAGS, ...flags}};
  const {settings, suppressors, loaded} = await settingsOfScan(given, context);
  const folder = stateFolder(context.surroundings);
  const idKey = secretIdKey(folder);
  const wanted = wantedOf(settings, 'text', idKey, context);
  const choices = {baselineFile: null, useBaseline: false, useRepository: true};
  const {rules, json} = wanted;
  const about = {rules, maskLine: json.maskLine, now: context.now(), surroundings: context.surroundings, cwd: context.cwd};
  const known = await knownOfScan(settings, choices, loaded, about);
  const result = await scanInWorker(settings, {...wanted, suppressors: suppress ? [...suppressors, ...known.suppressors] : []}, context);
  if (result.interrupted) throw new GuardError('USAGE', 'interrupted: nothing was written', {exit: EXIT.interrupted});
  const slowOf = (hash: SlowHash): SlowFingerprints => new SlowFingerprints(hash, idKey.runLocal ? null : slowMemory(folder, hash));
  return {result, findings: result.incidents.flatMap((incident) => incident.findings), forms: {rules, json}, slowOf};
}

/** What comparing with a baseline needs to know of this repository. */
export function baselineContext({top, root}: KnownTop, name: string, forms: Pick<Wanted, 'rules' | 'json'>) {
  const currentRule = ruleNames(forms.rules);
  return {
    name,
    root,
    full: true,
    exists: existsBelow(top),
    maskLine: forms.json.maskLine,
    currentRule: (id: string) => currentRule(id) ?? id,
  };
}

const PLAIN_FLAGS: ScanFlags = {
  staged: false,
  worktree: false,
  history: false,
  push: false,
  env: false,
  machine: false,
  format: 'text',
  'fail-on': 'any',
  'fail-on-unused-allow': false,
  'no-baseline': true,
  'repo-config': true,
  path: 'standard input',
  ci: false,
  quiet: true,
};
