import type {GenericSchema} from 'valibot';
import {settingsSchema} from './schema.ts';

type Json = Readonly<Record<string, unknown>>;

/** The parts of a valibot schema, check or text that are read here. */
interface Node {
  readonly kind: 'schema' | 'validation' | 'metadata' | 'transformation';
  readonly type: string;
  readonly entries?: Readonly<Record<string, Node>>;
  readonly wrapped?: Node;
  readonly item?: Node;
  readonly value?: Node;
  readonly options?: readonly unknown[];
  readonly literal?: unknown;
  readonly default?: unknown;
  readonly requirement?: unknown;
  readonly pipe?: readonly Node[];
  readonly description?: string;
  readonly title?: string;
  readonly metadata?: Json;
}

/** The JSON Schema of the settings, for editors; the build writes it to dist/schemas/guard.schema.json. */
export function settingsJsonSchema(): Json {
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: 'https://tokenguard.dev/schemas/guard.schema.json',
    title: 'Guard settings',
    description: 'guard.yml, the "guard" key of package.json, and guard/config.yml of the user.',
    ...jsonSchemaOf(settingsSchema),
  };
}

/** What a valibot schema says, as JSON Schema. Checks that have no counterpart (functions) are left out: editors then accept more than guard does. */
export function jsonSchemaOf(schema: GenericSchema): Json {
  return schemaOf(schema as unknown as Node);
}

function schemaOf(node: Node): Json {
  const [first = node, ...rest] = node.pipe ?? [];
  return Object.assign({}, node.pipe === undefined ? baseOf(node) : schemaOf(first), ...rest.map(detailOf));
}

function baseOf(node: Node): Json {
  switch (node.type) {
    case 'strict_object':
    case 'object':
    case 'loose_object':
      return objectOf(node);
    case 'array':
      return {type: 'array', items: schemaOf(node.item!)};
    case 'record':
      return {type: 'object', additionalProperties: schemaOf(node.value!)};
    case 'string':
    case 'number':
    case 'boolean':
      return {type: node.type};
    case 'picklist':
      return {enum: node.options};
    case 'literal':
      return {const: node.literal};
    case 'optional':
    case 'exact_optional':
      return {...schemaOf(node.wrapped!), ...(node.default === undefined ? {} : {default: node.default})};
    case 'union':
    case 'variant':
      return {anyOf: (node.options as readonly Node[]).map(schemaOf)};
    case 'unknown':
    case 'any':
      return {};
    default:
      throw new TypeError(`no JSON Schema for valibot's ${node.type}`);
  }
}

function objectOf({type, entries = {}}: Node): Json {
  const required = Object.keys(entries).filter((name) => !['optional', 'exact_optional'].includes(entries[name]!.type));
  return {
    type: 'object',
    ...(type === 'strict_object' ? {additionalProperties: false} : {}),
    ...(required.length > 0 ? {required} : {}),
    properties: Object.fromEntries(Object.entries(entries).map(([name, node]) => [name, schemaOf(node)])),
  };
}

const LIMITS: Readonly<Record<string, string>> = {min_value: 'minimum', max_value: 'maximum'};

function detailOf(node: Node): Json {
  const {type, requirement} = node;
  switch (type) {
    case 'description':
      return {description: node.description};
    case 'title':
      return {title: node.title};
    case 'metadata':
      return metadataOf(node.metadata ?? {});
    case 'integer':
      return {type: 'integer'};
    case 'regex':
      return {pattern: (requirement as RegExp).source};
    case 'iso_date':
      return {format: 'date'};
    case 'non_empty':
      return {minLength: 1};
    case 'min_value':
    case 'max_value':
      return {[LIMITS[type]!]: requirement};
    default:
      return {};
  }
}

function metadataOf({default: fallback, example}: Json): Json {
  return {...(fallback === undefined ? {} : {default: fallback}), ...(example === undefined ? {} : {examples: [example]})};
}
