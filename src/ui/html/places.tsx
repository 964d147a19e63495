import type {ReportFinding} from '../../core/report.ts';
import {counted} from '../units.ts';
import {quoted} from './quoted.tsx';
import {EXPOSURE_WORDS, KIND_WORDS} from './words.ts';

/** Every place of one credential, worst first. Columns are named again in each cell for narrow screens (style.css). */
export function Places({places}: {places: readonly ReportFinding[]}) {
  if (places.length === 0) return <p>No place of it is known.</p>;
  return (
    <section class="wide">
      <h4>{counted(places.length, 'place')}</h4>
      <table class="places">
        <thead>
          <tr>
            <th scope="col">Where</th>
            <th scope="col">How far</th>
            <th scope="col">Commit</th>
            <th scope="col">Author</th>
          </tr>
        </thead>
        <tbody>{places.map((place) => row(place))}</tbody>
      </table>
    </section>
  );
}

function row(place: ReportFinding) {
  const isText = place.kind !== 'name' && place.kind !== 'ref';
  return (
    <tr>
      <td class="path">
        {quoted(place.file)}
        {isText && `:${place.startLine}:${place.startColumn}`}
        {KIND_WORDS[place.kind] !== undefined && <small> ({KIND_WORDS[place.kind]})</small>}
        {place.wrapped.length > 0 && <small> inside {quoted(place.wrapped.join(', '))}</small>}
      </td>
      <td>
        {EXPOSURE_WORDS[place.exposure].short}
        {place.inHead && ', still in HEAD'}
        {place.refs.length > 0 && <small> on {quoted(place.refs.join(', '))}</small>}
      </td>
      <td>{commit(place)}</td>
      <td>{place.author === null ? '' : quoted(place.author)}</td>
    </tr>
  );
}

function commit({commit: id, date, firstDate, firstCommit, count}: ReportFinding) {
  if (id === null) return 'none';
  return (
    <>
      <code title={id}>{id.slice(0, 10)}</code> {dayOf(date)}
      {count > 1 && (
        <small>
          {' '}
          {counted(count, 'version')} since{' '}
          {firstCommit !== null && firstCommit !== id && <code title={firstCommit}>{firstCommit.slice(0, 10)}</code>} {dayOf(firstDate)}
        </small>
      )}
    </>
  );
}

/** The author's own day, as git gives it. */
function dayOf(date: string | null) {
  return date === null ? null : <time dateTime={date}>{quoted(date.slice(0, 10))}</time>;
}
