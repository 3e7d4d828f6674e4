import { cellText } from '../../core/workbook/cell';
import type { Cell } from '../../core/workbook/cell';
import { contentTypesPart } from './archive/archive';
import { dosDate, makeEntry, writeArchive } from './archive/write-archive';
import { basicContentTypes, editContentTypes } from './package/content-types';
import { editRelationships, emptyRelationships, relationshipsName } from './package/relationships';
import { mainNamespace, relationshipNamespace, spreadsheetType, xmlDeclaration } from './package/schemas';
import { cellXml } from './write/cell-xml';
import { defaultStyles } from './write/style-book';
import { escapeXml } from './xml/escape-xml';
import { partBytes } from './xml/part-bytes';

const narrowest = 8;
const widest = 60;
// Enough rows to know how wide a column is, without reading every text twice.
const measuredRows = 1000;

/**
 * A new workbook with one sheet that holds these cells as they are, from A1 on: for a .csv, which has no workbook.
 * `name` is one a tab can have, as `readCsv` gives it. Columns are as wide as their texts, within reason. The same sheet
 * always gives the same bytes.
 */
export function newWorkbook(sheet: { readonly name: string; readonly rows: readonly (readonly Cell[])[] }): Uint8Array {
  const parts: readonly (readonly [string, string])[] = [
    [contentTypesPart, editContentTypes(basicContentTypes, { remove: [], parts: types, extensions: [] })],
    [relationshipsName(''), relationships('', [['officeDocument', workbookPart]])],
    [workbookPart, workbookXml(sheet.name)],
    [relationshipsName(workbookPart), relationships(workbookPart, [['worksheet', sheetPart], ['styles', stylesPart]])],
    [sheetPart, worksheetXml(sheet.rows)],
    [stylesPart, defaultStyles],
  ];
  const modified = dosDate('');
  return writeArchive(parts.map(([name, text]) => makeEntry(name, partBytes(text), modified)));
}

const workbookPart = 'xl/workbook.xml';
const sheetPart = 'xl/worksheets/sheet1.xml';
const stylesPart = 'xl/styles.xml';

const types = [
  { part: workbookPart, type: `${spreadsheetType}.sheet.main+xml` },
  { part: sheetPart, type: `${spreadsheetType}.worksheet+xml` },
  { part: stylesPart, type: `${spreadsheetType}.styles+xml` },
];

function relationships(part: string, list: readonly (readonly [string, string])[]): string {
  const add = list.map(([kind, target], index) => ({ id: `rId${index + 1}`, type: `${relationshipNamespace}/${kind}`, target }));
  return editRelationships(emptyRelationships, part, { remove: [], add });
}

function workbookXml(name: string): string {
  return (
    `${xmlDeclaration}<workbook xmlns="${mainNamespace}" xmlns:r="${relationshipNamespace}"><bookViews><workbookView/></bookViews>` +
    `<sheets><sheet name="${escapeXml(name)}" sheetId="1" r:id="rId1"/></sheets></workbook>`
  );
}

function worksheetXml(rows: readonly (readonly Cell[])[]): string {
  const rowsXml = rows.map((cells, row) => {
    const xml = cells.map((value, column) => (value === null ? '' : cellXml({ row, column, value, style: 0 }, null))).join('');
    return xml === '' ? '' : `<row r="${row + 1}">${xml}</row>`;
  });
  return (
    `${xmlDeclaration}<worksheet xmlns="${mainNamespace}"><sheetViews><sheetView tabSelected="1" workbookViewId="0"/></sheetViews>` +
    `<sheetFormatPr defaultRowHeight="15"/>${columnsXml(rows)}<sheetData>${rowsXml.join('')}</sheetData></worksheet>`
  );
}

function columnsXml(rows: readonly (readonly Cell[])[]): string {
  const widths: number[] = [];
  for (const cells of rows.slice(0, measuredRows)) {
    cells.forEach((value, column) => {
      const longest = Math.max(0, ...cellText(value).split('\n').map((line) => line.length));
      widths[column] = Math.max(widths[column] ?? narrowest, longest + 1);
    });
  }
  if (widths.length === 0) return '';
  const xml = Array.from(widths, (width, index) => `<col min="${index + 1}" max="${index + 1}" width="${Math.min(widest, width)}" customWidth="1"/>`);
  return `<cols>${xml.join('')}</cols>`;
}
