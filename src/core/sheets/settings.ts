import { defaultSettings } from '../settings/defaults';
import { getSetting, settingRecords } from '../settings/setting-records';
import { blockInputs, settingsBlocks } from '../settings/settings-form';
import type { BlockForm, BlockId } from '../settings/settings-form';
import { boxRef, call, cellRef, op } from '../workbook/formula';
import { sheetIds } from '../workbook/sheet-id';
import type { SheetSpec, Style } from '../workbook/sheet-spec';
import { keyHeader } from './keyed-table';
import type { SheetContext } from './report';
import { previousSheet } from './report-view';
import { putNotesHeader } from './put-notes-header';
import { settingsSource, settingsWords } from './settings-block';
import type { SettingsCell, SettingsSource } from './settings-block';
import { putChanges } from './settings-changes';
import { keyColumn, mirrorColumn, notesColumn, settingsColumns, settingsGrid, writtenColumn } from './settings-grid';
import type { PlacedBlock, PlacedRow, SettingsGrid } from './settings-grid';
import { startSheet } from './sheet-frame';
import type { SheetBuilder } from './sheet-builder';
import { styles } from './styles';
import { carryUserCells } from './user-cells';
import { say } from './words';
import { readWritten } from './written-words';

export { settingsLayout } from './settings-positions';
export type { SettingsLayout, SettingsPlace } from './settings-positions';

const id = 'settings';
const widths = [58, 16, 22, 24, 14, 16, 10, 10, 9] as const;

/**
 * Settings: the whole configuration, readable and editable: weights, limits, objectives, themes, columns, sheets.
 * Every row has its key and what it was written from in two hidden columns, by which `readSettingsSheet` reads it back;
 * the user's own notes stand right of them and stay with their row.
 */
export function settingsSheet(context: SheetContext): SheetSpec {
  const source = settingsSource(context);
  const grid = settingsGrid(source);
  const { sheet } = startSheet({ context, id, title: titleOf(source), lines: [settingsWords('settings-legend')] });
  [...widths].forEach((width, column) => sheet.width(column, width));
  putChanges(sheet, grid.blocks);
  for (const placed of grid.blocks) putBlock(sheet, placed);
  putNotes(sheet, grid, context);
  const spec = sheet.build({ id, name: context.sheetName(id) });
  const columns = spec.columns.map((column, index) => (index >= keyColumn && index < notesColumn ? { ...column, hidden: true } : column));
  return { ...spec, columns };
}

function titleOf({ report }: SettingsSource): string {
  const { values } = report.settings;
  const scalars = settingRecords.filter(({ path }) => getSetting(values, path) !== getSetting(defaultSettings, path));
  const hasOwn = [values.criteria !== null, values.objectives.length > 0, values.themes.length > 0, values.renames.length > 0, values.sheetsToWrite.length < sheetIds.length];
  const count = scalars.length + Object.keys(values.columns).length + hasOwn.filter(Boolean).length;
  return count === 0 ? settingsWords('settings-title-default') : settingsWords('settings-title', { count });
}

function putBlock(sheet: SheetBuilder, placed: PlacedBlock): void {
  const { block, titleRow, headerRow, rows } = placed;
  sheet.put([titleRow, 0], settingsBlocks[block.id].title, { style: styles.section });
  sheet.put([titleRow + 1, 0], block.hint, { style: styles.subtitle });
  const form: BlockForm = settingsBlocks[block.id];
  for (const [name, column] of Object.entries(settingsColumns[block.id])) {
    sheet.put([headerRow, column], form.headers[name] ?? '', { style: headerStyle(name), ...headerNote(block.id, name) });
  }
  sheet.put([headerRow, keyColumn], keyHeader, { style: styles.headerGrey });
  sheet.put([headerRow, writtenColumn], form.headers['written'] ?? '', { style: styles.headerGrey });
  for (const { row, content } of [...rows, ...placed.kept]) {
    if (content.key !== null) sheet.put([row, keyColumn], content.key, { style: styles.grey });
    if (content.written !== null) sheet.put([row, writtenColumn], content.written, { style: styles.grey });
    putMirror(sheet, { id: block.id, row, content });
  }
  putCells(sheet, placed);
  putSpare(sheet, placed);
  putLines(sheet, placed);
}

/** Each input once more as it is written, for the count of what was changed since. */
function putMirror(sheet: SheetBuilder, { id: block, row, content }: PlacedRow & { readonly id: BlockId }): void {
  blockInputs[block].forEach((name, index) => {
    const value = content.cells[name]?.value ?? null;
    if (value !== null) sheet.put([row, mirrorColumn + index], value, { style: styles.grey });
  });
}

