import { finding } from '../workbook/finding';
import type { Finding } from '../workbook/finding';
import { stampLine } from '../workbook/run-stamp';
import type { SheetSnapshot, WorkbookSnapshot } from '../workbook/snapshot';
import type { Settings } from '../settings/settings';
import { applyColumnSettings } from './apply-column-settings';
import { chooseMain } from './choose-main';
import { withNamedOrder } from './date-order';
import { detectSheet } from './detect-sheet';
import type { SheetDrafts } from './detect-sheet';
import type { DraftTable } from './draft-table';
import { foundTable, withReadings } from './found-table-of';
import type { Detection } from './found-table';
import { passedOverWhy } from './passed-over';
import { placementFindings } from './placement-findings';
import { readingFindings } from './reading-findings';
import { continuations, setCopiesAside } from './stack-tables';
import { headerMatcher } from './vocabulary/match-header';

/**
 * Every table of a workbook: where it is, what it is, which column is which field, which rows are data. Our own
 * sheets are never looked at, nor are copies that people made of them. One table of projects, else of tasks, is the main one; a register never is.
 * What is no table, or a copy of one, is passed over with the reason. `signatures` are the headers that columns named in
 * Settings had. Never throws on sheet data.
 */
export function detect(snapshot: WorkbookSnapshot, settings: Settings, signatures: ReadonlyMap<string, string> = new Map()): Detection {
  const matcher = headerMatcher();
  const sheets = snapshot.sheets
    .filter((sheet) => sheet.owned === null && !isCopyOfOurs(sheet))
    .map((sheet) => {
      const address = snapshot.source === 'csv' ? null : sheet.name;
      return detectSheet(sheet, { address, matcher, forcedHeader: forcedHeader(settings, address) });
    });
  const forced = sheets.map(({ forced: draft }) => draft).find((draft) => draft !== null) ?? null;
  const { kept, copies } = setCopiesAside(sheets.flatMap(({ drafts }) => drafts).filter((draft) => draft !== forced));
  const candidates = forced ? [...kept.filter(({ kind }) => kind !== 'other'), forced] : kept;
  const main = forced ?? firstOfStack(chooseMain(kept), kept);
  const applied = main ? applyColumnSettings(main, settings, signatures) : null;
  const followers = new Set(main ? continuations(main, candidates) : []);
  const inOrder = sheets.flatMap(({ drafts }) => drafts).filter((draft) => candidates.includes(draft));
  const final = inOrder.map((draft) => ({ draft: withOrder(withReadings(draft === main && applied ? applied.draft : draft), settings), isMain: draft === main, follows: followers.has(draft) && main ? main : null }));
  return {
    followed: applied?.followed ?? new Map(),
    tables: final.map(foundTable),
    passedOver: [...snapshot.sheets.filter(isCopyOfOurs).map(({ name }) => ({ sheet: name, why: passedOverWhy('passed-over-own-copy', {}) })), ...sheets.flatMap(passedOverSheet), ...copies.map(({ draft, of }) => ({ sheet: draft.grid.address, why: passedOverWhy('passed-over-copy', { sheet: of.grid.sheetName }) }))],
    findings: [...missingTable(settings, forced), ...(applied?.findings ?? []), ...final.filter(({ isMain, follows }) => isMain || follows !== null).flatMap(({ draft }) => readingFindings(draft)), ...final.filter(({ isMain }) => isMain).flatMap(({ draft }) => placementFindings(draft, inOrder.filter((other) => other !== main)))],
  };
}

function withOrder(draft: DraftTable, { dateOrder }: Settings): DraftTable {
  return { ...draft, columns: withNamedOrder(draft.columns, dateOrder) };
}

/** Lines at the top of a sheet among which our stamp is looked for. */
const topLines = 10;

/** A sheet that bears our stamp, but is not the one that we write: somebody keeps it. */
function isCopyOfOurs({ owned, cells }: SheetSnapshot): boolean {
  return owned === null && cells.slice(0, topLines).some((line) => line.some((cell) => typeof cell === 'string' && stampLine.test(cell)));
}

/** Zero-based forced header row of this sheet, or null. */
function forcedHeader({ table }: Settings, address: string | null): number | null {
  if (!table || (table.sheet !== null && table.sheet !== address)) return null;
  return table.sheet === address || address === null ? table.headerRow - 1 : null;
}

/** Where the best table continues on other sheets, the first of them leads. */
function firstOfStack(main: DraftTable | null, drafts: readonly DraftTable[]): DraftTable | null {
  if (!main) return null;
  const stack = new Set([main, ...continuations(main, drafts)]);
  return drafts.find((draft) => stack.has(draft)) ?? main;
}

function passedOverSheet({ why, address }: SheetDrafts): Detection['passedOver'] {
  return why === null ? [] : [{ sheet: address, why }];
}

function missingTable({ table }: Settings, forced: DraftTable | null): readonly Finding[] {
  if (!table || forced) return [];
  return [finding('table-setting-not-found', { severity: 'warning', args: { place: table.sheet === null ? `row ${table.headerRow}` : `row ${table.headerRow} of sheet ${table.sheet}` } })];
}
