import type { Detection, FoundTable, MappedColumn } from '../../../core/tables/found-table';
import { columnLetters } from '../../../core/workbook/address';
import type { Truth } from './truth';

/** How detection did on one file. */
export type FileScore = {
  readonly file: string;
  readonly kind: string;
  /** Null where the truth expects no table to start from. */
  readonly located: boolean | null;
  /** Null where a table is expected. */
  readonly refused: boolean | null;
  readonly right: number;
  readonly wrong: number;
  readonly missed: number;
  readonly lured: number;
  readonly rightChecked: number;
  readonly wrongChecked: number;
  readonly excludedBoth: number;
  readonly excludedEither: number;
  /** One line per miss. */
  readonly misses: readonly string[];
};

/** Sets what was detected in one file against what a careful analyst would map. */
export function scoreFile(file: string, detection: Detection, truth: Truth): FileScore {
  if (truth.expect === 'no-portfolio') return scoreRefusal(file, detection, truth);
  const table = findTable(detection, truth);
  if (!table) return notLocated(file, detection, truth);
  const columns = scoreColumns(table, truth);
  const rows = scoreRows(table, truth);
  return { ...empty(file, truth), located: true, ...columns, ...rows, misses: columns.misses.map((miss) => `${file}: ${miss}`) };
}

function empty(file: string, truth: Truth): FileScore {
  return { file, kind: truth.kind, located: null, refused: null, right: 0, wrong: 0, missed: 0, lured: 0, rightChecked: 0, wrongChecked: 0, excludedBoth: 0, excludedEither: 0, misses: [] };
}

function scoreRefusal(file: string, detection: Detection, truth: Truth): FileScore {
  const main = detection.tables.find((table) => table.main);
  const misses = main ? [`${file}: starts from ${describe(main)}, but holds no portfolio`] : [];
  return { ...empty(file, truth), refused: !main, misses };
}

function notLocated(file: string, detection: Detection, truth: Truth): FileScore {
  const found = detection.tables.map((table) => `${describe(table)}${table.main ? ' (main)' : ''}`).join(', ');
  const missed = truth.columns.size;
  return { ...empty(file, truth), located: false, missed, misses: [`${file}: table not located; found ${found === '' ? 'none' : found}`] };
}

/** The table of the truth: for projects and tasks it has to be the one that everything starts from. */
function findTable(detection: Detection, truth: Truth): FoundTable | undefined {
  const needsMain = truth.kind === 'portfolio' || truth.kind === 'tasks';
  return detection.tables.find((table) => {
    if (needsMain && !table.main) return false;
    const rows = table.headerRows.map((row) => row + 1);
    return truth.sheets.includes(table.sheet) && rows.some((row) => truth.headerRanges.some(([first, last]) => row >= first && row <= last));
  });
}

type ColumnScore = Pick<FileScore, 'right' | 'wrong' | 'missed' | 'lured' | 'rightChecked' | 'wrongChecked' | 'misses'>;
type Verdict = 'right' | 'wrong' | 'lured' | 'neither';

function scoreColumns(table: FoundTable, truth: Truth): ColumnScore {
  const judged = table.columns.map((column) => ({ column, verdict: judge(column, truth) }));
  const right = judged.filter(({ verdict }) => verdict === 'right');
  const wrong = judged.filter(({ verdict }) => verdict === 'wrong' || verdict === 'lured');
  const missed = [...truth.columns].filter(([field]) => !right.some(({ column }) => column.field === field));
  const fields = new Set(right.map(({ column }) => column.field));
  return {
    right: fields.size,
    wrong: wrong.length,
    missed: missed.length,
    lured: judged.filter(({ verdict }) => verdict === 'lured').length,
    rightChecked: [...fields].filter((field) => right.some(({ column }) => column.field === field && column.check)).length,
    wrongChecked: wrong.filter(({ column }) => column.check).length,
    misses: [
      ...wrong.map(({ column, verdict }) => `${verdict} ${describeColumn(column)}${column.check ? ' (check)' : ''}`),
      ...missed.map(([field, column]) => `missed ${field} = ${columnLetters(column)}`),
    ],
  };
}

/** Equally defensible columns are right for a field that the truth maps, and neither for one it does not. */
function judge({ field, column }: MappedColumn, truth: Truth): Verdict {
  if (truth.columns.get(field) === column) return 'right';
  if (truth.accept.get(field)?.includes(column)) return truth.columns.has(field) ? 'right' : 'neither';
  return truth.mustNot.get(field)?.includes(column) ? 'lured' : 'wrong';
}

/** Rows of the truth's data range that are not used, set against those that should not be. */
function scoreRows(table: FoundTable, truth: Truth): Pick<FileScore, 'excludedBoth' | 'excludedEither'> {
  const first = truth.firstDataRowAccept.includes(table.firstRow + 1) ? table.firstRow + 1 : truth.firstDataRow;
  const last = truth.lastDataRowAccept.includes(table.lastRow + 1) ? table.lastRow + 1 : truth.lastDataRow;
  const excluded = new Set(table.excludedRows.map(({ row }) => row + 1));
  let both = 0;
  let either = 0;
  for (let row = first; row <= last; row += 1) {
    const isOurs = row < table.firstRow + 1 || row > table.lastRow + 1 || excluded.has(row);
    const isTruths = truth.excludedRanges.some(([from, to]) => row >= from && row <= to);
    if (isOurs && isTruths) both += 1;
    if (isOurs || isTruths) either += 1;
  }
  return { excludedBoth: both, excludedEither: either };
}

function describe(table: FoundTable): string {
  const row = (table.headerRows[table.headerRows.length - 1] ?? 0) + 1;
  return `${table.kind} on ${table.sheet ?? 'the file'}, header row ${row}`;
}

function describeColumn({ field, column, header }: MappedColumn): string {
  return `${field} = ${columnLetters(column)} '${(header.split('\n')[0] ?? '').slice(0, 50)}'`;
}
