import { refresh } from '../../../src/core/refresh';
import type { Plan } from '../../../src/core/workbook/plan';
import type { SheetSpec } from '../../../src/core/workbook/sheet-spec';
import { cellAt } from '../../../src/core/workbook/snapshot';
import { applyPlan } from '../../../src/hosts/google-sheets/apply-plan';
import { readSnapshot } from '../../../src/hosts/google-sheets/read-snapshot';
import type { FakeAppsScript } from '../../support/apps-script/fake-apps-script';
import { makeSpreadsheet } from '../../support/apps-script/make-spreadsheet';
import type { GivenSpreadsheet } from '../../support/apps-script/make-spreadsheet';
import { makeCell } from '../../support/apps-script/model/cells';
import type { FakeSheet } from '../../support/apps-script/model/fake-spreadsheet';
import { openSpreadsheet } from '../../support/apps-script/open-spreadsheet';
import { PlannedValues } from '../../support/apps-script/planned-values';
import { useAppsScript } from '../../support/apps-script/use-apps-script';
import { everyKindPlan, makePlan, makeSpec } from '../../support/make-plan';

type Opened = { readonly fake: FakeAppsScript; readonly apply: (plan: Plan) => ReturnType<typeof applyPlan>; readonly read: () => ReturnType<typeof readSnapshot>; readonly sheet: (name: string) => FakeSheet };

function open(given: GivenSpreadsheet = { sheets: [{ name: 'Register' }] }, options: Parameters<typeof useAppsScript>[1] = {}): Opened {
  const planned = new PlannedValues();
  const fake = useAppsScript(makeSpreadsheet(given), { evaluate: planned.evaluate, ...options });
  const sheet = (name: string): FakeSheet => {
    const found = fake.spreadsheet.sheets.find((one) => one.name === name);
    if (!found) throw new Error(`no sheet ${name}`);
    return found;
  };
  return {
    fake,
    sheet,
    read: () => readSnapshot(openSpreadsheet(fake)),
    apply: (plan) => {
      planned.expect(plan, ({ name }) => name);
      return applyPlan(openSpreadsheet(fake), plan);
    },
  };
}

/** Findings with a table of three columns of ours and people's own behind them. */
function noted(parts: Partial<SheetSpec> = {}): Plan {
  const cells = [
    ...['Project', 'State', 'Key', 'Your notes →'].map((value, column) => ({ row: 1, column, value, style: 0 })),
    ...['Portal', 'Stock', 'CRM'].flatMap((value, row) => [{ row: row + 2, column: 0, value }, { row: row + 2, column: 2, value: `k${row}` }]),
  ];
  return makePlan(makeSpec('findings', { cells, styles: [{ bold: true, fill: '#EEECE7' }], notesHeader: { row: 1, column: 3 }, columns: [{ width: 20 }, { width: 9 }, { width: 6, hidden: true }, { width: 30 }], ...parts }));
}

