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

/** A ZIP package held in memory. Reading an entry inflates it within limits and verifies its CRC. */
export type Archive = {
  /** In the order of the central directory. */
  readonly entries: readonly ArchiveEntry[];
  readonly has: (name: string) => boolean;
  /** The bytes of an entry; throws PlumblineError `truncated`, `over-limit` or `unsafe-package`. Null when there is none. */
  readonly read: (name: string) => Uint8Array | null;
};

/** Limits of what a package may hold; over one of them is PlumblineError `over-limit` naming it. */
export type ArchiveLimits = {
  readonly entries: number;
  readonly entrySize: number;
  readonly totalSize: number;
  /** Inflated size over compressed size of one entry, checked above 1 MB. */
  readonly ratio: number;
};
