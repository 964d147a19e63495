import type {AllowEntry} from '../core/allow.ts';
import {checkedAllow} from './allow-entry.ts';
import type {Settings} from './merge.ts';

/** The allow entries of all layers, each with the scope of its own. */
export function allowsOf({values, from}: Pick<Settings, 'values' | 'from'>): AllowEntry[] {
  return values.allow.map((entry, i) => {
    const {layer, name} = from.allow[i] ?? {layer: 'user', name: ''};
    return checkedAllow(entry, name, `allow[${i}]`, layer === 'repository' ? 'repository' : 'user');
  });
}
