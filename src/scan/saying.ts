import type {Suppressor} from '../core/suppression.ts';

/** Suppresses nothing: has lines for the summary. */
export function saying(notices: readonly string[]): Suppressor {
  return {decide: () => null, notices: () => notices};
}
