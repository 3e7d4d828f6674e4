import type { SheetId } from '../../../core/workbook/sheet-id';

/**
 * What is remembered of one of our sheets once it is written whole: a hash of what it shall be, short ones of each kind of thing that
 * frames its cells, and the columns that were hidden, as asking for them takes a call per column.
 */
export type SheetMemory = { readonly mark: string; readonly frame: Readonly<Record<string, string>>; readonly hidden: readonly number[] };

/** Of all our sheets: one document property, read once and written once. */
export type Memory = { readonly [K in SheetId]?: SheetMemory };

const key = 'plumbline.written';

/** What is remembered; nothing in a copy of the spreadsheet, and where there are no document properties. */
export function readMemory(): Memory {
  const text = properties()?.getProperty(key);
  return text ? (JSON.parse(text) as Memory) : {};
}

/** Remembers of these sheets what is given; null forgets one. */
export function remember(changes: { readonly [K in SheetId]?: SheetMemory | null }): void {
  const store = properties();
  if (!store) return;
  const kept = Object.entries({ ...readMemory(), ...changes }).filter(([, memory]) => memory !== null);
  store.setProperty(key, JSON.stringify(Object.fromEntries(kept)));
}

/** Null outside of a script that is bound to a document, whatever the types say. */
function properties(): GoogleAppsScript.Properties.Properties | null {
  return PropertiesService.getDocumentProperties();
}
