// `npm run eval`: the labelled cases beside this checkout (../shared/eval), where they are; else it says so. Prints the scorer's own tables.
import {execFileSync, spawnSync} from 'node:child_process';
import {existsSync, mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {fileURLToPath} from 'node:url';

const root = path.dirname(path.dirname(path.dirname(fileURLToPath(import.meta.url))));
const shared = process.env.GUARD_EVAL ?? path.join(root, '..', 'shared', 'eval');
if (!existsSync(shared)) {
  process.stdout.write(`No labelled cases at ${path.relative(root, shared)} (set GUARD_EVAL to their folder): nothing to score.\n`);
  process.exit(0);
}

const guard = [process.execPath, path.join(root, 'bin/guard.cjs'), 'scan', '{dir}', '--format', 'json', '--no-progress'];
const run = (program, args) => spawnSync(process.execPath, [program, ...args], {stdio: 'inherit', cwd: root});
const which = process.argv.slice(2);
const wants = (name) => which.length === 0 || which.includes(name);

const folder = mkdtempSync(path.join(tmpdir(), 'guard-eval-'));
try {
  if (wants('cases')) {
    execFileSync('tar', ['xzf', path.join(shared, 'cases.tar.gz'), '-C', folder]);
    const cases = path.join(shared, 'cases', 'run.mjs');
    run(cases, ['run', '--to', path.join(folder, 'cases'), '--format', 'guard', '--mode', 'git', '--', ...guard]);
    run(cases, ['run', '--to', path.join(folder, 'cases'), '--format', 'guard', '--mode', 'dir', '--', ...guard, '--worktree']);
  }
  if (wants('sets')) {
    run(path.join(shared, 'score.mjs'), [
      'run',
      '--data',
      path.join(shared, 'data'),
      '--format',
      'guard',
      '--',
      ...guard,
      '--worktree',
      '--no-repo-config',
      '--no-allow-comments',
    ]);
  }
} finally {
  rmSync(folder, {recursive: true, force: true});
}
