import { PlumblineError } from '../../../core/workbook/plumbline-error';
import { ownershipName } from '../../../core/workbook/sheet-id';
import type { SheetId } from '../../../core/workbook/sheet-id';
import { contentTypesPart } from '../archive/archive';
import { editContentTypes } from '../package/content-types';
import { partsOfSheet } from '../package/part-names';
import { editRelationships, relationshipsName } from '../package/relationships';
import type { Book } from './book';
import { dropCalcChain, staleCalcChain } from './stale-calc-chain';
import { editWithoutSheets } from './workbook-without-sheets';

/**
 * Takes sheets of ours out of a package: their parts and what only they refer to, their relationships, content types,
 * names and places in the workbook. Ids without a sheet are passed over. Throws `bug` where no sheet would be left, and
 * `cannot-write` where none that is visible would.
 */
export function removeSheets(book: Book, ids: readonly SheetId[]): void {
  const gone = [...book.owned].filter(([id]) => ids.includes(id)).map(([id, { index, part }]) => ({ id, index, part }));
  if (gone.length === 0) return;
  const indexes = new Set(gone.map(({ index }) => index));
  checkRest(book, indexes);
  const { pkg, content } = book;
  const sheetIds = gone.flatMap(({ index }) => content.sheets[index]?.sheetId ?? []);
  const chain = staleCalcChain(book, sheetIds);
  const relationshipIds = gone.flatMap(({ index }) => content.sheets[index]?.relationshipId ?? []);
  const parts = gone.flatMap(({ part }) => [part, ...partsOfSheet(pkg, part)]);
  for (const part of parts) {
    pkg.remove(part);
    pkg.remove(relationshipsName(part));
  }
  const relationships = relationshipsName(book.part);
  pkg.put(relationships, editRelationships(pkg.text(relationships) ?? '', book.part, { remove: relationshipIds, add: [] }));
  pkg.put(contentTypesPart, editContentTypes(pkg.text(contentTypesPart) ?? '', { remove: parts, parts: [], extensions: [] }));
  pkg.put(book.part, editWithoutSheets(content, { indexes, names: new Set(gone.map(({ id }) => ownershipName(id))) }));
  if (chain !== null) dropCalcChain(book, chain);
}

function checkRest({ content }: Book, gone: ReadonlySet<number>): void {
  const rest = content.sheets.filter((_, index) => !gone.has(index));
  if (rest.length === 0) throw new PlumblineError('bug', 'A plan would take away the last sheet of the workbook.');
  if (rest.some(({ state }) => state === null)) return;
  throw new PlumblineError(
    'cannot-write',
    'Without our sheets the workbook would have no visible sheet, which no spreadsheet opens. Nothing was changed. Unhide one of your sheets, then try again.',
  );
}
