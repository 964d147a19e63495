import type {Source} from '../../core/chunk.ts';
import {pathText} from '../path-text.ts';
import {eachLine} from './object-list.ts';
import {drain} from './object-reader.ts';
import {wholeChunk} from './objects.ts';
import type {Repository} from './repository.ts';
import {gitFailure, startGit} from './start.ts';

/** Names of branches, tags and all other refs are content: each is a chunk of its own. */
export function refsSource(repository: Repository): Source {
  return {
    name: 'refs',
    read: async (sink, signal) => {
      const git = startGit(repository.place, ['for-each-ref', '--format=%(refname)'], {signal});
      let names = 0;
      const take = (text: Buffer, start: number, end: number): void => {
        names++;
        const name = text.subarray(start, end);
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
