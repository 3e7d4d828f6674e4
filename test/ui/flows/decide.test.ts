import type { Cell } from '../../../src/core/workbook/cell';
import { newWorkbook } from '../../../src/hosts/xlsx';
import { openPane, settled } from '../../support/pane/open-pane';

describe('what is decided about columns', () => {
  /** The title of the third column hardly says what it is. */
  const doubtful = newWorkbook({
    name: 'Portfolio',
    rows: [['Id', 'Project', 'Workplan Activity', 'Start', 'End', 'Budget'], ...Array.from({ length: 8 }, (_, index): Cell[] => [`P${index}`, `Project ${index} of many`, `Activity ${index % 3}`, '2026-01-05', '2027-04-30', 100])],
  });

  it('is asked without reading again, and looks the workbook over by the answer', async () => {
    const { bridge, pane } = openPane(doubtful);
    await pane.actions.look();
    expect(pane.state().survey?.found?.table.columns.toCheck).toBe(1);
    pane.actions.go('columns');
    await settled(pane, ({ screen }) => screen === 'columns');
    const column = pane.state().questions?.columns.find(({ certainty }) => certainty === 'doubtful');
    expect([column?.column, column?.field]).toEqual(['C', 'programme']);
    await pane.actions.decide({ columns: { programme: 'C' } });
    const { questions, survey, edits } = pane.state();
    expect(questions?.columns.find(({ column: letters }) => letters === 'C')?.certainty).toBe('named');
    expect([survey?.found?.table.columns.toCheck, edits, bridge.calls]).toEqual([0, { columns: { programme: 'C' } }, ['read']]);
  });

  it('is written with the sheets, and holds in the next pane', async () => {
    const { bridge, pane } = openPane(doubtful);
    await pane.actions.look();
    await pane.actions.decide({ columns: { programme: 'C' } });
    await pane.actions.showMe();
    pane.actions.go('add');
    await pane.actions.addSheets();
    expect(pane.state().edits).toBeNull();
    const next = openPane(bridge.bytes());
    await next.pane.actions.look();
    expect(next.pane.state().survey?.found?.table.columns.toCheck).toBe(0);
  });

  it('can be another table, or none that is there', async () => {
    const both = openPane(newWorkbook({ name: 'Lists', rows: [['Project', 'Owner', 'End'], ['Alpha', 'A. Meyer', '2027-04-30'], ['Beta', 'L. Chen', '2027-04-30'], ['Gamma', 'M. Okafor', '2027-05-31'], ['Delta', 'L. Chen', '2027-05-31']] }));
    await both.pane.actions.look();
    const range = (): string | undefined => both.pane.state().survey?.found?.table.range;
    expect(range()).toBe('A1:C5');
    await both.pane.actions.decide({ table: { sheet: 'Lists', headerRow: 3 } });
    expect([range(), both.pane.state().survey?.named?.isThere]).toEqual(['A3:C5', true]);
    await both.pane.actions.decide({ table: { sheet: 'Lists', headerRow: 99 } });
    expect([range(), both.pane.state().survey?.named?.isThere]).toEqual(['A1:C5', false]);
    await both.pane.actions.decide({ table: null });
    expect([range(), both.pane.state().survey?.named]).toEqual(['A1:C5', null]);
  });
});
