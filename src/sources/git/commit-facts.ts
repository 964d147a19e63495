import type {CommitFact} from '../../core/finding.ts';
import {pathText} from '../path-text.ts';
import {splitAtNul} from './nul-list.ts';
import type {Repository} from './repository.ts';
import {runGit} from './start.ts';

const LF = 10;

/** Author, date and subject of commits and annotated tags (id to type). Ids that cannot be read are left out. */
export async function commitFacts(
  repository: Repository,
  ids: ReadonlyMap<string, 'commit' | 'tag'>,
  signal: AbortSignal,
): Promise<Map<string, CommitFact>> {
  const facts = new Map<string, CommitFact>();
  const commits = [...ids].filter(([, type]) => type === 'commit').map(([id]) => id);
  const tags = [...ids].filter(([, type]) => type === 'tag').map(([id]) => id);
  if (commits.length > 0) {
    const args = ['log', '--stdin', '--no-walk=unsorted', '--no-patch', '-z', '--format=%H%n%an <%ae>%n%aI%n%s'];
    const listed = await runGit(repository.place, args, {input: `${commits.join('\n')}\n`, signal});
    // -z parts commits, it does not end them.
    for (const record of splitAtNul(Buffer.concat([listed.stdout, Buffer.alloc(1)]))) {
      const [id = '', author = '', date = '', ...subject] = pathText(record).split('\n');
      facts.set(id, {id, author, date, subject: subject.join(' ')});
    }
  }
  for (const [id, text] of await readTags(repository, tags, signal)) facts.set(id, tagFact(id, text));
  return facts;
}

async function readTags(repository: Repository, ids: readonly string[], signal: AbortSignal): Promise<[string, string][]> {
  if (ids.length === 0) return [];
  const {stdout} = await runGit(repository.place, ['cat-file', '--batch', '--buffer'], {input: `${ids.join('\n')}\n`, signal});
  const tags: [string, string][] = [];
  for (let at = 0; at < stdout.length; ) {
    const end = stdout.indexOf(LF, at);
    if (end === -1) break;
    const [id = '', type, size] = stdout.toString('latin1', at, end).split(' ');
    if (type === 'tag') tags.push([id, pathText(stdout.subarray(end + 1, end + 1 + Number(size)))]);
    at = type === 'missing' ? end + 1 : end + 2 + Number(size);
  }
  return tags;
}

/** `tagger Name <mail> seconds +hhmm`, an empty line, the message. */
function tagFact(id: string, text: string): CommitFact {
  const [, author = '', seconds = '', zone = '+0000'] = /^tagger (.*) (\d+) ([+-]\d{4})$/m.exec(text) ?? [];
  const body = text.indexOf('\n\n');
  return {
    id,
    author,
    date: seconds === '' ? '' : isoDate(Number(seconds), zone),
    subject: body === -1 ? '' : (text.slice(body + 2).split('\n')[0] ?? ''),
  };
}

function isoDate(seconds: number, zone: string): string {
  const minutes = (zone[0] === '-' ? -1 : 1) * (Number(zone.slice(1, 3)) * 60 + Number(zone.slice(3)));
  const local = new Date((seconds + minutes * 60) * 1000);
  if (Number.isNaN(local.getTime())) return '';
  return `${local.toISOString().slice(0, 19)}${zone.slice(0, 3)}:${zone.slice(3)}`;
}