/** Sheets as people see them: text that flows over, said or not said, looks the same. */
function shownIn(sheets: readonly FakeSheet[]): unknown {
  return JSON.parse(JSON.stringify(sheets).replace(/,?"wrapStrategy":"OVERFLOW"/g, '').replace(/\{,/g, '{').replace(/,?"look":\{\}/g, '').replace(/\{,/g, '{').replace(/"\d+":\{"value":null\},?/g, '').replace(/,\}/g, '}'));
}

const texts = ['01234', '1-2', '1/2', '12:30', '50%', '1e5', '£5', 'TRUE', '=1+1', '+44 20', '-5 late', '@home', "'quoted", '#N/A yet', ' padded ', 'line\nbreak', 'Portal', '"quotes"', '{1;2}'];

describe('applyPlan', () => {
  it.each(['en_US', 'de_DE', 'pt_BR'])('keeps every text as it is, and makes no formula of any, in %s', (locale) => {
    const book = open({ locale, sheets: [{ name: 'Register' }] });
    book.apply(makePlan(makeSpec('findings', { cells: texts.map((value, row) => ({ row, column: 0, value })), userCells: texts.map((value, row) => ({ row, column: 4, value })), notesHeader: { row: 0, column: 3 } })));
    const [, sheet] = book.read().sheets;
    expect(sheet && texts.map((_, row) => cellAt(sheet, row, 0))).toEqual(texts);
    expect(sheet && texts.map((_, row) => cellAt(sheet, row, 4))).toEqual(texts);
    expect(sheet?.ownedCells?.formulas).toEqual([]);
  });

  it.each(['strips', 'keeps'] as const)('does not rest on what an apostrophe does in a cell of texts (%s)', (apostropheInTextFormat) => {
    const book = open(undefined, { apostropheInTextFormat });
    const plan = makePlan(makeSpec('findings', { cells: texts.map((value, row) => ({ row, column: 0, value })) }));
    book.apply(plan);
    const [, sheet] = book.read().sheets;
    expect(sheet?.cells.map(([value]) => value)).toEqual(texts);
    expect(book.apply(plan).written).toEqual([]);
  });

  it.each(['en_US', 'de_DE'])('writes every kind of thing once, in %s', (locale) => {
    const book = open({ locale, sheets: [{ name: 'Register' }] });
    const plan = everyKindPlan();
    expect(book.apply(plan).written).toEqual(plan.sheets.map(({ id }) => id));
    const before = structuredClone(book.fake.spreadsheet);
    expect(book.apply(plan)).toEqual({ written: [], left: [] });
    expect(book.fake.spreadsheet).toEqual(before);
    const sheet = book.sheet(plan.sheets[0]?.name ?? '');
    expect(sheet.rules.length).toBeGreaterThan(0);
    expect(Object.values(sheet.cells).flatMap((cells) => Object.values(cells)).filter(({ validation }) => validation).length).toBeGreaterThan(0);
  });

  it('links texts to cells, and leaves numbers as they are', () => {
    const book = open();
    const target = { cell: { sheet: 'Register', row: 16, column: 9 } };
    const plan = makePlan(makeSpec('findings', { cells: [{ row: 0, column: 0, value: 'Say "J17"' }, { row: 0, column: 1, value: 5 }], links: [{ row: 0, column: 0, target, tip: '' }, { row: 0, column: 1, target, tip: '' }] }));
    book.apply(plan);
    expect(book.sheet('Findings').cells[0]?.[0]?.formula).toMatch(/^=HYPERLINK\("#gid=1&range=J17"[;,]"Say ""J17"""&""\)$/);
    expect(book.sheet('Findings').cells[0]?.[1]).toMatchObject({ value: 5 });
    const [, sheet] = book.read().sheets;
    expect(sheet?.cells).toEqual([['Say "J17"', 5]]);
    expect(sheet?.ownedCells?.formulas).toEqual([]);
  });

  it('grows a grid that is too small, rows and columns, before it writes', () => {
    const book = open();
    book.apply(makePlan(makeSpec('findings', { cells: [{ row: 1200, column: 40, value: 'far' }] })));
    expect(book.sheet('Findings')).toMatchObject({ rowCount: 1201, columnCount: 41 });
    expect(book.sheet('Register')).toMatchObject({ rowCount: 1000, columnCount: 26 });
  });

  it('leaves what people put beside our cells: notes, drop-downs, rules, looks', () => {
    const book = open();
    book.apply(noted());
    const sheet = book.sheet('Findings');
    const validation = { criteria: 'VALUE_IN_LIST', values: ['yes', 'no'], helpText: null, allowInvalid: false };
    Object.assign(makeCell(sheet, 2, 4), { value: 'yes', note: 'ask Ann', validation, look: { background: '#ffe8b3', fontSize: 14, fontStyle: 'italic' } });
    makeCell(sheet, 2, 0).note = 'a note of mine on a cell of yours';
    sheet.rules.push({ boxes: [{ row: 2, column: 4, rowCount: 3, columnCount: 1 }], gradient: null, condition: { criteria: 'TEXT_EQUAL_TO', values: ['yes'], background: '#ff0000', fontColor: null, bold: null, italic: null, strikethrough: null, underline: null } });
    const { userCells } = { userCells: [{ row: 2, column: 4, value: 'yes', styleToken: '{"fill":"#FFE8B3"}' }] };
    const before = structuredClone(makeCell(sheet, 2, 4));
    book.apply(noted({ userCells, tabColour: '#123456', columns: [{ width: 25 }], conditionalFormats: [{ kind: 'data-bar', box: { row: 2, column: 1, rowCount: 3, columnCount: 1 }, colour: '#0B6A5D', minimum: 0, maximum: null }] }));
    expect(makeCell(sheet, 2, 4)).toEqual(before);
    expect(makeCell(sheet, 2, 0).note).toBe('a note of mine on a cell of yours');
    expect(sheet.rules).toHaveLength(2);
    expect(sheet.tabColor).toBe('#123456');
  });

  it('moves a text of people’s under a drop-down that knows it not', () => {
    const book = open();
    const at = (row: number): Partial<SheetSpec> => ({ userCells: [{ row, column: 4, value: 'perhaps' }] });
    book.apply(noted(at(2)));
    const validation = { criteria: 'VALUE_IN_LIST', values: ['yes', 'no'], helpText: null, allowInvalid: false };
    Object.assign(makeCell(book.sheet('Findings'), 3, 4), { validation });
    book.apply(noted(at(3)));
    expect(makeCell(book.sheet('Findings'), 3, 4)).toEqual({ value: 'perhaps', validation });
  });

  it('leaves widths, heights and filters of people’s as they are, until ours change', () => {
    const book = open();
    book.apply(noted());
    const sheet = book.sheet('Findings');
    sheet.columns[0] = { size: 333 };
    book.apply(noted({ tabColour: '#123456', filter: { row: 1, column: 0, rowCount: 4, columnCount: 3 } }));
    expect(sheet.columns[0]).toEqual({ size: 333 });
    expect(sheet.filter?.box).toEqual({ row: 1, column: 0, rowCount: 4, columnCount: 3 });
    book.apply(noted({ columns: [{ width: 25 }] }));
    expect(sheet.columns[0]).toEqual({ size: 180 });
    expect(sheet.filter).toBeNull();
  });

  it('writes a computed value that its own drop-down does not offer, again and again', () => {
    const book = open();
    const at = (value: string): Plan => noted({ userCells: [{ row: 2, column: 1, value }], validations: [{ kind: 'list', values: ['open', 'done'], message: 'Open or done.', box: { row: 2, column: 1, rowCount: 3, columnCount: 1 } }] });
    for (const value of ['assumed', 'open', 'unknown']) {
      book.apply(at(value));
      expect(book.sheet('Findings').cells[2]?.[1]?.value).toBe(value);
    }
    expect(book.sheet('Findings').cells[2]?.[1]?.validation?.values).toContain('open');
  });

  it('writes under a drop-down that somebody put on a cell of ours', () => {
    const book = open();
    book.apply(noted());
    makeCell(book.sheet('Findings'), 2, 0).validation = { criteria: 'VALUE_IN_LIST', values: ['Portal'], helpText: null, allowInvalid: false };
    const [spec] = noted().sheets;
    book.apply(makePlan({ ...(spec as SheetSpec), cells: (spec as SheetSpec).cells.map((cell) => (cell.value === 'Portal' ? { ...cell, value: 'Portal 2' } : cell)) }));
    expect(book.sheet('Findings').cells[2]?.[0]?.value).toBe('Portal 2');
  });

  it('is still the owner of a sheet that lost its first row, and of one that was renamed', () => {
    const book = open();
    book.apply(noted());
    const sheet = book.sheet('Findings');
    sheet.name = 'To do';
    for (const mark of book.fake.spreadsheet.namedRanges) mark.box = { ...mark.box, rowCount: mark.box.rowCount - 1 };
    book.apply(noted({ tabColour: '#123456' }));
    expect(book.fake.spreadsheet.sheets.map(({ name }) => name)).toEqual(['Register', 'To do']);
    expect(sheet.tabColor).toBe('#123456');
  });

  it('makes a sheet anew that somebody deleted, whole', () => {
    const book = open();
    book.apply(noted({ freeze: { rows: 2, columns: 1 } }));
    const whole = structuredClone(book.sheet('Findings'));
    book.fake.spreadsheet.sheets.pop();
    book.fake.spreadsheet.namedRanges = [];
    book.apply(noted({ freeze: { rows: 2, columns: 1 } }));
    expect({ ...structuredClone(book.sheet('Findings')), id: whole.id }).toEqual(whole);
  });

  it('writes all of it again, once, in a copy of the spreadsheet, where nothing is remembered', () => {
    const book = open();
    book.apply(everyKindPlan());
    const whole = shownIn(book.fake.spreadsheet.sheets);
    book.fake.spreadsheet.properties.document = {};
    expect(book.apply(everyKindPlan()).written).toHaveLength(2);
    expect(shownIn(book.fake.spreadsheet.sheets)).toEqual(whole);
    expect(book.apply(everyKindPlan()).written).toEqual([]);
  });

  it('empties a sheet that formulas of people’s refer to, instead of deleting it', () => {
    const book = open({ sheets: [{ name: 'Register', rows: [[{ value: 1, formula: '=Findings!A3' }]] }] });
    book.apply(makePlan(...noted({ filter: { row: 1, column: 0, rowCount: 4, columnCount: 3 }, freeze: { rows: 2, columns: 1 } }).sheets, makeSpec('rag', { cells: [{ row: 0, column: 0, value: 'x' }] })));
    book.apply({ sheets: [], removed: ['findings', 'rag'], fingerprint: null, asOf: '2026-10-31' });
    expect(book.fake.spreadsheet.sheets.map(({ name }) => name)).toEqual(['Register', 'Findings']);
    const sheet = book.sheet('Findings');
    expect(Object.keys(sheet.cells)).toEqual(['0']);
    expect(sheet.cells[0]?.[0]?.value).toContain('formulas on your own sheets refer to it');
    expect(sheet).toMatchObject({ filter: null, frozenRows: 0, merges: [], rules: [] });
    expect(book.sheet('Register').cells[0]?.[0]?.formula).toBe('=Findings!A3');
  });

  describe('writes nothing', () => {
    const refusedBy = (book: Opened, plan: Plan): { readonly code: string; readonly message: string } => {
      const before = structuredClone(book.fake.spreadsheet);
      try {
        book.apply(plan);
      } catch (error) {
        expect({ ...structuredClone(book.fake.spreadsheet), lastId: before.lastId }).toEqual(before);
        return error as { code: string; message: string };
      }
      throw new Error('it was written');
    };

    it('where somebody gave another sheet the name of ours', () => {
      expect(refusedBy(open({ sheets: [{ name: 'findings' }] }), noted())).toMatchObject({ code: 'changed-since-read' });
    });

    it('where a range of ours is protected against who refreshes', () => {
      const book = open({ sheets: [{ name: 'Register' }], editors: ['ann@example.com'] });
      book.apply(noted());
      book.sheet('Findings').protections.push({ id: 9, box: { row: 2, column: 0, rowCount: 1, columnCount: 1 }, description: '', warningOnly: false, editors: [], unprotected: [], rangeName: null });
      book.fake.environment.settings = { ...book.fake.environment.settings, user: 'ann@example.com' };
      const { code, message } = refusedBy(book, noted({ tabColour: '#123456' }));
      expect([code, message]).toEqual(['sheet-protected', expect.stringContaining('"Findings"')]);
    });

    it('for a viewer', () => {
      expect(refusedBy(open(undefined, { user: 'viewer@example.com' }), noted())).toMatchObject({ code: 'workbook-read-only' });
    });

    it('into a spreadsheet that is full', () => {
      expect(refusedBy(open({ sheets: [{ name: 'Register', rowCount: 499_500, columnCount: 20 }] }), noted())).toMatchObject({ code: 'host-limit', message: expect.stringContaining('10 million cells') as string });
    });

    it('where our sheets are not as they were read', () => {
      expect(refusedBy(open(), { ...noted(), fingerprint: 'other' })).toMatchObject({ code: 'changed-since-read' });
    });

    it('where no visible sheet would be left', () => {
      const book = open();
      book.apply(noted());
      book.sheet('Register').isHidden = true;
      expect(refusedBy(book, { sheets: [], removed: ['findings'], fingerprint: null, asOf: '2026-10-31' })).toMatchObject({ code: 'cannot-write' });
    });
  });
});

describe('the calls that writing takes', () => {
  function costOf(projects: number): { readonly first: number; readonly later: number; readonly alternations: number; readonly sheets: number } {
    const rows = [['Project', 'Owner', 'Status', 'Start', 'End', 'Budget', 'RAG'], ...Array.from({ length: projects }, (_, row) => [`Project ${row}`, `Owner ${row % 7}`, 'Live', { value: 45_900 + row, format: 'dd/mm/yyyy' }, { value: 46_000 + row * 3, format: 'dd/mm/yyyy' }, 1000 * row, 'Green'])];
    const book = open({ sheets: [{ name: 'Register', rows }] });
    const planAt = (date: string): Plan => refresh(book.read(), { settingsFile: null, asOf: { given: date, today: date }, version: '1' }).plan;
    const { meter } = book.fake.environment;
    const cost = (plan: Plan): number => {
      meter.reset();
      book.apply(plan);
      return meter.writes;
    };
    const first = planAt('2026-10-31');
    const [one, alternations] = [cost(first), meter.alternations];
    return { first: one, later: cost(planAt('2026-12-15')), alternations, sheets: first.sheets.length };
  }

  it('do not grow with the rows, and are few for each sheet', () => {
    const [few, many] = [costOf(20), costOf(200)];
    expect(many.first).toBeLessThanOrEqual(few.first + 10);
    expect(many.later).toBeLessThanOrEqual(few.later + 10);
    expect(many.first / many.sheets).toBeLessThanOrEqual(35);
    expect(many.later / many.sheets).toBeLessThanOrEqual(35);
    // Each sheet is asked, written and waited for once; the lease and the memory come between.
    expect(many.alternations).toBeLessThanOrEqual(4 * many.sheets + 4);
  });
});
