import {wildcard} from './wildcard.ts';

type Segment = 'folders' | ((name: string) => boolean);

const LONGEST = 512;
const DEEPEST = 64;

/**
 * A path pattern as in a .gitignore: without a slash before its end it is looked for at every depth, else from the root on; `**` is any number of
 * folders; a folder that matches brings everything below it; a `/` at the end: folders only. Throws RangeError with the reason.
 */
export function pathPattern(pattern: string): (path: string) => boolean {
  const {segments, foldersOnly} = parsed(pattern);
  return (path) => {
    const names = path.split('/');
    const last = foldersOnly ? names.length - 1 : names.length;
    return matchesSomeStart(segments, names, last);
  };
}

function parsed(pattern: string): {segments: Segment[]; foldersOnly: boolean} {
  if (pattern.length > LONGEST) throw new RangeError(`longer than ${LONGEST} characters`);
  if (pattern.startsWith('!')) throw new RangeError('"!" takes nothing back here: name only what is allowed');
  const foldersOnly = pattern.endsWith('/');
  const text = foldersOnly ? pattern.slice(0, -1) : pattern;
  const isAnchored = text.includes('/');
  const names = text.replace(/^\//, '').split('/');
  if (names.length > DEEPEST) throw new RangeError(`deeper than ${DEEPEST} folders`);
  if (names.some((name) => name === '')) throw new RangeError('an empty name between slashes');
  if (names.some((name) => name === '.' || name === '..'))
    throw new RangeError('"." and ".." match nothing: paths start at the root of the repository');
  const segments = names.map((name): Segment => (name === '**' ? 'folders' : wildcard(name, {classes: true})));
  return {segments: isAnchored ? segments : ['folders', ...segments], foldersOnly};
}

/** Whether the segments match the first n names for some n up to `last`: all the names, or a folder above. At most segments times names steps. */
function matchesSomeStart(segments: readonly Segment[], names: readonly string[], last: number): boolean {
  // reached[i]: the segments so far match exactly the first i names.
  let reached = [true, ...names.map(() => false)];
  for (const [index, segment] of segments.entries()) {
    reached = segment === 'folders' ? anyFolders(reached, index === segments.length - 1) : oneName(reached, segment, names);
  }
  return reached.some((is, i) => is && i > 0 && i <= last);
}

/** `**` at the end means what is inside: at least one name. */
function anyFolders(reached: readonly boolean[], atLeastOne: boolean): boolean[] {
  const first = reached.indexOf(true);
  return reached.map((_, i) => first !== -1 && (atLeastOne ? i > first : i >= first));
}

function oneName(reached: readonly boolean[], segment: (name: string) => boolean, names: readonly string[]): boolean[] {
  return reached.map((_, i) => i > 0 && reached[i - 1] === true && segment(names[i - 1] ?? ''));
}
