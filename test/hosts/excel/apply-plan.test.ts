import { cellRef } from '../../../src/core/workbook/formula';
import { ownedFingerprint } from '../../../src/core/workbook/owned-fingerprint';
import { ownershipName } from '../../../src/core/workbook/sheet-id';
import type { Plan } from '../../../src/core/workbook/plan';
import type { SheetSpec, SpecCell } from '../../../src/core/workbook/sheet-spec';
import { applyPlan } from '../../../src/hosts/excel/apply-plan';
import type { HostProgress } from '../../../src/hosts/excel/run/host-run';
import { readSnapshot } from '../../../src/hosts/excel/read-snapshot';
import { everyKindPlan, makePlan, makeSpec } from '../../support/make-plan';
import { describeWith } from '../../support/require-tool';
import { officeClient } from '../../support/excel/client';
import type { FakeExcel, FakeExcelOptions } from '../../support/excel/fake-excel';
import type { FakeSheet, FakeWorkbook } from '../../support/excel/model/fake-workbook';
import { fakeSheet, fakeWorkbook } from '../../support/excel/model/new-workbook';
import { unwatched, useExcel } from '../../support/excel/use-excel';

const register = (): FakeSheet => fakeSheet('Register', [['Project', 'Budget'], ['Alpha', 1200]]);
const openRegister = (options: FakeExcelOptions = {}): FakeExcel => useExcel({ ...options, workbook: { ...fakeWorkbook([register()]), ...options.workbook } });

const priorities = "PMO's priorities";

/** A sheet with so many rows: a text, a number, and a figure from both. */
function longSheet(rows: number, text = 'Project'): SheetSpec {
  const cells = Array.from({ length: rows }, (_, row): SpecCell[] => [
    { row, column: 0, value: `${text} ${row}`, style: 0 },
    { row, column: 1, value: row * 10 },
    { row, column: 2, value: 0, formula: cellRef(0, 1), filledFrom: 0 },
  ]);
  return makeSpec('priorities', { cells: cells.flat(), styles: [{ bold: true, borderBottom: '#D9D9D9' }] });
}

const withText = (text: string): Plan => makePlan(makeSpec('summary', { cells: [{ row: 0, column: 0, value: text }] }), makeSpec('settings', { cells: [{ row: 0, column: 0, value: text }] }));

/** A table of so many columns of ours, with a bar in the last of them, and the user's columns behind. */
function notedPlan(name: string, columns: number): Plan {
  const cells: SpecCell[] = [{ row: 0, column: columns, value: 'Your notes →', style: 0 }, { row: 1, column: 0, value: name }, { row: 2, column: 0, value: 'Same' }];
  const box = { row: 1, column: columns - 1, rowCount: 3, columnCount: 1 };
  const bars = columns > 1 ? [{ kind: 'data-bar' as const, box, colour: '#70AD47', minimum: 0, maximum: null }] : [];
  const userCells = [{ row: 2, column: columns, value: 7, styleToken: '{"bold":true}' }];
  return makePlan(makeSpec('priorities', { cells, userCells, notesHeader: { row: 0, column: columns }, conditionalFormats: bars, styles: [{ bold: true }] }));
}

async function applied(plan: Plan, options: FakeExcelOptions = {}): Promise<FakeExcel> {
  const excel = openRegister(options);
  await applyPlan(plan, unwatched);
  return excel;
}

