import type {CompiledRule} from '../core/compiled-rule.ts';

/** Bytes from the start of a match that its finding may depend on, parts included. */
export function reachOf(rule: CompiledRule): number {
  return rule.extent + Math.max(0, ...rule.parts.map((part) => part.within + part.extent));
}
