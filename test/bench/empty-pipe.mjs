// Baselines: what git itself costs into a Node process that throws everything away.
//   node empty-pipe.mjs objects DIR   the object pass of `guard scan --history`: ids, then the non-tree objects
//   node empty-pipe.mjs trees DIR     the same for trees
//   node empty-pipe.mjs log DIR       the attribution pass: git log of all commits, raw, every parent
import {spawn} from 'node:child_process';

const [, , what, dir] = process.argv;
const git = (args, stdin) =>
  spawn('git', ['--no-replace-objects', '-C', dir, ...args], {
    stdio: [stdin, 'pipe', 'inherit'],
    env: {...process.env, GIT_NO_LAZY_FETCH: '1', GIT_OPTIONAL_LOCKS: '0'},
  });
const drain = (child) => new Promise((resolve) => child.stdout.on('data', () => {}).on('end', resolve));
const ended = (child) => new Promise((resolve) => child.on('close', resolve));

async function ids(wanted) {
  const child = git(['cat-file', '--batch-all-objects', '--batch-check=%(objectname) %(objecttype)', '--unordered'], 'ignore');
  let text = '';
  const list = [];
  child.stdout.setEncoding('latin1');
  for await (const piece of child.stdout) {
    const lines = (text + piece).split('\n');
    text = lines.pop();
    for (const line of lines) if (wanted(line.slice(line.indexOf(' ') + 1))) list.push(line.slice(0, line.indexOf(' ')));
  }
  return list;
}

async function feed(args, list) {
  const child = git(args, 'pipe');
  const read = drain(child);
  for (let at = 0; at < list.length; at += 5000) {
    if (!child.stdin.write(`${list.slice(at, at + 5000).join('\n')}\n`)) await new Promise((resolve) => child.stdin.once('drain', resolve));
  }
  child.stdin.end();
  await Promise.all([read, ended(child)]);
}

if (what === 'objects') await feed(['cat-file', '--batch', '--buffer'], await ids((type) => type !== 'tree'));
else if (what === 'trees') await feed(['cat-file', '--batch', '--buffer'], await ids((type) => type === 'tree'));
else if (what === 'log') {
  await feed(
    ['-c', 'log.showRoot=true', 'log', '--stdin', '--no-walk=unsorted', '--raw', '-m', '-z', '--no-abbrev', '--no-renames', '--format=%H'],
    await ids((type) => type === 'commit'),
  );
} else throw new Error('objects, trees or log');
