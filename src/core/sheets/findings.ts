import { findingText } from '../messages/sentence';
import type { FindingText } from '../messages/sentence';
import { columnLetters } from '../workbook/address';
import { findingStates } from '../workbook/finding-state';
import type { Cell } from '../workbook/cell';
import { cellText } from '../workbook/cell';
import { severityOrder } from '../workbook/finding';
import type { Finding, Severity } from '../workbook/finding';
import type { SheetSpec } from '../workbook/sheet-spec';
import type { SheetSnapshot } from '../workbook/snapshot';
import { findKeyedTable, valueUnder } from './keyed-table';
import { putTable } from './put-table';
import type { TableCell, TableColumn } from './put-table';
import { recoverKeys, singleNames } from './recover-keys';
import type { SheetContext } from './report';
import { hasContent, previousSheet } from './report-view';
import { emptySheet, frameTable, startSheet } from './sheet-frame';
import { ragLooks, styles } from './styles';
import type { Look } from './styles';
import { numberCell, wrapCell } from './table-cells';
import { cellName, say } from './words';
import { readWritten } from './written-words';

const id = 'findings';
const stateHeader = 'State';

const severities: Readonly<Record<Severity, Look>> = {
  error: { ...ragLooks.R, text: '◆ Stop' },
  warning: { ...ragLooks.A, text: '▲ Check' },
  note: { ...ragLooks.none, text: '● Note' },
};

/** A finding with its key and words. */
type Row = { readonly key: string; readonly finding: Finding; readonly words: FindingText };

/**
 * Findings: what is wrong or unclear in the data, by pattern, with cells, effect and repair text, worst first.
 * Null without findings, unless the sheet exists already.
 */
export function findingsSheet(context: SheetContext): SheetSpec | null {
  if (!hasContent(context, id)) return null;
  const rows = findingRows(context.report.findings, context.report.main.sheet);
  const title = titleOf(context.report.findings);
  const keptHeading = say('kept-findings');
  const previous = previousSheet(context, id);
  if (rows.length === 0) {
    return emptySheet({ context, id, title, reason: say('findings-empty'), nameHeader: 'What', keptHeading });
  }
  const { sheet, nextRow } = startSheet({ context, id, title, lines: [say('findings-legend')] });
  const columns = findingColumns(context, findingStatesOf(context, rows));
  const table = putTable(sheet, { headerRow: nextRow, columns, blocks: [{ heading: null, rows }], keyOf: ({ key }) => key, nameHeader: 'What', previous, written: readWritten(context.snapshot, id), keptHeading, hideKeys: true });
  sheet.validate({
    kind: 'list',
    box: { row: nextRow + 1, column: columns.findIndex(({ header }) => header === stateHeader), rowCount: rows.length, columnCount: 1 },
    values: findingStates,
    message: say('findings-state-message'),
  });
  frameTable(sheet, table, { lastRow: nextRow + rows.length, frozenColumns: 2 });
  return sheet.build({ id, name: context.sheetName(id) });
}

function titleOf(findings: readonly Finding[]): string {
  if (findings.length === 0) return say('findings-title-none');
  const notes = findings.filter(({ severity }) => severity === 'note').length;
  return say('findings-title', { check: findings.length - notes, notes });
}

/**
 * Worst first, else in the order given. The key is code and place: the sheet and column a pattern was seen in, which
 * outlives rows moving; where two share it, their first text tells them apart, else a number.
 */
export function findingRows(findings: readonly Finding[], mainSheet: string | null): readonly Row[] {
  const sorted = findings.map((finding, index) => ({ finding, index })).sort((a, b) => severityOrder[a.finding.severity] - severityOrder[b.finding.severity] || a.index - b.index);
  const used = new Set<string>();
  return sorted.map(({ finding }) => {
    const plain = [finding.code, placeOf(finding, mainSheet)].filter((part) => part !== '').join(' · ');
    const text = Object.values(finding.args).find((value) => typeof value === 'string');
    const key = firstFree(text === undefined ? [plain] : [plain, `${plain} · ${text}`], used);
    used.add(key);
    return { key, finding, words: findingText(finding) };
  });
}

