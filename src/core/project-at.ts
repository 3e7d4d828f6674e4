import { findKeyedTable } from './sheets/keyed-table';
import type { Report } from './sheets/report';
import type { CellAddress } from './workbook/address';
import type { SheetSnapshot } from './workbook/snapshot';

/**
 * The key of the project that a cell's row is about: a row of the register, or of one of our sheets (`ours`, as they
 * stand). Null for any other cell.
 */
export function projectAt({ portfolio }: Pick<Report, 'portfolio'>, cell: CellAddress, ours: readonly SheetSnapshot[]): string | null {
  const sheet = ours.find(({ name }) => name === cell.sheet);
  const key = sheet ? findKeyedTable(sheet, new Set())?.rows.find(({ row }) => row === cell.row)?.key : undefined;
  const project = portfolio.projects.find(({ key: own, source }) => (sheet ? own === key : source.sheet === cell.sheet && source.row === cell.row));
  return project?.key ?? null;
}
