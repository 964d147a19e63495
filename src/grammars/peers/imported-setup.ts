/** A place in a peer's file: `line` is 1-based, 0 means the file as a whole. */
export interface FilePlace {
  readonly file: string;
  readonly line: number;
}

/** A test of a path relative to the repository root, with `/`. */
export type PathTest =
  /** As in .gitignore. */
  | {readonly form: 'glob'; readonly text: string}
  /** An expression in RE2's syntax, found anywhere in the path. */
  | {readonly form: 'expression'; readonly source: string};

/** A test of a finding's text, its expression in RE2's syntax. `on`: the secret alone, the whole match of the rule, or the line it stands on. */
export type TextTest =
  | {readonly form: 'expression'; readonly on: 'secret' | 'match' | 'line'; readonly source: string}
  /** Part of the secret, ignoring case. */
  | {readonly form: 'contains'; readonly on: 'secret'; readonly text: string};

/** Something a peer never reports. All lists that are not empty must agree; within a list one is enough. */
export interface ImportedAllow {
  readonly place: FilePlace;
  /** Rule ids as the peer names them; empty: every rule. */
  readonly peerRules: readonly string[];
  readonly paths: readonly PathTest[];
  readonly texts: readonly TextTest[];
  /** Full or shortened commit ids, lower case. */
  readonly commits: readonly string[];
  /** As the peer's file words it; empty: it gives none. */
  readonly reason: string;
}

/** A rule of the user's own, its expression in JavaScript's syntax. */
export interface ImportedRule {
  readonly place: FilePlace;
  readonly id: string;
  readonly title: string;
  readonly source: string;
  /** Case matters neither in the expression nor in the anchors. */
  readonly ignoreCase: boolean;
  /** Each match holds one of them. At least three bytes each. */
  readonly anchors: readonly string[];
  /** What it does otherwise than the peer's, one phrase each. */
  readonly changes: readonly string[];
  /** Texts in which the expression matches, made up from the expression alone: one of them will do as the rule's example. */
  readonly samples: readonly string[];
  /** Bits per character; null: none asked. */
  readonly minEntropy: number | null;
}

/** A value that the peer knows and no longer reports. Told by its hash, never by its text. */
export interface KnownValue {
  readonly place: FilePlace;
  /** SHA-1 of the value's bytes, 40 hex digits. */
  readonly sha1: string;
  /** Null: in any file. */
  readonly path: string | null;
  /** What the peer calls the kind; empty: any. */
  readonly peerRule: string;
  /** Where the peer saw it, in case its value is cut otherwise than guard's; null where it does not say. */
  readonly seenAt: KnownPlace | null;
  /** True: a person marked it as no secret. False: a finding known at that date. */
  readonly isNoSecret: boolean;
}

/** A finding that the peer knows by its place only. */
export interface KnownPlace {
  readonly place: FilePlace;
  /** Null: whatever the commit. */
  readonly commit: string | null;
  readonly path: string;
  /** What the peer calls the kind; empty: any. */
  readonly peerRule: string;
  /** 1-based. */
  readonly line: number;
}

/** Something a person must know: what was not taken over, or only with a change. `not-needed`: guard does without it. */
export interface ImportNote {
  readonly place: FilePlace;
  readonly outcome: 'not-taken' | 'not-needed' | 'changed';
  /** What the note is about ('rule mycorp-key', 'allowlist, commits'). Never the text of a secret. */
  readonly what: string;
  readonly why: string;
}

/** What the files of peers ask for, as one plain value; nothing of it is guard's yet. */
export interface ImportedSetup {
  readonly allows: readonly ImportedAllow[];
  readonly rules: readonly ImportedRule[];
  /** Paths that are not read at all, as in .gitignore. */
  readonly excludes: readonly {readonly place: FilePlace; readonly glob: string}[];
  readonly knownValues: readonly KnownValue[];
  readonly knownPlaces: readonly KnownPlace[];
  readonly notes: readonly ImportNote[];
}

/** The lists of an `ImportedSetup` while a parser fills them. */
export interface SetupDraft {
  readonly allows: ImportedAllow[];
  readonly rules: ImportedRule[];
  readonly excludes: {readonly place: FilePlace; readonly glob: string}[];
  readonly knownValues: KnownValue[];
  readonly knownPlaces: KnownPlace[];
  readonly notes: ImportNote[];
}

export function emptyDraft(): SetupDraft {
  return {allows: [], rules: [], excludes: [], knownValues: [], knownPlaces: [], notes: []};
}

/** The setups of several files as one, in their order. */
export function mergeSetups(setups: readonly ImportedSetup[]): ImportedSetup {
  return {
    allows: setups.flatMap((one) => one.allows),
    rules: setups.flatMap((one) => one.rules),
    excludes: setups.flatMap((one) => one.excludes),
    knownValues: setups.flatMap((one) => one.knownValues),
    knownPlaces: setups.flatMap((one) => one.knownPlaces),
    notes: setups.flatMap((one) => one.notes),
  };
}