/** The thin line below each row runs through, whatever cells the row has. */
function putLines(sheet: SheetBuilder, { block, rows, kept }: PlacedBlock): void {
  const last = Math.max(...Object.values(settingsColumns[block.id]));
  for (const { row } of [...rows, ...kept]) {
    for (let column = 0; column <= last; column += 1) if (!sheet.has([row, column])) sheet.put([row, column], null, { style: styles.body });
  }
}

function headerStyle(name: string): Style {
  if (['column', 'confirmed', 'same'].includes(name)) return styles.headerCentre;
  if (name === 'from') return { ...styles.header, indent: 1 };
  return ['weight', 'share', 'value', 'default', 'low', 'high', 'confidence'].includes(name) ? styles.headerRight : styles.header;
}

const headerNotes: Readonly<Record<string, string>> = {
  'criteria.weight': settingsWords('settings-note-weight'),
  'criteria.scale': settingsWords('settings-note-scale'),
  'columns.confidence': settingsWords('settings-note-confidence'),
  'columns.confirmed': settingsWords('settings-note-confirmed'),
};

function headerNote(block: string, name: string): { readonly note?: string } {
  const note = headerNotes[`${block}.${name}`];
  return note === undefined ? {} : { note };
}

function putCells(sheet: SheetBuilder, placed: PlacedBlock): void {
  const { block, rows } = placed;
  const places: Readonly<Record<string, number>> = settingsColumns[block.id];
  const isLive = block.id === 'criteria' && rows.every(({ content }) => content.cells['weight']?.note === undefined);
  for (const { row, content } of [...rows, ...placed.kept]) {
    for (const [name, cell] of Object.entries(content.cells)) {
      const column = places[name];
      if (column === undefined || cell === undefined) continue;
      sheet.put([row, column], cell.value, name === 'share' && isLive && !placed.kept.some((kept) => kept.row === row) ? withShare(cell, { row, placed }) : cell);
      const rule = content.rules?.[name];
      if (rule) sheet.validate({ ...rule, box: { row, column, rowCount: 1, columnCount: 1 } });
    }
  }
}

/** A weight's share of the weights that count. */
function withShare(cell: SettingsCell, { row, placed }: { readonly row: number; readonly placed: PlacedBlock }): SettingsCell {
  const column = settingsColumns.criteria.weight;
  const rowCount = placed.rows.length;
  const all = boxRef({ row: placed.headerRow + 1, column, rowCount, columnCount: 1 }, { absolute: true });
  return { ...cell, formula: op(cellRef(row, column), '/', call('SUM', all)) };
}

function putSpare(sheet: SheetBuilder, { block, spareRow }: PlacedBlock): void {
  const places: Readonly<Record<string, number>> = settingsColumns[block.id];
  for (let row = spareRow; row < spareRow + block.spare.rows; row += 1) {
    for (const name of block.spare.columns) {
      const column = places[name];
      if (column === undefined) continue;
      sheet.put([row, column], null, { style: styles.input });
      const rule = block.spare.rules?.[name];
      if (rule) sheet.validate({ ...rule, box: { row, column, rowCount: 1, columnCount: 1 } });
    }
  }
}

/** The user's own cells, right of ours, beside the row they stood beside before; below everything when it is gone. */
function putNotes(sheet: SheetBuilder, grid: SettingsGrid, context: SheetContext): void {
  const first = grid.blocks[0];
  if (!first) return;
  const keyed = grid.blocks.flatMap(({ rows, kept }) => [...rows, ...kept].flatMap(({ row, content }) => (content.key === null ? [] : [[content.key, row] as const])));
  const carried = carryUserCells(previousSheet(context, id), {
    headerRow: first.headerRow,
    markerColumn: notesColumn,
    columns: new Map([...Object.entries(settingsColumns[first.block.id]).map(([name, column]): [string, number] => [headerText(first, name), column]), [keyHeader, keyColumn]]),
    rows: new Map(keyed),
    keptRow: grid.endRow + 1,
    written: readWritten(context.snapshot, id),
  });
  putNotesHeader(sheet, [first.headerRow, notesColumn]);
  sheet.width(keyColumn, 9);
  for (let column = writtenColumn; column < notesColumn; column += 1) sheet.width(column, 9);
  sheet.addUserCells(carried.userCells);
  if (carried.kept.length === 0) return;
  sheet.put([grid.endRow, 0], say('kept-objectives'), { style: styles.section });
  for (const kept of carried.kept) {
    if (kept.key === '') continue;
    sheet.put([kept.row, 0], kept.key, { style: styles.greyWrap });
    sheet.put([kept.row, keyColumn], kept.key, { style: styles.grey });
  }
}

function headerText({ block }: PlacedBlock, name: string): string {
  const form: BlockForm = settingsBlocks[block.id];
  return form.headers[name] ?? '';
}
