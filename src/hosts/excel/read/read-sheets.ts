import { PlumblineError } from '../../../core/workbook/plumbline-error';
import type { OwnedCells } from '../../../core/workbook/snapshot';
import type { PlainFont } from '../looks/look-of-format';
import { breathe } from '../run/breathe';
import { excelCode } from '../run/host-error';
import type { Watched } from '../run/host-run';
import { roundTrip } from '../run/round-trip';
import { cellCount, rangeAt } from '../workbook/boxes';
import type { SheetFacts, WorkbookFacts } from '../workbook/workbook-facts';
import { buildSheet } from './build-sheet';
import type { BuiltSheet } from './build-sheet';
import { readCells } from './read-cells';
import type { CellParts } from './read-cells';
import { readLooks } from './read-looks';
import { loadAreas, sheetAreas } from './sheet-areas';
import type { SheetArea } from './sheet-areas';
import { loadDetails, sheetDetails } from './sheet-details';
import type { SheetDetails } from './sheet-details';

/** Which sheets are read, and what of them. */
export type SheetsInput = {
  readonly facts: WorkbookFacts;
  readonly wanted: readonly SheetFacts[];
  readonly partsOf: (facts: SheetFacts) => CellParts;
  /** Our own sheets whose cells' looks are read too. */
  readonly withLooks: (facts: SheetFacts) => boolean;
};

/** A sheet as read, where Excel says that something stands on it, and whether its looks were read. */
export type ReadSheet = BuiltSheet & { readonly details: SheetDetails; readonly hasLooks: boolean };

/** Cells of all sheets of the user's together, and of all of ours. */
const maxCells = 5_000_000;

/**
 * Reads sheets in two round trips and one per chunk of cells. Throws `over-limit` for too many cells, else what Excel throws.
 */
export async function readSheets(context: Excel.RequestContext, run: Watched, input: SheetsInput): Promise<readonly ReadSheet[]> {
  const { facts, wanted, partsOf, withLooks } = input;
  if (wanted.length === 0) return [];
  const loaded = await roundTrip({ context, run, queue: () => ({ areas: loadAreas(context, facts, wanted), corner: loadCorner(context, wanted.find(withLooks)) }) });
  const details = await readDetails(context, run, sheetAreas(loaded.areas));
  checkSize(details);
  const blocks = await readCells(context, run, { sheets: details, partsOf: ({ facts: own }) => partsOf(own) });
  const looked = details.filter(({ facts: own }) => withLooks(own));
  const tokens = loaded.corner && looked.length > 0 ? await readLooks(context, run, { sheets: looked, blocks, plain: plainFont(loaded.corner) }) : noTokens;
  const read: ReadSheet[] = [];
  for (const own of details) {
    await breathe();
    const ofSheet = blocks.filter(({ sheetId }) => sheetId === own.facts.id);
    read.push({ details: own, hasLooks: withLooks(own.facts), ...buildSheet({ details: own, blocks: ofSheet, uses1904: facts.uses1904, tokens: tokens.get(own.facts.id) ?? [] }) });
  }
  return read;
}

const noTokens: ReadonlyMap<string, OwnedCells['styles']> = new Map();

/** The last cell of a sheet: nobody has given it another font than the workbook's own. */
function loadCorner({ workbook }: Excel.RequestContext, facts: SheetFacts | undefined): Excel.Range | null {
  if (!facts) return null;
  return rangeAt(workbook.worksheets.getItem(facts.id), 'XFD1048576').load({ format: { font: { name: true, size: true } } });
}

function plainFont({ format: { font } }: Excel.Range): PlainFont {
  return { name: font.name, size: font.size };
}

/**
 * Excel fails over the merged cells of a sheet that has more than 512 of them. The others are then asked one by one, and
 * such a sheet is read without.
 */
async function readDetails(context: Excel.RequestContext, run: Watched, areas: readonly SheetArea[]): Promise<readonly SheetDetails[]> {
  try {
    return sheetDetails(await roundTrip({ context, run, queue: () => loadDetails(context, areas, true) }));
  } catch (error) {
    if (excelCode(error) === null) throw error;
  }
  const plain = sheetDetails(await roundTrip({ context, run, queue: () => loadDetails(context, areas, false) }));
  const merges: (readonly SheetDetails[])[] = [];
  for (const area of areas) merges.push(await detailsOrNone(context, run, area));
  return plain.map((details, index) => ({ ...details, merges: merges[index]?.[0]?.merges ?? [] }));
}

async function detailsOrNone(context: Excel.RequestContext, run: Watched, area: SheetArea): Promise<readonly SheetDetails[]> {
  try {
    return sheetDetails(await roundTrip({ context, run, queue: () => loadDetails(context, [area], true) }));
  } catch (error) {
    if (excelCode(error) === null) throw error;
    return [];
  }
}

function checkSize(details: readonly SheetDetails[]): void {
  const counts = { theirs: 0, ours: 0 };
  for (const { facts, pieces } of details) {
    const side = facts.owned === null ? 'theirs' : 'ours';
    counts[side] += pieces.reduce((sum, box) => sum + cellCount(box), 0);
    if (counts[side] > maxCells) throw tooManyCells(facts);
  }
}

function tooManyCells({ name, owned }: SheetFacts): PlumblineError {
  const place = `span more than ${maxCells} cells (reached at sheet "${name}")`;
  return new PlumblineError(
    'over-limit',
    owned === null
      ? `The workbook's sheets ${place}. Copy the sheets with your tables into a new workbook.`
      : `The sheets of ours in this workbook ${place}. Delete some of the largest, then refresh again.`,
  );
}
