import { keysWithin } from '../model/cells';

/** Indexes of `count` rows or columns from `first` on. */
export function linesOf(first: number, count: number): number[] {
  return Array.from({ length: count }, (_, index) => first + index);
}

/** Changes the records of some rows or columns; one that says nothing any more is forgotten. */
export function setLines<T extends object>(records: Record<number, T>, which: readonly number[], change: (record: T) => unknown): void {
  for (const index of which) {
    const record = (records[index] ??= {} as T);
    change(record);
    if (Object.keys(record).length === 0) Reflect.deleteProperty(records, index);
  }
}

/** Are these rows or columns hidden: all, none, or, for null, some? */
export function areHidden(records: Readonly<Record<number, { isHidden?: true }>>, first: number, count: number): boolean | null {
  const hidden = keysWithin(records, first, count).filter((index) => records[index]?.isHidden).length;
  if (hidden === 0) return false;
  return hidden === count ? true : null;
}

/** Hides or shows rows or columns. */
export function setHidden(records: Record<number, { isHidden?: true }>, which: readonly number[], isHidden: boolean): void {
  if (isHidden) setLines(records, which, (record) => (record.isHidden = true));
  else setLines(records, which.filter((index) => records[index]), (record) => delete record.isHidden);
}
