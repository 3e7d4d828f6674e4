import { applyEdits, appendInside, replaceElement } from '../xml/edit-text';
import type { Edit } from '../xml/edit-text';
import { escapeXml } from '../xml/escape-xml';
import { attributeOf, parseXml } from '../xml/xml-tree';
import { packageNamespace, xmlDeclaration } from './schemas';

/** What shall change in `[Content_Types].xml`. Part names are as in the package, without a leading slash. */
type ContentTypeChange = {
  readonly remove: readonly string[];
  readonly parts: readonly { readonly part: string; readonly type: string }[];
  readonly extensions: readonly { readonly extension: string; readonly type: string }[];
};

/** Content types that know the two kinds of part every package has. */
export const basicContentTypes =
  `${xmlDeclaration}<Types xmlns="${packageNamespace}/content-types">` +
  '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
  '<Default Extension="xml" ContentType="application/xml"/></Types>';

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
  const newDefaults = change.extensions
    .filter(({ extension }) => !defaults.some((element) => attributeOf(element, 'Extension')?.toLowerCase() === extension))
    .map(({ extension, type }) => `<${root.prefix}Default Extension="${escapeXml(extension)}" ContentType="${escapeXml(type)}"/>`);
  const newOverrides = change.parts
    .filter(({ part }) => !kept.has(part.toLowerCase()))
    .map(({ part, type }) => `<${root.prefix}Override PartName="/${escapeXml(part)}" ContentType="${escapeXml(type)}"/>`);
  const edits: Edit[] = stale.map((element) => replaceElement(element, ''));
  const added = [...newDefaults, ...newOverrides].join('');
  if (added) edits.push(appendInside(text, root, added));
  return applyEdits(text, edits);
}
