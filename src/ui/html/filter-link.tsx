import type {ComponentChildren} from 'preact';
import {type FacetName, filterHash} from './facets.ts';

interface FilterLinkProps {
  readonly filter: Readonly<Partial<Record<FacetName, string>>>;
  readonly children: ComponentChildren;
  readonly class?: string;
  readonly title?: string;
}

/** Shows only the credentials that pass `filter`. The script gives it its address: without the script it would lead nowhere and is plain text. */
export function FilterLink({filter, children, ...rest}: FilterLinkProps) {
  return (
    <a data-filter={filterHash(filter)} {...rest}>
      {children}
    </a>
  );
}
