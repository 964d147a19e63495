/** One piece of a page: a tag with its attributes (decoded), or a text (decoded; what `style` and `script` hold is as it stands). */
export type Piece = Tag | {readonly type: 'text'; readonly text: string; readonly within: string};

export interface Tag {
  readonly type: 'open' | 'close';
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
}

const RAW = new Set(['style', 'script']);
/** A comment, a doctype, or a tag whose attributes stand in double quotes or have no value, as HTML's tokenizer reads them. */
const TAG = /<!--[\s\S]*?-->|<!doctype[^>]*>|<(\/?)([a-zA-Z][^\s/>]*)((?:\s+[^\s=>"'/]+(?:="[^"]*")?)*)\s*\/?>/gi;

/** Reads a page piece by piece, by HTML's rules for texts, quoted attributes and raw elements; throws where a `<` starts nothing it knows. */
export function pieces(page: string): Piece[] {
  const found: Piece[] = [];
  let at = 0;
  let within = '';
  while (at < page.length) {
    const end = RAW.has(within) ? page.toLowerCase().indexOf(`</${within}`, at) : page.indexOf('<', at);
    const until = end === -1 ? page.length : end;
    if (until > at) found.push({type: 'text', text: RAW.has(within) ? page.slice(at, until) : decoded(page.slice(at, until)), within});
    if (until === page.length) break;
    TAG.lastIndex = until;
    const tag = TAG.exec(page);
    if (tag?.index !== until) throw new Error(`no tag: ${page.slice(until, until + 80)}`);
    at = until + tag[0].length;
    if (tag[2] === undefined) continue;
    const name = tag[2].toLowerCase();
    found.push({type: tag[1] === '/' ? 'close' : 'open', name, attributes: attributesOf(tag[3] ?? '')});
    within = tag[1] === '/' ? '' : name;
  }
  return found;
}

function attributesOf(text: string): Map<string, string> {
  return new Map([...text.matchAll(/([^\s=]+)(?:="([^"]*)")?/g)].map(([, name, value]) => [name!.toLowerCase(), decoded(value ?? '')]));
}

function decoded(text: string): string {
  return text.replace(/&(lt|gt|quot|amp|#39);/g, (_, name: string) => ({lt: '<', gt: '>', quot: '"', amp: '&', '#39': "'"})[name] ?? '');
}
