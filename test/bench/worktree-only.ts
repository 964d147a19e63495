// The work tree part of a scan in one process: node worktree-only.mjs DIR
import {Detector} from '../../src/detect/detect.ts';
import {loadRuleset} from '../../src/scan/ruleset.ts';
import {worktreeSource} from '../../src/sources/worktree.ts';

const detector = new Detector(loadRuleset());
let findings = 0;
let files = 0;
await worktreeSource(process.argv[2] ?? '.', null, {limitBytes: null}).read(
  {
    chunk: (chunk) => detector.detect(chunk, () => findings++),
    unread: () => undefined,
    count: (more) => {
      files += more.files ?? 0;
    },
    progress: () => undefined,
  },
  new AbortController().signal,
);
process.stdout.write(`${JSON.stringify({findings, files})}\n`);
