import { cellRef } from '../workbook/formula';
import type { Formula } from '../workbook/formula';
import type { SheetContext } from './report';
import { settingsLayout } from './settings-positions';
import type { SettingsLayout, SettingsPlace } from './settings-positions';
import { writtenSheets } from './report-view';

/** Where live formulas find a criterion on the Settings sheet; null entries stand as plain values instead. */
export type CriterionRefs = {
  readonly share: Formula | null;
  readonly low: Formula | null;
  readonly high: Formula | null;
  readonly direction: Formula | null;
};

/** One refresh makes many references: the layout is worked out once for each context. */
const layouts = new WeakMap<SheetContext, SettingsLayout | null>();

/**
 * The Settings cell that holds a scalar setting, by its dotted path, for live formulas; null where Settings is not
 * written or has no such cell: then the value stands alone.
 */
export function settingRef(context: SheetContext, path: string): Formula | null {
  return reference(layoutOf(context)?.settingCell(path) ?? null);
}

/** The Settings cells of one criterion. */
export function criterionRefs(context: SheetContext, label: string): CriterionRefs {
  const layout = layoutOf(context);
  return {
    share: reference(layout?.shareCell(label) ?? null),
    low: reference(layout?.scaleLowCell(label) ?? null),
    high: reference(layout?.scaleHighCell(label) ?? null),
    direction: reference(layout?.directionCell(label) ?? null),
  };
}

function layoutOf(context: SheetContext): SettingsLayout | null {
  const known = layouts.get(context);
  if (known !== undefined) return known;
  const layout = writtenSheets(context).includes('settings') ? settingsLayout(context) : null;
  layouts.set(context, layout);
  return layout;
}

function reference(place: SettingsPlace | null): Formula | null {
  return place ? cellRef(place.row, place.column, { sheet: 'settings', absolute: true }) : null;
}
