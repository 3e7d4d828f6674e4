import type { CellAddress } from '../workbook/address';
import { finding } from '../workbook/finding';
import type { Finding } from '../workbook/finding';
import { examplesOf } from './issue';

/** What identifies one row; `cell` is where its id or name stands. */
export type RowIdentity = {
  readonly id: string | null;
  readonly name: string | null;
  /** Zero-based. */
  readonly row: number;
  readonly cell: CellAddress;
};

export type Keys = {
  /** One per row, in order, all different. */
  readonly keys: readonly string[];
  readonly findings: readonly Finding[];
};

/**
 * A unique key for every row: its id; `id · name` where ids repeat; the name without an id; `Row 17` without both;
 * what is still equal gets `#2`, `#3` in sheet order. Findings `duplicate-id` and `repeated-key`.
 * Source: methods.md section 0.
 */
export function assignKeys(rows: readonly RowIdentity[]): Keys {
  const idCounts = countBy(rows.map(({ id }) => id));
  const wanted = rows.map((row) => wantedKey(row, idCounts));
  const { keys, repeated } = makeUnique(wanted);
  const shared = rows.filter(({ id }) => id !== null && (idCounts.get(id) ?? 0) > 1);
  return {
    keys,
    findings: [
      ...keyFinding('duplicate-id', shared.map((row) => ({ cell: row.cell, text: row.id ?? '' }))),
      ...keyFinding('repeated-key', repeated.map((index) => ({ cell: rows[index]?.cell ?? null, text: wanted[index] ?? '' }))),
    ],
  };
}

function wantedKey({ id, name, row }: RowIdentity, idCounts: ReadonlyMap<string, number>): string {
  if (id === null) return name ?? `Row ${row + 1}`;
  return (idCounts.get(id) ?? 0) > 1 && name !== null ? `${id} · ${name}` : id;
}

function makeUnique(wanted: readonly string[]): { readonly keys: readonly string[]; readonly repeated: readonly number[] } {
  const taken = new Set<string>();
  const all = new Set(wanted);
  const nextNumber = new Map<string, number>();
  const repeated: number[] = [];
  const keys = wanted.map((key, index) => {
    if (!taken.has(key)) {
      taken.add(key);
      return key;
    }
    repeated.push(index);
    let number = nextNumber.get(key) ?? 2;
    while (taken.has(`${key} #${number}`) || all.has(`${key} #${number}`)) number += 1;
    nextNumber.set(key, number + 1);
    taken.add(`${key} #${number}`);
    return `${key} #${number}`;
  });
  return { keys, repeated };
}

function countBy(values: readonly (string | null)[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const value of values) if (value !== null) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}

function keyFinding(code: string, rows: readonly { readonly cell: CellAddress | null; readonly text: string }[]): readonly Finding[] {
  if (rows.length === 0) return [];
  const cells = rows.flatMap(({ cell }) => cell ?? []);
  return [finding(code, { severity: 'warning', cells, args: { examples: examplesOf(rows.map(({ text }) => text)) } })];
}
