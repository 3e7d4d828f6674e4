import { partOfKind } from './book';
import type { Book } from './book';
import { attributeOf, parseXml } from '../xml/xml-tree';

/**
 * The calculation chain's part, if it has entries for one of these sheets. An entry that points at a cell without a
 * formula makes Excel repair the workbook; without the chain Excel builds a new one.
 */
export function staleCalcChain(book: Book, sheetIds: readonly number[]): string | null {
  const part = sheetIds.length > 0 ? partOfKind(book, 'calcChain') : null;
  const text = part === null ? null : book.pkg.text(part);
  if (text === null) return null;
  // An entry without a sheet id belongs to the sheet of the entry before it.
  const ids = new Set(parseXml(text).children.map((entry) => Number(attributeOf(entry, 'i') ?? 0)));
  return sheetIds.some((id) => ids.has(id)) ? part : null;
}
