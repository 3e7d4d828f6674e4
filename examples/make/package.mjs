import { strToU8, zipSync } from 'fflate';

/** Cells of the example sheets: text, number, `{ date }` (day serial), `{ percent }` (0..1), `{ money }`, or null. */
const styles = { plain: 0, bold: 1, date: 2, percent: 3, money: 4, title: 5, head: 6, group: 7, total: 8, month: 9 };

export const date = (iso) => ({ date: serial(iso) });
export const percent = (fraction) => ({ percent: fraction });
export const money = (amount) => ({ money: amount });
export const styled = (value, style) => ({ value, style });

/** Day serial of the 1900 system. */
export function serial(iso) {
  return Date.UTC(...iso.split('-').map((part, index) => Number(part) - (index === 1 ? 1 : 0))) / 86400000 + 25569;
}

export function letters(column) {
  return column < 26 ? String.fromCharCode(65 + column) : letters(Math.floor(column / 26) - 1) + letters(column % 26);
}

export const escapeXml = (text) => String(text).replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packageRels = 'http://schemas.openxmlformats.org/package/2006/relationships';
const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

export const xml = (body) => declaration + body;

/** Relations part: `[[id, type, target], …]`; types are the last word of the official ones. */
export function relations(list) {
  const items = list.map(([id, type, target]) => `<Relationship Id="${id}" Type="${office}/${type}" Target="${target}"/>`);
  return xml(`<Relationships xmlns="${packageRels}">${items.join('')}</Relationships>`);
}

function cellXml(cell, reference, strings) {
  if (cell === null || cell === undefined) return '';
  const { value, style } = normal(cell);
  const s = style === 0 ? '' : ` s="${style}"`;
  if (value === null) return `<c r="${reference}"${s}/>`;
  if (typeof value === 'number') return `<c r="${reference}"${s}><v>${value}</v></c>`;
  if (!strings.has(value)) strings.set(value, strings.size);
  return `<c r="${reference}"${s} t="s"><v>${strings.get(value)}</v></c>`;
}

function normal(cell) {
  if (typeof cell !== 'object') return { value: cell, style: 0 };
  if ('date' in cell) return { value: cell.date, style: styles.date };
  if ('percent' in cell) return { value: cell.percent, style: styles.percent };
  if ('money' in cell) return { value: cell.money, style: styles.money };
  return { value: cell.value, style: styles[cell.style] };
}

function sheetXml(sheet, strings) {
  const rows = sheet.rows.map((cells, row) => {
    const inner = cells.map((cell, column) => cellXml(cell, `${letters(column)}${row + 1}`, strings)).join('');
    return inner === '' ? '' : `<row r="${row + 1}">${inner}</row>`;
  });
  const widths = sheet.widths.map((width, index) => `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`);
  const merges = (sheet.merges ?? []).map((ref) => `<mergeCell ref="${ref}"/>`);
  const validations = (sheet.validations ?? []).map(
    ({ ref, list }) => `<dataValidation type="list" allowBlank="1" showErrorMessage="1" sqref="${ref}"><formula1>"${list.join(',')}"</formula1></dataValidation>`,
  );
  const parts = [
    sheet.freeze ? `<sheetViews><sheetView workbookViewId="0"><pane xSplit="${sheet.freeze[1]}" ySplit="${sheet.freeze[0]}" topLeftCell="${letters(sheet.freeze[1])}${sheet.freeze[0] + 1}" activePane="bottomRight" state="frozen"/></sheetView></sheetViews>` : '',
    widths.length > 0 ? `<cols>${widths.join('')}</cols>` : '',
    `<sheetData>${rows.join('')}</sheetData>`,
    merges.length > 0 ? `<mergeCells count="${merges.length}">${merges.join('')}</mergeCells>` : '',
    validations.length > 0 ? `<dataValidations count="${validations.length}">${validations.join('')}</dataValidations>` : '',
    sheet.drawing ? `<drawing r:id="${sheet.drawing}"/>` : '',
    sheet.legacyDrawing ? `<legacyDrawing r:id="${sheet.legacyDrawing}"/>` : '',
  ];
  return xml(`<worksheet xmlns="${main}" xmlns:r="${office}">${parts.join('')}</worksheet>`);
}

