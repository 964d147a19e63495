import {execFileSync} from 'node:child_process';
import path from 'node:path';
import {ROOT} from './imports.ts';

/** Before any test: dist/ as of the sources (nothing happens when it already is). */
export default function build(): void {
  try {
    execFileSync(process.execPath, [path.join(ROOT, 'bin/build.mjs')], {stdio: ['ignore', 'inherit', 'pipe'], encoding: 'utf8'});
  } catch (error) {
    // Tests of single modules can still run; everything that needs dist/ fails by itself, since a failed build leaves none.
    process.stderr.write(`the build failed:\n${(error as {stderr?: string}).stderr?.slice(0, 2000)}\n`);
  }
}
