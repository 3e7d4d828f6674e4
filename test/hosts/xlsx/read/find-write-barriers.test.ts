import { hostMessages } from '../../../../src/core/messages/en/host';
import { barrierFinding, findWriteBarriers, writeBarriers } from '../../../../src/hosts/xlsx/read/find-write-barriers';
import { readArchive } from '../../../../src/hosts/xlsx/archive/read-archive';
import { readSnapshot } from '../../../../src/hosts/xlsx/read-snapshot';
import { minimalParts, minimalWorkbook, makePackage, relationship, relationships } from '../../../support/make-package';
import type { MinimalWorkbook } from '../../../support/make-package';

const sheets = [{ name: 'Data', xml: '<sheetData/>' }];
const labelPart = 'docMetadata/LabelInfo.xml';
const labels = (bits: string): string => `<clbl:labelList xmlns:clbl="x"><clbl:label id="{1}" enabled="1" contentBits="${bits}" removed="0"/></clbl:labelList>`;

function barriers(more: Partial<MinimalWorkbook>): readonly string[] {
  return readSnapshot(minimalWorkbook({ sheets, ...more }), 'plan.xlsx').writeBarriers;
}

describe('findWriteBarriers', () => {
  it('finds none in a plain workbook', () => {
    expect(barriers({})).toEqual([]);
  });

  it('finds a digital signature', () => {
    const address = 'http://schemas.openxmlformats.org/package/2006/relationships/digital-signature/origin';
    const signature = `<Relationship Id="rId9" Type="${address}" Target="_xmlsignatures/origin.sigs"/>`;
    const rels = relationships(relationship('rId1', 'officeDocument', 'xl/workbook.xml') + signature);
    expect(barriers({ parts: { '_rels/.rels': rels, '_xmlsignatures/origin.sigs': '' } })).toEqual(['signed']);
  });

  it('finds a protected structure, and no barrier in protected windows', () => {
    expect(barriers({ beforeSheets: '<workbookProtection lockStructure="1"/>' })).toEqual(['structure-protected']);
    expect(barriers({ beforeSheets: '<workbookProtection lockWindows="1"/>' })).toEqual([]);
  });

  it('finds rights management in a label that encrypts, not in one that prints a footer', () => {
    expect(barriers({ parts: { [labelPart]: labels('8') } })).toEqual(['rights-managed']);
    expect(barriers({ parts: { [labelPart]: labels('2') } })).toEqual([]);
  });

  it('finds rights management in the older document properties', () => {
    const property = (bits: string): string =>
      `<Properties xmlns:vt="v"><property pid="2" name="MSIP_Label_1_ContentBits"><vt:lpwstr>${bits}</vt:lpwstr></property></Properties>`;
    expect(barriers({ parts: { 'docProps/custom.xml': property('11') } })).toEqual(['rights-managed']);
    expect(barriers({ parts: { 'docProps/custom.xml': property('3') } })).toEqual([]);
  });

  it('finds the revisions of a shared workbook', () => {
    const more = { relationships: relationship('rId9', 'revisionHeaders', 'revisions/revisionHeaders.xml'), parts: { 'xl/revisions/revisionHeaders.xml': '<headers/>' } };
    expect(barriers(more)).toEqual(['shared-revisions']);
  });

  it('gives one warning for each barrier, with words for it', () => {
    const parts = { ...minimalParts({ sheets }), [labelPart]: labels('8') };
    const archive = readArchive(makePackage(parts));
    expect(findWriteBarriers(archive, { part: 'xl/workbook.xml', isStructureProtected: true })).toEqual(['structure-protected', 'rights-managed']);
    for (const barrier of writeBarriers) expect(Object.keys(hostMessages)).toContain(barrierFinding(barrier).code);
  });
});
