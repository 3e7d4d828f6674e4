import { PlumblineError } from '../../../core/workbook/plumbline-error';
import { sheetIdOfName } from '../../../core/workbook/sheet-id';
import type { SheetId } from '../../../core/workbook/sheet-id';
import type { Package } from '../package/package';
import { emptyRelationships, readRelationships, relationshipsName } from '../package/relationships';
import type { Relationship } from '../package/relationships';
import { readWorkbookPart, sheetOfReference } from './workbook-part';
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

export type OwnedSheet = { readonly index: number; readonly part: string };

/** Finds and reads the workbook part. Throws `not-a-workbook` and `strict-ooxml`. */
export function openBook(pkg: Package): Book {
  const roots = readRelationships(pkg.text(relationshipsName('')) ?? emptyRelationships, '');
  const part = roots.find(({ kind }) => kind === 'officeDocument')?.target ?? null;
  const text = part === null ? null : pkg.text(part);
  if (part === null || text === null) {
    throw new PlumblineError('not-a-workbook', 'The file is not an Excel workbook: it has no workbook part. Save it as .xlsx and try again.');
  }
  const content = readWorkbookPart(text);
  const relationships = readRelationships(pkg.text(relationshipsName(part)) ?? emptyRelationships, part);
  const folder = part.slice(0, part.lastIndexOf('/') + 1);
  return { pkg, part, folder, content, relationships, owned: ownedSheets({ pkg, content, relationships }) };
}

/** The part of a kind (`styles`, `calcChain` …) that the workbook leads to, or null. */
export function partOfKind(book: Pick<Book, 'pkg' | 'relationships'>, kind: string): string | null {
  return book.relationships.find((one) => one.kind === kind && one.target !== null && book.pkg.has(one.target))?.target ?? null;
}

/** By the hidden names that mark them. A mark that leads nowhere, or to a sheet that another mark has, is none. */
function ownedSheets({ pkg, content, relationships }: Pick<Book, 'pkg' | 'content' | 'relationships'>): Map<SheetId, OwnedSheet> {
  const owned = new Map<SheetId, OwnedSheet>();
  const taken = new Set<number>();
  for (const name of content.names) {
    const id = name.sheetIndex === null ? sheetIdOfName(name.name) : null;
    const tab = sheetOfReference(name.refersTo)?.toLowerCase();
    const index = content.sheets.findIndex((sheet) => sheet.name.toLowerCase() === tab);
    const relationship = relationships.find((one) => one.id === content.sheets[index]?.relationshipId);
    const part = relationship?.kind === 'worksheet' ? relationship.target : null;
    if (id === null || part === null || !pkg.has(part) || taken.has(index) || owned.has(id)) continue;
    taken.add(index);
    owned.set(id, { index, part });
  }
  return owned;
}
