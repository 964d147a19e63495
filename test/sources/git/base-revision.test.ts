import path from 'node:path';
import {describe, expect, it} from 'vitest';
import {baseForCi, baseOfRange} from '../../../src/sources/git/base-revision.ts';
import {fileAtRevision} from '../../../src/sources/git/file-at-revision.ts';
import {openRepository, type Repository} from '../../../src/sources/git/repository.ts';
import {Journey} from '../../helpers/journey.ts';

const journey = new Journey('base');

async function open(name: string): Promise<Repository> {
  const repository = await openRepository(path.join(journey.folder, name), {ci: false, env: journey.env()});
  if (repository === null) throw new Error(`${name} is no repository`);
  return repository;
}

const text = (bytes: Uint8Array | null): string | null => (bytes === null ? null : Buffer.from(bytes).toString('utf8'));

describe('the base revision', () => {
  journey.repository('app');
  const first = journey.commit('app', 'first');
  const second = journey.commit('app', 'second');
  journey.git('app', 'checkout', '-q', '-b', 'topic', first);
  const topic = journey.commit('app', 'topic');

  it('of A..B is A, of A...B the merge base, of an empty side HEAD', async () => {
    const app = await open('app');
    expect(await baseOfRange(app, 'main..topic')).toEqual({commit: second, head: topic});
    expect(await baseOfRange(app, 'main...topic')).toEqual({commit: first, head: topic});
    expect(await baseOfRange(app, 'main..')).toEqual({commit: second, head: topic});
    await expect(baseOfRange(app, 'nowhere..topic')).rejects.toMatchObject({code: 'NO_SUCH_REVISION'});
    await expect(baseOfRange(app, '--help..topic')).rejects.toMatchObject({code: 'NO_SUCH_REVISION'});
  });

  it('on a CI machine is where HEAD left the default branch of the remote', async () => {
    journey.git('.', 'clone', '-q', 'app', 'clone');
    journey.git('clone', 'checkout', '-q', '-b', 'mine');
    const mine = journey.commit('clone', 'mine');
    expect(await baseForCi(await open('clone'))).toEqual({commit: topic, head: mine});
    journey.git('clone', 'checkout', '-q', 'topic');
    expect(await baseForCi(await open('clone'))).toEqual({commit: topic, head: topic});
  });

  it('without a remote is the first parent, and null where there is none', async () => {
    expect(await baseForCi(await open('app'))).toEqual({commit: first, head: topic});
    journey.repository('young');
    expect(await baseForCi(await open('young'))).toBe(null);
    journey.commit('young', 'only');
    expect(await baseForCi(await open('young'))).toBe(null);
  });

  it('in a clone of depth 1 cannot be told', async () => {
    journey.git('.', 'clone', '-q', '--depth', '1', '--no-tags', `file://${journey.folder}/app`, 'shallow');
    journey.git('shallow', 'remote', 'remove', 'origin');
    expect(await baseForCi(await open('shallow'))).toBe(null);
  });
});

describe('a file at a revision', () => {
  it('is read as it was, whatever the work tree says', async () => {
    journey.repository('files');
    journey.write('files/guard.yml', 'old\n');
    journey.write('files/[a]*.txt', 'special\n');
    const old = journey.commit('files', 'old');
    journey.write('files/guard.yml', 'new\n');
    const files = await open('files');
    expect(text(await fileAtRevision(files, old, 'guard.yml', 100))).toBe('old\n');
    expect(text(await fileAtRevision(files, old, '[a]*.txt', 100))).toBe('special\n');
    expect(await fileAtRevision(files, old, 'none.yml', 100)).toBe(null);
  });

  it('that is a link, a folder or too large is refused', async () => {
    journey.repository('odd');
    journey.write('odd/dir/guard.yml', 'x'.repeat(101));
    journey.write('odd/target', '/etc/passwd');
    const blob = journey.git('odd', 'hash-object', '-w', 'target');
    journey.git('odd', 'add', '-A');
    journey.git('odd', 'update-index', '--add', '--cacheinfo', `120000,${blob},guard.yml`);
    journey.git('odd', 'commit', '-q', '-m', 'odd');
    const odd = await open('odd');
    const head = odd.head ?? '';
    await expect(fileAtRevision(odd, head, 'guard.yml', 100)).rejects.toMatchObject({message: expect.stringContaining('symbolic link')});
    await expect(fileAtRevision(odd, head, 'dir', 100)).rejects.toMatchObject({message: expect.stringContaining('folder')});
    await expect(fileAtRevision(odd, head, 'dir/guard.yml', 100)).rejects.toMatchObject({code: 'CONFIG_INVALID', oclif: {exit: 2}});
  });
});
