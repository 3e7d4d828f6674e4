import type { At, SheetBuilder } from './sheet-builder';
import { styles } from './styles';
import { say } from './words';

const notesWidth = 24;

/** Puts `Your notes →`: from its column on everything is the user's. */
export function putNotesHeader(sheet: SheetBuilder, at: At): void {
  sheet.put(at, say('notes-header'), { style: styles.notesHeader, note: say('notes-note') });
  sheet.width(at[1], notesWidth);
  sheet.usersFrom(at);
}
