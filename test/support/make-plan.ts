import { boxRef, call, cellRef, integer, op } from '../../src/core/workbook/formula';
import type { Plan } from '../../src/core/workbook/plan';
import type { SheetId } from '../../src/core/workbook/sheet-id';
import { sheetTitles } from '../../src/core/workbook/sheet-id';
import type { SheetSpec } from '../../src/core/workbook/sheet-spec';

/** One of our sheets with nothing in it but what is given. */
export function makeSpec(id: SheetId, parts: Partial<SheetSpec> = {}): SheetSpec {
  return {
    id,
    name: sheetTitles[id],
    cells: [],
    userCells: [],
    notesHeader: null,
    rowsByKey: null,
    styles: [],
    columns: [],
    rows: [],
    merges: [],
    conditionalFormats: [],
    validations: [],
    links: [],
    notes: [],
    filter: null,
    freeze: null,
    print: { orientation: 'landscape', titleRows: null, footer: '' },
    showGridlines: true,
    tabColour: '',
    ...parts,
  };
}

export function makePlan(...sheets: SheetSpec[]): Plan {
  return { sheets, removed: [], fingerprint: null, asOf: '2026-10-31' };
}

/** A Priorities sheet that uses every kind of thing, and the Settings its rules look at. */
export function everyKindPlan(): Plan {
  return makePlan(everyKindSheet(), settingsSheet());
}

function settingsSheet(): SheetSpec {
  return makeSpec('settings', {
    cells: [
      { row: 0, column: 0, value: 'Amber from' },
      { row: 0, column: 1, value: 40 },
      { row: 1, column: 0, value: 'Red from' },
      { row: 1, column: 1, value: 70 },
    ],
  });
}

const rows = [
  { name: 'Warehouse robotics', value: 80, risk: 20, rag: 'A', day: 46000, share: 0.25 },
  { name: '=1+1', value: 30, risk: 60, rag: 'R', day: 46100, share: 0.5 },
  { name: 'Größe <&> "x"\nsecond line', value: 55, risk: 10, rag: 'G', day: 46200, share: 1 },
];
const limit = (row: number) => cellRef(row, 1, { sheet: 'settings', absolute: true });

function everyKindSheet(): SheetSpec {
  return makeSpec('priorities', {
    name: "PMO's priorities",
    styles: [
      { bold: true, size: 16, colour: '#1F3864' },
      { bold: true, fill: '#1F3864', colour: '#FFFFFF', align: 'center', vertical: 'center', wrap: true, borderBottom: '#7F7F7F' },
      { format: 'd mmm yyyy', align: 'left' },
      { format: '0%' },
      { format: '0.0', italic: true },
      { underline: true, colour: '#0563C1' },
      { wrap: true, indent: 1, locked: false, borderLeft: '#BFBFBF', borderRight: '#BFBFBF', borderTop: '#BFBFBF' },
    ],
    cells: [
      { row: 0, column: 0, value: 'Priorities, as at 31 October 2026', style: 0 },
      ...['Project', 'Value', 'Risk', 'RAG', 'End', 'Share', 'Score', 'Band', 'Source'].map((value, column) => ({ row: 2, column, value, style: 1 })),
      ...rows.flatMap((row, index) => projectCells(row, index + 3)),
    ],
    userCells: [
      { row: 3, column: 9, value: 'my note' },
      { row: 4, column: 9, value: 110, r1c1: 'RC[-8]+R4C2' },
    ],
    columns: [26, 9, 9, 7, 14, 9, 9, 12, 20].map((width) => ({ width })).concat({ width: 12 }),
    rows: [{ row: 0, height: 24 }],
    merges: [{ row: 0, column: 0, rowCount: 1, columnCount: 5 }],
    conditionalFormats: [
      {
        kind: 'rules',
        box: { row: 3, column: 3, rowCount: 3, columnCount: 1 },
        rules: [
          { kind: 'text', equals: 'R', style: { fill: '#F8CBAD', colour: '#9C0006', bold: true } },
          { kind: 'text', equals: 'G', style: { fill: '#C6EFCE', colour: '#006100' } },
        ],
      },
      {
        kind: 'rules',
        box: { row: 3, column: 1, rowCount: 3, columnCount: 1 },
        rules: [{ kind: 'between', atLeast: integer(50), below: null, style: { fill: '#DDEBF7' } }],
      },
      {
        kind: 'rules',
        box: { row: 3, column: 6, rowCount: 4, columnCount: 1 },
        rules: [
          { kind: 'between', atLeast: limit(1), below: null, style: { fill: '#FF9999' } },
          { kind: 'between', atLeast: limit(0), below: limit(1), style: { fill: '#FFE699' } },
        ],
      },
      { kind: 'data-bar', box: { row: 3, column: 2, rowCount: 3, columnCount: 1 }, colour: '#5B9BD5', minimum: 0, maximum: null },
      { kind: 'data-bar', box: { row: 3, column: 5, rowCount: 3, columnCount: 1 }, colour: '#70AD47', minimum: 0, maximum: 1 },
    ],
    validations: [
      { kind: 'list', box: { row: 3, column: 3, rowCount: 3, columnCount: 1 }, values: ['R', 'A', 'G'], message: 'Choose R, A or G.' },
      { kind: 'number', box: { row: 3, column: 1, rowCount: 3, columnCount: 1 }, minimum: 0, maximum: 100, whole: true, message: 'From 0 to 100.' },
      { kind: 'number', box: { row: 3, column: 2, rowCount: 3, columnCount: 1 }, minimum: null, maximum: null, whole: false, message: 'A number.' },
      { kind: 'date', box: { row: 3, column: 4, rowCount: 3, columnCount: 1 }, message: 'A date.' },
    ],
    links: [
      { row: 3, column: 8, target: { sheet: 'settings', row: 1, column: 1 }, tip: 'The limits' },
      { row: 4, column: 8, target: { sheet: 'priorities', row: 0, column: 0 }, tip: 'Up' },
    ],
    notes: [
      { row: 2, column: 6, text: 'Value less half of the risk.\nHigher is better.' },
      { row: 2, column: 3, text: 'As reported' },
    ],
    filter: { row: 2, column: 0, rowCount: 4, columnCount: 9 },
    freeze: { rows: 3, columns: 1 },
    print: { orientation: 'landscape', titleRows: [0, 2], footer: 'Plumbline & friends, as at 31 October 2026' },
    showGridlines: false,
    tabColour: '#1F3864',
  });
}

function projectCells(row: (typeof rows)[number], at: number): SheetSpec['cells'] {
  const score = row.value - row.risk / 2;
  return [
    { row: at, column: 0, value: row.name, style: 6 },
    { row: at, column: 1, value: row.value },
    { row: at, column: 2, value: row.risk },
    { row: at, column: 3, value: row.rag },
    { row: at, column: 4, value: row.day, style: 2 },
    { row: at, column: 5, value: row.share, style: 3 },
    { row: at, column: 6, value: score, style: 4, formula: op(cellRef(at, 1), '-', op(cellRef(at, 2), '/', integer(2))) },
    {
      row: at,
      column: 7,
      value: score >= 70 ? 'high' : 'other',
      formula: call('IF', op(cellRef(at, 6), '>=', limit(1)), { kind: 'text', value: 'high' }, { kind: 'text', value: 'other' }),
    },
    at === 5
      ? { row: at, column: 8, value: true, formula: op(call('SUM', boxRef({ row: 3, column: 1, rowCount: 3, columnCount: 1 })), '>', integer(10)) }
      : { row: at, column: 8, value: `Row ${at}`, style: 5 },
  ];
}
