import type {ComponentChildren} from 'preact';
import {counted, thousands} from '../units.ts';
import type {FacetName} from './facets.ts';
import {FilterLink} from './filter-link.tsx';
import {quoted} from './quoted.tsx';
import type {ReportView} from './view.ts';

/** Rows shown at once; the rest opens on request. */
const MOST_ROWS = 8;
/** Rows that open on request, at most; the filters of the list have every value. */
const MOST_REST = 100;

interface Row {
  readonly value: string;
  readonly count: number;
  readonly label: ComponentChildren;
  readonly isInner: boolean;
}

/** Credentials by what they are. */
export function Kinds({view}: {view: ReportView}) {
  const rows = view.facets.rule.values.map(({value, count}) => ({
    value,
    count,
    label: <span title={value}>{quoted(view.titles.get(value) ?? value)}</span>,
    isInner: false,
  }));
  return <Breakdown title="Kinds" facet="rule" rows={rows} />;
}

/** Credentials by the folder they are in, two levels. */
export function Folders({view}: {view: ReportView}) {
  const depths = new Map(view.folders.map(({value, depth}) => [value, depth]));
  const rows = view.facets.folder.values.map(({value, count}) => ({value, count, label: quoted(value), isInner: depths.get(value) === 1}));
  return <Breakdown title="Folders" facet="folder" rows={worstFoldersFirst(rows)} />;
}

/** Credentials by the author of the last commit that brought them to a place. */
export function Authors({view}: {view: ReportView}) {
  const rows = view.facets.author.values.map(({value, count}) => ({value, count, label: authorLabel(value), isInner: false}));
  return <Breakdown title="Authors" facet="author" rows={rows} />;
}

function authorLabel(author: string) {
  const cut = author.lastIndexOf(' <');
  return cut <= 0 ? (
    quoted(author)
  ) : (
    <>
      {quoted(author.slice(0, cut))} <small>{quoted(author.slice(cut + 1))}</small>
    </>
  );
}

/** With that many outer folders or fewer, the inner ones are shown beside them. */
const FEW_FOLDERS = 3;

/** Outer folders by count first; then again each with the inner ones by count, as far as they are not shown. */
function worstFoldersFirst(rows: readonly Row[]): Row[] {
  const groups: Row[][] = [];
  for (const row of rows) {
    if (row.isInner && groups.length > 0) groups.at(-1)?.push(row);
    else groups.push([row]);
  }
  groups.sort((a, b) => (b[0]?.count ?? 0) - (a[0]?.count ?? 0));
  const inner = groups.map((group) => group.slice(1).sort((a, b) => b.count - a.count));
  if (groups.length <= FEW_FOLDERS) return groups.flatMap((group, i) => [...group.slice(0, 1), ...(inner[i] ?? [])]);
  return [...groups.flatMap((group) => group.slice(0, 1)), ...inner.flat()];
}

interface BreakdownProps {
  readonly title: string;
  readonly facet: FacetName;
  readonly rows: readonly Row[];
}

function Breakdown({title, facet, rows}: BreakdownProps) {
  const most = Math.max(1, ...rows.slice(0, MOST_ROWS).map(({count}) => count));
  const id = `${facet}-title`;
  const rest = rows.slice(MOST_ROWS);
  return (
    <section class="panel" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {rows.length === 0 ? <p>None is known.</p> : <RowList facet={facet} rows={rows.slice(0, MOST_ROWS)} most={most} />}
      {rest.length > 0 && (
        <details class="rest">
          <summary>{counted(rest.length, 'more', 'more')}</summary>
          <RowList facet={facet} rows={rest.slice(0, MOST_REST)} most={most} />
          {rest.length > MOST_REST && <p>{`${counted(rest.length - MOST_REST, 'more', 'more')} in the filters of the list`}</p>}
        </details>
      )}
    </section>
  );
}

function RowList({facet, rows, most}: {facet: FacetName; rows: readonly Row[]; most: number}) {
  return (
    <ul class="rows">
      {rows.map(({value, count, label, isInner}) => (
        <li key={value} class={isInner ? 'inner' : undefined}>
          <FilterLink filter={{[facet]: value}}>
            <span class="name">{label}</span> <b>{thousands(count)}</b>
            <svg width="160" height="4" aria-hidden="true">
              <rect width={`${((100 * count) / most).toFixed(1)}%`} height="4" />
            </svg>
          </FilterLink>
        </li>
      ))}
    </ul>
  );
}
