#!/usr/bin/env node
// Chooses the way: `guard scan --staged` takes the short one (built-ins, rules and scanner only), all else goes through oclif.
'use strict';
const args = process.argv.slice(2);
const short = args[0] === 'scan' && args[1] === '--staged' && args.length === 2;

// Node ends with 1 on an error that nobody caught, and 1 is read as "findings".
function couldNotStart(error) {
  process.exitCode = 2;
  const missing = error.code === 'MODULE_NOT_FOUND' || error.code === 'ENOENT' || error.code === 'ERR_MODULE_NOT_FOUND';
  require('node:fs').writeSync(
    2,
    missing
      ? 'guard: dist/ is missing or incomplete\n  try: npm run build, or install the package again\n'
      : `guard: internal error: ${error.message}\n`,
  );
}

if (short) {
  try {
    require('../dist/hook.cjs').main(args);
  } catch (error) {
    couldNotStart(error);
  }
} else {
  require('node:module').enableCompileCache?.();
  import('../dist/cli.mjs').then((cli) => cli.main(args)).catch(couldNotStart);
}
