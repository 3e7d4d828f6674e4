import type { ProjectField } from '../tables/catalogue';
import { finding } from '../workbook/finding';
import type { Finding } from '../workbook/finding';
import { matchName } from './match-name';
import type { ProjectValues, Sourced } from './portfolio';

/** One row as the hierarchy sees it. */
export type HierarchyRow = { readonly key: string; readonly name: string; readonly values: ProjectValues };

export type HierarchyPlace = { readonly parentKey: string | null; readonly isRollUp: boolean };

export type Hierarchy = {
  /** One per row, in order. */
  readonly places: readonly HierarchyPlace[];
  readonly findings: readonly Finding[];
};

const moneyFields: readonly ProjectField[] = ['budget', 'forecastCost', 'actualCost', 'plannedValue', 'earnedValue', 'benefit'];

/**
 * Which row stands under which: by the parent column where it names another row (id or name), else by hierarchical
 * ids (3.1.1 under 3.1 under 3) whose parent is a row. A row is a roll-up where any row below it carries money, so
 * that totals count it once. A parent whose own amount is not the sum of its children's is a finding
 * (`roll-up-differs`). Rows that would stand under themselves stand under none. Source: methods.md section 0, Money.
 */
export function findHierarchy(rows: readonly HierarchyRow[]): Hierarchy {
  const parents = withoutCycles(parentIndices(rows));
  const children = childrenOf(parents);
  const carries = rows.map(({ values }) => moneyFields.some((field) => values[field] !== undefined));
  const places = rows.map((_row, index): HierarchyPlace => {
    const parent = parents[index] ?? null;
    return {
      parentKey: parent === null ? null : (rows[parent]?.key ?? null),
      isRollUp: descendants(index, children).some((below) => carries[below] === true),
    };
  });
  return { places, findings: differingRollUps(rows, children) };
}

type Parents = readonly (number | null)[];

function parentIndices(rows: readonly HierarchyRow[]): Parents {
  const byId = uniqueIndex(rows.map(({ values }) => values.id?.value ?? null));
  const byName = uniqueIndex(rows.map(({ name }) => name));
  return rows.map(({ values }, own) => {
    const named = values.parent ? matchName(values.parent.value) : null;
    const typed = named === null ? null : (byId.get(named) ?? byName.get(named) ?? null);
    const found = typed ?? parentById(values.id, byId);
    return found === own ? null : found;
  });
}

/** `3.1.1` → the row with id `3.1`; the nearest level that exists counts. */
function parentById(id: Sourced<string> | undefined, byId: ReadonlyMap<string, number>): number | null {
  let rest = /^[A-Za-z]*[-.]?\d*(?:\.\d+)+\.?$/.test(id?.value ?? '') ? (id?.value ?? '').replace(/\.$/, '') : '';
  while (rest.includes('.')) {
    rest = rest.slice(0, rest.lastIndexOf('.'));
    const parent = byId.get(matchName(rest)) ?? byId.get(matchName(`${rest}.0`));
    if (parent !== undefined) return parent;
  }
  return null;
}

function uniqueIndex(names: readonly (string | null)[]): ReadonlyMap<string, number> {
  const first = new Map<string, number>();
  const repeated = new Set<string>();
  names.forEach((name, index) => {
    const plain = name === null ? '' : matchName(name);
    if (plain === '') return;
    if (first.has(plain)) repeated.add(plain);
    else first.set(plain, index);
  });
  return new Map([...first].filter(([name]) => !repeated.has(name)));
}

function withoutCycles(parents: Parents): Parents {
  return parents.map((parent, own) => {
    const seen = new Set<number>([own]);
    for (let at = parent; at !== null; at = parents[at] ?? null) {
      if (at === own) return null;
      if (seen.has(at)) break;
      seen.add(at);
    }
    return parent;
  });
}

function childrenOf(parents: Parents): ReadonlyMap<number, readonly number[]> {
  const children = new Map<number, number[]>();
  parents.forEach((parent, index) => {
    if (parent === null) return;
    const siblings = children.get(parent);
    if (siblings) siblings.push(index);
    else children.set(parent, [index]);
  });
  return children;
}

function descendants(index: number, children: ReadonlyMap<number, readonly number[]>): readonly number[] {
  const found: number[] = [];
  const open = [...(children.get(index) ?? [])];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    found.push(next);
    open.push(...(children.get(next) ?? []));
  }
  return found;
}

/** Parents whose budget is more than half a per cent off the sum of their children's, where every child has one. */
function differingRollUps(rows: readonly HierarchyRow[], children: ReadonlyMap<number, readonly number[]>): readonly Finding[] {
  const off = [...children].flatMap(([parent, below]) => {
    const own = rows[parent]?.values.budget;
    const parts = below.map((index) => rows[index]?.values.budget?.value ?? null);
    if (!own || own.value === 0 || parts.some((part) => part === null)) return [];
    const sum = parts.reduce<number>((total, part) => total + (part ?? 0), 0);
    return Math.abs(sum - own.value) > Math.abs(own.value) * 0.005 ? [own.cell] : [];
  });
  return off.length === 0 ? [] : [finding('roll-up-differs', { severity: 'warning', cells: off })];
}
