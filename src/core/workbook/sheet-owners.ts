import { sheetIdOfName } from './sheet-id';
import type { SheetId } from './sheet-id';
import type { DefinedName } from './snapshot';

/**
 * Which of our sheets a tab is, by the tab's name in lower case: by the names of the whole workbook that mark them (a
 * copy of a sheet has a mark of its own, which does not count). One tab is one of ours at most, and each of ours is one
 * tab at most: the first mark counts.
 */
export function sheetOwners(names: readonly DefinedName[]): ReadonlyMap<string, SheetId> {
  const owners = new Map<string, SheetId>();
  const found = new Set<SheetId>();
  for (const { name, refersTo } of names) {
    const id = sheetIdOfName(name);
    const tab = sheetOfReference(refersTo)?.toLowerCase();
    if (id === null || tab === undefined || found.has(id) || owners.has(tab)) continue;
    owners.set(tab, id);
    found.add(id);
  }
  return owners;
}

/** The tab name in a reference such as `'RAG status'!$1:$1048576` or `Summary!#REF!`; null where there is none, as in `#REF!`. */
function sheetOfReference(refersTo: string): string | null {
  const match = /^=?(?:'((?:[^']|'')+)'|([^'!#()[\]]+))!(?:\$?[A-Z\d]|#REF!)/i.exec(refersTo.trim());
  return match ? (match[1]?.replace(/''/g, "'") ?? match[2] ?? null) : null;
}
