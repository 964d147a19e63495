import {printable} from '../../core/redact.ts';
import type {Confidence} from '../../core/rule.ts';
import type {Facet, FacetName} from './facets.ts';
import type {ReportView} from './view.ts';
import {CONFIDENCE_WORDS, EXPOSURE_WORDS} from './words.ts';

/** The order in which client.ts reads a credential's positions from `data-facets`; its controls are found by these names. */
export const FACET_ORDER: readonly FacetName[] = ['severity', 'exposure', 'confidence', 'state', 'rule', 'folder', 'author', 'entered'];

const SORTS: readonly (readonly [value: string, words: string])[] = [
  ['worst', 'worst first'],
  ['newest', 'entered last'],
  ['oldest', 'entered first'],
  ['places', 'most places'],
  ['path', 'path'],
  ['kind', 'kind'],
];

/** Search, filters and order of the list. Hidden until the script works: without it they would do nothing. */
export function Filters({view}: {view: ReportView}) {
  const {facets, titles} = view;
  return (
    <search id="filters" class="filters" aria-label="Filter the credentials" hidden>
      <div class="line">
        <label class="find">
          <span class="away">Text in path, kind, author, commit</span>
          <input type="search" name="text" placeholder="Path, kind, author, commit…" autocomplete="off" spellcheck={false} />
        </label>
        <label class="sort">
          <span>Order</span>
          <select name="sort">
            {SORTS.map(([value, words]) => (
              <option key={value} value={value}>
                {words}
              </option>
            ))}
          </select>
        </label>
        <button type="button" id="expand" aria-pressed="false">
          Open all
        </button>
        <output id="count" aria-live="polite" />
        <button type="button" id="clear" hidden>
          Clear filters
        </button>
      </div>
      <details id="more" open>
        <summary>Filters</summary>
        <div class="choices">
          <Choices name="severity" legend="Severity" facet={facets.severity} words={(value) => value} />
          <Choices
            name="confidence"
            legend="Confidence"
            facet={facets.confidence}
            words={(value) => value}
            hint={(value) => CONFIDENCE_WORDS[value as Confidence]}
          />
          <Choices
            name="state"
            legend="Now"
            facet={facets.state}
            words={(value) => (value === 'in-head' ? 'still in HEAD' : 'not in HEAD')}
          />
          <Choices
            name="exposure"
            legend="Exposure"
            facet={facets.exposure}
            words={(value) => EXPOSURE_WORDS[value as keyof typeof EXPOSURE_WORDS].title}
          />
        </div>
        <div class="choices">
          <Choice name="rule" label="Kind" facet={facets.rule} words={(value) => titles.get(value) ?? value} />
          <Choice name="folder" label="Folder" facet={facets.folder} words={(value) => value} />
          <Choice name="author" label="Author" facet={facets.author} words={(value) => value} />
          <Choice name="entered" label="Entered" facet={facets.entered} words={(value) => value} />
        </div>
      </details>
    </search>
  );
}

interface ChoicesProps {
  readonly name: FacetName;
  readonly legend: string;
  readonly facet: Facet;
  readonly words: (value: string) => string;
  readonly hint?: (value: string) => string;
}

function Choices({name, legend, facet, words, hint}: ChoicesProps) {
  return (
    <fieldset hidden={facet.values.length < 2}>
      <legend>{legend}</legend>
      {facet.values.map(({value, count}) => (
        <label key={value} class="chip" title={hint?.(value)}>
          <input type="checkbox" name={name} value={value} />
          <span>
            {words(value)} <small>{count}</small>
          </span>
        </label>
      ))}
    </fieldset>
  );
}

function Choice({name, label, facet, words}: {name: FacetName; label: string; facet: Facet; words: (value: string) => string}) {
  return (
    <label class="choice" hidden={facet.values.length < 2}>
      <span>{label}</span>
      <select name={name}>
        <option value="">any</option>
        {facet.values.map(({value, count}) => (
          <option key={value} value={value}>{`${printable(words(value))} (${count})`}</option>
        ))}
      </select>
    </label>
  );
}
