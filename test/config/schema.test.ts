import {readFileSync} from 'node:fs';
import path from 'node:path';
import {Ajv2020} from 'ajv/dist/2020.js';
import * as v from 'valibot';
import {describe, expect, it} from 'vitest';
import {DEFAULTS, SETTING_KEYS} from '../../src/config/defaults.ts';
import {keyValue} from '../../src/config/document.ts';
import {jsonSchemaOf, settingsJsonSchema} from '../../src/config/json-schema.ts';
import {checkSettings} from '../../src/config/parse.ts';
import {settingsSchema} from '../../src/config/schema.ts';
import {ROOT} from '../helpers/imports.ts';

const jsonSchema = JSON.parse(readFileSync(path.join(ROOT, 'dist/schemas/guard.schema.json'), 'utf8')) as KeySchema;
const ajv = new Ajv2020({allErrors: true, validateFormats: false, strict: true, strictTypes: false});
const validate = ajv.compile(jsonSchema);

interface KeySchema {
  readonly description?: string;
  readonly default?: unknown;
  readonly examples?: readonly unknown[];
  readonly properties?: Readonly<Record<string, KeySchema>>;
}

function schemaAt(key: string): KeySchema {
  return key.split('.').reduce<KeySchema>((schema, name) => schema.properties?.[name] ?? {}, jsonSchema);
}

describe('the JSON Schema of guard.yml', () => {
  it('in the package is the one of the sources', () => {
    expect(jsonSchema).toEqual(JSON.parse(JSON.stringify(settingsJsonSchema())));
  });

  for (const key of [...SETTING_KEYS, 'version', 'scan']) {
    it(`describes ${key}, with an example that holds and the default that counts`, () => {
      const {description = '', examples = [], ...rest} = schemaAt(key);
      expect(description.length).toBeGreaterThan(20);
      expect(examples).toHaveLength(1);
      const document = key.split('.').reduceRight<unknown>((value, name) => ({[name]: value}), examples[0]);
      expect(checkSettings(document)).toHaveProperty('document');
      expect(validate(document)).toBe(true);
      if (key === 'version' || key === 'scan') return;
      const fallback = keyValue(DEFAULTS, key as (typeof SETTING_KEYS)[number]);
      expect(rest.default ?? null).toEqual(fallback);
    });
  }

  it('has the keys of the defaults and no others', () => {
    const known = Object.keys(jsonSchema.properties ?? {}).flatMap((name) => {
      const inner = name === 'scan' ? Object.keys(schemaAt('scan').properties ?? {}) : [];
      return inner.length === 0 ? [name] : inner.map((one) => `${name}.${one}`);
    });
    expect(known.sort()).toEqual([...SETTING_KEYS, 'version'].sort());
  });

  const documents: readonly unknown[] = [
    {},
    {version: 1},
    {version: 2},
    {version: '1'},
    {scan: {failOn: 'new', exclude: ['a']}},
    {scan: {failOn: 'some'}},
    {scan: {exclude: 'a'}},
    {scan: {exclude: ['']}},
    {scan: {limitMb: 0}},
    {scan: {limitMb: 1.5}},
    {scan: {limitMb: 1}},
    {scan: {other: 1}},
    {scan: []},
    {baseline: ''},
    {baseline: 'a'},
    {allow: [{path: 'a', reason: 'b'}]},
    {allow: [{path: 'a'}]},
    {allow: [{path: 'a', reason: 'b', more: 1}]},
    {rules: 'x'},
    {hooks: {}},
    [],
    null,
    'x',
  ];
  for (const document of documents) {
    it(`and guard agree on ${JSON.stringify(document)}`, () => expect(validate(document)).toBe('document' in checkSettings(document)));
  }
});

describe('a valibot schema as JSON Schema', () => {
  it('keeps what has a counterpart', () => {
    const schema = v.strictObject({
      a: v.pipe(v.string(), v.regex(/^x+$/), v.description('d'), v.metadata({example: 'x'})),
      b: v.optional(v.union([v.literal(1), v.array(v.pipe(v.number(), v.maxValue(3)))]), 1),
    });
    expect(jsonSchemaOf(schema)).toEqual({
      type: 'object',
      additionalProperties: false,
      required: ['a'],
      properties: {
        a: {type: 'string', pattern: '^x+$', description: 'd', examples: ['x']},
        b: {anyOf: [{const: 1}, {type: 'array', items: {type: 'number', maximum: 3}}], default: 1},
      },
    });
  });

  it('refuses what it does not know', () => {
    expect(() => jsonSchemaOf(v.date())).toThrow(/no JSON Schema/);
    expect(() => jsonSchemaOf(settingsSchema)).not.toThrow();
  });
});
