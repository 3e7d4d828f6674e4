import { valuesOf } from './undo-values';
import { firstBlockEnd, matchPlaces } from './undo-places';
import type { Places } from './undo-places';
import { sheetOfSpec } from '../sheets/sheet-of-spec';
import { placeKey } from '../workbook/address';
import { cellText } from '../workbook/cell';
import type { Formula } from '../workbook/formula';
import type { SheetId } from '../workbook/sheet-id';
import type { ColumnSpec, ConditionalFormat, ConditionalRule, PrintSetup, SheetSpec } from '../workbook/sheet-spec';
import { cellAt } from '../workbook/snapshot';
import type { SheetSnapshot } from '../workbook/snapshot';

export type UndoSheet = {
  readonly before: SheetSnapshot;
  readonly spec: SheetSpec;
  /** Places of any sheet of ours, for what refers to another sheet; null for one that was not there. */
  readonly placesOf: (id: SheetId) => Places | null;
};

/**
 * A sheet as it was: every cell, merge and hidden column from the reading. What a reading does not know (widths, freeze,
 * print, filter, rules, links, header notes) is taken over from the sheet that replaced it, at the old place.
 */
export function restateSheet(input: UndoSheet): SheetSpec {
  const { before, spec, placesOf } = input;
  const places = placesOf(spec.id) ?? matchPlaces(before, sheetOfSpec(spec));
  return {
    ...spec,
    ...{ name: before.name, cells: [], userCells: valuesOf(before), rowsByKey: null, styles: [], merges: before.merges },
    notesHeader: places.table && { row: places.table.headerRow, column: places.table.markerColumn },
    columns: columnsOf(before, { spec, places }),
    rows: spec.rows.flatMap(({ row, height }) => placed(places.row(row), (at) => ({ row: at, height }))),
    conditionalFormats: spec.conditionalFormats.flatMap((format) => conditionalOf(format, { places, placesOf })),
    validations: spec.validations.flatMap((validation) => placed(places.box(validation.box), (box) => ({ ...validation, box }))),
    links: inOrder(spec.links.flatMap((link) => linkOf(link, { input, places }))),
    notes: spec.notes.flatMap((note) => placed(sameCell(input, places, note) ?? sameText(input, note), (at) => ({ ...note, ...at }))),
    filter: filterOf(spec, places),
    freeze: spec.freeze && { rows: places.row(spec.freeze.rows - 1) === null ? spec.freeze.rows : (places.row(spec.freeze.rows - 1) ?? 0) + 1, columns: spec.freeze.columns },
    print: printOf(input, places),
  };
}

function inOrder<T extends At>(items: readonly T[]): readonly T[] {
  return [...items].sort((a, b) => a.row - b.row || a.column - b.column);
}

function placed<T, R>(at: T | null, make: (at: T) => R): readonly R[] {
  return at === null ? [] : [make(at)];
}

type Matched = { readonly spec: SheetSpec; readonly places: Places };

const plainWidth = 9;

/** A column without an equal, such as a month that scrolled out, is as wide as the one right of its left neighbour's. */
function columnsOf(before: SheetSnapshot, { spec, places }: Matched): readonly ColumnSpec[] {
  const widths = new Map<number, number>();
  const sources = new Map<number, number>();
  spec.columns.forEach(({ width }, column) => {
    const at = places.column(column);
    if (at === null) return;
    widths.set(at, width);
    sources.set(at, column);
  });
  const hidden = new Set(before.hiddenColumns);
  const columns: ColumnSpec[] = [];
  let source = -1;
  for (let column = 0; column <= Math.max(-1, ...widths.keys(), ...hidden); column += 1) {
    source = sources.get(column) ?? source;
    const width = widths.get(column) ?? spec.columns[source + 1]?.width ?? plainWidth;
    columns.push({ width, ...(hidden.has(column) ? { hidden: true } : {}) });
  }
  return columns;
}

type Placing = { readonly places: Places; readonly placesOf: UndoSheet['placesOf'] };

function conditionalOf(format: ConditionalFormat, { places, placesOf }: Placing): readonly ConditionalFormat[] {
  const box = places.box(format.box);
  if (!box) return [];
  if (format.kind === 'data-bar') return [{ ...format, box }];
  const rules = format.rules.flatMap((rule) => ruleOf(rule, (id) => (id === null ? places : placesOf(id))));
  return rules.length === format.rules.length ? [{ ...format, box, rules }] : [];
}

type PlacesOf = (id: SheetId | null) => Places | null;

function ruleOf(rule: ConditionalRule, placesOf: PlacesOf): readonly ConditionalRule[] {
  if (rule.kind === 'text') return [rule];
  const atLeast = rule.atLeast && formulaOf(rule.atLeast, placesOf);
  const below = rule.below && formulaOf(rule.below, placesOf);
  const isWhole = (rule.atLeast === null || atLeast !== null) && (rule.below === null || below !== null);
  return isWhole ? [{ ...rule, atLeast, below }] : [];
}

