import type { Settings } from '../settings/settings';
import type { FoundTable } from '../tables/found-table';
import { defaultReading } from '../tables/found-table';
import type { ColumnReading } from '../tables/found-table';
import type { ColumnProfile } from '../tables/values/column-profile';
import { parseOrdinal } from '../tables/values/parse-ordinal';
import { profileColumn } from '../tables/values/profile-column';
import { readNumber } from '../tables/values/read-number';
import { isRead, problemOf } from '../tables/values/value-problem';
import { columnIndex } from '../workbook/address';
import { cellText, isBlank } from '../workbook/cell';
import type { Issue } from './issue';
import { matchName } from './match-name';
import type { CriterionColumn, Sourced } from './portfolio';
import type { TableRow } from './table-rows';

/** A criterion with how its cells are read. */
export type CriterionReader = {
  readonly criterion: CriterionColumn;
  readonly reading: ColumnReading;
  /** The whole column holds words such as High and Low, read as 3 and 1. */
  readonly isOrdinal: boolean;
};

export type CriteriaSource = {
  readonly table: FoundTable;
  readonly rows: readonly TableRow[];
  readonly headers: ReadonlyMap<number, string>;
  readonly settings: Settings;
};

/**
 * The criteria of the main table: columns mapped `criterion:…`, then columns that Settings name as criteria by their
 * letters or header. Scales are those typed in the header (`1-5`), else those the numbers suggest; siblings of
 * one kind share the widest. A label that occurs twice counts once.
 */
export function findCriteria(source: CriteriaSource): readonly CriterionReader[] {
  const mapped = source.table.columns.flatMap(({ field, column, header, reading }) =>
    field.startsWith('criterion:') ? [{ label: field.slice('criterion:'.length), column, header, reading }] : [],
  );
  const named = namedInSettings(source).filter(({ column }) => mapped.every((other) => other.column !== column));
  const labels = new Set<string>();
  const readers = [...mapped, ...named]
    .filter(({ label }) => !labels.has(matchName(label)) && labels.add(matchName(label)))
    .map((place) => readerOf(place, source));
  return shareScales(readers);
}

/** Raw values of one row by criterion label; cells that give none become issues. */
export function readCriteria(row: TableRow, readers: readonly CriterionReader[]): { readonly criteria: ReadonlyMap<string, Sourced<number>>; readonly issues: readonly Issue[] } {
  const criteria = new Map<string, Sourced<number>>();
  const issues: Issue[] = [];
  for (const { criterion, reading, isOrdinal } of readers) {
    const cell = row.cell(criterion.column);
    if (isBlank(cell)) continue;
    const at = row.at(criterion.column);
    const word = isOrdinal && typeof cell === 'string' ? parseOrdinal(cell) : null;
    const read = word === null ? readNumber(cell, row.format(criterion.column), reading) : { value: word };
    if (isRead(read)) criteria.set(criterion.label, { value: read.value, cell: at });
    else {
      const isNote = problemOf(cell) === 'non-value';
      issues.push({ code: isNote ? 'value-not-given' : 'unreadable-number', severity: isNote ? 'note' : 'warning', cell: at, header: criterion.header, sample: cellText(cell) });
    }
  }
  return { criteria, issues };
}

type Place = { readonly label: string; readonly column: number; readonly header: string; readonly reading: ColumnReading | null };

function namedInSettings({ settings, headers }: CriteriaSource): readonly Place[] {
  return (settings.criteria ?? []).flatMap((setting) => {
    const byLetters = setting.column === null ? null : columnIndex(setting.column.trim());
    const byHeader = [...headers].find(([, header]) => {
      const lowest = header.split(' / ').pop() ?? header;
      return matchName(lowest) === matchName(setting.label) || matchName(header) === matchName(setting.label);
    })?.[0];
    const column = setting.column === null ? byHeader : byLetters;
    if (column === undefined || column === null) return [];
    return [{ label: setting.label, column, header: headers.get(column) ?? setting.label, reading: null }];
  });
}

function readerOf({ label, column, header, reading }: Place, { table, rows }: CriteriaSource): CriterionReader {
  const profile = profileColumn({ cells: rows.map((row) => row.cell(column)), formats: rows.map((row) => row.format(column)), header });
  const isOrdinal = profile.ordinals > 0 && profile.ordinals >= profile.filled - profile.nonValues;
  const isMoney = !isOrdinal && profile.moneyLike > 0 && profile.moneyLike * 2 >= profile.numbers && (profile.maximum ?? 0) > 100;
  const typedWeight = table.typedWeights?.weights.find((weight) => weight.column === column)?.weight ?? null;
  return {
    criterion: { label, header, column, scale: isMoney ? null : scaleOf(header, profile, isOrdinal ? ordinalScale(rows, column) : null), direction: directionOf(label), isMoney, typedWeight },
    reading: reading ?? (profile.filled > 0 ? profile.reading : defaultReading),
    isOrdinal,
  };
}

/** Ends typed in the header, such as `(1-5)`, where all numbers lie inside; else the words' or the numbers' own. */
function scaleOf(header: string, profile: ColumnProfile, ordinal: readonly [number, number] | null): readonly [number, number] | null {
  if (ordinal) return ordinal;
  const typed = /(?:^|[^\d])(\d{1,2})\s?(?:-|–|—|to|bis|\.\.|…)\s?(\d{1,3})(?!\d)/i.exec(header);
  const low = Number(typed?.[1]);
  const high = Number(typed?.[2]);
  const fits = typed !== null && low <= 1 && high > low && high <= 100 && (profile.minimum ?? low) >= low && (profile.maximum ?? high) <= high;
  return fits ? [low, high] : profile.integerScale;
}

/** Low to High is 1-3; very low and very high widen it by one. */
function ordinalScale(rows: readonly TableRow[], column: number): readonly [number, number] {
  const levels = rows.flatMap((row) => {
    const cell = row.cell(column);
    return typeof cell === 'string' ? (parseOrdinal(cell) ?? []) : [];
  });
  return [levels.some((level) => level < 1) ? 0 : 1, levels.some((level) => level > 3) ? 4 : 3];
}

/** Criteria rated side by side use one scale: what one column shows of 1-5, its siblings have too. */
function shareScales(readers: readonly CriterionReader[]): readonly CriterionReader[] {
  return readers.map((reader) => {
    const own = reader.criterion.scale;
    if (!own || reader.isOrdinal) return reader;
    const siblings = readers.filter((other) => !other.isOrdinal && other.criterion.scale?.[0] === own[0]).map((other) => other.criterion.scale?.[1] ?? own[1]);
    const isWider = own[1] === 3 && siblings.includes(5) && !siblings.some((high) => high > 5);
    return isWider ? { ...reader, criterion: { ...reader.criterion, scale: [own[0], 5] } } : reader;
  });
}

const costWords = /\b(?:risks?|complexity|effort|costs?|difficulty|job ?size|duration|threat|dependenc(?:y|ies)|disruption|komplexit(?:a|ae)t|risiko|aufwand|kosten|risque|riesgo|risco|complejidad|coste|costo|custo|cout)\b/;
const benefitWords = /\b(?:reduction|reduced?|saving|savings|avoid(?:ed|ance)?|mitigation|mitigated|of delay|benefit|value|of doing nothing|of not doing|ease|low)\b/;

/** A criterion whose high numbers are bad: risk, complexity, effort, cost; their reduction or avoidance is good. */
function directionOf(label: string): 'benefit' | 'cost' {
  const plain = matchName(label);
  return costWords.test(plain) && !benefitWords.test(plain) ? 'cost' : 'benefit';
}
