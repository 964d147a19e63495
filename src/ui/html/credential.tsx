import {printable} from '../../core/redact.ts';
import type {ReportFinding} from '../../core/report.ts';
import type {Verdict} from '../../core/verdict.ts';
import {counted} from '../units.ts';
import {FACET_ORDER} from './filters.tsx';
import {Places} from './places.tsx';
import {day, quoted} from './quoted.tsx';
import type {CredentialView, ReportView} from './view.ts';
import {EXPOSURE_WORDS} from './words.ts';

interface CredentialProps {
  readonly one: CredentialView;
  readonly index: number;
  readonly view: ReportView;
  /** What to do next, rendered. */
  readonly stepsHtml: string;
}

/** One credential: a line that tells the most, and inside what to do, why it was reported, and every place. Few elements: there are thousands of these. */
export function Credential({one, index, view, stepsHtml}: CredentialProps) {
  const {credential, places, anchor} = one;
  return (
    <li
      id={anchor}
      class={`item ${credential.severity}${EXPOSURE_WORDS[credential.exposure].out ? ' out' : ''}`}
      data-facets={FACET_ORDER.map((name) => view.facets[name].of[index]?.join(' ') ?? '').join(';')}
      data-first={one.first}
      data-places={places.length}
    >
      <details>
        {summary(one, view)}
        <div class="body">
          <div dangerouslySetInnerHTML={{__html: stepsHtml}} />
          {facts(one)}
          <Places places={places} />
        </div>
      </details>
    </li>
  );
}

function summary(one: CredentialView, view: ReportView) {
  const {credential, places} = one;
  const [place] = places;
  return (
    <summary>
      <span class="severity">{credential.severity}</span>{' '}
      <span class="what">
        <h3>{printable(credential.title)}</h3> <code>{printable(credential.masked)}</code>
      </span>{' '}
      <span class="where">
        {place === undefined ? 'place not known' : quoted(addressText(place))}
        {places.length > 1 && ` and ${counted(places.length - 1, 'more place')}`}
      </span>{' '}
      <span class="far">
        {EXPOSURE_WORDS[credential.exposure].short}
        {credential.inHead && ', still in HEAD'}
        {verdictWord(credential.verdict)}
      </span>{' '}
      <span class="life">
        {one.first === null ? 'no commit date' : <>since {day(one.first)}</>}
        {lifeStrip(one, view)}
      </span>
    </summary>
  );
}

function addressText({file, kind, startLine}: ReportFinding): string {
  return kind === 'name' || kind === 'ref' ? file : `${file}:${startLine}`;
}

function verdictWord(verdict: Verdict | null) {
  switch (verdict?.status) {
    case 'active':
      return <strong>, still works</strong>;
    case 'inactive':
      return ', no longer works';
    case 'unknown':
    case undefined:
      return null;
  }
}

/** From its first to its last commit on the span of all of them; to the end when it is still in HEAD. */
function lifeStrip({first, last, credential}: CredentialView, {span}: ReportView) {
  if (first === null || last === null || span === null) return null;
  const scale = 100 / Math.max(1, span.to - span.from);
  const start = Math.min(98, (first - span.from) * scale);
  const end = credential.inHead ? 100 : (last - span.from) * scale;
  return (
    <svg class="strip" viewBox="0 0 100 6" preserveAspectRatio="none" width="100" height="6" aria-hidden="true">
      <rect x={start.toFixed(1)} width={Math.max(2, end - start).toFixed(1)} height="6" />
    </svg>
  );
}

/** Why it was reported, and what is known about it. */
function facts({credential, places, anchor}: CredentialView) {
  const reasons = (places[0]?.reasons ?? []).map(({text, points}) => `${text} (${points > 0 ? '+' : ''}${points})`);
  if (credential.checksum !== 'none') reasons.push(`checksum ${credential.checksum}`);
  return (
    <dl class="facts">
      <dt>Rule</dt>
      <dd>{printable(credential.ruleId)}</dd>
      <dt>Confidence</dt>
      <dd>{printable([credential.confidence, ...reasons].join(', '))}</dd>
      {credential.parts.length > 0 && fact('With it', credential.parts.map((part) => part.replaceAll('-', ' ')).join(', '))}
      {credential.notes.length > 0 && fact('It says', credential.notes.join(', '))}
      {credential.verdict !== null && fact('Verdict', verdictText(credential.verdict))}
      <dt>Id</dt>
      <dd>
        <a class="link" href={`#${anchor}`}>
          {printable(credential.shortId)}
        </a>
        {`; on the computer that scanned, guard explain ${printable(credential.shortId)} tells all`}
      </dd>
    </dl>
  );
}

function fact(name: string, value: string) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{quoted(value)}</dd>
    </>
  );
}

function verdictText(verdict: Verdict): string {
  const asked = ` (asked ${verdict.at})`;
  switch (verdict.status) {
    case 'active':
      return `still works for ${verdict.account ?? 'an unnamed account'}${verdict.scopes === undefined ? '' : `, may ${verdict.scopes.join(', ')}`}${asked}`;
    case 'inactive':
      return `no longer works${asked}`;
    case 'unknown':
      return `could not be checked: ${verdict.why}${asked}`;
  }
}
