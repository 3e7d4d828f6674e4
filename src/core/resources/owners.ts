import { isOpen } from '../portfolio/portfolio';
import type { Portfolio, Project } from '../portfolio/portfolio';
import { isPersonName } from '../tables/values/is-person-name';
import { splitPeople } from '../tables/values/people';
import { a1 } from '../workbook/address';
import { finding } from '../workbook/finding';
import type { Finding } from '../workbook/finding';

/** The people who own each open project, by project key; a project without a person is absent. */
export type Owners = {
  readonly people: ReadonlyMap<string, readonly string[]>;
  readonly findings: readonly Finding[];
};

/**
 * Who owns the open projects, as people: "A / B" is two, an organisation is none. When fewer than half of the
 * different owners look like people, the column holds organisations and none of them counts (finding
 * `owners-not-people`); else single ones that do not are left out (note `owner-not-a-person`).
 * `namesNobody`: findings give a cell instead of its text.
 */
export function ownersOf({ projects }: Portfolio, namesNobody: boolean): Owners {
  const owned = projects.flatMap((project) => ownedBy(project));
  const names = new Set(owned.flatMap((entry) => entry.names));
  const others = owned.filter((entry) => !entry.names.some(isPersonName));
  const cells = others.map((entry) => entry.cell);
  const [first] = others;
  const args = { count: cells.length, name: !first ? '' : namesNobody ? a1(first.cell.row, first.cell.column) : (first.names[0] ?? '') };
  const isPeople = [...names].filter(isPersonName).length * 2 >= names.size;
  if (!isPeople) return { people: new Map(), findings: [finding('owners-not-people', { severity: 'warning', cells, args })] };
  const people = owned.map(({ key, names: all }) => [key, all.filter(isPersonName)] as const);
  return {
    people: new Map(people.filter(([, found]) => found.length > 0)),
    findings: cells.length > 0 ? [finding('owner-not-a-person', { severity: 'note', cells, args })] : [],
  };
}

function ownedBy({ key, lifecycle, values: { owner } }: Project) {
  const names = owner && isOpen(lifecycle) ? splitPeople(owner.value) : [];
  return owner && names.length > 0 ? [{ key, names, cell: owner.cell }] : [];
}
