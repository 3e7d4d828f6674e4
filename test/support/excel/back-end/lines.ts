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
