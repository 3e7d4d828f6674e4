import { quoteSheetName } from '../../../core/workbook/address';
import { PlumblineError } from '../../../core/workbook/plumbline-error';
import { mainNamespace, relationshipNamespace } from '../package/schemas';
import { applyEdits, appendInside, replaceElement } from '../xml/edit-text';
import type { Edit } from '../xml/edit-text';
import { escapeXml } from '../xml/escape-xml';
import { isOn } from '../xml/read-xml-node';
import { attributeOf, childOf, childrenOf, namespacedAttribute, parseXml, textOf } from '../xml/xml-tree';
import type { XmlElement } from '../xml/xml-tree';

/** What the workbook part says about its sheets and names, with the elements to edit. */
export type WorkbookPart = {
  readonly text: string;
  readonly root: XmlElement;
  readonly sheets: readonly BookSheet[];
  readonly names: readonly BookName[];
  readonly activeTab: number;
  readonly uses1904: boolean;
};

type BookSheet = {
  readonly element: XmlElement;
  readonly name: string;
  readonly sheetId: number;
  readonly relationshipId: string;
  /** `hidden`, `veryHidden`, or null for a visible sheet. */
  readonly state: string | null;
};

/** A defined name; `sheetIndex` is the sheet it belongs to, null for the whole workbook. */
type BookName = {
  readonly element: XmlElement;
  readonly name: string;
  readonly sheetIndex: number | null;
  readonly refersTo: string;
  readonly hidden: boolean;
};

/** A name as it shall be; `refersTo: null` says that there shall be none. */
export type WantedName = {
  readonly name: string;
  readonly sheetIndex: number | null;
  readonly refersTo: string | null;
  readonly hidden: boolean;
};

type NewSheet = { readonly name: string; readonly sheetId: number; readonly relationshipId: string; readonly state: string | null };

type WorkbookChange = {
  readonly renames: readonly { readonly index: number; readonly name: string }[];
  readonly newSheets: readonly NewSheet[];
  readonly names: readonly WantedName[];
};

/** Reads a workbook part. Throws `not-a-workbook` for a root element of another namespace. */
export function readWorkbookPart(text: string): WorkbookPart {
  const root = parseXml(text);
  if (root.namespace !== mainNamespace) throw new PlumblineError('not-a-workbook', 'The file is not an Excel workbook.');
  const view = childrenOf(childOf(root, 'bookViews') ?? root, 'workbookView')[0];
  const properties = childOf(root, 'workbookPr');
  return {
    text,
    root,
    sheets: childrenOf(childOf(root, 'sheets') ?? root, 'sheet').map(readSheet),
    names: childrenOf(childOf(root, 'definedNames') ?? root, 'definedName').map((element) => readName(text, element)),
    activeTab: Number((view && attributeOf(view, 'activeTab')) ?? 0),
    uses1904: isOn(properties ? attributeOf(properties, 'date1904') : null),
  };
}

/** The workbook part with sheets renamed and added and names as wanted; all else, and what is so already, stays. */
export function editWorkbookPart(book: WorkbookPart, change: WorkbookChange): string {
  const renames = change.renames.flatMap(({ index, name }): Edit[] => {
    const attribute = book.sheets[index]?.element.attributes.find((one) => one.name === 'name');
    return attribute ? [{ start: attribute.valueStart, end: attribute.valueEnd, text: escapeXml(name) }] : [];
  });
  return applyEdits(book.text, [...renames, ...newSheetEdits(book, change), ...nameEdits(book, change.names)]);
}

/** A reference to a range of a sheet, as defined names write it. */
export function referenceTo(sheet: string, range: string): string {
  return range
    .split(',')
    .map((part) => `${quoteSheetName(sheet)}!${part}`)
    .join(',');
}

function readSheet(element: XmlElement): BookSheet {
  return {
    element,
    name: attributeOf(element, 'name') ?? '',
    sheetId: Number(attributeOf(element, 'sheetId') ?? 0),
    relationshipId: namespacedAttribute(element, relationshipNamespace, 'id') ?? '',
    state: stateOf(element),
  };
}

function stateOf(element: XmlElement): string | null {
  const state = attributeOf(element, 'state');
  return state === 'visible' ? null : state;
}

function readName(text: string, element: XmlElement): BookName {
  const index = attributeOf(element, 'localSheetId');
  return {
    element,
    name: attributeOf(element, 'name') ?? '',
    sheetIndex: index === null ? null : Number(index),
    refersTo: textOf(text, element),
    hidden: isOn(attributeOf(element, 'hidden')),
  };
}

function newSheetEdits(book: WorkbookPart, change: WorkbookChange): Edit[] {
  const sheets = childOf(book.root, 'sheets');
  if (!sheets || change.newSheets.length === 0) return [];
  // A prefix counts only where it is in scope; some programs declare it on each sheet alone.
  const prefix = [...sheets.scope].find(([name, namespace]) => name !== '' && namespace === relationshipNamespace)?.[0];
  const id = prefix === undefined ? `xmlns:r="${relationshipNamespace}" r:id` : `${prefix}:id`;
  const xml = change.newSheets.map(
    ({ name, sheetId, relationshipId, state }) =>
      `<${sheets.prefix}sheet name="${escapeXml(name)}" sheetId="${sheetId}"${state === null ? '' : ` state="${escapeXml(state)}"`} ${id}="${escapeXml(relationshipId)}"/>`,
  );
  return [appendInside(book.text, sheets, xml.join(''))];
}

function nameEdits(book: WorkbookPart, wanted: readonly WantedName[]): Edit[] {
  const parent = childOf(book.root, 'definedNames');
  const p = book.root.prefix;
  const edits: Edit[] = [];
  const added: string[] = [];
  for (const name of wanted) {
    const xml = name.refersTo === null ? '' : nameXml(name, p);
    const existing = book.names.filter((other) => isSameName(other, name));
    const [first, ...rest] = existing;
    if (!first) added.push(xml);
    else if (first.refersTo !== name.refersTo || first.hidden !== name.hidden) edits.push(replaceElement(first.element, xml));
    edits.push(...rest.map((other) => replaceElement(other.element, '')));
  }
  const xml = added.join('');
  if (xml === '') return edits;
  return [...edits, parent ? appendInside(book.text, parent, xml) : newNames(book, `<${p}definedNames>${xml}</${p}definedNames>`)];
}

function isSameName(a: BookName, b: WantedName): boolean {
  return a.sheetIndex === b.sheetIndex && a.name.toLowerCase() === b.name.toLowerCase();
}

function nameXml(name: WantedName, p: string): string {
  const scope = name.sheetIndex === null ? '' : ` localSheetId="${name.sheetIndex}"`;
  const hidden = name.hidden ? ' hidden="1"' : '';
  return `<${p}definedName name="${escapeXml(name.name)}"${scope}${hidden}>${escapeXml(name.refersTo ?? '')}</${p}definedName>`;
}

/** Names stand behind the sheets, function groups and external references. */
function newNames(book: WorkbookPart, xml: string): Edit {
  const before = ['sheets', 'functionGroups', 'externalReferences'].flatMap((local) => childrenOf(book.root, local));
  const at = Math.max(...before.map((element) => element.end));
  return { start: at, end: at, text: xml };
}
