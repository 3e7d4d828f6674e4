import { constants, deflateRawSync } from 'node:zlib';
import type { PlumblineErrorCode } from '../../src/core/workbook/plumbline-error';
import { makePackage, minimalParts, minimalWorkbook, relationship } from './make-package';
import type { MinimalWorkbook } from './make-package';
import { rawEntry, rawPackage } from './raw-package';
import type { RawEntry } from './raw-package';

/** A file made to do harm, or that harms careless readers; `code` is how it is refused, null when it reads normally. */
export type HostileFile = {
  readonly name: string;
  readonly code: PlumblineErrorCode | null;
  readonly make: () => Uint8Array;
};

const megabyte = 1024 * 1024;
const safeData = '<sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>safe</t></is></c></row></sheetData>';
const sheetPart = 'xl/worksheets/sheet1.xml';

/** A workbook with one sheet `Data` that says "safe" in A1. */
export function safeWorkbook(): Uint8Array {
  return withSheet(safeData);
}

/** Hostile inputs, each within two megabytes. */
export const hostileFiles: readonly HostileFile[] = [
  { name: 'a bomb of 1.5 GB in 1.5 MB', code: 'over-limit', make: () => bomb(1536, 1536 * megabyte) },
  { name: 'a bomb of 400 MB, below the size limit', code: 'over-limit', make: () => bomb(400, 400 * megabyte) },
  { name: 'a bomb of 1.5 GB that declares 1,000 bytes', code: 'unsafe-package', make: () => bomb(1536, 1000) },
  { name: 'a bomb of 1.5 GB that declares 500 KB', code: 'unsafe-package', make: () => bomb(1536, 500_000) },
  { name: 'billion laughs in sharedStrings', code: 'doctype', make: () => withStrings(billionLaughs) },
  { name: 'an external entity in sharedStrings', code: 'doctype', make: () => withStrings(externalEntity) },
  { name: 'a merge over the whole sheet', code: null, make: () => withSheet(`${safeData}<mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>`) },
  { name: 'a validation over the whole sheet', code: null, make: () => withSheet(safeData + wholeSheetValidation) },
  { name: 'a comment on the cell __proto__', code: null, make: commentOnPrototype },
  { name: 'a lone cell at XFD1048576', code: null, make: () => withSheet(loneFarCell) },
  { name: 'an entry named ../../evil.xml', code: 'unsafe-package', make: () => withEntry('../../evil.xml') },
  { name: 'an entry named /etc/passwd', code: 'unsafe-package', make: () => withEntry('/etc/passwd') },
  { name: 'an entry named ..\\evil.xml', code: 'unsafe-package', make: () => withEntry('..\\evil.xml') },
  { name: 'an entry named C:/evil.xml', code: 'unsafe-package', make: () => withEntry('C:/evil.xml') },
  { name: 'a workbook cut in half', code: 'truncated', make: () => safeWorkbook().slice(0, 900) },
  { name: 'a workbook whose end is missing', code: 'truncated', make: () => safeWorkbook().slice(0, -30) },
  { name: 'a part whose data is cut', code: 'truncated', make: () => withRaw((entry) => ({ ...entry, data: entry.data.slice(0, -20) })) },
  { name: 'a part with a wrong checksum', code: 'unsafe-package', make: () => withRaw((entry) => ({ ...entry, crc: entry.crc ^ 1 })) },
  { name: 'an encrypted part', code: 'password-protected', make: () => withRaw((entry) => ({ ...entry, flags: 1 })) },
  { name: 'an unknown packing method', code: 'unsafe-package', make: () => withRaw((entry) => ({ ...entry, method: 14 })) },
  { name: 'the same part twice', code: 'unsafe-package', make: () => rawPackage([...safeEntries(), rawEntry(sheetPart, '<worksheet/>')]) },
  { name: 'two parts in the same place', code: 'unsafe-package', make: overlapping },
  { name: '6,000 parts', code: 'over-limit', make: () => rawPackage(Array.from({ length: 6000 }, (_, index) => rawEntry(`part${index}`, ''))) },
  { name: 'a password-protected workbook', code: 'password-protected', make: () => oleFile('EncryptedPackage') },
  { name: 'a workbook of Excel 97', code: 'legacy-format', make: () => oleFile('Workbook') },
  { name: 'a Strict workbook', code: 'strict-ooxml', make: strictWorkbook },
  { name: 'a text document', code: 'not-a-workbook', make: textDocument },
  { name: 'a plain ZIP', code: 'not-a-workbook', make: () => makePackage({ 'readme.txt': 'nothing here' }) },
  { name: 'random bytes', code: 'not-a-workbook', make: () => Uint8Array.from({ length: 5000 }, (_, index) => (index * 7919) % 251) },
  { name: 'an empty file', code: 'not-a-workbook', make: () => new Uint8Array(0) },
  { name: 'a sheet that is not well-formed', code: 'file-unreadable', make: () => withSheet('<sheetData><row>') },
  { name: '10,000 sheets that are one part', code: 'file-unreadable', make: sheetsOfOnePart },
  { name: '50,000 relationships that lead nowhere', code: null, make: () => withSheet(safeData, { relationships: relationship('r', 'theme', 'gone.xml').repeat(50_000) }) },
  { name: '5,000 tables that are one part', code: null, make: tablesOfOnePart },
  { name: 'elements nested 100,000 deep', code: 'file-unreadable', make: () => withSheet('<a>'.repeat(100_000) + '</a>'.repeat(100_000)) },
];

