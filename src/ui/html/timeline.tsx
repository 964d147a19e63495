import {counted, thousands} from '../units.ts';
import {FilterLink} from './filter-link.tsx';
import type {TimeBucket} from './time-buckets.ts';
import {type ReportView, UNDATED} from './view.ts';
import {EXPOSURE_WORDS} from './words.ts';

/** Bars that get a written label, at most; the others have theirs for screen readers and on hover. */
const MOST_LABELS = 8;
/** Above that many bars their numbers no longer fit over them. */
const MOST_NUMBERED = 16;

/** When the credentials entered history, one bar a stretch, and how many of each others may have; each bar is a filter. */
export function Timeline({view}: {view: ReportView}) {
  const {timeline, counts} = view;
  const most = Math.max(1, ...timeline.map(({members}) => members.length));
  const every = Math.ceil(timeline.length / MOST_LABELS);
  return (
    <section class="panel time" aria-labelledby="timeline-title">
      <h2 id="timeline-title">When they entered history</h2>
      {timeline.length === 0 ? (
        <p>No commit is known for any of them.</p>
      ) : (
        <>
          <ol class={`bars${timeline.length > MOST_NUMBERED ? ' many' : ''}`}>
            {timeline.map((bucket, i) => (
              <li key={bucket.label} class={i % every === 0 ? 'tick' : undefined}>
                <Bar view={view} bucket={bucket} most={most} />
              </li>
            ))}
          </ol>
          <p class="legend">
            <span>
              <i class="key out" /> already out: pushed, in a log or not known
            </span>{' '}
            <span>
              <i class="key kept" /> not out
            </span>
          </p>
          {counts.undated > 0 && (
            <p class="legend">
              <FilterLink filter={{entered: UNDATED}}>{counted(counts.undated, 'more credential')}</FilterLink> without a commit date
            </p>
          )}
        </>
      )}
    </section>
  );
}

function Bar({view, bucket: {label, members}, most}: {view: ReportView; bucket: TimeBucket; most: number}) {
  const out = members.filter((member) => EXPOSURE_WORDS[view.credentials[member]?.credential.exposure ?? 'unknown'].out).length;
  const height = (100 * members.length) / most;
  const outHeight = (100 * out) / most;
  const words = `${counted(members.length, 'credential')}, ${thousands(out)} already out`;
  const content = (
    <>
      <span class="number" aria-hidden="true">
        {members.length === 0 ? '' : thousands(members.length)}
      </span>
      <svg viewBox="0 0 10 100" preserveAspectRatio="none" width="10" height="16" aria-hidden="true">
        <rect class="kept" x="0" y={fixed(100 - height)} width="10" height={fixed(height - outHeight)} />
        <rect class="out" x="0" y={fixed(100 - outHeight)} width="10" height={fixed(outHeight)} />
      </svg>
      <span class="label">{label}</span>
    </>
  );
  if (members.length === 0) return <span class="bar-box">{content}</span>;
  return (
    <FilterLink class="bar-box" filter={{entered: label}} title={`${label}: ${words}`}>
      {content}
      <span class="away">: {words}</span>
    </FilterLink>
  );
}

function fixed(number: number): string {
  return number.toFixed(2);
}
