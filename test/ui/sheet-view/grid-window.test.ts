import fc from 'fast-check';
import { geometryOf, indexAt, nextShown } from '../../../src/ui/sheet-view/geometry';
import { frozenOf, pixelAt, scrollFor, tallest, windowOf } from '../../../src/ui/sheet-view/grid-window';
import type { SheetHead } from '../../../src/ui/sheet-view/sheet-view';

const headOf = (parts: Partial<SheetHead> = {}): SheetHead => ({
  ...{ rowCount: 1000, columnCount: 40, widths: new Array<number>(40).fill(10), heights: [], hiddenRows: [], hiddenColumns: [], merges: [] },
  ...{ freeze: { rows: 0, columns: 0 }, showsGridlines: true, looks: [] },
  ...parts,
});
const viewport = { top: 0, left: 0, width: 800, height: 600 };

describe('windowOf', () => {
  it('holds every row and column that can be seen, and the room of all others', () => {
    fc.assert(
      fc.property(fc.record({ top: fc.integer({ min: 0, max: 30_000 }), left: fc.integer({ min: 0, max: 4000 }), frozen: fc.integer({ min: 0, max: 6 }), hiddenRows: fc.uniqueArray(fc.integer({ min: 0, max: 999 }), { maxLength: 200 }) }), ({ top, left, frozen, hiddenRows }) => {
        const geometry = geometryOf(headOf({ hiddenRows, heights: [[5, 60]] }));
        const shown = windowOf(geometry, { rows: frozen, columns: frozen }, { ...viewport, top, left });
        const base = geometry.rows[frozen] ?? 0;
        const seen = Array.from({ length: 1000 }, (_row, row) => row).filter((row) => row >= frozen && !hiddenRows.includes(row) && (geometry.rows[row + 1] ?? 0) > base + top && (geometry.rows[row] ?? 0) < base + top + viewport.height);
        expect(seen.every((row) => shown.rows.includes(row))).toBe(true);
        expect(shown.rows.some((row) => hiddenRows.includes(row))).toBe(false);
        const drawn = shown.rows.reduce((sum, row) => sum + (geometry.rows[row + 1] ?? 0) - (geometry.rows[row] ?? 0), 0);
        expect(shown.above + drawn + shown.below).toBe((geometry.rows[1000] ?? 0) - base);
      }),
    );
  });

  it('draws a few rows, however many there are', () => {
    const geometry = geometryOf(headOf({ rowCount: 1_048_576 }));
    const shown = windowOf(geometry, { rows: 0, columns: 0 }, { ...viewport, top: 7_000_000 });
    expect(shown.rows.length).toBeLessThan(80);
  });

  it('reaches the last row of a sheet that is longer than browsers draw', () => {
    const geometry = geometryOf(headOf({ rowCount: 1_048_576 }));
    const top = tallest - viewport.height;
    const shown = windowOf(geometry, { rows: 0, columns: 0 }, { ...viewport, top });
    expect(shown.rows[shown.rows.length - 1]).toBe(1_048_575);
    const pixel = 12_345_678;
    expect(pixelAt(geometry.rows, 0, { from: scrollFor(geometry.rows, 0, { pixel, size: 600 }), size: 600 })).toBeCloseTo(pixel, 3);
  });
});

describe('frozenOf', () => {
  it('freezes nothing that would leave no room', () => {
    const head = headOf({ freeze: { rows: 8, columns: 2 }, widths: [10, 30, ...new Array<number>(38).fill(10)] });
    expect(frozenOf(head, geometryOf(head), viewport)).toEqual({ rows: 8, columns: 2 });
    expect(frozenOf(head, geometryOf(head), { ...viewport, width: 300, height: 300 })).toEqual({ rows: 0, columns: 0 });
  });
});

describe('geometry', () => {
  it('finds the row of a pixel, past hidden ones', () => {
    const { rows } = geometryOf(headOf({ rowCount: 4, hiddenRows: [1] }));
    expect([0, 21, 22, 43, 44, 9999].map((pixel) => indexAt(rows, pixel))).toEqual([0, 0, 2, 2, 3, 3]);
    expect([nextShown(rows, 0, 1), nextShown(rows, 2, -1), nextShown(rows, 3, 1)]).toEqual([2, 0, 3]);
  });
});
