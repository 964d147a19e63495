import {readdirSync, readFileSync} from 'node:fs';
import path from 'node:path';
import {fileURLToPath} from 'node:url';
import {parseSync} from 'oxc-parser';

export const ROOT = fileURLToPath(new URL('../..', import.meta.url));
export const SOURCES = path.join(ROOT, 'src');

/** One import of a source file: static, dynamic or type-only. */
export interface Import {
  /** Importing file, relative to src. */
  readonly from: string;
  /** What it names: a package, `node:fs`, or a file relative to src. */
  readonly to: string;
  readonly typeOnly: boolean;
  readonly dynamic: boolean;
}

export function sourceFiles(folder = SOURCES): string[] {
  return readdirSync(folder, {withFileTypes: true}).flatMap((entry) => {
    const file = path.join(folder, entry.name);
    if (entry.isDirectory()) return entry.name === 'assembly' ? [] : sourceFiles(file);
    return /\.tsx?$/.test(entry.name) ? [file] : [];
  });
}

export function importsOf(file: string): Import[] {
  const text = readFileSync(file, 'utf8');
  const {module, program} = parseSync(file, text);
  const from = path.relative(SOURCES, file);
  const found: Import[] = [];
  const add = (name: string, typeOnly: boolean, dynamic: boolean): void => {
    found.push({from, to: name.startsWith('.') ? path.relative(SOURCES, path.resolve(path.dirname(file), name)) : name, typeOnly, dynamic});
  };
  for (const one of module.staticImports)
    add(one.moduleRequest.value, one.entries.length > 0 && one.entries.every((entry) => entry.isType), false);
  for (const one of module.staticExports)
    for (const entry of one.entries) if (entry.moduleRequest) add(entry.moduleRequest.value, entry.isType, false);
  for (const one of module.dynamicImports) add(text.slice(one.moduleRequest.start + 1, one.moduleRequest.end - 1), false, true);
  for (const name of typeImports(program)) add(name, true, false);
  return found;
}

/** `import('x').Y` in a type. */
function typeImports(node: unknown): string[] {
  const names: string[] = [];
  const stack: unknown[] = [node];
  while (stack.length > 0) {
    const next = stack.pop();
    if (Array.isArray(next)) stack.push(...next);
    else if (typeof next === 'object' && next !== null) {
      const {type, source} = next as {type?: string; source?: {value?: string}};
      if (type === 'TSImportType' && typeof source?.value === 'string') names.push(source.value);
      stack.push(...Object.values(next));
    }
  }
  return names;
}

/** Calls and words of a file without comments and strings that only mention them: the token texts oxc sees. */
export function codeOf(file: string): string {
  const text = readFileSync(file, 'utf8');
  const {comments} = parseSync(file, text);
  let code = '';
  let at = 0;
  for (const comment of comments) {
    code += text.slice(at, comment.start);
    at = comment.end;
  }
  return code + text.slice(at);
}
