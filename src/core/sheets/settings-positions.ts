import { criterionKey } from './settings-criteria';
import { settingsSource } from './settings-block';
import type { Cell } from '../workbook/cell';
import { settingsColumns, settingsGrid } from './settings-grid';
import type { PlacedBlock } from './settings-grid';
import type { SheetContext } from './report';

/** A cell of the Settings sheet, zero-based. */
export type SettingsPlace = { readonly row: number; readonly column: number };

/**
 * Where other sheets' formulas find what they refer to on the Settings sheet; each is null where there is no such cell,
 * or where it holds something that is not allowed: then the formula's value is written without a formula.
 */
export type SettingsLayout = {
  /** The weight as typed; weights are divided by their sum. */
  readonly weightCell: (label: string) => SettingsPlace | null;
  /** The weight's share of all weights, itself a live formula. */
  readonly shareCell: (label: string) => SettingsPlace | null;
  readonly scaleLowCell: (label: string) => SettingsPlace | null;
  readonly scaleHighCell: (label: string) => SettingsPlace | null;
  /** Holds `benefit` or `cost`. */
  readonly directionCell: (label: string) => SettingsPlace | null;
  /** A scalar setting by its path, such as `thresholds.utilisation.2`; percentages are fractions there. */
  readonly settingCell: (path: string) => SettingsPlace | null;
};

/** The places of settings in the sheet that `settingsSheet` writes for the same context; all null when it is not written. */
export function settingsLayout(context: SheetContext): SettingsLayout {
  const isWritten = context.writes.includes('settings');
  const { blocks } = settingsGrid(settingsSource(context));
  const places = isWritten ? blocks : [];
  const hasBadWeight = criteriaRows(blocks).some(({ content }) => isRejected(content.cells['weight']));
  const criterion = (column: 'weight' | 'share' | 'low' | 'high' | 'direction') => (label: string): SettingsPlace | null => {
    if (hasBadWeight && (column === 'weight' || column === 'share')) return null;
    return placeOf(places, { id: 'criteria', key: criterionKey(label), column });
  };
  return {
    weightCell: criterion('weight'),
    shareCell: criterion('share'),
    scaleLowCell: criterion('low'),
    scaleHighCell: criterion('high'),
    directionCell: criterion('direction'),
    settingCell: (path) => placeOf(places, { id: 'limits', key: path, column: 'value' }),
  };
}

function criteriaRows(blocks: readonly PlacedBlock[]): PlacedBlock['rows'] {
  return blocks.find(({ block }) => block.id === 'criteria')?.rows ?? [];
}

type Wanted = { readonly id: 'criteria' | 'limits'; readonly key: string; readonly column: string };

function placeOf(blocks: readonly PlacedBlock[], { id, key, column }: Wanted): SettingsPlace | null {
  const placed = blocks.find(({ block }) => block.id === id);
  const found = placed?.rows.find(({ content }) => content.key === key);
  const cell = found?.content.cells[column];
  if (!found || !cell || isRejected(cell) || cell.value === null) return null;
  const columns: Readonly<Record<string, number>> = settingsColumns[id];
  const place = columns[column];
  return place === undefined ? null : { row: found.row, column: place };
}

/** Refused cells alone carry a note. */
function isRejected(cell: { readonly value: Cell; readonly note?: string } | undefined): boolean {
  return cell?.note !== undefined;
}
