import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SheetSnapshot, WorkbookSnapshot } from '../../../src/core/workbook/snapshot';
import { undoPlan } from '../../../src/core/undo/undo';
import { ownedFingerprint } from '../../../src/core/workbook/owned-fingerprint';
import { undoSince } from '../../../src/core/undo/undo-since';
import { applyPlan, readSnapshot } from '../../../src/hosts/xlsx';
import { ownSheet, placeOf, refreshOn, typed, withSheet } from '../../support/own-sheets';
import { projectRoot } from '../../support/run-cli';

const example = (name: string): Uint8Array => readFileSync(join(projectRoot, 'examples', name));
const read = (bytes: Uint8Array): WorkbookSnapshot => readSnapshot(bytes, 'portfolio.xlsx');
const ours = ({ sheets }: WorkbookSnapshot): readonly SheetSnapshot[] => sheets.filter(({ owned }) => owned !== null);

/** A workbook refreshed in October, noted in, and refreshed in December. */
function twice(name: string): { october: Uint8Array; december: Uint8Array; second: ReturnType<typeof refreshOn> } {
  const first = example(name);
  const october = applyPlan(first, refreshOn(read(first), '2026-10-31').plan);
  const second = refreshOn(read(october), '2026-12-31');
  return { october, december: applyPlan(october, second.plan), second };
}

describe('undo', () => {
  it('takes away every sheet that the first refresh made', () => {
    const { plan, undo } = refreshOn(read(example('thin.xlsx')), '2026-10-31');
    expect(undo).toMatchObject({ sheets: [], removed: plan.sheets.map(({ id }) => id) });
  });

  it.each(['portfolio.xlsx', 'thin.xlsx'])('brings our sheets of %s back as they were: values, formulas, looks, merges, names', (name) => {
    const { october, december, second } = twice(name);
    const undone = read(applyPlan(december, second.undo));
    expect(ours(undone)).toEqual(ours(read(october)));
  });

  it('changes nothing when applied twice', () => {
    const { december, second } = twice('thin.xlsx');
    const once = applyPlan(december, second.undo);
    expect(read(applyPlan(once, second.undo))).toEqual(read(once));
  });

  it('puts the layout that a reading does not know back in its old place', () => {
    const first = read(example('thin.xlsx'));
    const { plan } = refreshOn(first, '2026-10-31');
    const priorities = plan.sheets.find(({ id }) => id === 'priorities');
    const october = applyPlan(example('thin.xlsx'), plan);
    const { undo } = refreshOn(read(october), '2026-12-31');
    const undone = undo.sheets.find(({ id }) => id === 'priorities');
    const { columns, filter, freeze, print, validations, conditionalFormats } = undone ?? {};
    expect({ columns, filter, freeze, print, validations, conditionalFormats }).toEqual({
      ...{ columns: priorities?.columns, filter: priorities?.filter, freeze: priorities?.freeze },
      ...{ print: priorities?.print, validations: priorities?.validations, conditionalFormats: priorities?.conditionalFormats },
    });
  });

  it('gives a table that grows by key the rows that its key had', () => {
    const sheet: SheetSnapshot = {
      ...{ name: 'Snapshots', owned: 'snapshots', ownedCells: null, visibility: 'visible', merges: [], hiddenRows: [], hiddenColumns: [] },
      ...{ tables: [], isProtected: false, fills: null, formats: [], box: { row: 0, column: 0, rowCount: 4, columnCount: 3 } },
      cells: [['Title', null, null], ['Period', 'Key', 'End'], ['2026-09', 'P-1', 5], ['2026-10', 'P-1', 6]],
    };
    const { plan } = refreshOn(read(example('thin.xlsx')), '2026-10-31');
    const [some] = plan.sheets;
    if (!some) throw new Error('no sheet');
    const grown = { headerRow: 1, keyColumn: 0, key: '2026-10', idColumn: 1, rows: [['2026-10', 'P-1', 7], ['2026-10', 'P-2', 8]], styles: [null, null, null] };
    const undo = undoPlan({ ...read(example('thin.xlsx')), sheets: [sheet] }, { ...plan, sheets: [{ ...some, id: 'snapshots', rowsByKey: grown }] });
    expect(undo.sheets[0]?.rowsByKey).toEqual({ ...grown, rows: [['2026-10', 'P-1', 6]] });
  });
});