/** The same formula about the old places; null when one of them is not there. */
function formulaOf(formula: Formula, placesOf: PlacesOf): Formula | null {
  if (formula.kind === 'op') {
    const [left, right] = [formulaOf(formula.left, placesOf), formulaOf(formula.right, placesOf)];
    return left && right && { ...formula, left, right };
  }
  if (formula.kind === 'call') {
    const args = formula.args.flatMap((arg) => formulaOf(arg, placesOf) ?? []);
    return args.length === formula.args.length ? { ...formula, args } : null;
  }
  if (formula.kind !== 'ref') return formula;
  const { box } = formula;
  const isCell = box.rowCount === 1 && box.columnCount === 1;
  const places = placesOf(formula.sheet);
  const at = isCell ? places?.cell(box.row, box.column) : places?.box(box);
  return at ? { ...formula, box: { ...box, ...at } } : null;
}

type At = { readonly row: number; readonly column: number };

/** The old place of a cell, where the same text stood there: else it is another row, or the user's own word. */
function sameCell({ before, spec }: UndoSheet, places: Places, at: At): At | null {
  const old = places.cell(at.row, at.column);
  const now = textsOf(spec).get(placeKey(at.row, at.column)) ?? '';
  return old && now !== '' && cellText(cellAt(before, old.row, old.column)) === now ? old : null;
}

const textCache = new WeakMap<SheetSpec, ReadonlyMap<number, string>>();

function textsOf(spec: SheetSpec): ReadonlyMap<number, string> {
  const known = textCache.get(spec) ?? new Map(spec.cells.map(({ row, column, value }) => [placeKey(row, column), cellText(value)]));
  textCache.set(spec, known);
  return known;
}

function linkOf(link: SheetSpec['links'][number], { input, places }: { readonly input: UndoSheet; readonly places: Places }): SheetSpec['links'] {
  const at = sameCell(input, places, link) ?? sameText(input, link);
  const isDead = 'sheet' in link.target && input.placesOf(link.target.sheet) === null;
  return at === null || isDead ? [] : [{ ...link, ...at }];
}

/** Below a table, such as the Summary's list of sheets, a text that stands once in its column is known by itself. */
function sameText({ before, spec }: UndoSheet, at: At): At | null {
  const text = textsOf(spec).get(placeKey(at.row, at.column)) ?? '';
  const row = text === '' ? undefined : singleTexts(before, at.column).get(text);
  return row === undefined || row === null ? null : { row, column: at.column };
}

/** The row of each text of a column; null for a text that stands there several times. */
type SingleTexts = ReadonlyMap<string, number | null>;

const singleTextCache = new WeakMap<SheetSnapshot, Map<number, SingleTexts>>();

function singleTexts(sheet: SheetSnapshot, column: number): SingleTexts {
  const columns = singleTextCache.get(sheet) ?? new Map<number, SingleTexts>();
  singleTextCache.set(sheet, columns);
  const known = columns.get(column);
  if (known) return known;
  const rows = new Map<string, number | null>();
  const top = sheet.box?.row ?? 0;
  sheet.cells.forEach((_, index) => {
    const text = cellText(cellAt(sheet, top + index, column));
    rows.set(text, rows.has(text) ? null : top + index);
  });
  columns.set(column, rows);
  return rows;
}

/** Sheets that are one table are filtered over their first block. */
function filterOf(spec: SheetSpec, { table }: Places): SheetSpec['filter'] {
  const last = table ? firstBlockEnd(table) : 0;
  if (!table || spec.id === 'summary' || spec.id === 'settings' || last === table.headerRow) return null;
  return { row: table.headerRow, column: 0, rowCount: last - table.headerRow + 1, columnCount: table.markerColumn + 1 };
}

function printOf({ before, spec }: UndoSheet, { table }: Places): PrintSetup {
  const { titleRows, footer } = spec.print;
  const isTable = table !== null && titleRows !== null;
  return { ...spec.print, titleRows: isTable ? [table.headerRow, table.headerRow] : titleRows, footer: footerBefore(footer, { before, spec }) };
}

const stampWords = [/\b\d{1,2} [A-Z][a-z]{2} \d{4}\b/g, /\brun [0-9a-f]{8}\b/g] as const;

/** The footer names the date and the run, which the second row of the sheet names too. */
function footerBefore(footer: string, { before, spec }: Pick<UndoSheet, 'before' | 'spec'>): string {
  const [now, old] = [textsOf(spec).get(placeKey(1, 0)) ?? '', cellText(cellAt(before, 1, 0))];
  return stampWords.reduce((text, words) => {
    const [fresh, stale] = [now.match(words), old.match(words)];
    const place = (fresh ?? []).findIndex((word) => text.includes(word));
    const back = stale?.[place];
    return back === undefined ? text : text.replace(fresh?.[place] ?? back, back);
  }, footer);
}
