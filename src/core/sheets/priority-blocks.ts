import { scoreHereScale } from '../prioritisation/signals';
import type { TableBlock } from './put-table';
import type { Report } from './report';
import { groupViews, projectViews } from './report-view';
import type { ProjectView } from './report-view';
import { scoreHereLabel } from './score-here';
import type { SheetBuilder } from './sheet-builder';
import { say } from './words';

/** Open projects by place, those without one after them in sheet order; on-hold and closed ones in blocks below. */
export function placedBlocks(report: Report, place: (view: ProjectView) => number | null): readonly TableBlock<ProjectView>[] {
  const { open, onHold, closed } = groupViews(projectViews(report));
  const order = open.map((view, index) => ({ view, index, place: place(view) ?? Infinity }));
  order.sort((a, b) => (a.place === b.place ? a.index - b.index : a.place - b.place));
  return [
    { heading: null, rows: order.map(({ view }) => view) },
    { heading: say('block-on-hold', { count: onHold.length }), rows: onHold },
    { heading: say('block-closed', { count: closed.length }), rows: closed },
  ];
}

export type RowSpan = { readonly firstRow: number; readonly lastOpenRow: number; readonly lastRow: number };

/** Where the rows of these blocks stand in a table whose first row this is: a block's heading takes two rows. */
export function rowSpan(blocks: readonly TableBlock<ProjectView>[], firstRow: number): RowSpan {
  const rows = blocks.map((block) => (block.rows.length === 0 ? 0 : block.rows.length + (block.heading === null ? 0 : 2)));
  const lastRow = firstRow + rows.reduce((sum, count) => sum + count, 0) - 1;
  return { firstRow, lastOpenRow: firstRow + (blocks[0]?.rows.length ?? 0) - 1, lastRow };
}

/** Ratings typed in *Score here* columns are 1 to 5, from a list. */
export function validateRatings(sheet: SheetBuilder, columns: readonly { readonly header: string }[], span: RowSpan): void {
  const [low, high] = scoreHereScale;
  const values = Array.from({ length: high - low + 1 }, (_, index) => String(low + index));
  if (span.lastRow < span.firstRow) return;
  columns.forEach(({ header }, column) => {
    if (scoreHereLabel(header) === null) return;
    const box = { row: span.firstRow, column, rowCount: span.lastRow - span.firstRow + 1, columnCount: 1 };
    sheet.validate({ kind: 'list', box, values, message: say('score-here-message') });
  });
}
