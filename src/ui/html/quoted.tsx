import type {VNode} from 'preact';
import {printable} from '../../core/redact.ts';

/** A text of the report that somebody else wrote (path, author, ref): control and direction characters escaped, kept apart from the direction of what surrounds it. */
export function quoted(text: string): VNode {
  return <bdi>{printable(text)}</bdi>;
}

/** `2017-03-03` of an instant in milliseconds since 1970, as an element that machines can read; the day is that of UTC. */
export function day(instant: number): VNode {
  const text = new Date(instant).toISOString().slice(0, 10);
  return <time dateTime={text}>{text}</time>;
}
