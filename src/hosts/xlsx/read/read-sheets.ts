import { PlumblineError } from '../../../core/workbook/plumbline-error';
import { buildSheet } from './build-sheet';
import type { BuiltSheet } from './build-sheet';
import type { OpenWorkbook } from './open-workbook';
import { readSheetPart } from './read-sheet-part';
import { readTables } from './read-tables';
import type { SheetEntry } from './read-workbook-facts';

/** Cells in the used boxes of all sheets of the user's together, and of all of ours. */
const maxCells = 5_000_000;

/**
 * The worksheets of a workbook that `isWanted` names, in its order; chart, dialog and macro sheets are passed over.
 * Throws `file-unreadable` for a sheet without a part of its own and `over-limit` for too many cells.
 */
export function readSheets(workbook: OpenWorkbook, isWanted: (entry: SheetEntry) => boolean): BuiltSheet[] {
  const byId = new Map(workbook.relationships.map((relationship) => [relationship.id, relationship]));
  const claim = claimOnce();
  const built: BuiltSheet[] = [];
  const counts = { theirs: 0, ours: 0 };
  for (const entry of workbook.facts.sheets) {
    const relationship = byId.get(entry.relationshipId);
    if (relationship?.kind !== 'worksheet' || !isWanted(entry)) continue;
    const sheet = readSheet(workbook, { entry, part: relationship.target, claim });
    const side = entry.owned === null ? 'theirs' : 'ours';
    counts[side] += sheet.sheet.box ? sheet.sheet.box.rowCount * sheet.sheet.box.columnCount : 0;
    if (counts[side] > maxCells) throw tooManyCells(entry);
    built.push(sheet);
  }
  return built;
}

/** True the first time it is asked about a part: no list in a file can make one part be read a thousand times. */
function claimOnce(): (part: string) => boolean {
  const claimed = new Set<string>();
  return (part) => !claimed.has(part) && claimed.add(part).size > 0;
}

type SheetSource = { readonly entry: SheetEntry; readonly part: string | null; readonly claim: (part: string) => boolean };

function readSheet({ archive, facts, formats, sharedStrings }: OpenWorkbook, { entry, part, claim }: SheetSource): BuiltSheet {
  const bytes = part !== null && claim(part) ? archive.read(part) : null;
  if (part === null || !bytes) throw missingSheet(entry.name);
  const isOurs = entry.owned !== null;
  // We write texts into the cells themselves: only what another program has saved names the workbook's shared ones.
  const strings = isOurs ? [] : sharedStrings();
  const content = readSheetPart(bytes, { part, sharedStrings: isOurs ? sharedStrings : () => strings, withFormulas: isOurs });
  return buildSheet({ entry, addressedAs: entry.name, part: content, tables: readTables(archive, part, claim), formats, is1904: facts.is1904 });
}

function missingSheet(name: string): PlumblineError {
  return new PlumblineError(
    'file-unreadable',
    `The file is damaged: the sheet "${name}" is listed, but has no content of its own. Open it in Excel, let it repair the file, and save it again.`,
  );
}

function tooManyCells({ name, owned }: SheetEntry): PlumblineError {
  const place = `span more than ${maxCells} cells (reached at sheet "${name}")`;
  return new PlumblineError(
    'over-limit',
    owned === null
      ? `The workbook's sheets ${place}. Copy the sheets with your tables into a new workbook.`
      : `The sheets of ours in this workbook ${place}. Delete some of the largest, or refresh the register alone into another file.`,
  );
}