const stylesXml = xml(
  `<styleSheet xmlns="${main}"><numFmts count="3"><numFmt numFmtId="164" formatCode="dd/mm/yyyy"/><numFmt numFmtId="165" formatCode="#,##0"/><numFmt numFmtId="166" formatCode="mmm yyyy"/></numFmts>` +
    '<fonts count="3"><font><sz val="11"/><name val="Calibri"/><family val="2"/></font><font><b/><sz val="11"/><name val="Calibri"/><family val="2"/></font><font><b/><sz val="14"/><name val="Calibri"/><family val="2"/></font></fonts>' +
    '<fills count="4"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFDDE6F0"/></patternFill></fill><fill><patternFill patternType="solid"><fgColor rgb="FFEFEFEF"/></patternFill></fill></fills>' +
    '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
    `<cellXfs count="10">${[
      [0, 0, 0],
      [0, 1, 0],
      [164, 0, 0],
      [9, 0, 0],
      [165, 0, 0],
      [0, 2, 0],
      [0, 1, 2],
      [0, 1, 3],
      [165, 1, 3],
      [166, 1, 2],
    ]
      .map(([format, font, fill]) => `<xf numFmtId="${format}" fontId="${font}" fillId="${fill}" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1"/>`)
      .join('')}</cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`,
);

/** A whole workbook as bytes; `extra` adds parts, `types` their content types. Same input, same bytes. */
export function workbook({ sheets, extra = {}, types = [], defaults = [] }) {
  const strings = new Map();
  const files = {};
  sheets.forEach((sheet, index) => {
    files[`xl/worksheets/sheet${index + 1}.xml`] = sheetXml(sheet, strings);
    if (sheet.relations) files[`xl/worksheets/_rels/sheet${index + 1}.xml.rels`] = relations(sheet.relations);
  });
  const items = [...strings.keys()].map((text) => `<si><t xml:space="preserve">${escapeXml(text)}</t></si>`);
  const all = {
    '[Content_Types].xml': contentTypes(sheets.length, types, defaults),
    '_rels/.rels': relations([['rId1', 'officeDocument', 'xl/workbook.xml']]),
    'xl/workbook.xml': xml(
      `<workbook xmlns="${main}" xmlns:r="${office}"><sheets>${sheets
        .map(({ name }, index) => `<sheet name="${escapeXml(name)}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`)
        .join('')}</sheets></workbook>`,
    ),
    'xl/_rels/workbook.xml.rels': relations([
      ...sheets.map((_, index) => [`rId${index + 1}`, 'worksheet', `worksheets/sheet${index + 1}.xml`]),
      [`rId${sheets.length + 1}`, 'styles', 'styles.xml'],
      [`rId${sheets.length + 2}`, 'sharedStrings', 'sharedStrings.xml'],
    ]),
    'xl/styles.xml': stylesXml,
    'xl/sharedStrings.xml': xml(`<sst xmlns="${main}" uniqueCount="${items.length}">${items.join('')}</sst>`),
    ...files,
    ...extra,
  };
  const bytes = Object.fromEntries(Object.entries(all).map(([name, text]) => [name, strToU8(text)]));
  return zipSync(bytes, { level: 6, mtime: new Date(2026, 9, 31, 12) });
}

function contentTypes(sheetCount, types, defaults) {
  const sheet = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
  const overrides = [
    ['xl/workbook.xml', `${sheet}.sheet.main+xml`],
    ['xl/styles.xml', `${sheet}.styles+xml`],
    ['xl/sharedStrings.xml', `${sheet}.sharedStrings+xml`],
    ...Array.from({ length: sheetCount }, (_, index) => [`xl/worksheets/sheet${index + 1}.xml`, `${sheet}.worksheet+xml`]),
    ...types,
  ];
  const known = [['rels', 'application/vnd.openxmlformats-package.relationships+xml'], ['xml', 'application/xml'], ...defaults];
  return xml(
    `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">${known
      .map(([extension, type]) => `<Default Extension="${extension}" ContentType="${type}"/>`)
      .join('')}${overrides.map(([part, type]) => `<Override PartName="/${part}" ContentType="${type}"/>`).join('')}</Types>`,
  );
}
