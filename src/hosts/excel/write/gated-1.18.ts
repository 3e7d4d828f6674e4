import { a1, placeKey } from '../../../core/workbook/address';
import { cutText, maxCellText } from '../../../core/workbook/cut-text';
import type { SheetNote } from '../../../core/workbook/sheet-spec';
import { excelCode } from '../run/host-error';
import type { Watched } from '../run/host-run';
import { isSupported } from '../run/is-supported';
import { onceOnly, roundTrip } from '../run/round-trip';

/** The notes a sheet shall have. */
export type WantedNotes = { readonly sheetId: string; readonly notes: readonly SheetNote[] };

type Found = { readonly note: Excel.Note; readonly content: string; readonly row: number; readonly column: number };

/**
 * Gives sheets their notes, in three round trips; where this Excel knows no notes, they are left out. A note of ours that
 * stands elsewhere goes, notes that people wrote stay. True where all went well: a comment of somebody's on the same cell,
 * which Excel does not let a note stand beside, is no reason to fail over figures that are written.
 */
export async function writeNotes(context: Excel.RequestContext, run: Watched, wanted: readonly WantedNotes[]): Promise<boolean> {
  if (!isSupported('1.18') || wanted.length === 0) return true;
  const { worksheets } = context.workbook;
  const collections = await roundTrip({ context, run, queue: () => wanted.map(({ sheetId }) => worksheets.getItem(sheetId).notes.load({ content: true })) });
  const located = await roundTrip({
    ...{ context, run },
    queue: () => collections.map(({ items }) => items.map((note) => ({ note, content: note.content, place: note.getLocation().load({ rowIndex: true, columnIndex: true }) }))),
  });
  const found = located.map((notes) => notes.map(({ note, content, place }): Found => ({ note, content, row: place.rowIndex, column: place.columnIndex })));
  try {
    await onceOnly({ context, run, queue: () => wanted.forEach((own, index) => changeNotes(worksheets.getItem(own.sheetId), own.notes, found[index] ?? [])) });
    return true;
  } catch (error) {
    if (excelCode(error) === null) throw error;
    return false;
  }
}

function changeNotes(sheet: Excel.Worksheet, notes: readonly SheetNote[], found: readonly Found[]): void {
  const wanted = new Map<number, SheetNote>();
  for (const note of notes) if (!wanted.has(placeKey(note.row, note.column))) wanted.set(placeKey(note.row, note.column), note);
  const texts = new Set(notes.map(textOf));
  const there = new Map(found.map((own) => [placeKey(own.row, own.column), own]));
  for (const own of found) if (!wanted.has(placeKey(own.row, own.column)) && texts.has(own.content)) own.note.delete();
  for (const [place, note] of wanted) {
    const own = there.get(place);
    if (!own) sheet.notes.add(a1(note.row, note.column), textOf(note));
    else if (own.content !== textOf(note)) own.note.content = textOf(note);
  }
}

function textOf({ text }: SheetNote): string {
  return cutText(text, maxCellText);
}