/** The main sheet goes without its name, which a .csv does not have. */
function placeOf({ at }: Finding, mainSheet: string | null): string {
  if (!at) return '';
  const sheet = at.sheet === null || at.sheet === mainSheet ? '' : `${at.sheet}!`;
  return sheet + columnLetters(at.column);
}

function firstFree(candidates: readonly string[], used: ReadonlySet<string>): string {
  const free = candidates.find((candidate) => !used.has(candidate));
  if (free !== undefined) return free;
  const last = candidates[candidates.length - 1] ?? '';
  for (let number = 2; ; number += 1) if (!used.has(`${last} #${number}`)) return `${last} #${number}`;
}

function findingColumns(context: SheetContext, states: ReadonlyMap<string, Cell>): readonly TableColumn<Row>[] {
  const mainSheet = context.report.main.sheet;
  return [
    {
      header: 'Severity',
      width: 10,
      headerStyle: styles.headerCentre,
      cell: ({ finding }) => ({ value: severities[finding.severity].text, style: severities[finding.severity].style }),
    },
    { header: 'What', width: 46, cell: ({ words }) => wrapCell(words.text) },
    { header: 'Where', width: 20, cell: ({ finding }) => whereCell(finding, mainSheet) },
    { header: 'Count', width: 7, headerStyle: styles.headerRight, cell: ({ finding }) => numberCell(finding.count) },
    { header: 'Effect', width: 36, cell: ({ words }) => wrapCell(words.effect) },
    { header: 'Fix (text to copy)', width: 40, cell: ({ words }) => wrapCell(words.fix) },
    {
      header: stateHeader,
      width: 10,
      headerStyle: styles.headerCentre,
      note: say('findings-state-note'),
      cell: ({ key }) => ({ value: states.get(key) ?? findingStates[0], style: styles.inputCentre }),
      keptCell: ({ value }) => keptState(value),
    },
  ];
}

/** An `Ignored` of a finding that is gone holds when it comes back; open and fixed ones have served their purpose. */
function keptState(value: Cell): TableCell | undefined {
  const text = cellText(value);
  return text === '' || text === 'Open' || text === 'Fixed' ? undefined : { value, style: styles.inputCentre };
}

/** What people set each finding to, by key: in a pane, else in the State column. */
export function findingStatesOf(context: Pick<SheetContext, 'report' | 'snapshot'>, rows: readonly Row[]): ReadonlyMap<string, Cell> {
  const typed = context.report.typed.states.map(({ key, state }): [string, Cell] => [key, state]);
  return new Map([...statesByKey(previousSheet(context, id), rows), ...typed]);
}

function statesByKey(sheet: SheetSnapshot | undefined, rows: readonly Row[]): ReadonlyMap<string, Cell> {
  const table = sheet ? findKeyedTable(sheet, new Set([stateHeader])) : null;
  const states = new Map<string, Cell>();
  if (!sheet || !table) return states;
  const known = { keys: new Set(rows.map(({ key }) => key)), names: singleNames(rows.map(({ key, words }) => [words.text, key])) };
  for (const { row, key } of recoverKeys(sheet, table, known).rows) {
    const state = valueUnder(sheet, table, { header: stateHeader, row });
    if (!states.has(key) && cellText(state) !== '') states.set(key, state);
  }
  return states;
}

const namedCells = 3;

function whereCell({ at, cells, count }: Finding, mainSheet: string | null): TableCell {
  if (!at) return wrapCell('');
  const names = [cellName(at, mainSheet), ...cells.filter((cell) => cell.row !== at.row || cell.column !== at.column).slice(0, namedCells - 1).map((cell) => cellName(cell, at.sheet))];
  const more = count > names.length ? ' …' : '';
  return { value: names.join(', ') + more, style: styles.link, link: { cell: at } };
}
