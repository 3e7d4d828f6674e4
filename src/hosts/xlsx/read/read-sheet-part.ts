import { PlumblineError } from '../../../core/workbook/plumbline-error';
import { maxColumns, maxRows, parseBox, parseCell } from '../../../core/workbook/cell-reference';
import { formulaToR1c1 } from '../../../core/workbook/formula-to-r1c1';
import { readXml } from '../xml/read-xml';
import type { XmlAttributes } from '../xml/read-xml';
import { isOn, wholeNumber } from '../xml/read-xml-node';
import { cellValue } from './cell-value';
import { emptySheetPart, maxValues } from './sheet-part';
import type { MutableSheetPart, SheetPart } from './sheet-part';

type SheetPartOptions = {
  readonly part: string;
  readonly sharedStrings: () => readonly string[];
  readonly withFormulas: boolean;
};

// Cells that are formatted but empty; those beyond are left out.
const maxEmpty = 1_000_000;
const maxRanges = 200_000;

/** Reads one worksheet part. Throws as `readXml`, and `over-limit` above 5 million filled cells. */
export function readSheetPart(bytes: Uint8Array, options: SheetPartOptions): SheetPart {
  const state = newState(options);
  readXml(
    bytes,
    {
      open: (name, attributes) => openElement(state, name, attributes),
      close: (name) => closeElement(state, name),
      text: (text) => addText(state, text),
    },
    options.part,
  );
  return state.sheet;
}

type State = {
  readonly options: SheetPartOptions;
  readonly sheet: MutableSheetPart;
  readonly shared: Map<string, string>;
  depth: number;
  /** Name of the child of the root that we are in: elsewhere the same names mean other things. */
  section: string;
  row: number;
  column: number;
  emptyCount: number;
  inCell: boolean;
  /** Which of the cell's texts is being read. */
  target: 'value' | 'inline' | 'formula' | null;
  phonetic: number;
  type: string;
  style: number;
  value: string;
  inline: string;
  formula: string;
  hasFormula: boolean;
  sharedIndex: string | null;
};

function newState(options: SheetPartOptions): State {
  return {
    options,
    sheet: emptySheetPart(),
    shared: new Map(),
    depth: 0,
    section: '',
    row: -1,
    column: -1,
    emptyCount: 0,
    inCell: false,
    target: null,
    phonetic: 0,
    type: 'n',
    style: 0,
    value: '',
    inline: '',
    formula: '',
    hasFormula: false,
    sharedIndex: null,
  };
}

function openElement(state: State, name: string, attributes: XmlAttributes): void {
  state.depth += 1;
  if (state.depth === 2) state.section = name;
  if (state.inCell) openInCell(state, name, attributes);
  else if (state.section === 'sheetData') openInData(state, name, attributes);
  else if (name === 'sheetProtection' && state.depth === 2) state.sheet.isProtected = isOn(attributes['sheet']);
  else if (name === 'col' && state.section === 'cols') addColumns(state, attributes);
  else if (name === 'mergeCell' && state.section === 'mergeCells') addMerge(state, attributes);
}

function openInData(state: State, name: string, attributes: XmlAttributes): void {
  if (name === 'row' && state.depth === 3) {
    state.row = attributes['r'] === undefined ? state.row + 1 : wholeNumber(attributes['r'], 0) - 1;
    state.column = -1;
    if (state.row < 0 || state.row >= maxRows) throw badPlace(state, `row ${attributes['r'] ?? ''}`);
    if (isOn(attributes['hidden'])) state.sheet.hiddenRows.push(state.row);
  } else if (name === 'c' && state.depth === 4) openCell(state, attributes);
}

function openCell(state: State, attributes: XmlAttributes): void {
  const reference = attributes['r'];
  const place = reference === undefined ? { row: state.row, column: state.column + 1 } : parseCell(reference);
  if (!place || place.column >= maxColumns || place.row < 0) throw badPlace(state, `cell ${reference ?? ''}`);
  state.row = place.row;
  state.column = place.column;
  state.type = attributes['t'] ?? 'n';
  state.style = wholeNumber(attributes['s'], 0);
  state.value = state.inline = state.formula = '';
  state.hasFormula = false;
  state.sharedIndex = null;
  state.inCell = true;
}

