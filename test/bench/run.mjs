// `npm run bench [-- history DIR [ROUNDS] | log [MB] | worktree DIR | staged | reports [FINDINGS] | memory DIR]`: what guard costs beside the cheapest program that reads the same bytes, in one run,
// medians, CPU seconds of all processes. Results worth keeping go to README.md by hand, with the machine they were measured on.
import {execFileSync} from 'node:child_process';
import {createHash} from 'node:crypto';
import {closeSync, mkdtempSync, openSync, rmSync, writeFileSync, writeSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {fileURLToPath} from 'node:url';
import {build} from 'esbuild';
import {compare} from './measure.mjs';
import {measureForms} from './reports.mjs';

const here = path.dirname(fileURLToPath(import.meta.url));
const root = path.dirname(path.dirname(here));
const node = process.execPath;
const guard = path.join(root, 'bin/guard.cjs');
const folder = mkdtempSync(path.join(tmpdir(), 'guard-bench-'));
const home = {HOME: folder, XDG_STATE_HOME: path.join(folder, 'state'), GIT_CONFIG_NOSYSTEM: '1'};
const print = (text) => process.stdout.write(`${text}\n`);
const row = (name, {cpu, wall, peakMb}, base) =>
  print(
    `  ${name.padEnd(58)} ${cpu.toFixed(2).padStart(7)} s CPU ${wall.toFixed(2).padStart(7)} s wall ${String(peakMb).padStart(5)} MB${base === undefined ? '' : `   ${(cpu / base.cpu).toFixed(2)} times`}`,
  );

async function bundled(name) {
  const outfile = path.join(folder, `${name}.mjs`);
  await build({
    entryPoints: [path.join(here, `${name}.ts`)],
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    outfile,
    logLevel: 'error',
  });
  return outfile;
}

async function history(dir, rounds = 3) {
  const scan = await bundled('objects-only');
  const pipe = path.join(here, 'empty-pipe.mjs');
  print(`history of ${path.basename(path.dirname(dir))}`);
  const result = await compare(
    {
      pipe: {command: [node, pipe, 'objects', dir]},
      scan: {command: [node, scan, dir, 'no-names'], env: home},
      trees: {command: [node, pipe, 'trees', dir]},
      all: {command: [node, scan, dir, 'objects'], env: home},
      log: {command: [node, pipe, 'log', dir]},
      attribution: {command: [node, scan, dir, 'attribution'], env: home},
    },
    rounds,
  );
  row('git cat-file, all but trees, into an empty Node reader', result.pipe);
  row('guard: the same objects, detection included', result.scan, result.pipe);
  row('git cat-file, trees, into an empty Node reader', result.trees);
  row('guard: all objects, file names included', result.all, {cpu: result.pipe.cpu + result.trees.cpu});
  row('git log --raw -m of all commits into an empty Node reader', result.log);
  const attribution = {
    ...result.attribution,
    cpu: result.attribution.cpu - result.all.cpu,
    wall: result.attribution.wall - result.all.wall,
  };
  row('guard: attribution alone (difference of two runs)', attribution, result.log);
  print(`  ${result.attribution.output.trim().split('\n').join(' ')}`);
}

async function log(megabytes = 1000) {
  const file = path.join(folder, 'build.log');
  writeLog(file, megabytes, false);
  const colored = path.join(folder, 'color.log');
  writeLog(colored, megabytes / 4, true);
  print(`build log of ${megabytes} MB, and a coloured one of ${megabytes / 4} MB`);
  const read = `const fs=require('fs');const fd=fs.openSync(process.argv[1],'r');const b=Buffer.alloc(1<<20);while(fs.readSync(fd,b,0,b.length,null)>0);`;
  const result = await compare(
    {
      start: {command: [node, guard, 'scan', '--log', '/dev/null'], env: home},
      read: {command: [node, '-e', read, file]},
      scan: {command: [node, guard, 'scan', '--log', file, '--no-progress'], env: home},
      color: {command: [node, guard, 'scan', '--log', colored, '--no-progress'], env: home},
      stdin: {command: ['sh', '-c', `cat "${file}" | "${node}" "${guard}" scan - --no-progress`], env: home},
    },
    3,
  );
  row('start of guard scan --log (nothing to read)', result.start);
  row('reading it in one Node process', result.read);
  row('guard scan --log', result.scan, result.read);
  print(
    `  ${'guard scan --log, start taken off'.padEnd(58)} ${(megabytes / (result.scan.cpu - result.start.cpu)).toFixed(0)} MB a CPU second`,
  );
  row('guard scan --log, coloured', result.color);
  print(
    `  ${'the same, start taken off'.padEnd(58)} ${(megabytes / 4 / (result.color.cpu - result.start.cpu)).toFixed(0)} MB a CPU second`,
  );
  row('cat | guard scan - (peak memory: sh and its children apart)', result.stdin);
}

/** Lines as CI systems print them: times, package names, hashes, paths, progress. Same bytes at every run. */
function writeLog(file, megabytes, color) {
  let state = 12345;
  const next = () => (state = (Math.imul(state, 1664525) + 1013904223) >>> 0);
  const hex = (n) => Array.from({length: n}, () => (next() % 16).toString(16)).join('');
  const words =
    'resolving fetching linking compiling module package error warning cached download complete src index test build node types react server client'.split(
      ' ',
    );
  const word = () => words[next() % words.length];
  const paint = (text) => (color ? `\u001b[${30 + (next() % 8)}m${text}\u001b[0m` : text);
  const lines = [];
  for (let size = 0; size < 8e6; ) {
    const line = `2026-01-05T09:14:${String(next() % 60).padStart(2, '0')}.${String(next() % 1e7).padStart(7, '0')}Z ${paint(word())} ${word()}/${word()}@${next() % 20}.${next() % 20}.${next() % 9} ${next() % 5 === 0 ? `sha512-${hex(64)}` : `${word()} ${word()} ${word()}`} in ${next() % 900} ms\n`;
    lines.push(line);
    size += line.length;
  }
  const block = Buffer.from(lines.join(''));
  const descriptor = openSync(file, 'w');
  for (let written = 0; written < megabytes * 1e6; written += block.length) writeSync(descriptor, block);
  closeSync(descriptor);
}

async function worktree(dir) {
  const tree = path.join(folder, 'tree');
  execFileSync('sh', ['-c', `mkdir "${tree}" && git -C "${dir}" archive HEAD | tar x -C "${tree}"`]);
  const scan = await bundled('worktree-only');
  const read = `const fs=require('fs'),p=require('path');const b=Buffer.alloc(8<<20);const w=d=>{for(const e of fs.readdirSync(d,{withFileTypes:true})){const f=p.join(d,e.name);if(e.isDirectory())w(f);else if(e.isFile()){const fd=fs.openSync(f);while(fs.readSync(fd,b,0,b.length,null)>0);fs.closeSync(fd)}}};w(process.argv[1])`;
  print(`work tree of ${path.basename(path.dirname(dir))}`);
  const result = await compare(
    {
      read: {command: [node, '-e', read, tree]},
      scan: {command: [node, scan, tree], env: home},
      guard: {command: [node, guard, 'scan', tree, '--no-progress'], env: home},
    },
    7,
  );
  row('listing and reading all files in one Node process', result.read);
  row('guard: source and detection in one Node process', result.scan, result.read);
  row('guard scan, the whole command', result.guard, result.read);
  print(`  ${result.scan.output.trim()}`);
}

async function staged() {
  const repository = path.join(folder, 'staged');
  execFileSync('sh', ['-c', `mkdir "${repository}" && cd "${repository}" && git init -q`], {env: {...process.env, ...home}});
  for (let i = 0; i < 300; i++) writeFileSync(path.join(repository, `file${i}.js`), `export const a${i} = ${i};\n`.repeat(40));
  execFileSync('sh', ['-c', 'git add -A && git -c user.name=a -c user.email=a@b.c commit -qm all'], {
    cwd: repository,
    env: {...process.env, ...home},
  });
  for (let i = 0; i < 3; i++) writeFileSync(path.join(repository, `file${i}.js`), `export const changed${i} = ${i};\n`.repeat(40));
  execFileSync('git', ['add', '-A'], {cwd: repository, env: {...process.env, ...home}});
  writeFileSync(path.join(folder, 'empty.cjs'), '');
  print('guard scan --staged in a repository of 300 files, 3 changed');
  const result = await compare(
    {
      empty: {command: [node, path.join(folder, 'empty.cjs')]},
      staged: {command: [node, guard, 'scan', '--staged'], cwd: repository, env: home},
    },
    25,
  );
  row('an empty Node script', result.empty);
  row('guard scan --staged', result.staged);
  const entry = (i) => {
    const hex = createHash('sha256').update(String(i)).digest('hex').slice(0, 32);
    const scrypt = i % 4 === 0 ? {scrypt: hex} : {};
    return {
      fingerprint: hex,
      ...scrypt,
      rule: 'generic-password',
      paths: [`services/some-service-${i}/src/config.ts`],
      since: '2026-01-05',
    };
  };
  const entries = Array.from({length: 1000}, (_, i) => entry(i)).sort((a, b) => (a.fingerprint < b.fingerprint ? -1 : 1));
  const baseline = {version: 1, salt: '0'.repeat(32), cost: 12, entries: [...entries, null]};
  writeFileSync(path.join(repository, 'guard.baseline.json'), JSON.stringify(baseline));
  const known = await compare({staged: {command: [node, guard, 'scan', '--staged'], cwd: repository, env: home}}, 25);
  row('the same with a baseline of 1,000 entries', known.staged);
  const load = await compare({load: {command: [node, await bundled('baseline-load'), path.join(repository, 'guard.baseline.json')]}}, 9);
  print(`  reading, checking and indexing that baseline, first time in a process: ${load.load.output.trim()} ms`);
  print(`  over the empty script: ${Math.round((result.staged.wall - result.empty.wall) * 1000)} ms wall`);
}

async function memory(dir) {
  print(`guard scan of ${path.basename(path.dirname(dir))}, the whole command`);
  const result = await compare({scan: {command: [node, guard, 'scan', dir, '--no-progress', '--format', 'json'], env: home}}, 1);
  row('guard scan', result.scan);
}

async function reports(findings = 3000) {
  print(`report forms of ${findings} findings`);
  const rows = await measureForms({root, folder, findings});
  for (const {name, milliseconds, bytes} of rows)
    print(`  ${name.padEnd(58)} ${milliseconds.toFixed(1).padStart(7)} ms CPU ${(bytes / 1e6).toFixed(1).padStart(7)} MB`);
  print(
    `  ${'all of them'.padEnd(58)} ${rows
      .reduce((sum, {milliseconds}) => sum + milliseconds, 0)
      .toFixed(1)
      .padStart(7)} ms CPU`,
  );
}

const [what, dir, rounds] = process.argv.slice(2);
const steps = {
  history,
  worktree,
  memory,
  reports: (count) => reports(count === undefined ? undefined : Number(count)),
  log: (size) => log(size === undefined ? undefined : Number(size)),
  staged: () => staged(),
};
try {
  if (what === undefined) {
    await staged();
    await log();
    print('history, worktree and memory take the path of a repository: npm run bench -- history DIR');
  } else if (steps[what] === undefined) {
    print(`one of ${Object.keys(steps).join(', ')}`);
    process.exitCode = 2;
  } else await steps[what](dir, rounds === undefined ? undefined : Number(rounds));
} finally {
  rmSync(folder, {recursive: true, force: true});
}
