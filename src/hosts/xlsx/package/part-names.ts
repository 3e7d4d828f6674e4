import type { Package } from './package';
import { relationshipsOwner } from './relationships';
import { relationshipsOfPart } from './relationships-of-part';

type WantedPart = { readonly stem: string; readonly extension: string; readonly ours?: readonly string[] };

/** `stem.extension`, or `stem-2.extension` … where a part of that name is there; `ours` may be taken over. */
export function freePartName(pkg: Package, wanted: WantedPart): string {
  const { stem, extension, ours = [] } = wanted;
  for (let number = 1; ; number += 1) {
    const name = `${stem}${number > 1 ? `-${number}` : ''}.${extension}`;
    if (!pkg.has(name) || ours.some((own) => own.toLowerCase() === name.toLowerCase())) return name;
  }
}

/**
 * The parts that belong to one sheet alone: drawings, comments, tables, printer settings and what these refer to,
 * as long as nothing else in the package does. The sheet's own part is not among them.
 */
export function partsOfSheet(pkg: Package, sheetPart: string): string[] {
  const queue = relationshipTargets(pkg, sheetPart);
  if (queue.length === 0) return [];
  const owners = ownersByTarget(pkg);
  const own = new Set([sheetPart.toLowerCase()]);
  const found: string[] = [];
  for (let part = queue.shift(); part !== undefined; part = queue.shift()) {
    const key = part.toLowerCase();
    const isShared = [...(owners.get(key) ?? [])].some((owner) => !own.has(owner));
    if (own.has(key) || isShared) continue;
    own.add(key);
    found.push(part);
    queue.push(...relationshipTargets(pkg, part));
  }
  return found;
}

function relationshipTargets(pkg: Package, part: string): string[] {
  return relationshipsOfPart(pkg, part).flatMap(({ target }) => target ?? []);
}

function ownersByTarget(pkg: Package): Map<string, Set<string>> {
  const owners = new Map<string, Set<string>>();
  for (const { name } of pkg.entries()) {
    if (!/(^|\/)_rels\/[^/]*\.rels$/i.test(name)) continue;
    const owner = relationshipsOwner(name);
    for (const target of relationshipTargets(pkg, owner)) {
      const key = target.toLowerCase();
      owners.set(key, (owners.get(key) ?? new Set()).add(owner.toLowerCase()));
    }
  }
  return owners;
}