describeWith(officeClient, 'applyPlan: what is written', () => {
  it('adds sheets behind the others, in order, each with a hidden name on all of its rows', async () => {
    const { workbook } = await applied(everyKindPlan());
    expect(workbook.sheets.map(({ name }) => name)).toEqual(['Register', priorities, 'Settings']);
    expect(workbook.names.map(({ name, formula, isVisible }) => [name, formula, isVisible])).toEqual([
      [ownershipName('priorities'), "='PMO''s priorities'!$1:$1048576", false],
      [ownershipName('settings'), expect.stringMatching(/^='?Settings'?!\$1:\$1048576$/), false],
    ]);
  });

  it('writes texts as texts, whatever they begin with or look like, and leaves no text format behind', async () => {
    const texts = ['=1+1', '+44', '-5 % late', "'quoted'", '007', '3/4', '5 May', 'TRUE', '#N/A', '@x'];
    const excel = await applied(makePlan(makeSpec('summary', { cells: texts.map((value, row) => ({ row, column: 0, value })) })));
    const cells = texts.map((_, row) => excel.cell('Summary', `A${row + 1}`));
    expect(cells.map((cell) => cell?.value)).toEqual(texts);
    expect(cells.map((cell) => [cell?.formula, cell?.format])).toEqual(texts.map(() => [undefined, undefined]));
  });

  it('writes numbers, booleans, errors, dates as numbers with their format, and formulas', async () => {
    const excel = await applied(everyKindPlan());
    expect(excel.cell(priorities, 'B4')).toEqual({ value: 80 });
    expect(excel.cell(priorities, 'E4')).toEqual({ value: 46000, format: { numberFormat: 'd mmm yyyy', horizontalAlignment: 'Left' } });
    expect(excel.cell(priorities, 'G4')).toMatchObject({ formula: '=B4-(C4/2)', format: { numberFormat: '0.0', italic: true } });
    expect(excel.cell(priorities, 'H4')?.formula).toBe(`=IF(G4>='Settings'!$B$2,"high","other")`);
    expect(excel.cell(priorities, 'K5')).toEqual(null);
    expect(excel.cell(priorities, 'J5')?.formula).toBe('=B5+$B$4');
    const errors = await applied(makePlan(makeSpec('summary', { cells: [{ row: 0, column: 0, value: { error: '#N/A' } }, { row: 0, column: 1, value: true }] })));
    expect([errors.cell('Summary', 'A1')?.value, errors.cell('Summary', 'B1')?.value]).toEqual([{ error: '#N/A' }, true]);
  });

  it('writes dates as a 1904 workbook counts them', async () => {
    const token = '{"numberFormat":"yyyy-mm-dd"}';
    const plan = makePlan(makeSpec('summary', { styles: [{ format: 'd mmm yyyy' }], cells: [{ row: 0, column: 0, value: 46000, style: 0 }, { row: 0, column: 1, value: 46000 }], userCells: [{ row: 0, column: 2, value: 46000, styleToken: token }] }));
    const workbook = { ...fakeWorkbook([register()]), isDate1904: true };
    const excel = await applied(plan, { workbook });
    expect(['A1', 'B1', 'C1'].map((address) => excel.cell('Summary', address)?.value)).toEqual([44538, 46000, 44538]);
    const { undoLog, counters } = excel;
    const before = structuredClone(workbook);
    excel.resetCounters();
    await applyPlan(plan, unwatched);
    expect([excel.workbook, undoLog.length]).toEqual([before, undoLog.length]);
    expect(counters.requestBytes).toBeLessThan(10_000);
  });

  it('gives cells their looks, also those of the user', async () => {
    const token = '{"bold":true,"fill":"#FFFF00","lines":{"EdgeLeft":{"colour":"#FF0000","style":"Dash","weight":"Thin"}}}';
    const excel = await applied(makePlan(makeSpec('summary', { userCells: [{ row: 2, column: 3, value: 'mine', styleToken: token }] })));
    expect(excel.cell('Summary', 'D3')).toEqual({ value: 'mine', format: { bold: true, fill: '#FFFF00', borders: { EdgeLeft: { style: 'Dash', color: '#FF0000', weight: 'Thin' } } } });
    const full = await applied(everyKindPlan());
    expect(full.cell(priorities, 'A1')?.format).toEqual({ bold: true, fontSize: 16, fontColor: '#1F3864' });
    const header = { bold: true, fill: '#1F3864', fontColor: '#FFFFFF', horizontalAlignment: 'Center', verticalAlignment: 'Center', wrapText: true };
    expect(full.cell(priorities, 'C3')?.format).toEqual({ ...header, borders: { EdgeBottom: { style: 'Continuous', color: '#7F7F7F', weight: 'Thin' } } });
  });

  it('frames the sheet: widths, heights, merges, filter, frozen rows, page, gridlines, colour of the tab', async () => {
    const sheet = (await applied(everyKindPlan())).sheet(priorities);
    // 26 and 9 characters: (7 x 26 + 5) and (7 x 9 + 5) pixels of three quarters of a point.
    expect([sheet.columns[0]?.width, sheet.columns[1]?.width]).toEqual([140.25, 51]);
    expect(sheet.rows[0]?.height).toBe(24);
    expect(sheet.merges).toEqual([{ row: 0, column: 0, rowCount: 1, columnCount: 5 }]);
    expect(sheet.filter).toEqual({ row: 2, column: 0, rowCount: 4, columnCount: 9 });
    expect(sheet.freeze).toEqual({ rows: 3, columns: 1 });
    expect([sheet.showGridlines, sheet.tabColor]).toEqual([false, '#1F3864']);
    expect(sheet.page).toMatchObject({ orientation: 'Landscape', paperSize: 'A4', zoom: { horizontalFitToPages: 1 }, titleRows: [0, 2], margins: { left: 28.35, bottom: 28.35, footer: 14.17 } });
    expect(sheet.page.headerFooter).toMatchObject({ leftFooter: 'Plumbline && friends, as at 31 October 2026', rightFooter: '&P / &N' });
  });

  it('lets the rule that is given first win, and looks at other sheets of ours by their names', async () => {
    const { conditionalFormats } = (await applied(everyKindPlan())).sheet(priorities);
    expect(conditionalFormats.map((rule) => [rule.type, rule.boxes[0]?.column, 'rule' in rule ? rule.rule : null])).toEqual([
      ['CellValue', 3, { formula1: '="R"', operator: 'EqualTo' }],
      ['CellValue', 3, { formula1: '="G"', operator: 'EqualTo' }],
      ['Custom', 1, { formula: '=AND(ISNUMBER(B4),B4>=50)' }],
      ['Custom', 6, { formula: "=AND(ISNUMBER(G4),G4>='Settings'!$B$2)" }],
      ['Custom', 6, { formula: "=AND(ISNUMBER(G4),G4>='Settings'!$B$1,G4<'Settings'!$B$2)" }],
      ['DataBar', 2, null],
      ['DataBar', 5, null],
    ]);
    expect(conditionalFormats[0]).toMatchObject({ format: { fill: '#F8CBAD', fontColor: '#9C0006', bold: true } });
    expect(conditionalFormats[6]).toMatchObject({ bar: { positiveFormat: { fillColor: '#70AD47', gradientFill: false }, lowerBoundRule: { type: 'Number', formula: '0' }, upperBoundRule: { type: 'Number', formula: '1' } } });
  });

  it('says what may be typed', async () => {
    const { validations } = (await applied(everyKindPlan())).sheet(priorities);
    expect(validations.map(({ boxes, rule }) => [boxes[0]?.column, rule])).toEqual(
      expect.arrayContaining([
        [3, { list: { inCellDropDown: true, source: 'R,A,G' } }],
        [1, { wholeNumber: { formula1: 0, formula2: 100, operator: 'Between' } }],
        [2, { decimal: { formula1: -1e15, operator: 'GreaterThanOrEqualTo' } }],
        [4, { date: { formula1: '=1', operator: 'GreaterThanOrEqualTo' } }],
      ]),
    );
    expect(validations.find(({ boxes }) => boxes[0]?.column === 3)).toMatchObject({ ignoreBlanks: true, errorAlert: { message: 'Choose R, A or G.', showAlert: true, style: 'Stop' } });
  });

  it('links cells without changing what they hold or how they look', async () => {
    const links = [{ row: 0, column: 0, target: { cell: { sheet: "Müller's", row: 16, column: 9 } }, tip: 'J17' }, { row: 1, column: 0, target: { sheet: 'summary', row: 0, column: 0 }, tip: '' }, { row: 2, column: 0, target: { cell: { sheet: null, row: 4, column: 0 } }, tip: 'row 5' }] as const;
    const excel = await applied(makePlan(makeSpec('summary', { links, styles: [{ bold: true }], cells: [{ row: 0, column: 0, value: 41.5 }, { row: 1, column: 0, value: 'up', style: 0 }, { row: 2, column: 0, value: 'a text' }] })));
    expect(excel.cell('Summary', 'A1')).toMatchObject({ value: 41.5, link: { documentReference: "'Müller''s'!J17", screenTip: 'J17' } });
    expect(excel.cell('Summary', 'A2')).toMatchObject({ value: 'up', link: { documentReference: "'Summary'!A1" } });
    expect(excel.cell('Summary', 'A3')?.link).toMatchObject({ documentReference: "'Register'!A5" });
    expect(excel.cell('Summary', 'A2')?.format).toMatchObject({ bold: true });
  });

  it('adds notes where Excel has them, and leaves them out where it has not', async () => {
    const notes = (await applied(everyKindPlan())).sheet(priorities).notes;
    expect(notes.map(({ row, column, content }) => [row, column, content])).toEqual(expect.arrayContaining([[2, 6, 'Value less half of the risk.\nHigher is better.'], [2, 3, 'As reported']]));
    expect(notes).toHaveLength(2);
    expect((await applied(everyKindPlan(), { apiLevel: '1.17' })).sheet(priorities).notes).toEqual([]);
  });

  it('needs nothing above ExcelApi 1.9', async () => {
    const old = await applied(everyKindPlan(), { apiLevel: '1.9' });
    const now = await applied(everyKindPlan());
    const bare = (workbook: FakeWorkbook): unknown => workbook.sheets.map((sheet) => ({ ...sheet, notes: [] }));
    expect(bare(old.workbook)).toEqual(bare(now.workbook));
  });

  it('never lets a value reach Excel that is none', async () => {
    const excel = openRegister();
    const plan = makePlan(makeSpec('summary', { cells: [{ row: 0, column: 0, value: new Date(0) as never }] }));
    await expect(applyPlan(plan, unwatched)).rejects.toMatchObject({ code: 'bug' });
    expect(excel.sheet('Summary').cells).toEqual({});
  });
});

