import {counted, size, thousands} from '../units.ts';
import {quoted} from './quoted.tsx';
import {type UnreadGroup, unreadGroups} from './unread.ts';
import type {ReportView} from './view.ts';

/** Unread inputs named in the page per reason; the JSON report has all. */
const MOST_NAMED = 200;

/** What was read, what was not and why, and what was left out on purpose. */
export function Coverage({view: {report}}: {view: ReportView}) {
  const {coverage, tool} = report;
  const {baseline, allow, dismissed} = coverage.suppressed;
  return (
    <section id="coverage" class="panel coverage" aria-labelledby="coverage-title">
      <h2 id="coverage-title">What was read</h2>
      <dl class="facts">
        {fact('Commits', thousands(coverage.commits))}
        {fact('Git objects', thousands(coverage.objects))}
        {fact('Files', thousands(coverage.files))}
        {fact('Text', size(coverage.bytes))}
        {fact('Below the thresholds', counted(coverage.belowThresholds, 'credential'))}
        {fact('Allowed by comments', counted(coverage.allowed, 'place'))}
        {fact('In the baseline', counted(baseline, 'finding'))}
        {fact('Allowed by entries', counted(allow, 'finding'))}
        {fact('Dismissed', counted(dismissed, 'finding'))}
        {fact('Rules', quoted(tool.rules.slice(0, 12)))}
      </dl>
      {coverage.skipped.length === 0 ? (
        <p>Nothing was left unread.</p>
      ) : (
        unreadGroups(coverage.skipped).map((group) => <Unread key={`${group.why}${group.incomplete}`} group={group} />)
      )}
    </section>
  );
}

function fact(name: string, value: preact.ComponentChildren) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </div>
  );
}

function Unread({group: {words, inputs, incomplete}}: {group: UnreadGroup}) {
  return (
    <details class={incomplete ? 'unread missing' : 'unread'} open={incomplete && inputs.length <= 10}>
      <summary>
        {incomplete ? <strong>Not read: </strong> : 'Left out: '}
        {quoted(words)}
      </summary>
      <ul>
        {inputs.slice(0, MOST_NAMED).map(({path, detail, count}, i) => (
          <li key={i}>
            {quoted(path)}
            {count > 1 && ` (${thousands(count)})`}
            {detail !== undefined && <>: {quoted(detail)}</>}
          </li>
        ))}
        {inputs.length > MOST_NAMED && <li>{`and ${counted(inputs.length - MOST_NAMED, 'more entry', 'more entries')}`}</li>}
      </ul>
    </details>
  );
}
