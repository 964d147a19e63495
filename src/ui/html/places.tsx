import {printable} from '../../core/redact.ts';
import type {ReportFinding} from '../../core/report.ts';
import {counted} from '../units.ts';
import {quoted} from './quoted.tsx';
import {EXPOSURE_WORDS, KIND_WORDS} from './words.ts';

/** Every place of one credential, worst first. */
export function Places({places}: {places: readonly ReportFinding[]}) {
  if (places.length === 0) return <p>No place of it is known.</p>;
  return (
    <>
      <h4>{counted(places.length, 'place')}</h4>
      <ul class="places">
        {places.map((place) => (
          <li>
            {quoted(addressText(place))} <small>{placeFacts(place)}</small>
          </li>
        ))}
      </ul>
    </>
  );
}

/** `src/app.env:12:5`, `refs/heads/x (the name itself)`. Not made printable: the caller quotes it. */
function addressText({file, kind, startLine, startColumn, wrapped}: ReportFinding): string {
  const position = kind === 'name' || kind === 'ref' ? '' : `:${startLine}:${startColumn}`;
  const words = [
    ...(KIND_WORDS[kind] === undefined ? [] : [KIND_WORDS[kind]]),
    ...(wrapped.length === 0 ? [] : [`inside ${wrapped.join(', ')}`]),
  ];
  return `${file}${position}${words.length === 0 ? '' : ` (${words.join(', ')})`}`;
}

function placeFacts(place: ReportFinding) {
  const refs = place.refs.filter((name) => name !== 'HEAD');
  return (
    <>
      {EXPOSURE_WORDS[place.exposure].short}
      {place.inHead && ', still in HEAD'}
      {refs.length > 0 && <>, on {quoted(refs.join(', '))}</>}
      {place.commit !== null && commitFacts(place, place.commit)}
    </>
  );
}

function commitFacts({author, date, firstDate, firstCommit, count}: ReportFinding, commit: string) {
  const isOlder = firstCommit !== null && firstCommit !== commit;
  return (
    <>
      ; commit <code>{printable(commit.slice(0, 12))}</code>
      {date !== null && ` of ${printable(date.slice(0, 10))}`}
      {author !== null && <> by {quoted(author)}</>}
      {count > 1 && `, ${counted(count, 'version')}`}
      {isOlder && (
        <>
          {' '}
          since <code>{printable(firstCommit.slice(0, 12))}</code>
          {firstDate !== null && ` of ${printable(firstDate.slice(0, 10))}`}
        </>
      )}
    </>
  );
}
