import {inspect} from 'node:util';

/**
 * The text of one credential. It lives in a private field; every ordinary way of printing gives the mask. Only `reveal()` gives
 * the text, and only the doors listed in src/README.md may call it. `structuredClone` of a Secret keeps no text.
 */
export class Secret {
  readonly #text: string;
  /** The telling start that may be shown (`ghp_`); empty where showing any character would narrow a guess. */
  readonly prefix: string;

  /** `shown`: how many leading characters are public knowledge; cut so that at most a third of the text can be shown. */
  constructor(text: string, shown = 0) {
    this.#text = text;
    this.prefix = text.slice(0, Math.min(shown, Math.floor(text.length / 3)));
  }

  /** The credential's text itself. Call it only at a door. */
  reveal(): string {
    return this.#text;
  }

  /** Length in UTF-16 code units; one per byte, since scanned bytes are held as latin1. */
  get length(): number {
    return this.#text.length;
  }

  toString(): string {
    return mask(this.prefix, this.#text.length);
  }

  toJSON(): string {
    return this.toString();
  }

  [inspect.custom](): string {
    return this.toString();
  }
}

/** The form in which a secret is printed: `ghp_… (40 chars)`. */
export function mask(prefix: string, length: number): string {
  return `${prefix}… (${length} chars)`;
}
