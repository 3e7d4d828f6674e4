import type { FoundTable } from '../tables/found-table';
import { parseOrdinal } from '../tables/values/parse-ordinal';
import { parseNumber } from '../tables/values/parse-number';
import type { Finding } from '../workbook/finding';
import type { WorkbookSnapshot } from '../workbook/snapshot';
import { groupIssues } from './issue';
import { unmatchedFinding } from './joins';
import type { ProjectLookup } from './joins';
import type { Risk } from './portfolio';
import { isClosedEntry, joinProject, registerRows } from './registers';
import type { RegisterRow } from './registers';
import { tableRows } from './table-rows';
import type { TableRow } from './table-rows';

export type ReadRisks = { readonly risks: readonly Risk[]; readonly findings: readonly Finding[] };

/**
 * The entries of a risks table, joined to projects by key, id or name. The score is probability x impact, each on
 * 1..5 (fractions and per cent times 5, scales to 10 halved, low-medium-high as 1-3-5), else the sheet's own number.
 * Critical: at least 15 of 25, or three fifths of the sheet's own scale (25, 16, 9; the top of 5, 60 of 100), or the
 * word (critical, very high). Findings: `unmatched-risks`, and what could not be read.
 */
export function readRisks(snapshot: WorkbookSnapshot, table: FoundTable, lookup: ProjectLookup): ReadRisks {
  const rows = tableRows(snapshot, table);
  const scales = {
    probability: fiveScale(rows, table, 'probability'),
    impact: fiveScale(rows, table, 'impact'),
    own: ownScale(rows, table),
  };
  const register = registerRows(snapshot, { ...table, columns: table.columns.filter(({ field }) => !ratedFields.has(field)) });
  const read = register.rows.map((entry) => ({ entry, join: joinProject(entry, lookup) }));
  const risks = read.flatMap(({ entry, join }) => riskOf(entry, join.projectKey, scales));
  const unmatched = read.flatMap(({ join }) => join.unmatched);
  return { risks, findings: [...groupIssues(register.issues()), ...unmatchedFinding('unmatched-risks', 'warning', unmatched)] };
}

const ratedFields: ReadonlySet<string> = new Set(['probability', 'impact', 'exposure', 'risk']);

type Rating = (row: TableRow) => number | null;
type Scales = { readonly probability: Rating; readonly impact: Rating; readonly own: (row: TableRow) => OwnScore | null };
type OwnScore = { readonly score: number | null; readonly isCritical: boolean };

function riskOf(entry: RegisterRow, projectKey: string | null, scales: Scales): readonly Risk[] {
  const id = entry.text('id');
  const name = entry.text('name', 'description') ?? id;
  if (name === null) return [];
  const probability = scales.probability(entry.row);
  const impact = scales.impact(entry.row);
  const product = probability === null || impact === null ? null : probability * impact;
  const own = scales.own(entry.row);
  const status = entry.text('status');
  return [{
    id,
    name,
    projectKey,
    isOpen: !isClosedEntry(status),
    score: product ?? own?.score ?? null,
    isCritical: product === null ? (own?.isCritical ?? false) : product >= 15,
    owner: entry.text('owner'),
    due: entry.day('end', 'due'),
    cell: entry.cell,
  }];
}

function columnOf(table: FoundTable, ...fields: readonly string[]): number | null {
  for (const field of fields) {
    const column = table.columns.find((candidate) => candidate.field === field);
    if (column) return column.column;
  }
  return null;
}

/** The number of a rating cell: a number, `4 - Likely`, `60%` (0.6); null for words. */
function numberAt(row: TableRow, column: number): number | null {
  const cell = row.cell(column);
  if (typeof cell === 'number') return cell;
  if (typeof cell !== 'string') return null;
  const parsed = parseNumber(cell, '.') ?? parseNumber(/^\s*(\d{1,2})\s*[-–:)]/.exec(cell)?.[1] ?? '', '.');
  return parsed ? (parsed.isPercent ? parsed.value / 100 : parsed.value) : null;
}

function wordAt(row: TableRow, column: number): number | null {
  const cell = row.cell(column);
  return typeof cell === 'string' ? parseOrdinal(cell) : null;
}

/** Ratings of a column on 1..5, by what scale its largest number needs; null above 10 and without a column. */
function fiveScale(rows: readonly TableRow[], table: FoundTable, field: string): Rating {
  const column = columnOf(table, field);
  if (column === null) return () => null;
  const numbers = rows.flatMap((row) => numberAt(row, column) ?? []);
  const words = rows.flatMap((row) => wordAt(row, column) ?? []);
  const largest = Math.max(0, ...numbers);
  const isThreeLevel = words.every((level) => level >= 1 && level <= 3);
  const factor = largest <= 1 ? 5 : largest <= 5 ? 1 : largest <= 10 ? 0.5 : null;
  return (row) => {
    const number = numberAt(row, column);
    if (number !== null) return factor === null || number < 0 ? null : number * factor;
    const word = wordAt(row, column);
    if (word === null) return null;
    return isThreeLevel ? 2 * word - 1 : word + 1;
  };
}

/** The sheet's own score or level, and whether it is critical on the smallest usual scale that holds all of them. */
function ownScale(rows: readonly TableRow[], table: FoundTable): (row: TableRow) => OwnScore | null {
  const column = columnOf(table, 'exposure', 'risk');
  if (column === null) return () => null;
  const largest = Math.max(0, ...rows.flatMap((row) => numberAt(row, column) ?? []));
  const criticalFrom = [[5, 5], [9, 6], [16, 12], [25, 15], [100, 60]].find(([top]) => largest <= (top ?? 0))?.[1] ?? null;
  return (row) => {
    const number = numberAt(row, column);
    if (number !== null) return { score: number, isCritical: criticalFrom !== null && number >= criticalFrom };
    const word = wordAt(row, column);
    return word === null ? null : { score: null, isCritical: word >= 4 };
  };
}
