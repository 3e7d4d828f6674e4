import { applyEdits, appendInside } from '../xml/edit-text';
import type { Edit } from '../xml/edit-text';
import { escapeXml } from '../xml/xml-escape';
import { attributeOf, parseXml } from '../xml/xml-tree';

/** What shall change in `[Content_Types].xml`. Part names are as in the package, without a leading slash. */
export type ContentTypeChange = {
  readonly remove: readonly string[];
  readonly parts: readonly { readonly part: string; readonly type: string }[];
  readonly extensions: readonly { readonly extension: string; readonly type: string }[];
};

/** The content types with overrides removed and added; what already says the same is left alone. */
export function editContentTypes(text: string, change: ContentTypeChange): string {
  const root = parseXml(text);
  const overrides = root.children.filter((child) => child.local === 'Override');
  const defaults = root.children.filter((child) => child.local === 'Default');
  const partOf = (element: (typeof overrides)[number]): string => (attributeOf(element, 'PartName') ?? '').replace(/^\//, '').toLowerCase();
  const wanted = new Map(change.parts.map(({ part, type }) => [part.toLowerCase(), type]));
  const gone = new Set(change.remove.map((part) => part.toLowerCase()));
  const isStale = (element: (typeof overrides)[number]): boolean => {
    const type = wanted.get(partOf(element));
    return type === undefined ? gone.has(partOf(element)) : type !== attributeOf(element, 'ContentType');
  };
  const stale = overrides.filter(isStale);
  const kept = new Set(overrides.filter((element) => !stale.includes(element)).map(partOf));
  const prefix = root.prefix ? `${root.prefix}:` : '';
  const newDefaults = change.extensions
    .filter(({ extension }) => !defaults.some((element) => attributeOf(element, 'Extension')?.toLowerCase() === extension))
    .map(({ extension, type }) => `<${prefix}Default Extension="${escapeXml(extension)}" ContentType="${escapeXml(type)}"/>`);
  const newOverrides = change.parts
    .filter(({ part }) => !kept.has(part.toLowerCase()))
    .map(({ part, type }) => `<${prefix}Override PartName="/${escapeXml(part)}" ContentType="${escapeXml(type)}"/>`);
  const edits: Edit[] = stale.map(({ start, end }) => ({ start, end, text: '' }));
  const added = [...newDefaults, ...newOverrides].join('');
  if (added) edits.push(appendInside(text, root, added));
  return applyEdits(text, edits);
}
