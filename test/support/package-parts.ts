import { strFromU8 } from 'fflate';
import type { ArchiveEntry } from '../../src/hosts/xlsx/archive/archive';
import { readArchive } from '../../src/hosts/xlsx/archive/read-archive';

/** The text of one part; fails where there is none. */
export function textOfPart(bytes: Uint8Array, name: string): string {
  const content = readArchive(bytes).read(name);
  if (content === null) throw new Error(`no part ${name}`);
  return strFromU8(content);
}

export function partNames(bytes: Uint8Array): string[] {
  return readArchive(bytes).entries.map((entry) => entry.name);
}

/** Names of the parts whose stored bytes differ between two packages, or that only one of them has. */
export function changedParts(before: Uint8Array, after: Uint8Array): string[] {
  const old = new Map(readArchive(before).entries.map((entry) => [entry.name, entry]));
  const fresh = new Map(readArchive(after).entries.map((entry) => [entry.name, entry]));
  return [...new Set([...old.keys(), ...fresh.keys()])].filter((name) => !isSameEntry(old.get(name), fresh.get(name))).sort();
}

function isSameEntry(a: ArchiveEntry | undefined, b: ArchiveEntry | undefined): boolean {
  return a !== undefined && b !== undefined && a.method === b.method && a.modified === b.modified && Buffer.from(a.data).equals(Buffer.from(b.data));
}
