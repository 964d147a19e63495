import type {Source} from '../../core/chunk.ts';
import {pathText} from '../path-text.ts';
import {eachLine} from './object-list.ts';
import {drain} from './object-reader.ts';
import {wholeChunk} from './objects.ts';
import type {Repository} from './repository.ts';
import {gitFailure, startGit} from './start.ts';

/**
 * Names of branches, tags and all other refs are content: each is a chunk of its own. `isKnown` (of the object pass) tells whether an id is in the
 * object store: a ref, or HEAD, that names an object which is not there is reported, since all it led to was not read.
 */
export function refsSource(repository: Repository, isKnown: (id: string) => boolean = () => true): Source {
  return {
    name: 'refs',
    read: async (sink, signal) => {
      const git = startGit(repository.place, ['for-each-ref', '--format=%(objectname) %(refname)'], {signal});
      let names = 0;
      const missing = (name: string): void =>
        sink.unread({origin: {kind: 'ref', name}, incomplete: 'missing-object', detail: 'it names an object that is not there'});
      if (repository.head !== null && !isKnown(repository.head)) missing('HEAD');
      const take = (text: Buffer, start: number, end: number): void => {
        names++;
        const nameStart = start + 2 * repository.idBytes + 1;
        const name = text.subarray(nameStart, end);
        if (!isKnown(text.toString('latin1', start, nameStart - 1))) missing(pathText(name));
        sink.count({bytes: name.length});
        sink.chunk(wholeChunk({kind: 'ref', name: pathText(name)}, name));
      };
      await drain(git.stdout, eachLine(take));
      const ended = await git.ended;
      if (ended.status === 0 || signal.aborted) return;
      if (names === 0) throw gitFailure('the refs could not be listed', ended);
      sink.unread({origin: {kind: 'ref', name: 'refs'}, incomplete: 'corrupt', detail: 'the list of refs broke off'});
    },
  };
}
