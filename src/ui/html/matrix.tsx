import type {Severity} from '../../core/rule.ts';
import {thousands} from '../units.ts';
import type {FacetName} from './facets.ts';
import {FilterLink} from './filter-link.tsx';
import type {ReportView, SeverityCounts} from './view.ts';
import {EXPOSURE_WORDS} from './words.ts';

/** Credentials by how far they got and how bad each is, then those still in HEAD; each number is a filter. */
export function Matrix({view: {matrix, headCounts, facets}}: {view: ReportView}) {
  const severities = facets.severity.values.map(({value}) => value as Severity);
  const most = Math.max(1, ...matrix.flatMap(({counts}) => Object.values(counts)));
  const shared = {severities, most};
  return (
    <section class="panel" aria-labelledby="matrix-title">
      <h2 id="matrix-title">How far they got</h2>
      <table class="matrix">
        <thead>
          <tr>
            <th scope="col">Exposure</th>
            {severities.map((severity) => (
              <th key={severity} scope="col">
                {severity}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {matrix.map(({exposure, counts}) => (
            <MatrixRow
              key={exposure}
              title={EXPOSURE_WORDS[exposure].title}
              means={EXPOSURE_WORDS[exposure].means}
              filter={{exposure}}
              counts={counts}
              {...shared}
            />
          ))}
        </tbody>
        {facets.state.values[0]?.value === 'in-head' && (
          <tbody class="now">
            <MatrixRow
              title="Still in HEAD"
              means="of those above: in the files as they are now"
              filter={{state: 'in-head'}}
              counts={headCounts}
              {...shared}
            />
          </tbody>
        )}
      </table>
    </section>
  );
}

interface RowProps {
  readonly title: string;
  readonly means: string;
  readonly filter: Readonly<Partial<Record<FacetName, string>>>;
  readonly counts: SeverityCounts;
  readonly severities: readonly Severity[];
  readonly most: number;
}

function MatrixRow({title, means, filter, counts, severities, most}: RowProps) {
  return (
    <tr>
      <th scope="row">
        <FilterLink filter={filter}>{title}</FilterLink>
        <small> {means}</small>
      </th>
      {severities.map((severity) => (
        <td key={severity} class={`${severity} heat${heat(counts[severity], most)}`}>
          {counts[severity] === 0 ? (
            <span class="zero">0</span>
          ) : (
            <FilterLink filter={{severity, ...filter}} title={`${severity}, ${title}`}>
              {thousands(counts[severity])}
            </FilterLink>
          )}
        </td>
      ))}
    </tr>
  );
}

/** 0 (none) to 4 (most), on a logarithmic scale: one is seen beside a thousand. */
function heat(count: number, most: number): number {
  return count === 0 ? 0 : 1 + Math.round((3 * Math.log(count)) / Math.max(1, Math.log(most)));
}
