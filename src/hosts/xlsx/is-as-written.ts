import { readArchive } from './archive/read-archive';
import { openPackage } from './package/package';
import { openBook } from './write/book';
import { ownPartStem } from './write/place-sheets';

/**
 * Was a workbook with sheets of ours last saved by us? Other programs that save one write its sheets under names of their
 * own. False where it holds none of our sheets; throws what reading the package throws.
 */
export function isAsWritten(bytes: Uint8Array): boolean {
  const book = openBook(openPackage(readArchive(bytes), 0));
  return book.owned.size > 0 && [...book.owned].every(([id, { part }]) => part.startsWith(ownPartStem(book, id)));
}
