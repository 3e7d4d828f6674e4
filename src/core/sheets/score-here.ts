import { scoreHereCriteria } from '../prioritisation/signals';
import type { ScoreHere } from '../prioritisation/signals';
import type { Cell } from '../workbook/cell';
import { cellAt } from '../workbook/snapshot';
import type { SheetSnapshot, WorkbookSnapshot } from '../workbook/snapshot';
import { findKeyedTable } from './keyed-table';
import type { KeyedTable } from './keyed-table';
import { recoverKeys } from './recover-keys';
import type { KnownRows } from './recover-keys';
import { say } from './words';

const prefix = `${say('score-here-prefix')} `;

/** Header of the column in which people rate one label: `Score here: Value`. */
export function scoreHereHeader(label: string): string {
  return prefix + label;
}

/** The label a *Score here* header names, or null for any other header. */
export function scoreHereLabel(header: string): string | null {
  if (!header.toLowerCase().startsWith(prefix.toLowerCase())) return null;
  const label = header.slice(prefix.length).trim();
  return label === '' ? null : label;
}

/**
 * What people typed in the *Score here* columns of our Priorities sheet: numbers from 1 to 5 by project key and
 * label; anything else typed there is no rating. Null where the workbook has no such columns. The first row of a
 * key counts.
 */
export function readScoreHere(snapshot: WorkbookSnapshot, known: KnownRows): ScoreHere | null {
  const sheet = snapshot.sheets.find(({ owned }) => owned === 'priorities');
  const table = sheet ? scoreTable(sheet, known) : null;
  if (!sheet || !table) return null;
  const columns = [...table.columns].flatMap(([header, column]) => {
    const label = scoreHereLabel(header);
    return label === null ? [] : [{ label, column }];
  });
  if (columns.length === 0) return null;
  const values = new Map<string, ReadonlyMap<string, number>>();
  for (const { row, key } of table.rows) {
    const rated = ratings(sheet, { row, columns });
    if (!values.has(key) && rated.size > 0) values.set(key, rated);
  }
  // In the order in which they will stand, so that the next refresh finds what this one made.
  const labels = columns.map(({ label }) => label);
  return { labels: inOfferedOrder(labels).filter((label) => labels.includes(label)), values };
}

function scoreTable(sheet: SheetSnapshot, known: KnownRows): KeyedTable | null {
  const table = findKeyedTable(sheet, new Set());
  return table && recoverKeys(sheet, table, known);
}

type RatedRow = { readonly row: number; readonly columns: readonly { readonly label: string; readonly column: number }[] };

function ratings(sheet: SheetSnapshot, { row, columns }: RatedRow): ReadonlyMap<string, number> {
  const rated = new Map<string, number>();
  for (const { label, column } of columns) {
    const value = cellAt(sheet, row, column);
    if (isRating(value)) rated.set(label, value);
  }
  return rated;
}

/** Is this a rating: a number? One off the scale is held at its end and reported, as the live formula holds it. */
export function isRating(value: Cell): value is number {
  return typeof value === 'number';
}

/** The labels to offer: ours, then those that people renamed a column to. */
export function offeredLabels(typed: ScoreHere | null): readonly string[] {
  return inOfferedOrder(typed?.labels ?? []);
}

function inOfferedOrder(labels: readonly string[]): readonly string[] {
  return [...new Set([...scoreHereCriteria, ...labels])];
}

/** Everything typed in the *Score here* columns, ratings or not, by key and label: nothing of it may be lost. */
export function typedScores(sheet: SheetSnapshot | undefined, known: KnownRows): ReadonlyMap<string, ReadonlyMap<string, Cell>> {
  const table = sheet ? scoreTable(sheet, known) : null;
  const typed = new Map<string, ReadonlyMap<string, Cell>>();
  if (!sheet || !table) return typed;
  for (const { row, key } of table.rows) {
    if (typed.has(key)) continue;
    const cells = [...table.columns].flatMap(([header, column]): [string, Cell][] => {
      const label = scoreHereLabel(header);
      const value = label === null ? null : cellAt(sheet, row, column);
      return label === null || value === null ? [] : [[label, value]];
    });
    typed.set(key, new Map(cells));
  }
  return typed;
}
