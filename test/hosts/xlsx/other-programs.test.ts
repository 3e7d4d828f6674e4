import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { applyPlan } from '../../../src/hosts/xlsx/apply-plan';
import { newWorkbook } from '../../../src/hosts/xlsx/new-workbook';
import { readSnapshot } from '../../../src/hosts/xlsx/read-snapshot';
import { convertWithLibreOffice, libreOffice, sheetsInLibreOffice } from '../../support/libre-office';
import { makePackage, minimalWorkbook } from '../../support/make-package';
import { everyKindPlan, makePlan, makeSpec } from '../../support/make-plan';
import { changedParts } from '../../support/package-parts';
import { describeWith } from '../../support/require-tool';
import { richParts, richWorkbook } from '../../support/rich-workbook';
import { newErrors, ooxmlValidator, validateOoxml } from '../../support/validate-ooxml';

const portfolios = join(__dirname, '../../../../shared/data/portfolios');
const files = existsSync(portfolios) ? readdirSync(portfolios).filter((name) => name.endsWith('.xlsx')) : [];
const portfolio = (name: string): Uint8Array => new Uint8Array(readFileSync(join(portfolios, name)));
const ours = /^xl\/(worksheets\/(_rels\/)?plSheet-|plComments-|drawings\/plNotes-)/;
const spliced = new Set(['[Content_Types].xml', 'xl/workbook.xml', 'xl/_rels/workbook.xml.rels', 'xl/styles.xml']);
const timeout = 120_000;

const csvWorkbook = newWorkbook({ name: 'Portfolio', rows: [['Project', 'Budget'], ['Alpha', 10]] });
const onChildOnly = (): Uint8Array => {
  const parts = richParts();
  const xml = String(parts['xl/workbook.xml'])
    .replace(' xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"', '')
    .replace(/<sheet /g, '<sheet xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" ');
  return makePackage({ ...parts, 'xl/workbook.xml': xml });
};
const emptyNames = minimalWorkbook({ sheets: [{ name: 'A', xml: '<sheetData/>' }], afterSheets: '<definedNames/><calcPr/>' });

const cases: readonly (readonly [string, Uint8Array, string])[] = [
  ['a new workbook', csvWorkbook, 'xlsx'],
  ['a workbook with drawing, table, comment and macros', richWorkbook(), 'xlsm'],
  ['a prefix declared on children only', onChildOnly(), 'xlsm'],
  ['self-closing definedNames and no styles', emptyNames, 'xlsx'],
];

describeWith(ooxmlValidator, 'the OOXML validator on our output', () => {
  it.each(cases)('finds no new error in %s', async (_, input, extension) => {
    const before = await validateOoxml(input, extension);
    expect(newErrors(before, await validateOoxml(applyPlan(input, everyKindPlan()), extension))).toEqual([]);
  }, timeout);

  it('finds an error where there is one', async () => {
    const twice = minimalWorkbook({ sheets: [{ name: 'A', xml: '<sheetData/>' }], afterSheets: '<definedNames/><definedNames/>' });
    expect(await validateOoxml(twice)).not.toEqual([]);
  }, timeout);

  if (files.length > 0) {
    it.each(files)('finds no new error in %s', async (name) => {
      const input = portfolio(name);
      const before = await validateOoxml(input);
      expect(newErrors(before, await validateOoxml(applyPlan(input, everyKindPlan())))).toEqual([]);
    }, timeout);
  }
});

(files.length > 0 ? describe : describe.skip)('applyPlan on collected portfolios (skipped without ../shared/data/portfolios)', () => {
  it.each(files)('leaves every part of %s as it was but for those that are spliced', (name) => {
    const input = portfolio(name);
    const changed = changedParts(input, applyPlan(input, everyKindPlan()));
    expect(changed.filter((part) => !ours.test(part) && !spliced.has(part))).toEqual([]);
  });

  it.each(files)('settles on %s after one run', (name) => {
    const once = applyPlan(portfolio(name), everyKindPlan());
    expect(Buffer.from(applyPlan(once, everyKindPlan())).equals(Buffer.from(once))).toBe(true);
  });
});

describeWith(libreOffice, 'LibreOffice on our output', () => {
  it('opens it and computes the values that were cached', async () => {
    const sheets = await sheetsInLibreOffice(applyPlan(csvWorkbook, everyKindPlan()));
    const rows = sheets.get("PMO's priorities") ?? [];
    expect(rows.slice(3, 6).map((row) => [row[6], row[7]])).toEqual([['70.0', 'high'], ['0.0', 'other'], ['50.0', 'other']]);
    expect([rows[4]?.[9], rows[5]?.[8]]).toEqual(['110', 'TRUE']);
  }, timeout);

  it('computes formulas itself, so that a wrong cached value would show', async () => {
    const wrong = makeSpec('summary', { cells: [{ row: 0, column: 0, value: 3 }, { row: 0, column: 1, value: 99, formula: { kind: 'op', op: '+', left: { kind: 'integer', value: 1 }, right: { kind: 'integer', value: 1 } } }] });
    const rows = (await sheetsInLibreOffice(applyPlan(csvWorkbook, makePlan(wrong)))).get('Summary');
    expect(rows?.[0]).toEqual(['3', '2']);
  }, timeout);

  it('shows text that begins like a formula as text', async () => {
    const rows = (await sheetsInLibreOffice(applyPlan(csvWorkbook, everyKindPlan()))).get("PMO's priorities");
    expect(rows?.[4]?.[0]).toBe('=1+1');
  }, timeout);

  it.each(cases)('opens %s', async (_, input, extension) => {
    const sheets = await sheetsInLibreOffice(applyPlan(input, everyKindPlan()), extension);
    expect(sheets.get('Settings')?.[1]).toEqual(['Red from', '70']);
  }, timeout);

  it('keeps our marks when it saves the workbook, so that a refresh replaces our sheets', async () => {
    const saved = await convertWithLibreOffice(applyPlan(csvWorkbook, everyKindPlan()), { to: 'xlsx' });
    const again = applyPlan(saved, everyKindPlan());
    expect(readSnapshot(again, 'a.xlsx').sheets.map(({ name, owned }) => [name, owned])).toEqual([
      ['Portfolio', null],
      ["PMO's priorities", 'priorities'],
      ['Settings', 'settings'],
    ]);
    expect(Buffer.from(applyPlan(again, everyKindPlan())).equals(Buffer.from(again))).toBe(true);
    expect(changedParts(saved, again).filter((part) => !/comments|drawings|plNotes|plComments|Content_Types|workbook\.xml|styles|sheet[23]\.xml/.test(part))).toEqual([]);
  }, timeout);
});