function openInCell(state: State, name: string, attributes: XmlAttributes): void {
  if (name === 'v') state.target = 'value';
  else if (name === 't') state.target = state.phonetic === 0 ? 'inline' : null;
  else if (name === 'rPh') state.phonetic += 1;
  else if (name === 'f') {
    state.target = 'formula';
    state.hasFormula = true;
    state.sharedIndex = attributes['t'] === 'shared' ? (attributes['si'] ?? '') : null;
  }
}

function addText(state: State, text: string): void {
  if (state.target === 'value') state.value += text;
  else if (state.target === 'inline') state.inline += text;
  else if (state.target === 'formula') state.formula += text;
}

function closeElement(state: State, name: string): void {
  state.depth -= 1;
  if (!state.inCell) return;
  state.target = null;
  if (name === 'rPh') state.phonetic -= 1;
  else if (name === 'c') closeCell(state);
}

function closeCell(state: State): void {
  const { sheet, options, row, column } = state;
  state.inCell = false;
  state.phonetic = 0;
  const value = cellValue(state, options.sharedStrings);
  const isoDate = state.type === 'd' && typeof value === 'number';
  if (state.hasFormula) closeFormula(state);
  if (isoDate) sheet.isoDates.push({ row, column });
  if (value === null) {
    if (state.style === 0 || state.emptyCount >= maxEmpty) return;
    state.emptyCount += 1;
  } else if (sheet.cells.values.length - state.emptyCount >= maxValues) throw tooManyValues(state);
  sheet.cells.rows.push(row);
  sheet.cells.columns.push(column);
  sheet.cells.values.push(value);
  sheet.cells.styles.push(state.style);
}

function closeFormula(state: State): void {
  const { sheet, row, column } = state;
  // An empty text is a result; an empty anything else means that nobody has calculated yet.
  if (state.value === '' && state.type !== 'str') sheet.unvalued.push({ row, column });
  if (!state.options.withFormulas) return;
  const own = state.formula === '' ? null : formulaToR1c1(state.formula, { row, column });
  // Followers of a shared formula name only its index; in R1C1 form its text is the same for all of them.
  if (own !== null && state.sharedIndex !== null) state.shared.set(state.sharedIndex, own);
  const r1c1 = own ?? (state.sharedIndex === null ? undefined : state.shared.get(state.sharedIndex));
  if (r1c1 !== undefined) sheet.formulas.push({ row, column, r1c1 });
}

function addColumns(state: State, attributes: XmlAttributes): void {
  if (!isOn(attributes['hidden']) || state.sheet.hiddenColumns.length >= maxColumns) return;
  const first = wholeNumber(attributes['min'], 0);
  const last = Math.min(wholeNumber(attributes['max'], first), maxColumns);
  if (first >= 1 && first <= last) state.sheet.hiddenColumns.push([first - 1, last - 1]);
}

function addMerge(state: State, attributes: XmlAttributes): void {
  const box = parseBox(attributes['ref'] ?? '');
  if (!box || box.rowCount * box.columnCount === 1) return;
  if (state.sheet.merges.length >= maxRanges) {
    throw new PlumblineError(
      'over-limit',
      `A sheet of the workbook (${state.options.part}) has more than ${maxRanges} merged ranges. Copy the sheets you need into a new workbook.`,
    );
  }
  state.sheet.merges.push(box);
}

function badPlace(state: State, what: string): PlumblineError {
  return new PlumblineError(
    'file-unreadable',
    `The file is damaged: ${state.options.part} names the ${what.slice(0, 40)}, which no sheet has. Open it in Excel, let it repair the file, and save it again.`,
  );
}

function tooManyValues(state: State): PlumblineError {
  return new PlumblineError(
    'over-limit',
    `A sheet of the workbook (${state.options.part}) has more than ${maxValues} filled cells. Copy the table you need into a new workbook.`,
  );
}