describeWith(officeClient, 'applyPlan: sheets that are there', () => {
  it('are written over in place, and nothing that empties Excel’s list of undo steps is called', async () => {
    const excel = await applied(everyKindPlan());
    const ids = excel.workbook.sheets.map(({ id }) => id);
    excel.undoLog.splice(0);
    await applyPlan(makePlan(makeSpec('priorities', { cells: [{ row: 0, column: 0, value: 'New' }] }), makeSpec('settings')), unwatched);
    expect(excel.undoLog).toEqual([]);
    expect(excel.workbook.sheets.map(({ id }) => id)).toEqual(ids);
    expect(excel.sheet(priorities).cells).toEqual({ 0: { 0: { value: 'New' } } });
  });

  it('keep nothing that the new plan does not have', async () => {
    const excel = await applied(everyKindPlan());
    await applyPlan(makePlan(makeSpec('priorities', { showGridlines: true }), makeSpec('settings')), unwatched);
    expect(excel.sheet(priorities)).toMatchObject({ cells: {}, merges: [], conditionalFormats: [], validations: [], filter: null, freeze: null, showGridlines: true, tabColor: '' });
  });

  it('keep their place, their visibility, and the widths of the user’s columns', async () => {
    const excel = await applied(everyKindPlan());
    const sheet = excel.sheet(priorities);
    sheet.visibility = 'Hidden';
    sheet.columns[12] = { width: 200 };
    excel.workbook.sheets.reverse();
    await applyPlan(makePlan(makeSpec('priorities', { columns: [{ width: 10 }] }), makeSpec('settings')), unwatched);
    expect(excel.workbook.sheets.map(({ name }) => name)).toEqual(['Settings', priorities, 'Register']);
    expect([sheet.visibility, sheet.columns[12]]).toEqual(['Hidden', { width: 200 }]);
  });

  it('keep what people set right of *Your notes →*: drop-downs, rules and looks of rules', async () => {
    const excel = await applied(notedPlan('Alpha', 3));
    const sheet = excel.sheet('Priorities');
    const users = { row: 0, column: 3, rowCount: 1_048_576, columnCount: 2 };
    const bar = { row: 1, column: 2, rowCount: 3, columnCount: 1 };
    const boxes = () => [sheet.validations, sheet.conditionalFormats].map((rules: readonly { readonly boxes: readonly unknown[] }[]) => rules.flatMap((rule) => rule.boxes));
    await excel.Excel.run(async (context) => {
      for (const address of ['D:E', 'A2:A4']) {
        const range = context.workbook.worksheets.getItem('Priorities').getRange(address);
        range.dataValidation.rule = { list: { inCellDropDown: true, source: 'yes,no' } };
        range.conditionalFormats.add('Custom').custom.rule.formula = '=TRUE';
      }
      await context.sync();
    });
    expect(boxes().map(({ length }) => length)).toEqual([2, 3]);
    await applyPlan(notedPlan('Beta', 3), unwatched);
    expect([excel.cell('Priorities', 'A2')?.value, ...boxes()]).toEqual(['Beta', [users], [bar, users]]);
    expect(excel.cell('Priorities', 'D3')?.format).toEqual({ bold: true });
  });

  it('lose rules of ours in columns that are the user’s from now on', async () => {
    const excel = await applied(notedPlan('Alpha', 3));
    await applyPlan(notedPlan('Alpha', 1), unwatched);
    expect(excel.sheet('Priorities').conditionalFormats).toEqual([]);
    expect(excel.cell('Priorities', 'B1')?.value).toBe('Your notes →');
  });

  it('keep heights that people set, but fit rows whose texts change', async () => {
    const excel = await applied(notedPlan('Alpha', 3));
    const { rows } = excel.sheet('Priorities');
    Object.assign(rows, { 1: { height: 60 }, 2: { height: 60 }, 8: { height: 60 } });
    await applyPlan(notedPlan('Beta', 3), unwatched);
    expect([rows[1], rows[2], rows[8]]).toEqual([undefined, { height: 60 }, { height: 60 }]);
  });

  it('show all rows again, which a filter or somebody had hidden', async () => {
    const excel = await applied(everyKindPlan());
    Object.assign(excel.sheet(priorities).rows, { 4: { isHidden: true }, 5: { isHidden: true } });
    const plan = makePlan(makeSpec('priorities', { cells: [{ row: 0, column: 0, value: 'New' }], columns: [{ width: 5, hidden: true }, { width: 5 }] }), makeSpec('settings'));
    await applyPlan(plan, unwatched);
    expect(Object.values(excel.sheet(priorities).rows).filter(({ isHidden }) => isHidden)).toEqual([]);
    expect(excel.sheet(priorities).columns[0]).toMatchObject({ isHidden: true });
  });

  it('become cells again where somebody made a native table of them', async () => {
    const excel = await applied(everyKindPlan());
    excel.sheet(priorities).filter = null;
    excel.sheet(priorities).tables = [{ id: '{7}', name: 'Theirs', box: { row: 2, column: 0, rowCount: 4, columnCount: 9 }, hasHeaders: true, hasTotals: false }];
    await applyPlan(makePlan(makeSpec('priorities', { cells: [{ row: 2, column: 0, value: 'Other' }] }), makeSpec('settings')), unwatched);
    expect(excel.sheet(priorities).tables).toEqual([]);
  });

  it('keep notes that people wrote, and lose those of ours that stand elsewhere now', async () => {
    const excel = await applied(everyKindPlan());
    const [first] = excel.sheet(priorities).notes;
    if (!first) throw new Error('no note');
    excel.sheet(priorities).notes.push({ ...first, row: 4, column: 4, content: 'Ann: really?' });
    const notes = [{ row: 1, column: 1, text: 'As reported' }, { row: 2, column: 6, text: 'Another text' }];
    await applyPlan(makePlan(makeSpec('priorities', { notes }), makeSpec('settings')), unwatched);
    expect(excel.sheet(priorities).notes.map(({ row, column, content }) => [row, column, content]).sort()).toEqual([[1, 1, 'As reported'], [2, 6, 'Another text'], [4, 4, 'Ann: really?']]);
  });

  it('are left alone where the plan does not name them, and are taken away where it says so', async () => {
    const excel = await applied(everyKindPlan());
    await applyPlan({ ...makePlan(), removed: ['settings'] }, unwatched);
    expect(excel.workbook.sheets.map(({ name }) => name)).toEqual(['Register', priorities]);
    expect(excel.workbook.names.map(({ name }) => name)).toEqual([ownershipName('priorities')]);
  });

  it('stay, emptied, where formulas on the user’s sheets or their names refer to them, and are written again later', async () => {
    const excel = await applied(everyKindPlan());
    const formula = "='PMO''s priorities'!B4*2";
    excel.sheet('Register').cells[5] = { 0: { value: 160, formula } };
    await applyPlan({ ...makePlan(), removed: ['settings', 'priorities'] }, unwatched);
    expect(excel.workbook.sheets.map(({ name }) => name)).toEqual(['Register', priorities]);
    expect(excel.cell('Register', 'A6')?.formula).toBe(formula);
    const { cells, conditionalFormats, validations, merges, filter, freeze } = excel.sheet(priorities);
    expect(cells).toEqual({ 0: { 0: { value: expect.stringMatching(/stays: formulas on your own sheets refer to it\./) as string } } });
    expect([conditionalFormats, validations, merges, filter, freeze]).toEqual([[], [], [], null, null]);
    await applyPlan(everyKindPlan(), unwatched);
    expect(excel.cell(priorities, 'B4')?.value).toBe(80);
    excel.sheet('Register').cells = {};
    excel.workbook.names.push({ name: 'Top', formula: "='PMO''s priorities'!$A$4", isVisible: true, comment: '' });
    await applyPlan({ ...makePlan(), removed: ['settings', 'priorities'] }, unwatched);
    expect(excel.workbook.sheets.map(({ name }) => name)).toEqual(['Register', priorities]);
  });

  it('are added again where the user deleted one, under the name that was left behind', async () => {
    const excel = await applied(withText('a'));
    excel.workbook.sheets = excel.workbook.sheets.filter(({ name }) => name !== 'Summary');
    for (const mark of excel.workbook.names) if (mark.name === ownershipName('summary')) mark.formula = '=#REF!';
    await applyPlan(withText('b'), unwatched);
    expect(excel.cell('Summary', 'A1')?.value).toBe('b');
    expect(excel.workbook.names.filter(({ name }) => name === ownershipName('summary'))).toEqual([expect.objectContaining({ formula: expect.stringContaining('Summary') as string, isVisible: false })]);
  });

  it('are marked on all rows again where some of them were deleted', async () => {
    const excel = await applied(withText('a'));
    for (const mark of excel.workbook.names) if (mark.name === ownershipName('summary')) mark.formula = '=Summary!$3:$900';
    await applyPlan(withText('b'), unwatched);
    expect(excel.workbook.names.find(({ name }) => name === ownershipName('summary'))?.formula).toMatch(/\$1:\$1048576$/);
  });

  it('are written again where somebody typed over one of our cells, or an earlier run did not come to its end', async () => {
    const excel = await applied(withText('a'));
    excel.sheet('Summary').cells[0] = { 0: { value: 'typed over' } };
    const mark = excel.workbook.names.find(({ name }) => name === ownershipName('settings'));
    if (mark) mark.comment = '';
    excel.sheet('Settings').tabColor = '#FF0000';
    await applyPlan(withText('a'), unwatched);
    expect([excel.cell('Summary', 'A1')?.value, excel.sheet('Settings').tabColor]).toEqual(['a', '']);
  });
});

