import { fakeAppsScript } from './fake-apps-script';
import { makeSpreadsheet } from './make-spreadsheet';
import { tryScript } from './try-script';
import { emptySpreadsheet } from './use-apps-script';

/** What a cell gives back, as `[kind, value]`, after one value was set. */
const typed = (value: string, format = ''): unknown =>
  tryScript(`const cell = sheet.getRange('A1'); ${format && `cell.setNumberFormat(${JSON.stringify(format)});`} cell.setValue(${value});
    const got = cell.getValue(); return Object.prototype.toString.call(got) === '[object Date]' ? ['date', Utilities.formatDate(got, book.getSpreadsheetTimeZone(), 'yyyy-MM-dd HH:mm:ss')] : [typeof got, got];`);

describe('setValue', () => {
  it.each([
    ['"01234"', ['number', 1234]],
    ['"22 34"', ['number', 2234]],
    ['"1,234.5"', ['number', 1234.5]],
    ['"12%"', ['number', 0.12]],
    ['"1e5"', ['number', 100000]],
    ['"(5)"', ['number', -5]],
    ['"$12.50"', ['number', 12.5]],
    ['"true"', ['boolean', true]],
    ['"1-2"', ['date', '2026-01-02 00:00:00']],
    ['"3/4/2026"', ['date', '2026-03-04 00:00:00']],
    ['"2026-03-31"', ['date', '2026-03-31 00:00:00']],
    ['"Mar 2026"', ['date', '2026-03-01 00:00:00']],
    ['"10:30"', ['date', '1899-12-30 10:30:00']],
    ['"plain text"', ['string', 'plain text']],
    ['"1.2.3"', ['string', '1.2.3']],
    ['"- item"', ['string', '- item']],
    [`"'01234"`, ['string', '01234']],
    [`"'=1+1"`, ['string', '=1+1']],
    ['""', ['string', '']],
    ['"#N/A"', ['string', '#N/A']],
    ['5', ['number', 5]],
    ['false', ['boolean', false]],
  ])('takes %s as if it were typed', (value, expected) => {
    expect(typed(value)).toEqual(expected);
  });

  it('keeps everything as text in the format @', () => {
    expect(typed('"01234"', '@')).toEqual(['string', '01234']);
    expect(typed('"=1+1"', '@')).toEqual(['string', '=1+1']);
    expect(typed('"1-2"', '@')).toEqual(['string', '1-2']);
    expect(typed('7', '@')).toEqual(['string', '7']);
  });

  it('makes a formula of what begins with =, and of a sign before a word', () => {
    expect(tryScript(`sheet.getRange('A1:C1').setValues([['=B2+1', '+B2', '-B2']]); return sheet.getRange('A1:C1').getFormulas();`)).toEqual([['=B2+1', '=+B2', '=-B2']]);
  });

  it('reads dates by the locale of the spreadsheet', () => {
    const spreadsheet = { ...emptySpreadsheet(), locale: 'de_DE' };
    expect(tryScript(`sheet.getRange('A1:C1').setValues([['3/4/2026', '1.234,5', '5.4.2026']]); return sheet.getRange('A1:C1').getValues()[0].map((v) => typeof v === 'number' ? v : Utilities.formatDate(v, 'Europe/Berlin', 'yyyy-MM-dd'));`, { spreadsheet })).toEqual(['2026-04-03', 1234.5, '2026-04-05']);
  });

  it.each([['null'], ['undefined'], ['NaN'], ['[1]'], ['({})']])('fails on %s, which is no value of a cell', (value) => {
    expect(() => tryScript(`sheet.getRange('A1').setValue(${value});`)).toThrow(/value|cell/);
  });

  it('holds 50,000 characters, and tells more when it is written', () => {
    expect(tryScript(`sheet.getRange('A1').setValue('x'.repeat(50000)); return sheet.getRange('A1').getValue().length;`)).toBe(50000);
    expect(() => tryScript(`sheet.getRange('A1').setValue('x'.repeat(50001));`)).toThrow('50000 characters');
  });

  it('gives a moment by the clocks of the spreadsheet, not of the script', () => {
    expect(tryScript(`sheet.getRange('A1').setValue(46112).setNumberFormat('yyyy-mm-dd'); const date = sheet.getRange('A1').getValue();
      return [date instanceof Date, date.toISOString(), Session.getScriptTimeZone(), book.getSpreadsheetTimeZone()];`)).toEqual([true, '2026-03-30T22:00:00.000Z', 'Etc/UTC', 'Europe/Berlin']);
  });

  it('keeps a date as the serial that the clocks of the spreadsheet show', () => {
    const fake = fakeAppsScript(emptySpreadsheet());
    tryScript(`sheet.getRange('A1').setValue(new Date(Date.UTC(2026, 2, 30, 22)));`, fake);
    expect(fake.spreadsheet.sheets[0]?.cells[0]?.[0]).toMatchObject({ value: 46112 });
  });

  it('gives errors as their text, and empty cells as an empty one', () => {
    const spreadsheet = makeSpreadsheet({ sheets: [{ name: 'A', rows: [[{ error: '#REF!' }, null, { formula: '=1/0', value: { error: '#DIV/0!' } }]] }] });
    expect(tryScript(`return sheet.getRange('A1:C1').getValues();`, { spreadsheet })).toEqual([['#REF!', '', '#DIV/0!']]);
  });

  it('gives arrays and dates of the script’s own realm', () => {
    expect(tryScript(`sheet.getRange('A1').setValue('2026-03-31'); const rows = sheet.getRange('A1').getValues(); return [rows instanceof Array, rows[0] instanceof Array, rows[0][0] instanceof Date];`)).toEqual([true, true, true]);
  });
});

