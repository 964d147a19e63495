import type {Sink, Source} from '../core/chunk.ts';

/** The process environment, one chunk `NAME=value` per variable, so that a finding names its variable. */
export function environmentSource(env: Readonly<Record<string, string>>): Source {
  return {
    name: 'environment',
    async read(sink: Sink): Promise<void> {
      for (const [name, value] of Object.entries(env)) {
        const bytes = Buffer.from(`${name}=${value}`, 'utf8');
        sink.count({bytes: bytes.length});
        sink.chunk({origin: {kind: 'env', path: `environment:${name}`}, bytes, offset: 0, line: 1, column: 0, seen: 0, last: true});
      }
    },
  };
}
