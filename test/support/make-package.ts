import { strToU8, zipSync } from 'fflate';
import type { Zippable } from 'fflate';

const spreadsheetNamespace = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const relationshipNamespace = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const contentType = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** A ZIP package of these parts, text as UTF-8, deflated, in the order given, always with the same bytes. */
export function makePackage(parts: Readonly<Record<string, string | Uint8Array>>): Uint8Array {
  const files: Zippable = {};
  for (const [name, content] of Object.entries(parts)) {
    files[name] = [typeof content === 'string' ? strToU8(content) : content, { mtime: new Date(2026, 0, 1), level: 6 }];
  }
  return zipSync(files);
}

export type MinimalSheet = {
  readonly name: string;
  /** What stands inside `<worksheet>`: `<sheetData>…</sheetData>` and what follows it. */
  readonly xml: string;
  readonly state?: 'hidden' | 'veryHidden';
  /** What stands inside `<Relationships>` of the sheet. */
  readonly relationships?: string;
};

export type MinimalWorkbook = {
  readonly sheets: readonly MinimalSheet[];
  /** What stands inside `<sst>`. */
  readonly sharedStrings?: string;
  /** What stands inside `<styleSheet>`. */
  readonly styles?: string;
  /** What stands before and behind `<sheets>` in the workbook part. */
  readonly beforeSheets?: string;
  readonly afterSheets?: string;
  /** Further parts, or replacements of the generated ones. */
  readonly parts?: Readonly<Record<string, string | Uint8Array>>;
  /** Further relationships of the workbook part. */
  readonly relationships?: string;
};

/** The parts of a small workbook as Excel lays them out; sheet n is `xl/worksheets/sheet<n>.xml`. */
export function minimalParts(workbook: MinimalWorkbook): Record<string, string | Uint8Array> {
  const parts: Record<string, string | Uint8Array> = {
    '[Content_Types].xml': contentTypes(workbook),
    '_rels/.rels': relationships(relationship('rId1', 'officeDocument', 'xl/workbook.xml')),
    'xl/workbook.xml': workbookPart(workbook),
    'xl/_rels/workbook.xml.rels': workbookRelationships(workbook),
  };
  workbook.sheets.forEach((sheet, index) => {
    const file = `sheet${index + 1}.xml`;
    parts[`xl/worksheets/${file}`] = `${declaration}<worksheet xmlns="${spreadsheetNamespace}" xmlns:r="${relationshipNamespace}">${sheet.xml}</worksheet>`;
    if (sheet.relationships !== undefined) parts[`xl/worksheets/_rels/${file}.rels`] = relationships(sheet.relationships);
  });
  if (workbook.sharedStrings !== undefined) parts['xl/sharedStrings.xml'] = `${declaration}<sst xmlns="${spreadsheetNamespace}">${workbook.sharedStrings}</sst>`;
  if (workbook.styles !== undefined) parts['xl/styles.xml'] = `${declaration}<styleSheet xmlns="${spreadsheetNamespace}">${workbook.styles}</styleSheet>`;
  return { ...parts, ...workbook.parts };
}

/** A small workbook as one .xlsx file. */
export function minimalWorkbook(workbook: MinimalWorkbook): Uint8Array {
  return makePackage(minimalParts(workbook));
}

/** One `<Relationship>`; the type is the last word of Microsoft's transitional type address. */
export function relationship(id: string, type: string, target: string): string {
  return `<Relationship Id="${id}" Type="${relationshipNamespace}/${type}" Target="${target}"/>`;
}

/** A whole relationships part around its elements. */
export function relationships(xml: string): string {
  return `${declaration}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${xml}</Relationships>`;
}

function workbookPart({ sheets, beforeSheets = '', afterSheets = '' }: MinimalWorkbook): string {
  const list = sheets
    .map(({ name, state }, index) => `<sheet name="${escapeXml(name)}" sheetId="${index + 1}"${state ? ` state="${state}"` : ''} r:id="rId${index + 1}"/>`)
    .join('');
  return `${declaration}<workbook xmlns="${spreadsheetNamespace}" xmlns:r="${relationshipNamespace}">${beforeSheets}<sheets>${list}</sheets>${afterSheets}</workbook>`;
}

function workbookRelationships(workbook: MinimalWorkbook): string {
  const list = workbook.sheets.map((_, index) => relationship(`rId${index + 1}`, 'worksheet', `worksheets/sheet${index + 1}.xml`));
  if (workbook.sharedStrings !== undefined) list.push(relationship('rIdStrings', 'sharedStrings', 'sharedStrings.xml'));
  if (workbook.styles !== undefined) list.push(relationship('rIdStyles', 'styles', 'styles.xml'));
  return relationships(list.join('') + (workbook.relationships ?? ''));
}

function contentTypes(workbook: MinimalWorkbook): string {
  const override = (part: string, type: string): string => `<Override PartName="${part}" ContentType="${contentType}.${type}+xml"/>`;
  const overrides = [override('/xl/workbook.xml', 'sheet.main')];
  workbook.sheets.forEach((_, index) => overrides.push(override(`/xl/worksheets/sheet${index + 1}.xml`, 'worksheet')));
  if (workbook.sharedStrings !== undefined) overrides.push(override('/xl/sharedStrings.xml', 'sharedStrings'));
  if (workbook.styles !== undefined) overrides.push(override('/xl/styles.xml', 'styles'));
  return (
    `${declaration}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">` +
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
    `<Default Extension="xml" ContentType="application/xml"/>${overrides.join('')}</Types>`
  );
}

export function escapeXml(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
}