describe('undo of a workbook that people typed in after the refresh', () => {
  const { october, december, second } = twice('thin.xlsx');
  const now = read(december);

  /** What the undone Priorities holds beside this project. */
  function beside(edited: WorkbookSnapshot, name: string): readonly unknown[] {
    const undo = undoSince({ undo: second.undo, plan: second.plan, now: edited });
    const sheet = ownSheet(read(applyPlan(december, { ...undo, fingerprint: null })), 'priorities');
    const { row } = placeOf(sheet, name);
    return (sheet.cells[row - (sheet.box?.row ?? 0)] ?? []).slice(placeOf(sheet, 'Your notes →').column).filter((cell) => cell !== null);
  }

  it('is the plain undo where nobody typed', () => {
    const { sheets, removed } = undoSince({ undo: second.undo, plan: second.plan, now });
    expect({ sheets, removed }).toEqual({ sheets: second.undo.sheets, removed: second.undo.removed });
  });

  it('keeps a note typed since, beside its project', () => {
    const sheet = ownSheet(now, 'priorities');
    const at = { row: placeOf(sheet, 'Stock count app').row, column: placeOf(sheet, 'Your notes →').column + 1 };
    expect(beside(withSheet(now, typed(sheet, [{ ...at, value: 'ask Ben' }])), 'Stock count app')).toEqual(['ask Ben']);
  });

  it('keeps a rating typed since', () => {
    const sheet = ownSheet(now, 'priorities');
    const at = { row: placeOf(sheet, 'Stock count app').row, column: placeOf(sheet, 'Score here: Value').column };
    const undo = undoSince({ undo: second.undo, plan: second.plan, now: withSheet(now, typed(sheet, [{ ...at, value: 4 }])) });
    const before = ownSheet(read(october), 'priorities');
    const cells = undo.sheets.find(({ id }) => id === 'priorities')?.userCells ?? [];
    expect(cells).toContainEqual(expect.objectContaining({ row: placeOf(before, 'Stock count app').row, column: at.column, value: 4 }));
  });

  it('keeps a note typed where the sheet as it was has no such row, below everything', () => {
    const sheet = ownSheet(now, 'findings');
    const key = placeOf(sheet, 'Key').column;
    const row = (sheet.box?.rowCount ?? 0) + 3;
    const edited = typed(sheet, [{ row, column: key, value: 'a new key' }, { row, column: key + 1, value: 'note on it' }]);
    const undo = undoSince({ undo: second.undo, plan: second.plan, now: withSheet(now, edited) });
    const cells = undo.sheets.find(({ id }) => id === 'findings')?.userCells ?? [];
    expect(cells.filter(({ value }) => value === 'note on it')).toHaveLength(1);
  });

  it('leaves a sheet that it would take away, once people typed in it', () => {
    const bytes = example('thin.xlsx');
    const first = refreshOn(read(bytes), '2026-10-31');
    const after = read(applyPlan(bytes, first.plan));
    const sheet = ownSheet(after, 'rag');
    const note = { row: 6, column: placeOf(sheet, 'Your notes →').column, value: 'mine' };
    const undo = undoSince({ undo: first.undo, plan: first.plan, now: withSheet(after, typed(sheet, [note])) });
    expect(undo.removed).toEqual(first.undo.removed.filter((id) => id !== 'rag'));
  });

  it('leaves with it the sheets that its formulas read', () => {
    const first = refreshOn(read(example('portfolio.xlsx')), '2026-10-31');
    const after = read(applyPlan(example('portfolio.xlsx'), first.plan));
    const sheet = ownSheet(after, 'priorities');
    const note = { row: 6, column: placeOf(sheet, 'Your notes →').column, value: 'mine' };
    const undo = undoSince({ undo: first.undo, plan: first.plan, now: withSheet(after, typed(sheet, [note])) });
    expect(undo.removed).toEqual(first.undo.removed.filter((id) => id !== 'priorities' && id !== 'settings'));
  });

  it('may be applied to the workbook as it was read only', () => {
    expect(undoSince({ undo: second.undo, plan: second.plan, now }).fingerprint).toBe(ownedFingerprint(now.sheets));
  });
});

describe('undo of a refresh that was written in part', () => {
  const { october, second } = twice('portfolio.xlsx');
  const before = read(october);

  /** The workbook after these sheets of the second refresh were written, and then taken back. */
  function takenBack(written: readonly string[], edit = (snapshot: WorkbookSnapshot): WorkbookSnapshot => snapshot): WorkbookSnapshot {
    const half = applyPlan(october, { ...second.plan, fingerprint: null, sheets: second.plan.sheets.filter(({ id }) => written.includes(id)) });
    const undo = undoSince({ undo: second.undo, plan: second.plan, now: edit(read(half)), before });
    return read(applyPlan(half, { ...undo, fingerprint: null }));
  }

  it.each([[['summary', 'priorities', 'rag']], [['settings']], [[]]])('leaves nothing of it behind after %j', (written) => {
    expect(ours(takenBack(written))).toEqual(ours(before));
  });

  it('keeps what people typed while it was written', () => {
    const rag = ownSheet(before, 'rag');
    const place = { row: placeOf(rag, 'Fleet telematics').row, column: placeOf(rag, 'Your notes →').column + 1 };
    const undone = takenBack(['summary'], (snapshot) => withSheet(snapshot, typed(ownSheet(snapshot, 'rag'), [{ ...place, value: 'call Anna' }])));
    expect(ownSheet(undone, 'rag').cells[place.row - (rag.box?.row ?? 0)]?.[place.column - (rag.box?.column ?? 0)]).toBe('call Anna');
  });
});
