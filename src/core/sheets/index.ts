import type { SheetId } from '../workbook/sheet-id';
import type { SheetSpec, SpecCell } from '../workbook/sheet-spec';
import { alignmentSheet } from './alignment';
import { findingsSheet } from './findings';
import { heatmapSheet } from './heatmap';
import { prioritiesSheet } from './priorities';
import { ragSheet } from './rag';
import { settingsSheet } from './settings';
import { writtenColumn, writtenRow } from './settings-grid';
import type { SheetContext } from './report';
import { snapshotsSheet } from './snapshots';
import { summarySheet } from './summary';
import { writtenSheets } from './report-view';
import { writtenText } from './written-words';

type SheetMaker = (context: SheetContext) => SheetSpec | null;

/** Every output sheet by its id: one line each. */
const makers: { readonly [I in SheetId]: SheetMaker } = {
  summary: summarySheet,
  priorities: prioritiesSheet,
  rag: ragSheet,
  heatmap: heatmapSheet,
  alignment: alignmentSheet,
  findings: findingsSheet,
  snapshots: snapshotsSheet,
  settings: settingsSheet,
};

/**
 * Every sheet that this refresh writes, in the order in which they stand. A sheet whose analysis has nothing to say
 * is left out, unless it exists already: then it stays, with the user's own cells and one sentence why it is empty.
 * Settings, the last of them, remembers which were made.
 */
export function buildSheets(context: SheetContext): readonly SheetSpec[] {
  const ids = writtenSheets(context);
  const specs = ids.flatMap((id) => (id === 'settings' ? [] : (makers[id](context) ?? [])));
  const made = specs.map(({ id }) => id);
  const settings = ids.includes('settings') ? makers.settings({ ...context, made }) : null;
  return settings ? [...specs, withMemory(settings, writtenText([...specs, settings], context.snapshot))] : specs;
}

/** Settings with what was written, in a hidden cell: by it the next refresh tells people's words from ours. */
function withMemory(settings: SheetSpec, value: string): SheetSpec {
  const cell: SpecCell = { row: writtenRow, column: writtenColumn, value };
  const after = settings.cells.findIndex(({ row, column }) => row > cell.row || (row === cell.row && column > cell.column));
  return { ...settings, cells: [...settings.cells.slice(0, after), cell, ...settings.cells.slice(after)] };
}
