import { readFileSync } from 'node:fs';
import { refresh } from '../../../src/core/refresh';
import { sheetIds } from '../../../src/core/workbook/sheet-id';
import { readSnapshot } from '../../../src/hosts/xlsx';
import { blockOf } from '../../../src/ui/sheet-view/sheet-view';
import type { CellView, SheetView } from '../../../src/ui/sheet-view/sheet-view';
import { planViews } from '../../../src/ui/sheet-view/spec-view';

const snapshot = readSnapshot(new Uint8Array(readFileSync('examples/portfolio.xlsx')), 'portfolio.xlsx');
const { plan } = refresh(snapshot, { settingsFile: null, asOf: { given: null, today: '2026-11-02' }, version: '1.0.0' });
const views = planViews(plan, []);

function viewOf(id: (typeof sheetIds)[number]): SheetView {
  const view = views(id);
  if (!view) throw new Error(`${id} is not drawn`);
  return view;
}

/** The cells of a sheet that show this text. */
function showing({ head, cellAt }: SheetView, text: string): readonly { readonly row: number; readonly column: number; readonly cell: CellView }[] {
  return Array.from({ length: head.rowCount * head.columnCount }, (_cell, index) => ({ row: Math.floor(index / head.columnCount), column: index % head.columnCount })).flatMap((at) => {
    const cell = cellAt(at.row, at.column);
    return cell?.text === text ? [{ ...at, cell }] : [];
  });
}

describe('planViews', () => {
  it('draws every sheet of the plan, and no other', () => {
    expect(sheetIds.filter((id) => views(id))).toEqual(plan.sheets.map(({ id }) => id));
    expect(planViews({ ...plan, sheets: [] }, [])('summary')).toBeNull();
  });

  it.each(plan.sheets.map((spec) => [spec.id, spec] as const))('shows every value of %s, in its format', (id, spec) => {
    const view = viewOf(id);
    expect(spec.cells.filter(({ value, row, column }) => (value !== null && value !== '' ? (view.cellAt(row, column)?.text ?? '') === '' : false))).toEqual([]);
    expect(view.head).toMatchObject({ merges: spec.merges, freeze: spec.freeze ?? { rows: 0, columns: 0 }, showsGridlines: spec.showGridlines });
  });

  it('shows a figure as its format says, at the right', () => {
    const [score] = showing(viewOf('priorities'), '86.3');
    expect(score?.cell).toMatchObject({ text: '86.3', align: 'right' });
  });

  it('draws a bar as long as its share of the largest', () => {
    const view = viewOf('priorities');
    const spec = plan.sheets.find(({ id }) => id === 'priorities');
    const bar = spec?.conditionalFormats.find((format) => format.kind === 'data-bar');
    const score = showing(view, '86.3')[0];
    expect(bar?.maximum).toBe(100);
    expect(score?.cell.bar?.share).toBeCloseTo(0.863, 2);
  });

  it('paints utilisation by limits that stand in Settings', () => {
    const view = viewOf('heatmap');
    const fillOf = (text: string): string | undefined => {
      // The legend shows the limits themselves, unpainted.
      const paints = showing(view, text).flatMap(({ cell }) => cell.paint ?? []);
      return view.head.looks[paints[0] ?? -1]?.fill;
    };
    expect([fillOf('162%'), fillOf('110%'), fillOf('88%'), fillOf('46%')]).toEqual(['#9E1B1B', '#EE8A3A', '#F5F4F0', '#9CC7E6']);
  });

  it('leads from a project to the row that it was read from', () => {
    expect(showing(viewOf('rag'), 'ERP consolidation')[0]?.cell.link).toEqual({ cell: { sheet: 'Portfolio', row: 7, column: 1 } });
  });

  it('keeps the rows of earlier periods', () => {
    const view = viewOf('snapshots');
    expect(showing(view, 'ERP consolidation')).toHaveLength(1);
    const written = plan.sheets.find(({ id }) => id === 'snapshots')?.rowsByKey?.rows.length ?? 0;
    expect(view.head.rowCount).toBeGreaterThanOrEqual(written);
  });
});

describe('blockOf', () => {
  it('ends where the sheet ends', () => {
    const view = viewOf('settings');
    const block = blockOf(view, 0, 0);
    expect(block.cells).toHaveLength(Math.min(128, view.head.rowCount));
    expect(blockOf(view, 100_000, 0).cells).toEqual([]);
  });
});
