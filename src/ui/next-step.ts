import type {ReportContext} from '../core/report-context.ts';
import type {CredentialPlaces} from './credential-places.ts';

/** What next steps are made with: every form for people needs it, and no more. */
export type NextContext = Pick<ReportContext, 'manualOf'>;

/** What a person does next about one credential. */
export interface NextStep {
  /** A command to type first; null: none. It quotes a path, masked as the report has it. */
  readonly command: string | null;
  /** The rest, in our own words. */
  readonly text: string;
}

/** What to do next, by how far the credential got. */
export function nextStep({credential, places}: CredentialPlaces, {manualOf}: NextContext): NextStep {
  const manual = manualOf(credential.ruleId) ?? 'replace it where it is issued.';
  switch (credential.exposure) {
    case 'staged': {
      const staged = places.find((place) => place.kind === 'staged');
      return {
        command: `git reset -q -- ${staged === undefined ? '.' : quoted(staged.file)}`,
        text: 'move it to an env file git ignores, stage again',
      };
    }
    case 'worktree':
      return {
        command: null,
        text: 'move it to an env file git ignores or to the keychain; if it was ever committed, end it too: guard scan of the whole repository tells how far it got',
      };
    case 'local':
      return {
        command: null,
        text: `not pushed: end it all the same if others use this disk, and take it out of history before a push. ${manual}`,
      };
    case 'at-rest':
      return {command: null, text: 'nothing, if this is where it belongs; keep the file out of git, backups and images'};
    case 'pushed':
    case 'unknown':
    case 'log':
    case 'unreachable':
      return {command: null, text: manual};
  }
}

/** Equal keys have equal next steps, but for the path of a staged file. */
export function nextStepKey({credential}: CredentialPlaces): string {
  return `${credential.ruleId} ${credential.exposure}${credential.exposure === 'staged' ? ` ${credential.id}` : ''}`;
}

function quoted(path: string): string {
  return /^[\w@%+=:,./-]+$/.test(path) ? path : `'${path.replaceAll("'", "'\\''")}'`;
}
