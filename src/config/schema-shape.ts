import {settingsSchema} from './schema.ts';

/** Keys and positions that lead to a value. */
export type Steps = readonly (string | number)[];

/** The keys that the schema has at a path. */
export function knownKeys(path: Steps): string[] {
  let node: SchemaNode | undefined = ROOT;
  for (const step of path) node = typeof step === 'number' ? inner(node)?.item : inner(node)?.entries?.[step];
  return Object.keys(inner(node)?.entries ?? {});
}

/** The parts of a valibot schema that are read here. */
interface SchemaNode {
  readonly type?: string;
  readonly wrapped?: SchemaNode;
  readonly pipe?: readonly SchemaNode[];
  readonly entries?: Readonly<Record<string, SchemaNode>>;
  readonly item?: SchemaNode;
}

const ROOT = settingsSchema as unknown as SchemaNode;

export interface ShapeProblem {
  readonly path: Steps;
  readonly is: 'unknown key' | 'list for a map';
}

/** What valibot does not see: it takes a list for a map, and names the first unknown key only. */
export function shapeProblems(value: unknown, node: SchemaNode | undefined = ROOT, path: Steps = []): ShapeProblem[] {
  const {type, entries, item} = inner(node) ?? {};
  if (entries !== undefined && Array.isArray(value)) return [{path, is: 'list for a map'}];
  if (typeof value !== 'object' || value === null || (entries === undefined && item === undefined)) return [];
  return Object.entries(value).flatMap(([key, one]): ShapeProblem[] => {
    const here = [...path, Array.isArray(value) ? Number(key) : key];
    if (item !== undefined) return Array.isArray(value) ? shapeProblems(one, item, here) : [];
    if (entries !== undefined && Object.hasOwn(entries, key)) return shapeProblems(one, entries[key], here);
    return type === 'strict_object' ? [{path: here, is: 'unknown key'}] : [];
  });
}

/** The schema behind "may be left out" and the checks. */
function inner(node: SchemaNode | undefined): SchemaNode | undefined {
  const next = node?.wrapped ?? (node?.pipe?.[0] === node ? undefined : node?.pipe?.[0]);
  return next === undefined ? node : inner(next);
}
