import { readXml } from '../xml/read-xml';
import { partOfKind } from './book';
import type { Book } from './book';

/**
 * The calculation chain's part, if it has entries for one of these sheets. An entry that points at a cell without a
 * formula makes Excel repair the workbook; without the chain Excel builds a new one.
 */
export function staleCalcChain(book: Book, sheetIds: readonly number[]): string | null {
  const part = sheetIds.length > 0 ? partOfKind(book, 'calcChain') : null;
  const bytes = part === null ? null : book.pkg.read(part);
  if (part === null || !bytes) return null;
  // An entry without a sheet id belongs to the sheet of the entry before it.
  const ids = new Set<number>();
  readXml(bytes, { open: (name, attributes) => name === 'c' && ids.add(Number(attributes['i'] ?? 0)) }, part);
  return sheetIds.some((id) => ids.has(id)) ? part : null;
}
