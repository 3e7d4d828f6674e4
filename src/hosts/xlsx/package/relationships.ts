import { applyEdits, appendInside } from '../xml/edit-text';
import type { Edit } from '../xml/edit-text';
import { escapeXml } from '../xml/xml-escape';
import { attributeOf, parseXml } from '../xml/xml-tree';
import type { XmlElement } from '../xml/xml-tree';

/** One relationship of a part. `target` is the part it leads to, as a name in the package; null for an external one. */
export type Relationship = {
  readonly id: string;
  /** The last word of the relationship type: `worksheet`, `styles`, `comments` … */
  readonly kind: string;
  readonly target: string | null;
};

/** A relationship to be added; `target` is a part's name in the package. */
export type NewRelationship = { readonly id: string; readonly type: string; readonly target: string };

const relationshipsNamespace = 'http://schemas.openxmlformats.org/package/2006/relationships';

/** An empty relationships part. */
export const emptyRelationships = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships xmlns="${relationshipsNamespace}"/>`;

/** Name of the part that holds a part's relationships; '' stands for the package itself. */
export function relationshipsName(part: string): string {
  const slash = part.lastIndexOf('/');
  return `${part.slice(0, slash + 1)}_rels/${part.slice(slash + 1)}.rels`;
}

/** The part whose relationships a `.rels` part holds: the opposite of `relationshipsName`. */
export function relationshipsOwner(name: string): string {
  return name.replace(/(^|\/)_rels\/([^/]*)\.rels$/i, '$1$2');
}

/** The relationships in a `.rels` text that belongs to `part`. */
export function readRelationships(text: string, part: string): Relationship[] {
  return relationshipElements(parseXml(text)).map((element) => ({
    id: attributeOf(element, 'Id') ?? '',
    kind: (attributeOf(element, 'Type') ?? '').replace(/^.*\//, ''),
    target: attributeOf(element, 'TargetMode') === 'External' ? null : resolve(part, attributeOf(element, 'Target') ?? ''),
  }));
}

/** The `.rels` text of `part` without some relationships and with others added at its end. */
export function editRelationships(
  text: string,
  part: string,
  change: { readonly remove: readonly string[]; readonly add: readonly NewRelationship[] },
): string {
  const root = parseXml(text);
  const edits: Edit[] = relationshipElements(root)
    .filter((element) => change.remove.includes(attributeOf(element, 'Id') ?? ''))
    .map(({ start, end }) => ({ start, end, text: '' }));
  const prefix = root.prefix ? `${root.prefix}:` : '';
  const added = change.add.map(
    ({ id, type, target }) =>
      `<${prefix}Relationship Id="${escapeXml(id)}" Type="${escapeXml(type)}" Target="${escapeXml(relativeTarget(part, target))}"/>`,
  );
  if (added.length > 0) edits.push(appendInside(text, root, added.join('')));
  return applyEdits(text, edits);
}

/** An id that no relationship has yet: `rId` and the lowest number above all in use. */
export function freeRelationshipId(relationships: readonly { readonly id: string }[]): string {
  const numbers = relationships.map(({ id }) => Number(/^rId(\d{1,9})$/i.exec(id)?.[1] ?? 0));
  return `rId${Math.max(0, ...numbers) + 1}`;
}

function relationshipElements(root: XmlElement): XmlElement[] {
  return root.children.filter((child) => child.local === 'Relationship');
}

/** Package name of a target: absolute, or relative to the folder of the part. */
function resolve(part: string, target: string): string {
  const path = decodePercent(target.replace(/#.*$/, ''));
  if (path.startsWith('/')) return path.slice(1);
  const steps = part.split('/').slice(0, -1);
  for (const step of path.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '.' && step !== '') steps.push(step);
  }
  return steps.join('/');
}

function decodePercent(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

/** A target as Excel writes it: relative where it lies below the part's folder or beside it, else absolute. */
function relativeTarget(part: string, target: string): string {
  const folder = part.slice(0, part.lastIndexOf('/') + 1);
  if (target.startsWith(folder)) return target.slice(folder.length);
  const parent = folder.replace(/[^/]*\/$/, '');
  return folder !== '' && target.startsWith(parent) ? `../${target.slice(parent.length)}` : `/${target}`;
}