function withSheet(xml: string, more: Partial<MinimalWorkbook> = {}): Uint8Array {
  return minimalWorkbook({ sheets: [{ name: 'Data', xml }], ...more });
}

function withStrings(part: string): Uint8Array {
  const xml = '<sheetData><row r="1"><c r="A1" t="s"><v>0</v></c></row></sheetData>';
  return withSheet(xml, { sharedStrings: '', parts: { 'xl/sharedStrings.xml': part } });
}

const billionLaughs = `<?xml version="1.0"?><!DOCTYPE lolz [<!ENTITY lol0 "lol">${Array.from(
  { length: 9 },
  (_, index) => `<!ENTITY lol${index + 1} "${`&lol${index};`.repeat(10)}">`,
).join('')}]><sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><si><t>&lol9;</t></si></sst>`;

const externalEntity =
  '<?xml version="1.0"?><!DOCTYPE sst [<!ENTITY xxe SYSTEM "file:///etc/passwd">]>' +
  '<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><si><t>&xxe;</t></si></sst>';

const wholeSheetValidation =
  '<dataValidations count="1"><dataValidation type="list" sqref="A1:XFD1048576"><formula1>"a,b"</formula1></dataValidation></dataValidations>';

const loneFarCell =
  '<sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>safe</t></is></c></row>' +
  '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData>';

function commentOnPrototype(): Uint8Array {
  const comments =
    '<comments xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><authors><author>x</author></authors>' +
    '<commentList><comment ref="__proto__" authorId="0"><text><t>polluted</t></text></comment></commentList></comments>';
  return minimalWorkbook({
    sheets: [{ name: 'Data', xml: safeData, relationships: relationship('rId1', 'comments', '../comments1.xml') }],
    parts: { 'xl/comments1.xml': comments },
  });
}

/** A worksheet that is valid XML and mostly blanks, `megabytes` long, in an entry that claims another size. */
function bomb(megabytes: number, declaredSize: number): Uint8Array {
  const piece = (content: Buffer): Buffer => deflateRawSync(content, { level: 9, finishFlush: constants.Z_FULL_FLUSH });
  const blanks = piece(Buffer.alloc(megabyte, ' '));
  const head = piece(Buffer.from('<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData/>'));
  const tail = deflateRawSync(Buffer.from('</worksheet>'));
  const data = Buffer.concat([head, ...Array.from({ length: megabytes }, () => blanks), tail]);
  return withRaw((entry) => ({ ...entry, data, size: declaredSize, crc: 0 }));
}

function sheetsOfOnePart(): Uint8Array {
  const sheets = Array.from({ length: 10_000 }, (_, index) => `<sheet name="S${index}" sheetId="${index + 1}" r:id="rId1"/>`).join('');
  const parts = minimalParts({ sheets: [{ name: 'Data', xml: safeData }] });
  return makePackage({ ...parts, 'xl/workbook.xml': String(parts['xl/workbook.xml']).replace(/<sheets>.*<\/sheets>/, `<sheets>${sheets}</sheets>`) });
}

function tablesOfOnePart(): Uint8Array {
  const relationships = Array.from({ length: 5000 }, (_, index) => relationship(`t${index}`, 'table', '../tables/table1.xml')).join('');
  const table = `<table displayName="T" ref="A1:B2">${'<x/>'.repeat(50_000)}</table>`;
  return minimalWorkbook({ sheets: [{ name: 'Data', xml: safeData, relationships }], parts: { 'xl/tables/table1.xml': table } });
}

function safeEntries(): RawEntry[] {
  return Object.entries(minimalParts({ sheets: [{ name: 'Data', xml: safeData }] })).map(([name, content]) => rawEntry(name, content));
}

/** The safe workbook with its sheet's entry changed. */
function withRaw(change: (entry: RawEntry) => RawEntry): Uint8Array {
  return rawPackage(safeEntries().map((entry) => (entry.name === sheetPart ? change(entry) : entry)));
}

function withEntry(name: string): Uint8Array {
  return rawPackage([...safeEntries(), rawEntry(name, 'evil')]);
}

function overlapping(): Uint8Array {
  const entries = safeEntries();
  return rawPackage(entries.map((entry, index) => (index === 1 ? { ...entry, offset: 0 } : entry)));
}

/** The header of an OLE2 file with one stream of that name in its directory. */
function oleFile(stream: string): Uint8Array {
  const bytes = new Uint8Array(4096);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  bytes.set(Buffer.from(stream, 'utf16le'), 1024);
  return bytes;
}

function strictWorkbook(): Uint8Array {
  const parts = minimalParts({ sheets: [{ name: 'Data', xml: safeData }] });
  const strict = Object.entries(parts).map(([name, content]) => [
    name,
    String(content)
      .replaceAll('http://schemas.openxmlformats.org/spreadsheetml/2006/main', 'http://purl.oclc.org/ooxml/spreadsheetml/main')
      .replaceAll('http://schemas.openxmlformats.org/officeDocument/2006/relationships', 'http://purl.oclc.org/ooxml/officeDocument/relationships'),
  ]);
  return makePackage(Object.fromEntries(strict) as Record<string, string>);
}

function textDocument(): Uint8Array {
  return makePackage({
    '[Content_Types].xml': '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    '_rels/.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${relationship('rId1', 'officeDocument', 'word/document.xml')}</Relationships>`,
    'word/document.xml': '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body/></w:document>',
  });
}
