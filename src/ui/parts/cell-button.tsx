import { a1, columnIndex } from '../../core/workbook/address';
import type { CellAddress } from '../../core/workbook/address';
import type { PaneActions } from '../flows/pane';
import { text } from '../strings/text';

export type CellButtonProps = {
  readonly cell: CellAddress;
  /** The sheet of the register, whose name goes without saying. */
  readonly main: string | null;
  readonly jump: PaneActions['jump'];
};

/** Goes to a cell of the workbook; its text is the address itself. */
export function CellButton({ cell, main, jump }: CellButtonProps) {
  const place = a1(cell.row, cell.column);
  const isElsewhere = cell.sheet !== null && cell.sheet !== main;
  const label = isElsewhere ? text('jump.cell-on', { cell: place, sheet: cell.sheet }) : text('jump.cell', { cell: place });
  return (
    <button type="button" class="cell" aria-label={label} title={label} onClick={() => void jump({ cell })}>
      {place}
    </button>
  );
}

/** A cell as people name it: with its sheet where that is not the register's. */
export function cellPlace({ sheet, row, column }: CellAddress, main: string | null): string {
  return sheet === null || sheet === main ? a1(row, column) : `${sheet}!${a1(row, column)}`;
}

/** The cell that an A1 text of this sheet names; null where it names none. */
export function addressOf(place: string | null, sheet: string | null): CellAddress | null {
  const match = /^([A-Z]{1,3})(\d{1,7})$/.exec(place ?? '');
  const column = columnIndex(match?.[1] ?? '');
  return match && column !== null ? { sheet, row: Number(match[2]) - 1, column } : null;
}
