import { contentTypesPart } from '../archive/archive';
import { editContentTypes } from '../package/content-types';
import { editRelationships, relationshipsName } from '../package/relationships';
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

/** Takes the calculation chain out of the package, with what leads to it. */
export function dropCalcChain({ pkg, part, relationships }: Book, chain: string): void {
  const name = relationshipsName(part);
  const remove = relationships.filter(({ kind }) => kind === 'calcChain').map(({ id }) => id);
  pkg.remove(chain);
  pkg.put(name, editRelationships(pkg.text(name) ?? '', part, { remove, add: [] }));
  pkg.put(contentTypesPart, editContentTypes(pkg.text(contentTypesPart) ?? '', { remove: [chain], parts: [], extensions: [] }));
}
