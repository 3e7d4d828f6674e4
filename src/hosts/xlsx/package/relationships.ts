import { applyEdits, appendInside, replaceElement } from '../xml/edit-text';
import type { Edit } from '../xml/edit-text';
import { escapeXml } from '../xml/escape-xml';
import { attributeOf, parseXml } from '../xml/xml-tree';
import { packageNamespace, xmlDeclaration } from './schemas';

/** A relationship to be added; `target` is a part's name in the package. */
export type NewRelationship = { readonly id: string; readonly type: string; readonly target: string };

/** An empty relationships part. */
export const emptyRelationships = `${xmlDeclaration}<Relationships xmlns="${packageNamespace}/relationships"/>`;

/** Name of the part that holds a part's relationships; '' stands for the package itself. */
export function relationshipsName(part: string): string {
  const slash = part.lastIndexOf('/');
  return `${part.slice(0, slash + 1)}_rels/${part.slice(slash + 1)}.rels`;
}

/** The part whose relationships a `.rels` part holds: the opposite of `relationshipsName`. */
export function relationshipsOwner(name: string): string {
  return name.replace(/(^|\/)_rels\/([^/]*)\.rels$/i, '$1$2');
}

/** The `.rels` text of `part` without some relationships and with others added at its end. */
export function editRelationships(
  text: string,
  part: string,
  change: { readonly remove: readonly string[]; readonly add: readonly NewRelationship[] },
): string {
  const root = parseXml(text);
  const edits: Edit[] = root.children
    .filter((element) => element.local === 'Relationship' && change.remove.includes(attributeOf(element, 'Id') ?? ''))
    .map((element) => replaceElement(element, ''));
  const added = change.add.map(
    ({ id, type, target }) =>
      `<${root.prefix}Relationship Id="${escapeXml(id)}" Type="${escapeXml(type)}" Target="${escapeXml(relativeTarget(part, target))}"/>`,
  );
  if (added.length > 0) edits.push(appendInside(text, root, added.join('')));
  return applyEdits(text, edits);
}

/** An id that no relationship has yet: `rId` and the lowest number above all in use. */
export function freeRelationshipId(relationships: readonly { readonly id: string }[]): string {
  const numbers = relationships.map(({ id }) => Number(/^rId(\d{1,9})$/i.exec(id)?.[1] ?? 0));
  return `rId${Math.max(0, ...numbers) + 1}`;
}

/** A target as Excel writes it: relative where it lies below the part's folder or beside it, else absolute. */
function relativeTarget(part: string, target: string): string {
  const folder = part.slice(0, part.lastIndexOf('/') + 1);
  if (target.startsWith(folder)) return target.slice(folder.length);
  const parent = folder.replace(/[^/]*\/$/, '');
  return folder !== '' && target.startsWith(parent) ? `../${target.slice(parent.length)}` : `/${target}`;
}
