import { ownedFingerprint } from '../../../src/core/workbook/owned-fingerprint';
import type { Plan } from '../../../src/core/workbook/plan';
import type { RowsByKey, SheetSpec } from '../../../src/core/workbook/sheet-spec';
import type { SheetSnapshot } from '../../../src/core/workbook/snapshot';
import { applyPlan } from '../../../src/hosts/xlsx/apply-plan';
import { newWorkbook } from '../../../src/hosts/xlsx/new-workbook';
import { readOwnedSheets } from '../../../src/hosts/xlsx/read-owned-sheets';
import { readSnapshot } from '../../../src/hosts/xlsx/read-snapshot';
import { readArchive } from '../../../src/hosts/xlsx/archive/read-archive';
import { makePackage } from '../../support/make-package';
import { everyKindPlan, makePlan, makeSpec } from '../../support/make-plan';
import { partNames, textOfPart } from '../../support/package-parts';
import { richWorkbook } from '../../support/rich-workbook';

const register = newWorkbook({ name: 'Portfolio', rows: [['Project'], ['Alpha']] });
const hello = makeSpec('summary', { cells: [{ row: 0, column: 0, value: 'Hello' }] });
const owned = (bytes: Uint8Array): SheetSnapshot[] => readSnapshot(bytes, 'a.xlsx').sheets.filter((sheet) => sheet.owned !== null);
const sheetOf = (bytes: Uint8Array, id: string): SheetSnapshot => {
  const found = owned(bytes).find((sheet) => sheet.owned === id);
  if (!found) throw new Error(`no sheet ${id}`);
  return found;
};

function withParts(bytes: Uint8Array, edit: (parts: Record<string, string>) => Record<string, string>): Uint8Array {
  return makePackage(edit(Object.fromEntries(partNames(bytes).map((part) => [part, textOfPart(bytes, part)] as const))));
}

function withSheetXml(bytes: Uint8Array, id: string, edit: (xml: string) => string): Uint8Array {
  const part = `xl/worksheets/plSheet-${id}.xml`;
  return withParts(bytes, (parts) => ({ ...parts, [part]: edit(parts[part] ?? '') }));
}

const typedInto = (bytes: Uint8Array, cell: string, text: string): Uint8Array =>
  withSheetXml(bytes, 'summary', (xml) => xml.replace('</sheetData>', `<row r="9"><c r="${cell}" t="inlineStr"><is><t>${text}</t></is></c></row></sheetData>`));

describe('readOwnedSheets', () => {
  it('gives our sheets exactly as reading the whole workbook does', () => {
    const bytes = applyPlan(richWorkbook(), everyKindPlan());
    expect(readOwnedSheets(bytes.slice(), readArchive(bytes))).toEqual(owned(bytes));
    expect(owned(bytes)).toHaveLength(2);
  });
});

describe('applyPlan and the fingerprint of what was read', () => {
  const once = applyPlan(register, makePlan(hello));
  const next = (fingerprint: string | null): Plan => ({ ...makePlan({ ...hello, cells: [{ row: 0, column: 0, value: 'Other' }] }), fingerprint });

  it('writes where our sheets are as they were read', () => {
    expect(sheetOf(applyPlan(once, next(ownedFingerprint(owned(once)))), 'summary').cells).toEqual([['Other']]);
  });

  it('writes nothing where somebody typed in them since, and says so', () => {
    const changed = typedInto(once, 'K9', 'ask Ben');
    const apply = (): Uint8Array => applyPlan(changed, next(ownedFingerprint(owned(once))));
    expect(apply).toThrow(expect.objectContaining({ code: 'changed-since-read' }) as Error);
    expect(apply).toThrow(/Nothing was changed now\. Refresh again/);
  });

  it('is content where the plan is applied already', () => {
    const written = applyPlan(once, next(ownedFingerprint(owned(once))));
    expect(applyPlan(written, next(ownedFingerprint(owned(once))))).toBe(written);
  });

  it('does not look where the plan asks for no check', () => {
    expect(sheetOf(applyPlan(typedInto(once, 'K9', 'ask Ben'), next(null)), 'summary').cells).toEqual([['Other']]);
  });

  it('does not count what the user does in sheets of theirs', () => {
    const edited = withParts(once, (parts) => ({ ...parts, 'xl/worksheets/sheet1.xml': (parts['xl/worksheets/sheet1.xml'] ?? '').replace('Alpha', 'Beta') }));
    expect(sheetOf(applyPlan(edited, next(ownedFingerprint(owned(once)))), 'summary').cells).toEqual([['Other']]);
  });
});

