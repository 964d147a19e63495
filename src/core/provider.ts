import type {Rule} from './rule.ts';

/** A service that issues tokens, as data: one file under src/providers/definitions. */
export interface Provider {
  /** Kebab-case, equal to the file's name. */
  readonly id: string;
  readonly title: string;
  /** False for kinds no one service issues (private keys, JWT, passwords in URLs, generic assignments). */
  readonly service: boolean;
  /** Pages that state the formats, most specific first. */
  readonly docs: readonly string[];
  /** Hosts the provider's API answers on; the only ones a token may ever be sent to. */
  readonly hosts: readonly string[];
  readonly rules: readonly Rule[];
  /** What a person does to end the token: where to click, what to call. One or two sentences. */
  readonly manual: string;
}
