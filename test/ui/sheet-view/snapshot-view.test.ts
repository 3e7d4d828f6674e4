import { toRuns } from '../../../src/core/workbook/snapshot';
import { snapshotView } from '../../../src/ui/sheet-view/snapshot-view';
import { makeSheet } from '../../support/make-sheet';

describe('snapshotView', () => {
  it('stands at its own place on the sheet, from A1 on', () => {
    const sheet = { ...makeSheet('A', [['Name', 'Cost'], ['ERP', 1200]]), box: { row: 3, column: 2, rowCount: 2, columnCount: 2 } };
    const view = snapshotView(sheet);
    expect(view.head).toMatchObject({ rowCount: 5, columnCount: 4 });
    expect(view.cellAt(4, 3)).toEqual({ text: '1200', align: 'right' });
    expect([view.cellAt(0, 0), view.cellAt(4, 4), view.cellAt(5, 2)]).toEqual([null, null, null]);
  });

  it('shows each value in the format of its cell', () => {
    const base = makeSheet('A', [[46326, 0.25], [46327, 0.5]]);
    const view = snapshotView({ ...base, formats: toRuns(['d mmm yyyy', '0%', 'yyyy-mm-dd', 'General']) });
    expect([view.cellAt(0, 0)?.text, view.cellAt(0, 1)?.text, view.cellAt(1, 0)?.text, view.cellAt(1, 1)?.text]).toEqual(['31 Oct 2026', '25%', '2026-11-01', '0.5']);
  });

  it('writes light on dark fills and dark on light ones', () => {
    const base = makeSheet('A', [['a', 'b', 'c']]);
    const view = snapshotView({ ...base, fills: toRuns(['#102030', '#FFEECC', null]) });
    const lookAt = (column: number) => view.head.looks[view.cellAt(0, column)?.look ?? -1];
    expect([lookAt(0), lookAt(1), lookAt(2)]).toEqual([{ fill: '#102030', colour: '#FFFFFF' }, { fill: '#FFEECC', colour: '#1F1F1E' }, undefined]);
  });

  it('makes columns as wide as what stands in them, but for a title that runs on', () => {
    const view = snapshotView(makeSheet('A', [['A title that is longer than any other text', null], ['ERP consolidation', 'x'], ['a'.repeat(90), 'y']]));
    expect(view.head.widths).toEqual([40, 6]);
    expect(snapshotView(makeSheet('A', [['A title that is longer than any other text', null], ['ERP', 'x']])).head.widths).toEqual([6, 6]);
  });

  it('has nothing to show of an empty sheet', () => {
    expect(snapshotView({ ...makeSheet('A', [['x']]), box: null, cells: [], formats: [], fills: [] }).head).toMatchObject({ rowCount: 0, columnCount: 0 });
  });
});
