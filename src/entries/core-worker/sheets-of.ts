import type { Refreshed } from '../../core/refresh';
import type { SheetId } from '../../core/workbook/sheet-id';
import type { SheetSnapshot } from '../../core/workbook/snapshot';
import type { FileOutline, SheetTab } from '../../ui/page/file-calls';
import type { SheetView } from '../../ui/sheet-view/sheet-view';
import { snapshotView } from '../../ui/sheet-view/snapshot-view';
import { planViews } from '../../ui/sheet-view/spec-view';
import type { Book } from './open-book';

/** Our sheets as computed last. */
export type Drafts = {
  readonly computed: Refreshed;
  /** Our sheets as they stood before. */
  readonly previous: readonly SheetSnapshot[];
  /** As a host would read them. */
  readonly sheets: () => readonly SheetSnapshot[];
};

/** The sheets of a file, and how each is drawn. */
export type Sheets = { readonly outline: FileOutline; readonly view: (key: string) => SheetView | null };

type Known = { readonly drafts: Drafts | null; readonly sheets: Sheets };

/** Drawing a large sheet takes a while: each is drawn once for what was computed. */
const known = new WeakMap<Book, Known>();

/** User's sheets as read, and ours as computed last; as read where nothing was computed. */
export function sheetsOf(book: Book, drafts: Drafts | null): Sheets {
  const last = known.get(book);
  if (last && last.drafts === drafts) return last.sheets;
  const sheets = listSheets(book, drafts);
  known.set(book, { drafts, sheets });
  return sheets;
}

type Listed = { readonly tab: SheetTab; readonly draw: () => SheetView | null };

function listSheets(book: Book, drafts: Drafts | null): Sheets {
  const theirs = book.theirs.map((sheet, index): Listed => ({ tab: tabOf(sheet, `theirs:${index}`), draw: () => snapshotView(sheet) }));
  const ours = drafts ? drafted(book, drafts) : asRead(book);
  const listed = new Map([...theirs, ...ours].map((sheet) => [sheet.tab.key, sheet]));
  const drawn = new Map<string, SheetView | null>();
  return {
    outline: { name: book.name, source: book.source, isNew: book.writtenPlan !== null, tabs: [...listed.values()].map(({ tab }) => tab) },
    view: (key) => {
      const view = drawn.get(key) ?? listed.get(key)?.draw() ?? null;
      drawn.set(key, view);
      return view;
    },
  };
}

function asRead(book: Book): readonly Listed[] {
  const ours = book.snapshot().sheets.filter(({ owned }) => owned !== null);
  return ours.map((sheet) => ({ tab: tabOf(sheet, keyOf(sheet.owned)), draw: () => snapshotView(sheet) }));
}

function drafted(book: Book, { computed, previous }: Drafts): readonly Listed[] {
  const draw = planViews(computed.plan, previous);
  const written = book.writtenPlan;
  const names = new Map(computed.plan.sheets.map(({ id, name }) => [id, name]));
  const fresh = computed.plan.sheets.map(({ id, name }): Listed => ({
    tab: { key: keyOf(id), name, owned: id, isHidden: false, isDraft: written !== computed.plan },
    draw: () => draw(id),
  }));
  // A sheet that the plan leaves out stays in the file as it is.
  const left = previous.filter(({ owned }) => owned !== null && !names.has(owned));
  return [...fresh, ...left.map((sheet) => ({ tab: tabOf(sheet, keyOf(sheet.owned)), draw: () => snapshotView(sheet) }))];
}

function keyOf(id: SheetId | null): string {
  return `ours:${id ?? ''}`;
}

function tabOf({ name, owned, visibility }: SheetSnapshot, key: string): SheetTab {
  return { key, name, owned, isHidden: visibility !== 'visible', isDraft: false };
}
