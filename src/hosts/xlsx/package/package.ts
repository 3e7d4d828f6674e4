import type { Archive, ArchiveEntry, Parts } from '../archive/archive';
import { inflateEntry } from '../archive/inflate-entry';
import { makeEntry } from '../archive/write-archive';
import { decodeText } from '../xml/decode-text';
import { partBytes } from '../xml/part-bytes';

/** A package while it is being changed. */
export type Package = Parts & {
  readonly text: (name: string) => string | null;
  /** Adds or replaces a part; one that already has exactly this text stays as it is, compressed bytes included. */
  readonly put: (name: string, text: string) => void;
  /** The same for a part that is known to have another text, or none. */
  readonly replace: (name: string, text: string) => void;
  readonly remove: (name: string) => void;
  /** The entries in their old order, new ones behind them. */
  readonly entries: () => readonly ArchiveEntry[];
  /** Is any part new, gone or other than in the archive it was opened from? */
  readonly isChanged: () => boolean;
};

/** Opens a package for changing; new and changed parts get the date `modified` (DOS words). The archive stays as it is. */
export function openPackage(archive: Archive, modified: number): Package {
  const entries = new Map(archive.entries.map((entry) => [entry.name.toLowerCase(), entry]));
  const written = new Set<string>();
  const read = (name: string): Uint8Array | null => {
    const key = name.toLowerCase();
    const entry = entries.get(key);
    if (!entry) return null;
    // Unpacked again rather than kept: our sheets are tens of megabytes, and hardly ever asked for again.
    return written.has(key) ? inflateEntry(entry) : archive.read(entry.name);
  };
  const replace = (name: string, next: Uint8Array): void => {
    const key = name.toLowerCase();
    entries.set(key, makeEntry(entries.get(key)?.name ?? name, next, modified));
    written.add(key);
  };
  return {
    has: (name) => entries.has(name.toLowerCase()),
    find: (name) => entries.get(name.toLowerCase())?.name ?? null,
    read,
    text: (name) => {
      const found = read(name);
      return found && decodeText(found);
    },
    put: (name, text) => {
      const next = partBytes(text);
      const current = read(name);
      if (!current || !areEqual(current, next)) replace(name, next);
    },
    replace: (name, text) => replace(name, partBytes(text)),
    remove: (name) => {
      entries.delete(name.toLowerCase());
      written.delete(name.toLowerCase());
    },
    entries: () => [...entries.values()],
    isChanged: () => entries.size !== archive.entries.length || archive.entries.some((entry) => entries.get(entry.name.toLowerCase()) !== entry),
  };
}

function areEqual(a: Uint8Array, b: Uint8Array): boolean {
  if (a.length !== b.length) return false;
  // A loop: every() would call a function for each of a sheet's tens of millions of bytes.
  for (let i = 0; i < a.length; i += 1) if (a[i] !== b[i]) return false;
  return true;
}
