import type { SheetId } from '../../../core/workbook/sheet-id';
import { findWorkbookPart } from '../package/find-workbook-part';
import type { Package } from '../package/package';
import { relationshipsOfPart } from '../package/relationships-of-part';
import type { Relationship } from '../package/relationships-of-part';
import { sheetOwners } from '../../../core/workbook/sheet-owners';
import { readWorkbookPart } from './workbook-part';
import type { WorkbookPart } from './workbook-part';

/** A package's workbook part: where it is, what it says, and what it leads to. */
export type Book = {
  readonly pkg: Package;
  readonly part: string;
  /** The folder of the workbook part, with its slash. */
  readonly folder: string;
  readonly content: WorkbookPart;
  readonly relationships: readonly Relationship[];
  /** Our sheets that are there: index among the workbook's sheets and the worksheet's part. */
  readonly owned: ReadonlyMap<SheetId, OwnedSheet>;
};

type OwnedSheet = { readonly index: number; readonly part: string };

/** Finds and reads the workbook part. Throws as `findWorkbookPart` does. */
export function openBook(pkg: Package): Book {
  const { name: part } = findWorkbookPart(pkg);
  const content = readWorkbookPart(pkg.text(part) ?? '');
  const relationships = relationshipsOfPart(pkg, part);
  const folder = part.slice(0, part.lastIndexOf('/') + 1);
  return { pkg, part, folder, content, relationships, owned: ownedSheets(content, relationships) };
}

/** The part of a kind (`styles`, `calcChain` …) that the workbook leads to, or null. */
export function partOfKind(book: Book, kind: string): string | null {
  return book.relationships.find((one) => one.kind === kind && one.target !== null)?.target ?? null;
}

/** The text of the styles part, or null. */
export function stylesText(book: Book): string | null {
  const part = partOfKind(book, 'styles');
  return part === null ? null : book.pkg.text(part);
}

/** A mark on a tab that is no worksheet, or whose part is not there, is none. */
function ownedSheets({ names, sheets }: WorkbookPart, relationships: readonly Relationship[]): Map<SheetId, OwnedSheet> {
  const owners = sheetOwners(names.filter(({ sheetIndex }) => sheetIndex === null));
  const owned = new Map<SheetId, OwnedSheet>();
  sheets.forEach((sheet, index) => {
    const id = owners.get(sheet.name.toLowerCase());
    const relationship = relationships.find((one) => one.id === sheet.relationshipId);
    const part = relationship?.kind === 'worksheet' ? relationship.target : null;
    if (id !== undefined && part !== null && !owned.has(id)) owned.set(id, { index, part });
  });
  return owned;
}
