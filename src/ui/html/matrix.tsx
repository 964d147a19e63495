import type {Severity} from '../../core/rule.ts';
import {thousands} from '../units.ts';
import {FilterLink} from './filter-link.tsx';
import type {ReportView} from './view.ts';
import {EXPOSURE_WORDS} from './words.ts';

/** Credentials by how far they got and how bad each is; each number is a filter. */
export function Matrix({view: {matrix, facets}}: {view: ReportView}) {
  const severities = facets.severity.values.map(({value}) => value as Severity);
  const most = Math.max(1, ...matrix.flatMap(({counts}) => Object.values(counts)));
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
            <tr key={exposure}>
              <th scope="row">
                <FilterLink filter={{exposure}}>{EXPOSURE_WORDS[exposure].title}</FilterLink>
                <small> {EXPOSURE_WORDS[exposure].means}</small>
              </th>
              {severities.map((severity) => (
                <td key={severity} class={`${severity} heat${heat(counts[severity], most)}`}>
                  {counts[severity] === 0 ? (
                    <span class="zero">0</span>
                  ) : (
                    <FilterLink filter={{severity, exposure}}>{thousands(counts[severity])}</FilterLink>
                  )}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** 0 (none) to 4 (most), on a logarithmic scale: one is seen beside a thousand. */
function heat(count: number, most: number): number {
  return count === 0 ? 0 : 1 + Math.round((3 * Math.log(count)) / Math.max(1, Math.log(most)));
}
