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
  return <Breakdown title="Kinds" facet="rule" rows={rows} total={view.credentials.length} />;
}

/** Credentials by the folder they are in, two levels. */
export function Folders({view}: {view: ReportView}) {
  const depths = new Map(view.folders.map(({value, depth}) => [value, depth]));
  const rows = view.facets.folder.values.map(({value, count}) => ({value, count, label: quoted(value), isInner: depths.get(value) === 1}));
  return <Breakdown title="Folders" facet="folder" rows={worstFoldersFirst(rows)} total={view.credentials.length} />;
}

/** Credentials by the author of the last commit that brought them to a place. */
export function Authors({view}: {view: ReportView}) {
  const rows = view.facets.author.values.map(({value, count}) => ({value, count, label: authorLabel(value), isInner: false}));
  return <Breakdown title="Authors" facet="author" rows={rows} total={view.credentials.length} />;
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

/** Outer folders by count, each followed by its inner ones by count. */
function worstFoldersFirst(rows: readonly Row[]): Row[] {
  const groups: Row[][] = [];
  for (const row of rows) {
    if (row.isInner && groups.length > 0) groups.at(-1)?.push(row);
    else groups.push([row]);
  }
  for (const group of groups) group.splice(1, group.length, ...group.slice(1).sort((a, b) => b.count - a.count));
  return groups.sort((a, b) => (b[0]?.count ?? 0) - (a[0]?.count ?? 0)).flat();
}

interface BreakdownProps {
  readonly title: string;
  readonly facet: FacetName;
  readonly rows: readonly Row[];
  readonly total: number;
}

function Breakdown({title, facet, rows, total}: BreakdownProps) {
  const id = `${facet}-title`;
  const rest = rows.slice(MOST_ROWS);
  return (
    <section class="panel" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {rows.length === 0 ? <p>None is known.</p> : <RowList facet={facet} rows={rows.slice(0, MOST_ROWS)} total={total} />}
      {rest.length > 0 && (
        <details class="rest">
          <summary>{counted(rest.length, 'more', 'more')}</summary>
          <RowList facet={facet} rows={rest.slice(0, MOST_REST)} total={total} />
          {rest.length > MOST_REST && <p>{`${counted(rest.length - MOST_REST, 'more', 'more')} in the filters of the list`}</p>}
        </details>
      )}
    </section>
  );
}

function RowList({facet, rows, total}: {facet: FacetName; rows: readonly Row[]; total: number}) {
  return (
    <ul class="rows">
      {rows.map(({value, count, label, isInner}) => (
        <li key={value} class={isInner ? 'inner' : undefined}>
          <FilterLink filter={{[facet]: value}}>
            <span class="name">{label}</span> <b>{thousands(count)}</b>
            <svg width="160" height="4" aria-hidden="true">
              <rect width={`${((100 * count) / Math.max(1, total)).toFixed(1)}%`} height="4" />
            </svg>
          </FilterLink>
        </li>
      ))}
    </ul>
  );
}