describe('applyPlan and rows by key', () => {
  const styles = [{ format: 'd mmm yyyy' }];
  const grown = (key: string, rows: RowsByKey['rows']): SheetSpec =>
    makeSpec('snapshots', {
      styles,
      cells: ['Period', 'As of', 'Key'].map((value, column) => ({ row: 0, column, value })),
      rowsByKey: { headerRow: 0, keyColumn: 0, key, idColumn: 2, rows, styles: [null, 0, null] },
    });
  const october = applyPlan(register, makePlan(grown('2026-10', [['2026-10', 46326, 'P1'], ['2026-10', 46326, 'P2']])));
  const november = makePlan(grown('2026-11', [['2026-11', 46356, 'P1']]));

  it('appends the rows of a new key and keeps those of others, dates and all', () => {
    const sheet = sheetOf(applyPlan(october, november), 'snapshots');
    expect(sheet.cells.slice(1)).toEqual([['2026-10', 46326, 'P1'], ['2026-10', 46326, 'P2'], ['2026-11', 46356, 'P1']]);
    expect(sheet.formats.filter(({ value }) => value === 'd mmm yyyy').map(({ count }) => count)).toEqual([1, 1, 1]);
  });

  it('changes no byte when applied again', () => {
    const twice = applyPlan(october, november);
    expect(applyPlan(twice, november)).toBe(twice);
  });

  it('carries the rows of another output on into a workbook without our sheets, and their looks', () => {
    const sheet = sheetOf(applyPlan(register, november, october), 'snapshots');
    expect(sheet.cells.slice(1)).toEqual([['2026-10', 46326, 'P1'], ['2026-10', 46326, 'P2'], ['2026-11', 46356, 'P1']]);
    expect(sheet.formats.filter(({ value }) => value === 'd mmm yyyy').map(({ count }) => count)).toEqual([1, 1, 1]);
  });

  it('rests on the workbook itself where both have our sheets', () => {
    const sheet = sheetOf(applyPlan(applyPlan(register, makePlan(grown('2026-09', [['2026-09', 46295, 'P1']]))), november, october), 'snapshots');
    expect(sheet.cells.slice(1).map(([period]) => period)).toEqual(['2026-09', '2026-11']);
  });
});

describe('applyPlan carrying from another workbook', () => {
  const styled =
    '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><numFmts count="1"><numFmt numFmtId="170" formatCode="0.0&quot; FTE&quot;"/></numFmts>' +
    '<fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="14"/><color theme="4"/><name val="Arial"/></font></fonts>' +
    '<fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFFFFF00"/></patternFill></fill></fills>' +
    '<borders count="1"><border/></borders><cellXfs count="2"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>' +
    '<xf numFmtId="170" fontId="1" fillId="2" borderId="0" applyFont="1"><alignment wrapText="1"/></xf></cellXfs></styleSheet>';
  const other = withParts(applyPlan(register, makePlan(hello)), (parts) => ({ ...parts, 'xl/styles.xml': styled }));
  const note = makeSpec('summary', { userCells: [{ row: 3, column: 4, value: 2, styleToken: 's1' }] });
  const output = applyPlan(register, makePlan(note), other);

  it('keeps the look of a note: its font, fill, number format and alignment', () => {
    const styles = textOfPart(output, 'xl/styles.xml');
    expect(textOfPart(output, 'xl/worksheets/plSheet-summary.xml')).toContain('<c r="E4" s="1"><v>2</v></c>');
    expect(styles).toContain('<font><b/><sz val="14"/><color theme="4"/><name val="Arial"/></font>');
    expect(styles).toContain('<fgColor rgb="FFFFFF00"/>');
    expect(styles).toContain('<numFmt numFmtId="164" formatCode="0.0&quot; FTE&quot;"/>');
    expect(styles).toContain('<xf numFmtId="164" fontId="1" fillId="2" borderId="0" xfId="0" applyFont="1"><alignment wrapText="1"/></xf>');
  });

  it('adds a look once, however often the output is made anew', () => {
    const again = applyPlan(register, makePlan(note), output);
    expect(textOfPart(again, 'xl/styles.xml')).toBe(textOfPart(output, 'xl/styles.xml'));
  });

  it('keeps a sheet hidden that was hidden there', () => {
    const hidden = withParts(other, (parts) => ({ ...parts, 'xl/workbook.xml': (parts['xl/workbook.xml'] ?? '').replace('name="Summary"', 'name="Summary" state="hidden"') }));
    expect(readSnapshot(applyPlan(register, makePlan(note), hidden), 'a.xlsx').sheets.map(({ visibility }) => visibility)).toEqual(['visible', 'hidden']);
  });
});

describe('applyPlan on sheets of ours that the user protected', () => {
  const lock = '<sheetProtection algorithmName="SHA-512" hashValue="aGFzaA==" saltValue="c2FsdA==" spinCount="100000" sheet="1" objects="1" scenarios="1"/>';
  const ranges = '<protectedRanges><protectedRange sqref="B2:B9" name="Notes"/></protectedRanges>';
  const locked = withSheetXml(applyPlan(register, makePlan(hello)), 'summary', (xml) => xml.replace('</sheetData>', `</sheetData>${lock}${ranges}`));
  const other = makePlan({ ...hello, cells: [{ row: 0, column: 0, value: 'Other' }], filter: { row: 0, column: 0, rowCount: 1, columnCount: 1 } });

  it.each([
    ['in the same workbook', applyPlan(locked, other)],
    ['carried from another', applyPlan(register, other, locked)],
  ])('writes them anew and keeps the protection, %s', (_, output) => {
    expect(textOfPart(output, 'xl/worksheets/plSheet-summary.xml')).toContain(`</sheetData>${lock}${ranges}<autoFilter`);
    expect(sheetOf(output, 'summary')).toMatchObject({ isProtected: true, cells: [['Other']] });
  });

  it('reads the protection through the prefix that another program writes', () => {
    const prefixed = withSheetXml(locked, 'summary', (xml) =>
      xml.replace(/<(\/?)(\w)/g, '<$1x:$2').replace('xmlns=', 'xmlns:x=').replace('<?x:xml', '<?xml'),
    );
    const output = textOfPart(applyPlan(prefixed, other), 'xl/worksheets/plSheet-summary.xml');
    expect(output).toContain(`</sheetData>${lock}<autoFilter`);
  });
});
