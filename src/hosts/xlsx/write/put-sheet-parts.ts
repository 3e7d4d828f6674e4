import type { Package } from '../package/package';
import { freePartName, partsOfSheet } from '../package/part-names';
import { editRelationships, emptyRelationships, relationshipsName } from '../package/relationships';
import { relationshipNamespace, spreadsheetType } from '../package/schemas';
import type { Book } from './book';
import { commentsXml, notesDrawingXml } from './notes-xml';
import type { Placement } from './place-sheets';
import { notesDrawingId } from './write-sheet';
import type { WrittenSheet } from './write-sheet';

/** What putting one sheet into the package did. */
export type SheetChange = {
  /** Parts that need a content type of their own. */
  readonly parts: readonly { readonly part: string; readonly type: string }[];
  /** Parts that are gone. */
  readonly removed: readonly string[];
  readonly hasDrawing: boolean;
  /** Did a sheet that was there, with formulas in it, become another one? */
  readonly replacedFormulas: boolean;
};

/** A sheet as it shall be, and the text of its part as it was; null where there was none. */
export type SheetText = { readonly sheet: WrittenSheet; readonly before: string | null };

/** Puts one sheet and its notes into the package and drops the parts only the old sheet had. */
export function putSheetParts(book: Book, placement: Placement, { sheet, before }: SheetText): SheetChange {
  const { pkg } = book;
  const { part, spec } = placement;
  const oldParts = partsOfSheet(pkg, part);
  const notes = sheet.notes.length > 0 ? noteParts(book, placement, oldParts) : null;
  const kept = new Set(notes ? [notes.comments, notes.drawing] : []);
  const removed = oldParts.filter((old) => !kept.has(old));
  for (const gone of removed) removeWithRelationships(pkg, gone);
  const isChanged = before !== sheet.xml;
  if (isChanged) pkg.replace(part, sheet.xml);
  if (notes) {
    pkg.put(notes.comments, commentsXml(sheet.notes));
    pkg.put(notes.drawing, notesDrawingXml(sheet.notes, spec.id));
    pkg.put(relationshipsName(part), noteRelationships(part, notes));
  } else pkg.remove(relationshipsName(part));
  return {
    parts: [
      { part, type: `${spreadsheetType}.worksheet+xml` },
      ...(notes ? [{ part: notes.comments, type: `${spreadsheetType}.comments+xml` }] : []),
    ],
    removed,
    hasDrawing: notes !== null,
    replacedFormulas: before !== null && isChanged && /<(?:\w+:)?f[\s>/]/.test(before),
  };
}

type NoteParts = { readonly comments: string; readonly drawing: string };

function noteParts(book: Book, { spec }: Placement, oldParts: readonly string[]): NoteParts {
  return {
    comments: freePartName(book.pkg, { stem: `${book.folder}plComments-${spec.id}`, extension: 'xml', ours: oldParts }),
    drawing: freePartName(book.pkg, { stem: `${book.folder}drawings/plNotes-${spec.id}`, extension: 'vml', ours: oldParts }),
  };
}

function noteRelationships(part: string, notes: NoteParts): string {
  return editRelationships(emptyRelationships, part, {
    remove: [],
    add: [
      { id: notesDrawingId, type: `${relationshipNamespace}/vmlDrawing`, target: notes.drawing },
      { id: 'rId2', type: `${relationshipNamespace}/comments`, target: notes.comments },
    ],
  });
}

function removeWithRelationships(pkg: Package, part: string): void {
  pkg.remove(part);
  pkg.remove(relationshipsName(part));
}
