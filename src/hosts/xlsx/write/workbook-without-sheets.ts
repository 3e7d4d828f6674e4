import { applyEdits, replaceElement } from '../xml/edit-text';
import type { Edit } from '../xml/edit-text';
import { childOf, childrenOf } from '../xml/xml-tree';
import type { XmlElement } from '../xml/xml-tree';
import type { WorkbookPart } from './workbook-part';

/** Sheets to take out, by index among all sheets, and names of the whole workbook that go with them. */
type Leaving = { readonly indexes: ReadonlySet<number>; readonly names: ReadonlySet<string> };

/**
 * The workbook part without some sheets: what counts sheets from the first on (the active tab, the scope of names) goes
 * on meaning the same sheet. A view that showed a sheet which leaves shows the nearest visible one.
 */
export function editWithoutSheets(book: WorkbookPart, leaving: Leaving): string {
  const sheets = [...leaving.indexes].flatMap((index) => book.sheets[index]?.element ?? []).map((element) => replaceElement(element, ''));
  return applyEdits(book.text, [...sheets, ...nameEdits(book, leaving), ...viewEdits(book, leaving)]);
}

/** Where the sheet at `index` stands when the others have left. */
function newIndex(index: number, { indexes }: Leaving): number {
  return index - [...indexes].filter((gone) => gone < index).length;
}

function nameEdits(book: WorkbookPart, leaving: Leaving): Edit[] {
  const parent = childOf(book.root, 'definedNames');
  if (!parent) return [];
  const isGone = (name: WorkbookPart['names'][number]): boolean =>
    name.sheetIndex === null ? leaving.names.has(name.name.toLowerCase()) : leaving.indexes.has(name.sheetIndex);
  // An element without a name in it is not allowed.
  if (book.names.every(isGone)) return [replaceElement(parent, '')];
  return book.names.flatMap((name): Edit[] => {
    if (isGone(name)) return [replaceElement(name.element, '')];
    return name.sheetIndex === null ? [] : setIndex(name.element, 'localSheetId', newIndex(name.sheetIndex, leaving));
  });
}

function viewEdits(book: WorkbookPart, leaving: Leaving): Edit[] {
  const views = childrenOf(childOf(book.root, 'bookViews') ?? book.root, 'workbookView');
  return views.flatMap((view) =>
    ['activeTab', 'firstSheet'].flatMap((name) => {
      const value = view.attributes.find((attribute) => attribute.name === name)?.value;
      return value === undefined ? [] : setIndex(view, name, newIndex(nearestStaying(book, leaving, Number(value)), leaving));
    }),
  );
}

/** The sheet itself, or where it leaves the nearest visible one that stays, rather before than behind it. */
function nearestStaying(book: WorkbookPart, { indexes }: Leaving, index: number): number {
  if (!indexes.has(index)) return index;
  const staying = book.sheets.flatMap(({ state }, at) => (state === null && !indexes.has(at) ? [at] : []));
  return [...staying].sort((a, b) => Math.abs(a - index) - Math.abs(b - index) || a - b)[0] ?? 0;
}

function setIndex(element: XmlElement, name: string, index: number): Edit[] {
  const attribute = element.attributes.find((one) => one.name === name);
  return attribute && attribute.value !== String(index) ? [{ start: attribute.valueStart, end: attribute.valueEnd, text: String(index) }] : [];
}
