/** One entry of a ZIP package, by the central directory; `data` is its bytes as stored (still compressed). */
export type ArchiveEntry = {
  readonly name: string;
  /** 0 stored, 8 deflated. */
  readonly method: 0 | 8;
  readonly crc: number;
  readonly compressedSize: number;
  readonly size: number;
  readonly data: Uint8Array;
  /** DOS date and time words as stored, kept on rewrite. */
  readonly modified: number;
  readonly externalAttributes: number;
};

/** What parts can be read from: an archive, or a package being changed. Names are compared without case, as the packaging rules ask. */
export type Parts = {
  readonly has: (name: string) => boolean;
  /** The name of a part as the package spells it; null when there is none. */
  readonly find: (name: string) => string | null;
  /** The bytes of a part; throws PlumblineError `truncated`, `over-limit` or `unsafe-package`. Null when there is none. */
  readonly read: (name: string) => Uint8Array | null;
};

/** A ZIP package held in memory. Reading an entry inflates it within limits and verifies its CRC. */
export type Archive = Parts & {
  /** In the order of the central directory. */
  readonly entries: readonly ArchiveEntry[];
};

/** The part that says what every other part is; packages begin with it. */
export const contentTypesPart = '[Content_Types].xml';

/** Limits of what a package may hold; over one of them is PlumblineError `over-limit` naming it. */
export type ArchiveLimits = {
  readonly entries: number;
  readonly entrySize: number;
  readonly totalSize: number;
  /** Inflated size over compressed size of one entry, checked above 1 MB. */
  readonly ratio: number;
};
