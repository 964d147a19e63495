import {printable} from '../../core/redact.ts';
import {counted, duration, thousands} from '../units.ts';
import {FilterLink} from './filter-link.tsx';
import {quoted} from './quoted.tsx';
import {incompleteReason} from './unread.ts';
import type {ReportView} from './view.ts';

/** 'Nothing found, but not everything could be read', '166 credentials in 368 places (incomplete)'. */
export function headlineText({report, counts}: ReportView): string {
  const {complete} = report.coverage;
  if (counts.live + counts.atRest === 0) return complete ? 'Nothing found' : 'Nothing found so far';
  return `${foundText(counts)}${complete ? '' : ' (incomplete)'}`;
}

function foundText({live, atRest, places}: ReportView['counts']): string {
  return `${counted(live + atRest, 'credential')} in ${counted(places, 'place')}${atRest === 0 ? '' : `, ${thousands(atRest)} of them at rest`}`;
}

/** What was scanned, when, what came out, and loudly whether anything is missing. */
export function Headline({view, subject}: {view: ReportView; subject: string | null}) {
  const {report, counts} = view;
  const total = counts.live + counts.atRest;
  return (
    <header class="top">
      <div class="bar">
        <p class="brand">
          <strong>Guard</strong> leaked credentials{subject !== null && <> in {quoted(subject)}</>}
        </p>
        <button type="button" id="theme" hidden>
          Colours: as the system
        </button>
      </div>
      <h1>{total === 0 ? (report.coverage.complete ? 'Nothing found' : 'Nothing found so far') : foundText(counts)}</h1>
      <p class="when">{whenWords(view)}</p>
      {!report.coverage.complete && <Incomplete view={view} />}
      {total > 0 && <Tiles view={view} />}
    </header>
  );
}

function whenWords({report}: ReportView) {
  const {scan, tool} = report;
  const started = printable(scan.started);
  return (
    <>
      Scanned {scan.sources.length === 0 ? 'nothing' : quoted(scan.sources.join(', '))} on{' '}
      <time dateTime={started}>{`${started.slice(0, 16).replace('T', ' ')} UTC`}</time>, in {duration(scan.seconds)}, with guard{' '}
      {quoted(tool.version)}.
    </>
  );
}

function Incomplete({view: {report}}: {view: ReportView}) {
  return (
    <section class="incomplete" aria-labelledby="incomplete-title">
      <h2 id="incomplete-title">Incomplete: not everything could be read</h2>
      <p>
        {incompleteReason(report)} What is in there is not known: that a credential is missing from this report proves nothing.{' '}
        <a href="#coverage">What was not read</a>
      </p>
    </section>
  );
}

/** The numbers to know; those that a filter can show are filters. */
function Tiles({view: {facets, counts}}: {view: ReportView}) {
  return (
    <ul class="tiles">
      {facets.severity.values.map(({value, count}) => (
        <li key={value} class={`tile ${value}`}>
          <FilterLink filter={{severity: value}}>{number(count, value)}</FilterLink>
        </li>
      ))}
      <li class="tile">
        <div>{number(counts.out, 'already out')}</div>
      </li>
      <li class="tile">
        {counts.inHead === 0 ? (
          <div>{number(0, 'still in HEAD')}</div>
        ) : (
          <FilterLink filter={{state: 'in-head'}}>{number(counts.inHead, 'still in HEAD')}</FilterLink>
        )}
      </li>
    </ul>
  );
}

function number(value: number, words: string) {
  return (
    <>
      <b>{thousands(value)}</b> <span>{words}</span>
    </>
  );
}