describeWith(officeClient, 'applyPlan: what stands in the way', () => {
  const refusal = async (excel: FakeExcel, plan: Plan): Promise<string> => {
    const before = structuredClone(excel.workbook);
    const code = await applyPlan(plan, unwatched).then(() => 'done', (error: unknown) => (error as { code: string }).code);
    expect(excel.workbook).toEqual(before);
    return code;
  };

  it('is a workbook for reading only', async () => {
    expect(await refusal(openRegister({ workbook: { ...fakeWorkbook([register()]), isReadOnly: true } }), withText('a'))).toBe('workbook-read-only');
  });

  it('is a protected structure, but only where sheets are to be added or taken away', async () => {
    const excel = openRegister();
    excel.workbook.isStructureProtected = true;
    expect(await refusal(excel, withText('a'))).toBe('workbook-protected');
    excel.workbook.isStructureProtected = false;
    await applyPlan(withText('a'), unwatched);
    excel.workbook.isStructureProtected = true;
    expect(await refusal(excel, { ...makePlan(), removed: ['summary'] })).toBe('workbook-protected');
  });

  it('is a protected sheet of ours, and nothing is written on the others either', async () => {
    const excel = await applied(withText('a'));
    excel.protectSheet('Settings');
    expect(await refusal(excel, withText('b'))).toBe('sheet-protected');
    expect(await refusal(excel, withText('a'))).toBe('done');
  });

  it('is the last visible sheet', async () => {
    const excel = await applied(withText('a'));
    excel.sheet('Register').visibility = 'Hidden';
    expect(await refusal(excel, { ...makePlan(), removed: ['summary', 'settings'] })).toBe('cannot-write');
  });

  it('is a sheet that somebody gave the name of one of ours between reading and writing', async () => {
    const excel = openRegister();
    const { plan, before } = { plan: withText('a'), before: structuredClone(excel.workbook.sheets) };
    excel.beforeSync((workbook, index) => {
      if (index === 0) workbook.sheets.push(fakeSheet('SUMMARY', [['theirs']]));
    });
    await expect(applyPlan(plan, unwatched)).rejects.toMatchObject({ code: 'changed-since-read' });
    expect(excel.workbook.sheets).toEqual([...before, fakeSheet('SUMMARY', [['theirs']])]);
  });

  it('is that name also at the very moment of adding', async () => {
    const excel = openRegister();
    excel.beforeSync((workbook, index) => {
      if (index === 1) workbook.sheets.push(fakeSheet('Settings', [['theirs']]));
    });
    await expect(applyPlan(withText('a'), unwatched)).rejects.toMatchObject({ code: 'changed-since-read' });
    expect(excel.sheet('Settings').cells).toEqual(fakeSheet('Settings', [['theirs']]).cells);
  });

  it('is a note that a co-author types just before writing', async () => {
    const excel = await applied(withText('a'));
    const snapshot = await readSnapshot(unwatched);
    excel.resetCounters();
    excel.beforeSync((workbook, index) => {
      if (index === 2) (workbook.sheets.find(({ name }) => name === 'Settings') ?? register()).cells[5] = { 5: { value: 'wait' } };
    });
    await expect(applyPlan({ ...withText('b'), fingerprint: ownedFingerprint(snapshot.sheets) }, unwatched)).rejects.toMatchObject({ code: 'changed-since-read' });
    expect([excel.cell('Summary', 'A1')?.value, excel.cell('Settings', 'F6')?.value]).toEqual(['a', 'wait']);
  });

  it('is not somebody who types in a cell: writing waits', async () => {
    const excel = openRegister();
    excel.setCellEdit(true);
    const writing = applyPlan(withText('a'), unwatched);
    await excel.settle();
    expect(excel.workbook.sheets).toHaveLength(1);
    excel.setCellEdit(false);
    await writing;
    expect(excel.workbook.sheets).toHaveLength(3);
  });

  it('is not a call that Excel cannot merge into one step of its Undo', async () => {
    const excel = await applied(withText('a'));
    const { sheets } = await readSnapshot(unwatched);
    let hasFailed = false;
    excel.beforeSync(() => {
      if (hasFailed || excel.cell('Summary', 'A1')?.value !== 'b') return;
      hasFailed = true;
      excel.failAt(6, { code: 'UndoNotSupported' });
    });
    await applyPlan({ ...withText('b'), fingerprint: ownedFingerprint(sheets) }, unwatched);
    expect([hasFailed, excel.cell('Summary', 'A1')?.value, excel.cell('Settings', 'A1')?.value]).toEqual([true, 'b', 'b']);
  });

  it('is not another workbook in front, once our sheets are there', async () => {
    const excel = await applied(withText('a'));
    excel.setInFront(false);
    await applyPlan(withText('b'), unwatched);
    expect(excel.cell('Summary', 'A1')?.value).toBe('b');
  });
});

