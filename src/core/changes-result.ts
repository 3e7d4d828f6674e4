import type { FieldChange, Moves } from './moves/moves';
import { sentence } from './messages/sentence';
import { projectFields } from './tables/catalogue';
import { a1 } from './workbook/address';
import type { CellAddress } from './workbook/address';
import { isoOf } from './workbook/day';
import type { FindingResult } from './finding-result';

/** What moved as JSON, without the names of the two sides: all keys always present. */
export type MovesResult = {
  readonly matched: number;
  /** Keys. */
  readonly appeared: readonly string[];
  /** Keys. */
  readonly gone: readonly string[];
  readonly renamed: readonly { readonly from: string; readonly to: string; readonly why: string }[];
  readonly projects: readonly {
    readonly key: string;
    readonly changes: readonly FieldChangeResult[];
    readonly flags: readonly string[];
  }[];
};

/** Dates as ISO, cells as A1 text without their sheet; `days` stands on dates given on both sides alone. */
export type FieldChangeResult = {
  readonly field: string;
  readonly old: string | number | null;
  readonly new: string | number | null;
  readonly oldCell: string | null;
  readonly newCell: string | null;
  readonly days?: number;
};

/** The JSON of `changes --json`. `findings` say what could not be compared, or not for certain. */
export type ChangesResult = {
  readonly old: { readonly file: string; readonly asOf: string };
  readonly new: { readonly file: string; readonly asOf: string };
} & MovesResult & { readonly findings: readonly FindingResult[] };

/** What moved as the command line's contract fixes it. */
export function movesResult({ matched, appeared, gone, renamed, projects }: Moves): MovesResult {
  return {
    matched,
    appeared,
    gone: gone.map(({ key }) => key),
    renamed: renamed.map(({ from, to, why }) => ({ from, to, why: sentence(why) })),
    projects: projects.map(({ key, changes, flags }) => ({ key, changes: changes.map(changeResult), flags })),
  };
}

function changeResult({ field, old, new: now, oldCell, newCell, days }: FieldChange): FieldChangeResult {
  return {
    field,
    old: plainValue(field, old),
    new: plainValue(field, now),
    oldCell: cellText(oldCell),
    newCell: cellText(newCell),
    ...(days === null ? {} : { days }),
  };
}

function plainValue(field: FieldChange['field'], value: string | number | null): string | number | null {
  return field !== 'lifecycle' && projectFields[field].kind === 'date' && typeof value === 'number' ? isoOf(value) : value;
}

function cellText(cell: CellAddress | null): string | null {
  return cell && a1(cell.row, cell.column);
}
