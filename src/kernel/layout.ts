/**
 * Where things live in the search's memory image: the plain-JavaScript search reads the same image as the WebAssembly kernel will.
 * Nothing but numeric constants, so that both compilers take this file.
 */

/** 256 x u16: character-class bits of every byte value (detect/char-classes.ts). */
export const CLASSES = 0x0400;
/** Per-tile list of 32-byte blocks with a candidate window: {u32 address, u32 lane mask}. Kernel only. */
export const BLOCKS = 0x0800;
/** Bytes the filter looks at before it turns to the collected candidates. */
export const TILE = 0x4000;
/** 64 K x u16: folded-trigram hash -> bits of eight buckets (low byte: first trigram of a window, high byte: second). */
export const FILTER = 0x10000;
/** 64 K x u16: hash of the window's middle trigram -> first verification record (0 = none). */
export const HEADS = 0x30000;
export const HEADS_BITS = 16;
/** 32-byte verification records, numbered from 1. */
export const RECORDS = 0x50000;
export const MAX_RECORDS = 8192;
/** 8-byte guards: {u16 rule, u8 kind, u8 minimum run, u16 class mask, u16 limit * 2 + 1 when another guard follows}. */
export const GUARDS = 0x90000;
export const MAX_GUARDS = 4096;
/** The image is [0, IMAGE_END). */
export const IMAGE_END = 0x98000;
/** Output of the kernel: {u32 offset of the anchor, u32 id} pairs. */
export const HITS = 0xa0000;
export const MAX_HITS = 0xc000;
/** Bytes to search start here; PADDING zero bytes must follow them (a guard's run may look that far past the end). */
export const HAYSTACK = 0x100000;
export const PADDING = 384;

/** Odd multipliers of the filter's 16-bit hash: low two bytes, third byte. */
export const HASH_PAIR = 0x0401;
export const HASH_THIRD = 0x2c9b;
/** Multiplier of the 32-bit hash that picks a verification chain. */
export const HASH_HEADS = 0x9e3779b1;

/** The expression runs at every occurrence of the anchor. */
export const GUARD_NONE = 0;
/** The bytes right after the anchor are a run of at least `minimum` bytes of the class. */
export const GUARD_TAIL = 1;
/** Filler, operator, openers, then a run of at least `minimum` bytes of the class. */
export const GUARD_ASSIGN = 2;
/** Somewhere behind the anchor, beginning at most `limit` bytes on, stands a run of at least `minimum` bytes of the class. */
export const GUARD_NEAR = 3;
/** Most bytes between an anchor and its operator, and between the operator and the value, that GUARD_ASSIGN looks through. */
export const FILLER_LIMIT = 40;
export const OPENER_LIMIT = 12;
