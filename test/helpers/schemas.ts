import {readFileSync} from 'node:fs';
import path from 'node:path';
import {Ajv} from 'ajv';
import {validateXML} from 'xmllint-wasm';
import {ROOT} from './imports.ts';

const FOLDER = path.join(ROOT, 'test/fixtures/schemas');

/** What a JSON Schema of test/fixtures/schemas has against a document; null: nothing. */
export function jsonSchemaCheck(name: string): (document: unknown) => string | null {
  const ajv = new Ajv({strict: false, allErrors: true, validateFormats: false});
  const validate = ajv.compile(JSON.parse(readFileSync(path.join(FOLDER, name), 'utf8')) as object);
  return (document) => (validate(document) ? null : ajv.errorsText(validate.errors));
}

/** What Jenkins' schema for JUnit reports has against these documents, one line each; empty: nothing. */
export async function jenkinsErrors(documents: readonly string[]): Promise<string[]> {
  const schema = readFileSync(path.join(FOLDER, 'junit-jenkins-10.xsd'), 'utf8');
  const xml = documents.map((contents, i) => ({fileName: `report-${i}.xml`, contents}));
  const {valid, errors} = await validateXML({xml, schema, initialMemoryPages: 512, maxMemoryPages: 8192});
  return valid ? [] : errors.map(({rawMessage}) => rawMessage);
}
