/** Where the tables of a TOML text begin, in their order. The parser keeps no positions, and a note without a line helps nobody. */
export class TomlLines {
  readonly #lines: readonly string[];
  readonly #headers: readonly {readonly name: string; readonly line: number}[];

  /** Tables of the text. */
  get size(): number {
    return this.#headers.length;
  }

  constructor(text: string) {
    this.#lines = text.split('\n');
    this.#headers = headersOf(this.#lines);
  }

  /** 1-based line of the n-th (from 0) header of that name, `[name]` or `[[name]]`; 0 where there is none (inline tables). */
  table(name: string, n = 0): number {
    return this.#headers.filter((header) => header.name === name)[n]?.line ?? 0;
  }

  /** The n-th header of that name below line `from` and above the next `end` header. */
  within(name: string, n: number, from: number, end: string): number {
    const next = this.#headers.find((header) => header.name === end && header.line > from)?.line ?? Number.POSITIVE_INFINITY;
    return this.#headers.filter((header) => header.name === name && header.line > from && header.line < next)[n]?.line ?? from;
  }

  /** The first line at or below `from` that holds the text, in quotes if one does; `from` where none does. */
  of(text: string, from: number): number {
    const first = text.split('\n')[0] ?? '';
    if (first === '') return from;
    return (
      this.#find((line) => line.includes(`'${first}'`) || line.includes(`"${first}"`), from) ??
      this.#find((line) => line.includes(first), from) ??
      from
    );
  }

  #find(is: (line: string) => boolean, from: number): number | null {
    for (let i = Math.max(0, from - 1); i < Math.min(this.#lines.length, from + FAR); i++) {
      if (is(this.#lines[i] ?? '')) return i + 1;
    }
    return null;
  }
}

/** Lines searched for a value behind its table's header. */
const FAR = 2_000;

function headersOf(lines: readonly string[]): {name: string; line: number}[] {
  const headers: {name: string; line: number}[] = [];
  let quote: string | null = null;
  lines.forEach((line, i) => {
    const header = quote === null ? /^\s*\[\[?\s*([\w.\s"'-]+?)\s*\]\]?\s*(?:#.*)?$/.exec(line) : null;
    if (header?.[1] !== undefined) headers.push({name: header[1].replaceAll(/[\s"']/g, ''), line: i + 1});
    else quote = openQuote(line, quote);
  });
  return headers;
}

/** Which multi-line quote is open behind the line. */
function openQuote(line: string, before: string | null): string | null {
  let open = before;
  for (const [mark] of line.matchAll(/'''|"""/g)) {
    if (open === null) open = mark;
    else if (open === mark) open = null;
  }
  return open;
}
