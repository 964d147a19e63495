import type {Problem} from './document.ts';

/** The bytes as text; a problem where they are none. A byte order mark is no part of it. */
export function textOf(bytes: Uint8Array): string | Problem {
  if (bytes[0] === 0xff || bytes[0] === 0xfe || bytes[0] === 0 || bytes[1] === 0) return whole('not UTF-8 text: save it as UTF-8');
  try {
    return new TextDecoder('utf-8', {fatal: true}).decode(bytes);
  } catch {
    return {...whole('not UTF-8 text: save it as UTF-8'), ...firstBrokenLine(bytes)};
  }
}

function firstBrokenLine(bytes: Uint8Array): {line: number; column: number} {
  const decoder = new TextDecoder('utf-8', {fatal: true});
  let line = 0;
  for (let start = 0; start <= bytes.length; ) {
    line++;
    const end = bytes.indexOf(0x0a, start);
    const one = bytes.subarray(start, end < 0 ? bytes.length : end);
    try {
      decoder.decode(one);
    } catch {
      return {line, column: 1};
    }
    start = (end < 0 ? bytes.length : end) + 1;
  }
  return {line: 1, column: 1};
}

/** What is wrong with a package.json as JSON (YAML takes more for JSON than npm does); null: nothing. */
export function brokenJson(text: string): Problem | null {
  try {
    JSON.parse(text);
    return null;
  } catch {
    return whole('not JSON, so its "guard" settings cannot be read');
  }
}

function whole(text: string): Problem {
  return {line: null, column: null, key: '', text, hint: null};
}
