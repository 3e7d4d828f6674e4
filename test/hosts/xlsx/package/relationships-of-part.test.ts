import { readArchive } from '../../../../src/hosts/xlsx/archive/read-archive';
import { relationshipsOfPart } from '../../../../src/hosts/xlsx/package/relationships-of-part';
import type { Relationship } from '../../../../src/hosts/xlsx/package/relationships-of-part';
import { makePackage, relationship, relationships } from '../../../support/make-package';

/** The one relationship of `xl/workbook.xml`, in a package that has `xl/sheets/One.xml`. */
function only(xml: string): Relationship | undefined {
  const parts = { 'xl/workbook.xml': '<workbook/>', 'xl/sheets/One.xml': '<worksheet/>', 'xl/_rels/workbook.xml.rels': relationships(xml) };
  return relationshipsOfPart(readArchive(makePackage(parts)), 'xl/workbook.xml')[0];
}

describe('relationshipsOfPart', () => {
  it('gives id, type and the last word of the type', () => {
    const type = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet';
    expect(only(relationship('rId7', 'worksheet', 'sheets/One.xml'))).toEqual({ id: 'rId7', type, kind: 'worksheet', target: 'xl/sheets/One.xml' });
  });

  it.each([
    ['relative to the folder of the part', 'sheets/One.xml'],
    ['relative with steps up', '../xl/./sheets/One.xml'],
    ['absolute', '/xl/sheets/One.xml'],
    ['in other letters', 'Sheets/ONE.XML'],
    ['with percent signs', 'sheets/%4Fne.xml'],
    ['with a fragment', 'sheets/One.xml#A1'],
  ])('finds a target that is %s', (_, target) => {
    expect(only(relationship('rId1', 'worksheet', target))?.target).toBe('xl/sheets/One.xml');
  });

  it('has no target where none is in the package', () => {
    expect(only(relationship('rId1', 'worksheet', 'sheets/Two.xml'))?.target).toBeNull();
    expect(only(relationship('rId1', 'worksheet', '%E0%A4%A'))?.target).toBeNull();
    expect(only('<Relationship Id="r" Type="x/hyperlink" Target="sheets/One.xml" TargetMode="External"/>')?.target).toBeNull();
  });

  it('is empty for a part without relationships', () => {
    expect(relationshipsOfPart(readArchive(makePackage({ 'a.xml': '<a/>' })), 'a.xml')).toEqual([]);
  });
});