describeWith(officeClient, 'applyPlan: round trips', () => {
  const sizeOf = async (rows: number): Promise<{ readonly syncs: number; readonly bytes: number }> => {
    const excel = openRegister();
    await applyPlan(makePlan(longSheet(rows)), unwatched);
    await applyPlan(makePlan(longSheet(rows, 'Other')), unwatched);
    return { syncs: excel.counters.syncs, bytes: excel.counters.requestBytes };
  };

  it('are as many for 50 rows as for 1,000', async () => {
    expect((await sizeOf(1000)).syncs).toBe((await sizeOf(50)).syncs);
  });

  it('are only one more for each chunk, and none is above what Excel takes', async () => {
    const text = 'x'.repeat(300);
    const excel = openRegister();
    const sizes: number[] = [];
    let sent = 0;
    excel.beforeSync(() => {
      sizes.push(excel.counters.requestBytes - sent);
      sent = excel.counters.requestBytes;
    });
    await applyPlan(makePlan(longSheet(30_000, text)), unwatched);
    sizes.push(excel.counters.requestBytes - sent);
    // 30,000 texts of 300 characters and their figures are some 10.5 MB: three chunks of at most 3.5 MB, and the rest.
    expect(sizes.filter((size) => size > 500_000).length).toBeLessThanOrEqual(4);
    expect(Math.max(...sizes)).toBeLessThan(4_500_000);
    expect(excel.sheet('Priorities').cells[29_999]?.[0]?.value).toBe(`${text} 29999`);
  });

  it('send only what differs', async () => {
    const excel = openRegister();
    await applyPlan(makePlan(longSheet(1000)), unwatched);
    const whole = excel.counters.requestBytes;
    excel.resetCounters();
    const sheet = longSheet(1000);
    await applyPlan(makePlan({ ...sheet, cells: sheet.cells.map((cell) => (cell.row === 500 && cell.column === 1 ? { ...cell, value: 1 } : cell)) }), unwatched);
    expect(excel.cell('Priorities', 'B501')?.value).toBe(1);
    expect(excel.counters.requestBytes).toBeLessThan(whole / 2);
  });

  it('write nothing the second time', async () => {
    const excel = await applied(everyKindPlan());
    const before = structuredClone(excel.workbook);
    excel.resetCounters();
    await applyPlan(everyKindPlan(), unwatched);
    expect(excel.workbook).toEqual(before);
    // Facts, areas, details, cells, frozen panes: reading alone.
    expect(excel.counters).toMatchObject({ syncs: 5, requestBytes: expect.any(Number) as number });
    expect(excel.counters.requestBytes).toBeLessThan(10_000);
  });

  it('tell how far they are, and stop between two of them', async () => {
    const told: HostProgress[] = [];
    const excel = openRegister();
    const signal = { aborted: false };
    const run = { signal, onProgress: (progress: HostProgress) => void (told.push(progress), (signal.aborted = progress.sheet === 'Settings')) };
    await expect(applyPlan(withText('a'), run)).rejects.toMatchObject({ code: 'cancelled', message: expect.stringMatching(/^Writing was stopped\. Some of our sheets are new/) as string });
    expect(told).toEqual([{ done: 0, of: 2, sheet: 'Summary' }, { done: 1, of: 2, sheet: 'Settings' }]);
    expect([excel.cell('Summary', 'A1')?.value, excel.cell('Settings', 'A1')]).toEqual(['a', null]);
    await applyPlan(withText('a'), unwatched);
    expect(excel.cell('Settings', 'A1')?.value).toBe('a');
  });

  it('write nothing when stopped before they begin', async () => {
    const excel = openRegister();
    await expect(applyPlan(withText('a'), { ...unwatched, signal: { aborted: true } })).rejects.toMatchObject({ code: 'cancelled', message: 'Writing was stopped before it began. Nothing was changed.' });
    expect(excel.workbook.sheets).toHaveLength(1);
  });
});
