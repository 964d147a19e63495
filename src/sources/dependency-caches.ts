/** What package managers fill, whatever a project says of it. Names of folders, or their last two names. */
const CACHES = new Set([
  'node_modules',
  'bower_components',
  'jspm_packages',
  '.pnpm-store',
  '.venv',
  'site-packages',
  '__pycache__',
  '.tox',
  '.nox',
  '.eggs',
  '.m2/repository',
  '.gradle/caches',
  '.gradle/wrapper',
  '.cargo/registry',
  '.cargo/git',
  '.rustup/toolchains',
  '.npm/_cacache',
  '.yarn/cache',
  '.pub-cache',
  'vendor/bundle',
  'go/pkg',
]);
/** Names that projects give to their own folders as well: installed dependencies only where ignored. */
const MAYBE_CACHES = new Set([
  'vendor',
  'venv',
  'env',
  'virtualenv',
  'target',
  'Pods',
  'Carthage',
  'deps',
  '_build',
  'elm-stuff',
  '.stack-work',
  '.dart_tool',
  '.terraform',
  '.bundle',
  '.yarn',
]);

/** Whether a folder (path with `/`) is a store of installed dependencies by its name alone. `.m2` itself is none: it holds settings with passwords. */
export function isCacheName(folder: string): boolean {
  return lastNames(folder).some((name) => CACHES.has(name));
}

/** Whether an ignored folder is one. */
export function mayBeCacheName(folder: string): boolean {
  return lastNames(folder).some((name) => MAYBE_CACHES.has(name));
}

/** The folder's name, and its name behind its parent's. */
function lastNames(folder: string): string[] {
  const last = folder.lastIndexOf('/');
  const before = folder.lastIndexOf('/', last - 1);
  return last === -1 ? [folder] : [folder.slice(last + 1), folder.slice(before + 1)];
}
