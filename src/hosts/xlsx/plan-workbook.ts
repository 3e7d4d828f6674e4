import type { Plan } from '../../core/workbook/plan';
import { applyPlan } from './apply-plan';
import { contentTypesPart } from './archive/archive';
import { readArchive } from './archive/read-archive';
import { dosDate, writeArchive } from './archive/write-archive';
import { newWorkbook } from './new-workbook';
import { editContentTypes } from './package/content-types';
import { openPackage } from './package/package';
import { editRelationships, relationshipsName } from './package/relationships';
import { openBook } from './write/book';
import { applyEdits, replaceElement } from './xml/edit-text';

/**
 * A workbook that holds our sheets as the plan says and nothing else: no sheet, name or property of any user's. The same
 * plan always gives the same bytes. A plan without sheets gives an empty workbook.
 */
export function planWorkbook(plan: Plan): Uint8Array {
  return plan.sheets.length === 0 ? blankWorkbook() : applyPlan(withoutSheets(blankWorkbook()), plan);
}

function blankWorkbook(): Uint8Array {
  return newWorkbook({ name: 'Sheet', rows: [] });
}

/** A package whose workbook lists no sheet: no file to open yet, but one that sheets can be put into. */
function withoutSheets(bytes: Uint8Array): Uint8Array {
  const pkg = openPackage(readArchive(bytes), dosDate(''));
  const book = openBook(pkg);
  const sheets = book.relationships.filter(({ kind }) => kind === 'worksheet');
  const parts = sheets.flatMap(({ target }) => target ?? []);
  for (const part of parts) pkg.remove(part);
  const relationships = relationshipsName(book.part);
  const remove = sheets.map(({ id }) => id);
  pkg.put(relationships, editRelationships(pkg.text(relationships) ?? '', book.part, { remove, add: [] }));
  pkg.put(contentTypesPart, editContentTypes(pkg.text(contentTypesPart) ?? '', { remove: parts, parts: [], extensions: [] }));
  pkg.put(book.part, applyEdits(book.content.text, book.content.sheets.map(({ element }) => replaceElement(element, ''))));
  return writeArchive(pkg.entries());
}
