import type { Archive } from '../archive/archive';
import { findWorkbookPart } from '../package/find-workbook-part';
import { readPart } from '../package/read-part';
import { relationshipsOfPart } from '../package/relationships-of-part';
import type { Relationship } from '../package/relationships-of-part';
import { readSharedStrings } from './read-shared-strings';
import { readStyles } from './read-styles';
import type { CellFormat } from './read-styles';
import { readWorkbookFacts } from './read-workbook-facts';
import type { WorkbookFacts } from './read-workbook-facts';

/** A package's workbook as far as all of its sheets share it. */
export type OpenWorkbook = {
  readonly archive: Archive;
  /** The workbook's own part. */
  readonly part: string;
  readonly facts: WorkbookFacts;
  readonly relationships: readonly Relationship[];
  readonly formats: readonly CellFormat[];
  /** Read when first asked for: most of our own sheets need none. */
  readonly sharedStrings: () => readonly string[];
};

/** Opens the workbook of a package. Throws as `findWorkbookPart` does. */
export function openWorkbook(archive: Archive): OpenWorkbook {
  const { name: part, root } = findWorkbookPart(archive);
  const relationships = relationshipsOfPart(archive, part);
  const target = (kind: string): string | null => relationships.find((relationship) => relationship.kind === kind)?.target ?? null;
  let strings: readonly string[] | null = null;
  return {
    archive,
    part,
    facts: readWorkbookFacts(root),
    relationships,
    formats: readStyles(readPart(archive, target('styles')), readPart(archive, target('theme'))),
    sharedStrings: () => (strings ??= readStrings(archive, target('sharedStrings'))),
  };
}

function readStrings(archive: Archive, part: string | null): readonly string[] {
  const bytes = part === null ? null : archive.read(part);
  return part !== null && bytes ? readSharedStrings(bytes, part) : [];
}
