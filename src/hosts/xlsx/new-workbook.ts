import type { Cell } from '../../core/workbook/cell';
import { cellText } from '../../core/workbook/cell';
import { cellXml } from './write/cell-xml';
import { partBytes } from './xml/part-text';
import { defaultStyles } from './write/style-book';
import { dosDate, makeEntry, writeArchive } from './archive/write-archive';
import { escapeXml } from './xml/xml-escape';

const officeDocument = 'http://schemas.openxmlformats.org/officeDocument/2006';
const packageSchemas = 'http://schemas.openxmlformats.org/package/2006';
const mainNamespace = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const spreadsheetType = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
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
    ['[Content_Types].xml', contentTypes],
    ['_rels/.rels', relationships([['officeDocument', 'xl/workbook.xml']])],
    ['xl/workbook.xml', workbookXml(sheet.name)],
    ['xl/_rels/workbook.xml.rels', relationships([['worksheet', 'worksheets/sheet1.xml'], ['styles', 'styles.xml']])],
    ['xl/worksheets/sheet1.xml', worksheetXml(sheet.rows)],
    ['xl/styles.xml', defaultStyles],
  ];
  const modified = dosDate('');
  return writeArchive(parts.map(([name, text]) => makeEntry(name, partBytes(text), modified)));
}

const contentTypes =
  `${declaration}<Types xmlns="${packageSchemas}/content-types">` +
  '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
  '<Default Extension="xml" ContentType="application/xml"/>' +
  `<Override PartName="/xl/workbook.xml" ContentType="${spreadsheetType}.sheet.main+xml"/>` +
  `<Override PartName="/xl/worksheets/sheet1.xml" ContentType="${spreadsheetType}.worksheet+xml"/>` +
  `<Override PartName="/xl/styles.xml" ContentType="${spreadsheetType}.styles+xml"/></Types>`;

function relationships(list: readonly (readonly [string, string])[]): string {
  const xml = list.map(
    ([kind, target], index) => `<Relationship Id="rId${index + 1}" Type="${officeDocument}/relationships/${kind}" Target="${target}"/>`,
  );
  return `${declaration}<Relationships xmlns="${packageSchemas}/relationships">${xml.join('')}</Relationships>`;
}

function workbookXml(name: string): string {
  return (
    `${declaration}<workbook xmlns="${mainNamespace}" xmlns:r="${officeDocument}/relationships"><bookViews><workbookView/></bookViews>` +
    `<sheets><sheet name="${escapeXml(name)}" sheetId="1" r:id="rId1"/></sheets></workbook>`
  );
}

function worksheetXml(rows: readonly (readonly Cell[])[]): string {
  const rowsXml = rows.map((cells, row) => {
    const xml = cells.map((value, column) => (value === null ? '' : cellXml({ row, column, value, style: 0, formula: null }))).join('');
    return xml === '' ? '' : `<row r="${row + 1}">${xml}</row>`;
  });
  return (
    `${declaration}<worksheet xmlns="${mainNamespace}"><sheetViews><sheetView tabSelected="1" workbookViewId="0"/></sheetViews>` +
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
