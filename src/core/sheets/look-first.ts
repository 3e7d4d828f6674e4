import { sentence } from '../messages/sentence';
import type { LookFirst } from '../prioritisation/prioritisation';
import { boxRef, call, cellRef, integer, op, text } from '../workbook/formula';
import type { Formula } from '../workbook/formula';
import type { SheetSpec } from '../workbook/sheet-spec';
import { placedBlocks, rowSpan, validateRatings } from './priority-blocks';
import type { RowSpan } from './priority-blocks';
import { contextColumns, right, typedColumn } from './priority-columns';
import type { PriorityColumn } from './priority-columns';
import { rankFormula } from './priority-formulas';
import { putLeastCoverage } from './priority-head';
import type { PriorityModel } from './priority-model';
import { putTable } from './put-table';
import { capital } from './rag-words';
import type { Report, SheetContext } from './report';
import { asOfWarning, keysAreNames, nameWidth, previousSheet } from './report-view';
import type { ProjectView } from './report-view';
import { frameTable, startSheet } from './sheet-frame';
import type { SheetBuilder } from './sheet-builder';
import { styles } from './styles';
import { numberCell, projectCell, wrapCell } from './table-cells';
import { inRowWords, say, sayOf } from './words';
import { readWritten } from './written-words';

const id = 'priorities';

/** Rows and columns of this layout. `usedRow` holds how many *Score here* columns are in use and the least coverage. */
type Places = RowSpan & {
  readonly usedRow: number;
  readonly firstTyped: number;
  readonly score: number;
};

/**
 * *Where to look first*: not a business priority and titled so; facts in sentences, then blank *Score here* columns
 * whose live score and rank stay empty until at least two ratings of a project are typed.
 */
export function lookFirstSheet(context: SheetContext, model: PriorityModel): SheetSpec {
  const { report } = context;
  const { sheet, nextRow } = startSheet({ context, id, title: say('priorities-title-look'), lines: lines(report) });
  const entries = placesByKey(report);
  const blocks = placedBlocks(report, ({ project }) => entries.get(project.key)?.place ?? null);
  const before = beforeColumns(report);
  const places: Places = {
    ...rowSpan(blocks, nextRow + 1),
    ...{ usedRow: nextRow - 1, firstTyped: before.length, score: before.length + model.inputs.length },
  };
  const columns = [...before, ...model.inputs.map((input) => typedColumn(model, input)), ...scoreColumns(model, places)];
  if (places.lastRow >= places.firstRow) putUsed(sheet, context, { model, places });
  validateRatings(sheet, columns, places);
  const table = putTable(sheet, {
    ...{ headerRow: nextRow, columns, blocks, keyOf: ({ project }: ProjectView) => project.key, nameHeader: inRowWords(report, 'Project') },
    ...{ previous: previousSheet(context, id), written: readWritten(context.snapshot, id), keptHeading: sayOf(report, 'kept-projects'), hideKeys: keysAreNames(report) },
  });
  frameTable(sheet, table, { lastRow: places.lastOpenRow, frozenColumns: 2 });
  return sheet.build({ id, name: context.sheetName(id) });
}

function lines(report: Report): readonly string[] {
  const withPriority = report.portfolio.fields.has('priority') ? say('look-first-within') : '';
  return [...asOfWarning(report), say('look-first-not-priority'), sayOf(report, 'look-first-explain', { within: withPriority })];
}

function placesByKey({ prioritisation }: Report): ReadonlyMap<string, LookFirst> {
  return new Map(prioritisation.lookFirst.map((entry) => [entry.key, entry]));
}

function beforeColumns(report: Report): readonly PriorityColumn[] {
  const entries = placesByKey(report);
  return [
    right(say('look-first-place'), 6, ({ project }) => {
      const entry = entries.get(project.key);
      return entry ? numberCell(entry.place) : undefined;
    }),
    { header: inRowWords(report, 'Project'), width: nameWidth(report), headerStyle: styles.header, cell: ({ project }) => projectCell(project) },
    {
      header: say('look-first-why'),
      width: 52,
      cell: ({ project }) => wrapCell((entries.get(project.key)?.reasons ?? []).map((reason) => capital(sentence(reason))).join(' · ')),
    },
    ...contextColumns(report),
  ];
}

function scoreColumns(model: PriorityModel, places: Places): readonly PriorityColumn[] {
  const isOpenRow = (row: number): boolean => row >= places.firstRow && row <= places.lastOpenRow;
  const filledFrom = places.firstRow;
  const [score, rank] = [typedScore(model, places), rankFormula(places)];
  return [
    {
      ...right('Score', 9, (_, [row]) => (isOpenRow(row) ? { value: '', style: styles.score, formula: score, filledFrom } : undefined)),
      note: say('look-first-score-note'),
    },
    right('Rank', 7, (_, [row]) => (isOpenRow(row) ? { value: '', style: styles.number, formula: rank, filledFrom } : undefined)),
  ];
}

/**
 * 100 · Σ shares of the scale / ratings typed; empty below two ratings or the least coverage of the columns in use.
 * A benefit counts (x − low) / (high − low), a cost (high − x) / (high − low); x is held within the scale.
 */
function typedScore({ inputs }: PriorityModel, places: Places): Formula {
  const row = places.firstRow;
  const typed = call('COUNT', boxRef({ row, column: places.firstTyped, rowCount: 1, columnCount: inputs.length }));
  const used = cellRef(places.usedRow, places.score, { absolute: true });
  const least = cellRef(places.usedRow, places.score + 1, { absolute: true });
  const sum = inputs
    .map(({ direction, scaling }, index) => {
      const cell = cellRef(row, places.firstTyped + index);
      const [low, high] = scaling.kind === 'none' ? [0, 1] : [scaling.low, scaling.high];
      const clamped = call('MIN', integer(high), call('MAX', integer(low), cell));
      const share = direction === 'cost' ? op(integer(high), '-', clamped) : op(clamped, '-', integer(low));
      return call('IF', call('ISNUMBER', cell), op(share, '/', integer(high - low)), integer(0));
    })
    .reduce((left, next) => op(left, '+', next));
  const score = call('ROUND', op(op(integer(100), '*', sum), '/', typed), integer(9));
  const isScored = call('AND', op(typed, '>=', integer(2)), op(typed, '>=', op(used, '*', least)));
  return call('IF', isScored, score, text(''));
}

type UsedInput = { readonly model: PriorityModel; readonly places: Places };

function putUsed(sheet: SheetBuilder, context: SheetContext, { model, places }: UsedInput): void {
  const { firstTyped, firstRow, lastRow, usedRow, score } = places;
  const inUse = model.inputs
    .map((_, index): Formula => op(call('COUNT', boxRef({ row: firstRow, column: firstTyped + index, rowCount: lastRow - firstRow + 1, columnCount: 1 }, { absolute: true })), '>', integer(0)))
    .reduce((left, next) => op(left, '+', next));
  const labels = model.inputs.map(({ label }) => label);
  const used = labels.filter((label) => [...model.typed.values()].some((cells) => typeof cells.get(label) === 'number')).length;
  sheet.put([usedRow, score], used, { formula: op(inUse, '+', integer(0)), style: { ...styles.subtitle, align: 'right', format: '0" in use"' } });
  putLeastCoverage(sheet, context, { row: usedRow, column: score + 1 });
}
