import { a1 } from '../../../../src/core/workbook/address';
import { parseAddress, sheetPrefix, splitSheet } from '../model/boxes';
import type { FakeNote } from '../model/fake-workbook';
import { asIndex, asText } from '../back-end/guard';
import { HostError, itemNotFound } from '../back-end/host-error';
import { HostCollection, HostObject } from '../back-end/host-object';
import { Range } from './range';
import type { Worksheet } from './worksheet';

type Place = { readonly row: number; readonly column: number };

/** `worksheet.notes`, in the order of rows and columns. */
export class NoteCollection extends HostCollection<Note> {
  readonly typeName = 'NoteCollection';

  constructor(private readonly worksheet: Worksheet) {
    super();
  }

  list() {
    const notes = [...this.worksheet.sheet.notes].sort((a, b) => a.row - b.row || a.column - b.column);
    return notes.map((note) => new Note(this.worksheet, note));
  }

  getItem(key: unknown): Note {
    const found = this.getItemOrNullObject(key);
    if (!found) throw itemNotFound(`there is no note on ${String(key)}`);
    return found;
  }

  getItemOrNullObject(key: unknown): Note | null {
    const { row, column } = this.placeOf(key);
    const note = this.worksheet.sheet.notes.find((candidate) => candidate.row === row && candidate.column === column);
    return note ? new Note(this.worksheet, note) : null;
  }

  getItemAt(index: unknown): Note {
    const found = this.list()[asIndex(index, 'index')];
    if (!found) throw itemNotFound(`there is no note ${String(index)}`);
    return found;
  }

  add(cellAddress: unknown, content: unknown): Note {
    const sheet = this.worksheet.checkChange('allowEditObjects');
    const place = this.placeOf(cellAddress);
    if (this.getItemOrNullObject(cellAddress)) throw new HostError('InvalidOperation', 'The cell has a note already.');
    const note = { ...place, author: 'Author', content: asText(content, 'content') };
    sheet.notes.push(note);
    return new Note(this.worksheet, note);
  }

  private placeOf(address: unknown): Place {
    const box = address instanceof Range ? address.box : parseAddress(splitSheet(asText(address, 'cellAddress')).rest);
    if (box?.rowCount !== 1 || box.columnCount !== 1) throw new HostError('InvalidCellAddress', `${String(address)} is not the address of one cell.`);
    return { row: box.row, column: box.column };
  }
}

class Note extends HostObject {
  readonly typeName = 'Note';
  override readonly scalars = ['authorName', 'content'];

  constructor(
    private readonly worksheet: Worksheet,
    private readonly note: FakeNote,
  ) {
    super();
  }

  override identity() {
    return { _Id: sheetPrefix(this.worksheet.sheet.name) + a1(this.note.row, this.note.column) };
  }

  get authorName() {
    return this.note.author;
  }

  get content(): unknown {
    return this.note.content;
  }

  set content(value: unknown) {
    this.worksheet.checkChange('allowEditObjects');
    this.note.content = asText(value, 'content');
  }

  getLocation(): Range {
    return this.worksheet.getCell(this.note.row, this.note.column);
  }

  delete(): void {
    const sheet = this.worksheet.checkChange('allowEditObjects');
    sheet.notes = sheet.notes.filter((note) => note !== this.note);
  }
}
