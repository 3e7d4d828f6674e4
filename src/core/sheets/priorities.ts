import type { SheetSpec } from '../workbook/sheet-spec';
import { lookFirstSheet } from './look-first';
import { putTable } from './put-table';
import { placedBlocks, rowSpan, validateRatings } from './priority-blocks';
import type { RowSpan } from './priority-blocks';
import { firstRawColumn, coverageColumn, priorityColumns, scoreColumn } from './priority-columns';
import type { PriorityPlaces } from './priority-formulas';
import { putPriorityHead } from './priority-head';
import { priorityModel } from './priority-model';
import type { PriorityModel } from './priority-model';
import { prioritiesTitle } from './priority-words';
import type { Report, SheetContext } from './report';
import { hasContent, keysAreNames, previousSheet } from './report-view';
import type { ProjectView } from './report-view';
import type { SheetBuilder } from './sheet-builder';
import { frameTable, startSheet } from './sheet-frame';
import { barColour } from './styles';
import { inRowWords, say, sayOf } from './words';
import { readWritten } from './written-words';

const id = 'priorities';

/**
 * Priorities: rank and score as live formulas over the inputs on this sheet and the weights and scales of Settings,
 * with ranges, close calls and the reason; closed projects below, unranked. Where nothing can be scored: *Where to
 * look first* with *Score here* columns. Null at level `none`, unless the sheet exists already.
 */
export function prioritiesSheet(context: SheetContext): SheetSpec | null {
  if (!hasContent(context, id)) return null;
  const { report } = context;
  const model = priorityModel(context);
  if (report.prioritisation.scores.length === 0) return lookFirstSheet(context, model);
  const title = prioritiesTitle(report);
  const { sheet, nextRow } = startSheet({ context, id, title, lines: [say(model.isScoreHere ? 'priorities-explain-here' : 'priorities-explain')] });
  const blocks = placedBlocks(report, ({ score }) => score?.rank ?? null);
  const headRow = nextRow - 1;
  const places = placesOf(headRow, rowSpan(blocks, headRow + 5), model);
  putPriorityHead(sheet, { context, model, places });
  const columns = priorityColumns({ report, model, places });
  const table = putTable(sheet, {
    ...{ headerRow: places.firstRow - 1, columns, blocks, keyOf: ({ project }: ProjectView) => project.key, nameHeader: inRowWords(report, 'Project') },
    ...{ previous: previousSheet(context, id), written: readWritten(context.snapshot, id), keptHeading: sayOf(report, 'kept-projects'), hideKeys: keysAreNames(report) },
  });
  putScoreBar(sheet, report, places);
  validateRatings(sheet, columns, places);
  frameTable(sheet, table, { lastRow: places.lastOpenRow, frozenColumns: 2 });
  return sheet.build({ id, name: context.sheetName(id) });
}

function placesOf(headRow: number, span: RowSpan, model: PriorityModel): PriorityPlaces {
  const inputCount = model.inputs.length;
  return {
    ...span,
    ...{ weightRow: headRow, lowRow: headRow + 1, highRow: headRow + 2, directionRow: headRow + 3 },
    ...{ firstRaw: firstRawColumn, firstPoints: firstRawColumn + inputCount, inputCount },
    ...{ coverage: coverageColumn, score: scoreColumn },
  };
}

function putScoreBar(sheet: SheetBuilder, { prioritisation }: Report, places: PriorityPlaces): void {
  const isRaw = prioritisation.criteria.some(({ scaling }) => scaling.kind === 'none');
  const rowCount = places.lastOpenRow - places.firstRow + 1;
  if (rowCount < 1) return;
  sheet.conditional({
    kind: 'data-bar',
    box: { row: places.firstRow, column: places.score, rowCount, columnCount: 1 },
    colour: barColour,
    minimum: 0,
    maximum: isRaw ? null : 100,
  });
}
