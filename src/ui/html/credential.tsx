import {printable} from '../../core/redact.ts';
import type {ReportFinding} from '../../core/report.ts';
import type {Verdict} from '../../core/verdict.ts';
import {counted, thousands} from '../units.ts';
import {FACET_ORDER} from './filters.tsx';
import {nextSteps} from './next-steps.ts';
import {Places} from './places.tsx';
import {day, quoted} from './quoted.tsx';
import type {CredentialView, ReportView} from './view.ts';
import {CONFIDENCE_WORDS, EXPOSURE_WORDS} from './words.ts';

interface CredentialProps {
  readonly one: CredentialView;
  readonly index: number;
  readonly view: ReportView;
  readonly manualOf: (ruleId: string) => string | null;
}

/** One credential: a line that tells the most, and inside what to do, where it is, and why it was reported. */
export function Credential({one, index, view, manualOf}: CredentialProps) {
  const {credential, places, anchor} = one;
  return (
    <li
      key={anchor}
      id={anchor}
      class={`item ${credential.severity}`}
      data-facets={FACET_ORDER.map((name) => view.facets[name].of[index]?.join(' ') ?? '').join(';')}
      data-first={one.first ?? undefined}
      data-places={places.length}
    >
      <details>
        {summary(one, view)}
        <div class="body">
          <section>
            <h4>What to do next</h4>
            <ol class="steps">
              {nextSteps(one, manualOf(credential.ruleId)).map(({text, command}) => (
                <li>
                  {text}
                  {command !== undefined && <code class="command">{quoted(command)}</code>}
                </li>
              ))}
            </ol>
          </section>
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
        <h3>{quoted(credential.title)}</h3> <code>{quoted(credential.masked)}</code>
      </span>{' '}
      <span class="where">
        {place === undefined ? 'place not known' : address(place)}
        {places.length > 1 && <span class="more"> and {counted(places.length - 1, 'more place')}</span>}
      </span>{' '}
      <span class={EXPOSURE_WORDS[credential.exposure].out ? 'far out' : 'far'}>
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

function address(place: ReportFinding) {
  return (
    <>
      {quoted(place.file)}
      {place.kind !== 'name' && place.kind !== 'ref' && `:${place.startLine}`}
    </>
  );
}

function verdictWord(verdict: Verdict | null) {
  switch (verdict?.status) {
    case undefined:
      return null;
    case 'active':
      return <strong>, still works</strong>;
    case 'inactive':
      return ', no longer works';
    case 'unknown':
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

function facts({credential, places, anchor}: CredentialView) {
  const reasons = places[0]?.reasons ?? [];
  return (
    <section>
      <h4>What it is</h4>
      <dl class="facts">
        <div>
          <dt>Rule</dt>
          <dd>{quoted(credential.ruleId)}</dd>
        </div>
        <div>
          <dt>Confidence</dt>
          <dd>
            {credential.confidence}: {CONFIDENCE_WORDS[credential.confidence]}
          </dd>
        </div>
        {reasons.length > 0 && (
          <div>
            <dt>Because</dt>
            <dd>
              {quoted(reasons.map(({text, points}) => `${text} (${points > 0 ? '+' : ''}${thousands(points)})`).join(', '))}
              {credential.checksum !== 'none' && `, checksum ${credential.checksum}`}
            </dd>
          </div>
        )}
        {credential.parts.length > 0 && (
          <div>
            <dt>With it</dt>
            <dd>{quoted(credential.parts.map((part) => part.replaceAll('-', ' ')).join(', '))}</dd>
          </div>
        )}
        {credential.notes.length > 0 && (
          <div>
            <dt>It says</dt>
            <dd>{quoted(credential.notes.join(', '))}</dd>
          </div>
        )}
        {credential.verdict !== null && (
          <div>
            <dt>Verdict</dt>
            <dd>{quoted(verdictText(credential.verdict))}</dd>
          </div>
        )}
        <div>
          <dt>Id</dt>
          <dd>
            <a class="link" href={`#${anchor}`}>
              {printable(credential.shortId)}
              <span class="away"> (link to this credential)</span>
            </a>
          </dd>
        </div>
      </dl>
    </section>
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
