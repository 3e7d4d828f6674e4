import { PlumblineError } from '../../../core/workbook/plumbline-error';
import type { Archive, ArchiveEntry, ArchiveLimits } from './archive';
import { checkEntryNames } from './check-entry-names';
import { checkFileKind } from './check-file-kind';
import { inflateEntry } from './inflate-entry';
import { readUint16, readUint32 } from './read-bytes';
import { readCentralDirectory } from './read-central-directory';
import type { CentralRecord } from './read-central-directory';

const megabyte = 1024 * 1024;

/**
 * Far above any workbook that people keep a portfolio in (1.2 million cells are some 60 MB of XML, packed ten to one),
 * far below what would stall a browser tab.
 */
export const defaultLimits: ArchiveLimits = {
  entries: 5000,
  entrySize: 512 * megabyte,
  totalSize: 1024 * megabyte,
  ratio: 400,
};

/**
 * Opens a ZIP package by its central directory alone; nothing is inflated until an entry is read.
 * Throws PlumblineError: `password-protected`, `legacy-format`, `not-a-workbook`, `truncated`, `unsafe-package`
 * (duplicate, encrypted, overlapping or unsafely named entries) or `over-limit`.
 */
export function readArchive(bytes: Uint8Array, limits: ArchiveLimits = defaultLimits): Archive {
  checkFileKind(bytes);
  const directory = readCentralDirectory(bytes, limits.entries);
  checkEntryNames(directory.records.map((record) => record.name));
  checkSizes(directory.records, limits);
  const entries = directory.records.map((record) => openEntry(bytes, record));
  checkOverlaps(entries, directory.offset);
  const byName = new Map(entries.map(({ entry }) => [entry.name.toLowerCase(), entry]));
  const entryOf = (name: string): ArchiveEntry | null => byName.get(name.toLowerCase()) ?? null;
  return {
    entries: entries.map(({ entry }) => entry),
    has: (name) => entryOf(name) !== null,
    find: (name) => entryOf(name)?.name ?? null,
    read: (name) => {
      const entry = entryOf(name);
      if (!entry) return null;
      checkRatio(entry, limits);
      return inflateEntry(entry);
    },
  };
}

function checkSizes(records: readonly CentralRecord[], limits: ArchiveLimits): void {
  let total = 0;
  for (const record of records) {
    if (record.size > limits.entrySize) throw tooLarge(`its part ${record.name}`, record.size, limits.entrySize);
    total += record.size;
  }
  if (total > limits.totalSize) throw tooLarge('all its parts together', total, limits.totalSize);
}

function tooLarge(what: string, size: number, limit: number): PlumblineError {
  const inMegabytes = (count: number): string => `${Math.ceil(count / megabyte)} MB`;
  return new PlumblineError(
    'over-limit',
    `The file is too large to read: ${what} would unpack to ${inMegabytes(size)}, the limit is ${inMegabytes(limit)}. Copy the sheets you need into a new workbook.`,
  );
}

// Parts that are never read, such as blank bitmaps, may be packed as tightly as they like.
function checkRatio(entry: ArchiveEntry, limits: ArchiveLimits): void {
  if (entry.size <= megabyte || entry.size <= entry.compressedSize * limits.ratio) return;
  throw new PlumblineError(
    'over-limit',
    `The file was packed in a way no spreadsheet does: its part ${entry.name} would unpack to more than ${limits.ratio} times its size. Open it in Excel and save it again.`,
  );
}

type OpenEntry = { readonly entry: ArchiveEntry; readonly start: number; readonly end: number };

function openEntry(bytes: Uint8Array, record: CentralRecord): OpenEntry {
  const { headerOffset: start, ...facts } = record;
  if (start + 30 > bytes.length || readUint32(bytes, start) !== 0x04034b50) throw brokenEntry(facts.name);
  const dataStart = start + 30 + readUint16(bytes, start + 26) + readUint16(bytes, start + 28);
  const end = dataStart + facts.compressedSize;
  if (end > bytes.length) throw brokenEntry(facts.name);
  return { entry: { ...facts, data: bytes.subarray(dataStart, end) }, start, end };
}

function brokenEntry(name: string): PlumblineError {
  return new PlumblineError(
    'truncated',
    `The file is incomplete or damaged: its part ${name} is not where its table of contents says. Download or copy the file again.`,
  );
}

// Overlapping entries are how small files are made to unpack to terabytes; no spreadsheet writes them.
function checkOverlaps(entries: readonly OpenEntry[], directoryOffset: number): void {
  const inOrder = [...entries].sort((a, b) => a.start - b.start);
  for (const [index, current] of inOrder.entries()) {
    const next = inOrder[index + 1]?.start ?? directoryOffset;
    if (current.end <= next) continue;
    throw new PlumblineError(
      'unsafe-package',
      `The file is damaged or was made to do harm: its part ${current.entry.name} overlaps another. Open it in Excel and save it again.`,
    );
  }
}
