import {mkdirSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import {describe, expect, it} from 'vitest';
import type {Source} from '../../../src/core/chunk.ts';
import {attribute} from '../../../src/sources/git/attribution.ts';
import {configTextsSource} from '../../../src/sources/git/config-texts.ts';
import {lfsSource} from '../../../src/sources/git/lfs.ts';
import {objectsSource} from '../../../src/sources/git/objects.ts';
import {rangeSource} from '../../../src/sources/git/range.ts';
import {refsSource} from '../../../src/sources/git/refs.ts';
import {stagedSource} from '../../../src/sources/git/staged.ts';
import {initialisedSubmodules} from '../../../src/sources/git/submodules.ts';
import {listWorktreeFiles} from '../../../src/sources/git/worktree-files.ts';
import {allText, readAll, Sandbox} from './sandbox.ts';

const sandbox = new Sandbox();
const signal = new AbortController().signal;

/** A repository with a text in its history, one in its index, one in its work tree. */
function victim(name: string): void {
  sandbox.init(name);
  sandbox.write(`${name}/a.txt`, 'base\n');
  sandbox.commit(name, 'base');
  sandbox.write(`${name}/a.txt`, 'base\nin history\n');
  sandbox.write(`${name}/b.bin`, 'in history too\n');
  sandbox.commit(name, 'history');
  sandbox.write(`${name}/a.txt`, 'base\nin history\nin index\n');
  sandbox.git(name, 'add', '.');
  sandbox.write(`${name}/a.txt`, 'base\nin history\nin index\nin work tree\n');
  sandbox.write(`${name}/untracked.txt`, 'untracked\n');
}

/** Everything this folder does with a repository. */
async function runEverything(folder: string): Promise<void> {
  const repository = await sandbox.open(folder);
  const objects = objectsSource(repository);
  const history = await readAll(objects);
  expect(allText(history)).toContain('in history\n');
  expect(allText(history)).toContain('in history too\n');
  const blobs = history.chunks.flatMap(({origin}) => (origin.kind === 'blob' ? [origin.blob] : []));
  const facts = await attribute(repository, objects.seen, new Set(blobs), signal);
  expect([...facts.values()].filter(({introductions}) => introductions.length > 0).length).toBeGreaterThanOrEqual(3);
  expect(allText(await readAll(stagedSource(repository)))).toBe('in index\n');
  expect(allText(await readAll(rangeSource(repository, {since: 'HEAD~1'})))).toContain('in history\n');
  const others: Source[] = [
    refsSource(repository),
    configTextsSource(repository),
    lfsSource(repository),
    rangeSource(repository, {push: true}),
  ];
  for (const source of others) await readAll(source);
  const {files} = await listWorktreeFiles(repository);
  expect(files.map(String)).toEqual(expect.arrayContaining(['a.txt', 'b.bin', 'untracked.txt']));
  await initialisedSubmodules(repository);
}

const set = (folder: string, settings: Readonly<Record<string, string>>): void => {
  for (const [key, value] of Object.entries(settings)) sandbox.git(folder, 'config', key, value);
};

/** Each trick prepares a repository; `program` leaves a mark when it is run. */
const PROGRAM_TRICKS: Readonly<Record<string, (folder: string, program: string) => void>> = {
  fsmonitor: (folder, program) => set(folder, {'core.fsmonitor': program}),
  'hooks in .git/hooks': (folder, program) => {
    mkdirSync(sandbox.path(folder, '.git/hooks'), {recursive: true});
    for (const hook of ['post-index-change', 'post-checkout', 'pre-commit', 'reference-transaction', 'fsmonitor-watchman']) {
      writeFileSync(sandbox.path(folder, '.git/hooks', hook), `#!/bin/sh\nexec '${program}'\n`, {mode: 0o755});
    }
  },
  'core.hooksPath': (folder, program) => {
    sandbox.write(`${folder}-hooks/post-index-change`, `#!/bin/sh\nexec '${program}'\n`);
    set(folder, {'core.hooksPath': sandbox.path(`${folder}-hooks`)});
  },
  textconv: (folder, program) => {
    sandbox.write(`${folder}/.git/info/attributes`, '* diff=odd\n');
    set(folder, {'diff.odd.textconv': program, 'diff.odd.cachetextconv': 'true'});
  },
  'external diff': (folder, program) => {
    sandbox.write(`${folder}/.git/info/attributes`, '*.txt diff=odd\n');
    set(folder, {'diff.external': program, 'diff.odd.command': program});
  },
  pager: (folder, program) => set(folder, {'core.pager': program, 'pager.log': program, 'pager.ls-files': program, 'pager.diff': program}),
  aliases: (folder, program) => {
    for (const command of [
      'log',
      'cat-file',
      'rev-list',
      'ls-files',
      'diff-index',
      'for-each-ref',
      'rev-parse',
      'ls-tree',
      'worktree',
      'config',
    ]) {
      set(folder, {[`alias.${command}`]: `!${program}`});
    }
  },
  'clean, smudge and process filters': (folder, program) => {
    sandbox.write(`${folder}/.git/info/attributes`, '* filter=odd\n');
    set(folder, {'filter.odd.clean': program, 'filter.odd.smudge': program, 'filter.odd.process': program, 'filter.odd.required': 'true'});
  },
  'signature checks': (folder, program) => set(folder, {'log.showSignature': 'true', 'gpg.program': program, 'gpg.ssh.program': program}),
  'ssh command, credential helper, askpass, editor': (folder, program) =>
    set(folder, {
      'core.sshCommand': program,
      'credential.helper': `!${program}`,
      'core.askPass': program,
      'core.editor': program,
      'core.alternateRefsCommand': program,
      'remote.origin.url': 'ssh://localhost/x',
    }),
  'submodule update command': (folder, program) => {
    sandbox.write(`${folder}/.gitmodules`, `[submodule "m"]\n\tpath = m\n\turl = ./m\n\tupdate = !${program}\n`);
    set(folder, {'submodule.m.update': `!${program}`, 'submodule.m.url': './m', 'submodule.recurse': 'true'});
  },
  'an included settings file': (folder, program) => {
    sandbox.write(`${folder}/.git/more`, `[core]\n\tfsmonitor = ${program}\n\tpager = ${program}\n`);
    set(folder, {'include.path': 'more'});
  },
};

describe('a scanned repository runs no program', () => {
  for (const [trick, prepare] of Object.entries(PROGRAM_TRICKS)) {
    it(trick, async () => {
      const folder = trick.replace(/[^a-z]+/gi, '-');
      victim(folder);
      const program = sandbox.trap(`trap-${folder}`);
      prepare(folder, program);
      await runEverything(folder);
      expect(sandbox.wasRun(`trap-${folder}`)).toBe(false);
    });
  }

  it('the trap itself works: plain git falls for it', () => {
    victim('control');
    const program = sandbox.trap('trap-control');
    set('control', {'core.fsmonitor': program});
    sandbox.git('control', 'status');
    expect(sandbox.wasRun('trap-control')).toBe(true);
  });

  it('a partial clone asks its server for nothing', async () => {
    victim('server');
    set('server', {'uploadpack.allowFilter': 'true', 'uploadpack.allowAnySHA1InWant': 'true'});
    sandbox.git('.', 'clone', '-q', '--filter=blob:none', '--no-checkout', `file://${sandbox.path('server')}`, 'partial');
    const program = sandbox.trap('trap-fetch');
    set('partial', {'remote.origin.uploadpack': program, 'protocol.file.allow': 'always', 'protocol.ext.allow': 'always'});
    for (const url of [`file://${sandbox.path('server')}`, `ext::${program}`, 'ssh://localhost/x']) {
      set('partial', {'remote.origin.url': url, 'core.sshCommand': program});
      const repository = await sandbox.open('partial');
      const objects = objectsSource(repository);
      const {unread} = await readAll(objects);
      expect(unread.length).toBe(3);
      await attribute(repository, objects.seen, new Set([unread[0]?.origin.kind === 'blob' ? unread[0].origin.blob : '']), signal);
      const walked = await readAll(rangeSource(repository, {range: 'HEAD'}));
      expect(walked.unread.map((one) => 'incomplete' in one && one.incomplete)).toEqual(Array(3).fill('missing-object'));
      await readAll(stagedSource(repository)).catch(() => undefined);
    }
    expect(sandbox.wasRun('trap-fetch')).toBe(false);
  });
});

describe('a scanned repository hides nothing', () => {
  const HIDING: Readonly<Record<string, (folder: string) => void>> = {
    'attributes that switch diff off': (folder) => sandbox.write(`${folder}/.git/info/attributes`, '* -diff -text binary\n'),
    'diff settings': (folder) =>
      set(folder, {
        'diff.noprefix': 'true',
        'diff.mnemonicPrefix': 'true',
        'diff.context': '0',
        'diff.interHunkContext': '0',
        'diff.relative': 'true',
        'diff.ignoreSubmodules': 'all',
        'diff.orderFile': '/nonexistent',
        'diff.renames': 'copies',
        'diff.suppressBlankEmpty': 'true',
        'diff.wordRegex': '.',
        'diff.colorMoved': 'zebra',
        'diff.dirstat': 'lines',
        'diff.algorithm': 'minimal',
        'core.quotePath': 'false',
        'color.ui': 'always',
        'core.abbrev': '4',
      }),
    'log settings': (folder) =>
      set(folder, {
        'log.showRoot': 'false',
        'log.diffMerges': 'off',
        'log.follow': 'true',
        'log.date': 'unix',
        'log.decorate': 'full',
        'log.mailmap': 'true',
        'format.pretty': 'oneline',
        'i18n.logOutputEncoding': 'UTF-16',
        'i18n.commitEncoding': 'latin1',
        'notes.displayRef': '*',
      }),
    'replace refs': (folder) => {
      sandbox.git(folder, 'replace', sandbox.git(folder, 'rev-parse', 'HEAD:a.txt'), sandbox.git(folder, 'rev-parse', 'HEAD~1:a.txt'));
      sandbox.git(folder, 'replace', 'HEAD', 'HEAD~1');
    },
    grafts: (folder) => sandbox.write(`${folder}/.git/info/grafts`, `${sandbox.git(folder, 'rev-parse', 'HEAD')}\n`),
    'a commit graph': (folder) => sandbox.git(folder, 'commit-graph', 'write', '--reachable', '--changed-paths'),
    'sparse checkout': (folder) => {
      set(folder, {'core.sparseCheckout': 'true'});
      sandbox.write(`${folder}/.git/info/sparse-checkout`, '/nothing\n');
    },
    'core.bare in a repository with an index': (folder) => set(folder, {'core.bare': 'true'}),
  };
  for (const [trick, prepare] of Object.entries(HIDING)) {
    it(trick, async () => {
      const folder = `hide-${trick.replace(/[^a-z]+/gi, '-')}`;
      victim(folder);
      prepare(folder);
      await runEverything(folder);
    });
  }

  it('core.worktree leads nowhere else', async () => {
    victim('moved');
    sandbox.write('elsewhere/private.txt', 'not part of the repository\n');
    set('moved', {'core.worktree': sandbox.path('elsewhere')});
    const repository = await sandbox.open('moved');
    expect(repository.workTree).toBe(sandbox.path('moved'));
    const {files} = await listWorktreeFiles(repository);
    expect(files.map(String).sort()).toEqual(['a.txt', 'b.bin', 'untracked.txt']);
    await runEverything('moved');
  });

  it('settings that git itself refuses are one clear error', async () => {
    victim('strange');
    set('strange', {'core.repositoryFormatVersion': '99'});
    await expect(sandbox.open('strange')).rejects.toMatchObject({code: 'GIT_FAILED', message: expect.stringContaining('99')});
    victim('unparsable');
    sandbox.write('unparsable/.git/config', '[core\n');
    await expect(sandbox.open('unparsable')).rejects.toMatchObject({code: 'GIT_FAILED'});
  });
});

describe('git itself', () => {
  it('is never taken from the scanned folder or a relative PATH', async () => {
    victim('path');
    const program = sandbox.trap('trap-path');
    sandbox.write('path/git', `#!/bin/sh\nexec '${program}'\n`);
    await sandbox.open('path', {env: {PATH: `.${path.delimiter}${process.env['PATH']}`}, cwd: sandbox.path('path')});
    expect(sandbox.wasRun('trap-path')).toBe(false);
  });

  it('missing is said, with the way out', async () => {
    await expect(sandbox.open('control', {env: {PATH: sandbox.path('home')}})).rejects.toMatchObject({
      code: 'GIT_MISSING',
      hint: expect.stringContaining('PATH'),
    });
  });
});
