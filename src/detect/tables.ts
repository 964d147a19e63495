import type {CompiledGuard, CompiledRule} from '../core/compiled-rule.ts';
import {GuardError} from '../core/errors.ts';
import {GUARD_TAIL} from '../kernel/layout.ts';
import {bytesOf, classTable} from './char-classes.ts';
import {fold, ImageWriter} from './image-writer.ts';
import {trigramShares} from './text-model.ts';
import {chooseWindows, spreadOverBuckets, type Target} from './windows.ts';

/**
 * The memory image that the search works on: filter table, verification records, guards, character classes. Takes some tens of
 * milliseconds, so the built-in rules' image is made at build time. Throws RULE_INVALID when there are more rules than it has room for.
 */
export function buildImage(rules: readonly CompiledRule[]): Uint8Array {
  if (rules.length > 0xffff) throw new GuardError('RULE_INVALID', `${rules.length} rules are more than the search table holds`);
  const classes = classTable();
  return write(
    new ImageWriter(classes),
    rules.map((rule, number) => ({rule, number})),
    0,
    classes,
  );
}

/** A rule and the number by which the search tells of it. */
export interface NumberedRule {
  readonly rule: CompiledRule;
  readonly number: number;
}

/**
 * A copy of an image in which more rules are looked for: a few milliseconds for some tens of rules, and no further pass over the text. The
 * rules that are in it already are found as before. Throws RULE_INVALID when there is no room for their anchors.
 */
export function extendImage(image: Uint8Array, rules: readonly NumberedRule[]): Uint8Array {
  const classes = classTable();
  const writer = new ImageWriter(classes, image);
  return write(writer, rules, writer.freeGuard, classes);
}

function write(writer: ImageWriter, rules: readonly NumberedRule[], firstGuard: number, classes: Uint16Array): Uint8Array {
  let nextGuard = firstGuard;
  const targets = anchorsOf(rules).map((anchor): Target => {
    const id = nextGuard;
    anchor.uses.forEach(({rule, guard}, i) => {
      writer.guard(nextGuard++, rule, guard, i + 1 < anchor.uses.length);
    });
    return {text: anchor.text, ignoreCase: anchor.ignoreCase, id, follow: followOf(anchor, classes)};
  });
  const shares = trigramShares();
  const windows = targets.flatMap((target) => chooseWindows(target, shares));
  spreadOverBuckets(windows).forEach((bucket, i) => {
    const window = windows[i];
    if (window !== undefined) writer.filter(window, bucket);
  });
  writer.verification(windows);
  return writer.image;
}

interface AnchorUses {
  readonly text: string;
  readonly ignoreCase: boolean;
  readonly uses: {readonly rule: number; readonly guard: CompiledGuard}[];
}

/** The rules' anchors without repetition, each with the rules that use it. */
function anchorsOf(rules: readonly NumberedRule[]): AnchorUses[] {
  const known = new Map<string, AnchorUses>();
  rules.forEach(({rule, number}) => {
    rule.anchors.forEach((anchor, i) => {
      const text = rule.ignoreCase ? anchor.replace(/[A-Z]/g, (char) => char.toLowerCase()) : anchor;
      const key = `${rule.ignoreCase} ${text}`;
      const guard = rule.guards[i];
      if (guard === undefined) return;
      const one = known.get(key) ?? {text, ignoreCase: rule.ignoreCase, uses: []};
      known.set(key, one);
      one.uses.push({rule: number, guard});
    });
  });
  return [...known.values()];
}

/** If every rule of the anchor demands a run right behind it, the filter may look into that run. */
function followOf(anchor: AnchorUses, classes: Uint16Array): Target['follow'] {
  const guards = anchor.uses.map(({guard}) => guard);
  if (!guards.every((guard) => guard.kind === GUARD_TAIL && guard.minimum > 0)) return null;
  const mask = guards.reduce((all, guard) => all | guard.mask, 0);
  return {values: [...new Set(bytesOf(mask, classes).map(fold))], length: Math.min(...guards.map((guard) => guard.minimum))};
}