describe('setValues', () => {
  it('takes exactly as many rows and columns as the range has', () => {
    expect(() => tryScript(`sheet.getRange('A1:B2').setValues([['a', 'b']]);`)).toThrow('The number of rows in the data does not match the number of rows in the range. The data has 1 but the range has 2.');
    expect(() => tryScript(`sheet.getRange('A1:B2').setValues([['a', 'b'], ['c']]);`)).toThrow('The number of columns in the data does not match the number of columns in the range. The data has 1 but the range has 2.');
  });

  it('puts nothing under a merge', () => {
    expect(tryScript(`sheet.getRange('A1:B1').merge().setValues([['a', 'b']]); return sheet.getRange('A1:B1').getValues();`)).toEqual([['a', '']]);
  });
});

describe('formulas', () => {
  it('reads a formula back in both notations, and its value as last calculated', () => {
    expect(tryScript(`const cell = sheet.getRange('C3').setFormula('SUM(A1:$B$2;D3)'); return [cell.getFormula(), cell.getFormulaR1C1(), cell.getValue(), sheet.getRange('A1').getFormula(), sheet.getRange('A1').getFormulaR1C1()];`, { options: { evaluate: () => 42 } })).toEqual(['=SUM(A1:$B$2,D3)', '=SUM(R[-2]C[-2]:R2C2,R[0]C[1])', 42, '', null]);
  });

  it('keeps semicolons where the locale has a decimal comma, and cannot read commas there', () => {
    const spreadsheet = { ...emptySpreadsheet(), locale: 'de_DE' };
    expect(tryScript(`sheet.getRange('A1').setFormula('=SUM(B1;C1)'); sheet.getRange('A2').setFormula('=SUM(B1,C1)'); return [sheet.getRange('A1').getFormula(), sheet.getRange('A2').getValue()];`, { spreadsheet })).toEqual(['=SUM(B1;C1)', '#ERROR!']);
  });

  it('takes needless quotes off the names of sheets', () => {
    const written = ["='Data'!B2", "='My Data'!B2", `='A1'!B2&"'Data'!x"`, "='Bob''s'!B2"];
    expect(tryScript(`return sheet.getRange('A1:D1').setFormulas([${JSON.stringify(written)}]).getFormulas()[0];`)).toEqual(['=Data!B2', ...written.slice(1)]);
  });

  it('fills one formula into a whole range', () => {
    expect(tryScript(`return sheet.getRange('B1:C2').setFormula('=A1').getFormulas();`)).toEqual([['=A1', '=B1'], ['=A2', '=B2']]);
    expect(tryScript(`return sheet.getRange('B1:C2').setFormulaR1C1('=R[0]C1').getFormulas();`)).toEqual([['=$A1', '=$A1'], ['=$A2', '=$A2']]);
  });

  it('shows a formula as text in the format @', () => {
    expect(tryScript(`const cell = sheet.getRange('A1').setNumberFormat('@').setFormula('=B1'); return [cell.getFormula(), cell.getValue()];`)).toEqual(['', '=B1']);
  });
});
