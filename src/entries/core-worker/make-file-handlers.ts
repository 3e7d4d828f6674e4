import { projectAt } from '../../core/project-at';
import type { Refreshed } from '../../core/refresh';
import { sheetOfSpec } from '../../core/sheets/sheet-of-spec';
import type { Plan } from '../../core/workbook/plan';
import { planOutline } from '../../core/workbook/plan-outline';
import { PlumblineError } from '../../core/workbook/plumbline-error';
import type { SheetSnapshot, WorkbookSnapshot } from '../../core/workbook/snapshot';
import { readWorkbookFile } from '../../hosts/xlsx';
import type { CoreHandlers, HandlersOf } from '../../ui/core-door/core-calls';
import type { FileCalls } from '../../ui/page/file-calls';
import { blockOf } from '../../ui/sheet-view/sheet-view';
import { makeHandlers } from './make-handlers';
import { openBook } from './open-book';
import type { Book } from './open-book';
import { sheetsOf } from './sheets-of';
import type { Drafts } from './sheets-of';

type Memory = {
  book: Book | null;
  /** As it was before the last plan was written into it. */
  before: Book | null;
  /** What was asked for last, and is to be written. */
  due: { readonly plan: Plan; readonly isUndo: boolean } | null;
  /** What was computed last, and how our sheets stood then. */
  drafts: Drafts | null;
  /** The other workbook of a comparison. */
  other: WorkbookSnapshot | null;
};

/** The core with a memory and a file: what is read of the file stays here, and so does what is written into it. */
export function makeFileHandlers(version: string): HandlersOf<FileCalls> {
  const memory: Memory = { book: null, before: null, due: null, drafts: null, other: null };
  const core = makeHandlers(version, (computed) => (memory.drafts = draftsOf(computed, known(memory.book).snapshot())));
  return { ...core, ...heldCalls(memory, core), ...fileCalls(memory), ...sheetCalls(memory), compareFile: compareFile(memory, core) };
}

/** The pane's own calls, where the workbook or the plan that crosses is the one that is held here. */
function heldCalls(memory: Memory, core: CoreHandlers): Pick<CoreHandlers, 'survey' | 'plan' | 'undo' | 'at'> {
  const ask = (plan: Plan, isUndo: boolean): Plan => {
    memory.due = { plan, isUndo };
    return planOutline(plan);
  };
  return {
    survey: (input, onStage) => core.survey({ ...input, snapshot: input.snapshot && known(memory.book).snapshot() }, onStage),
    plan: (_input, onStage) => ask(core.plan(null, onStage), false),
    undo: ({ of }, onStage) => {
      const undo = core.undo({ now: known(memory.book).snapshot(), of }, onStage);
      return undo && { ...undo, plan: ask(undo.plan, true) };
    },
    // Our sheets can be looked at before they are in the file.
    at: (row, onStage) => {
      const { drafts } = memory;
      const drafted = drafts && projectAt(drafts.computed.report, row, drafts.sheets());
      return drafted?.key ? drafted : core.at(row, onStage);
    },
  };
}

function fileCalls(memory: Memory): Pick<HandlersOf<FileCalls>, 'openFile' | 'readFile' | 'outline' | 'writeFile' | 'file'> {
  const outline = (): ReturnType<HandlersOf<FileCalls>['outline']> => sheetsOf(known(memory.book), memory.drafts).outline;
  return {
    openFile: ({ name, bytes }) => {
      Object.assign(memory, { book: null, before: null, due: null, drafts: null, other: null });
      memory.book = openBook(readWorkbookFile(new Uint8Array(bytes), name));
      return outline();
    },
    readFile: () => {
      known(memory.book).snapshot();
      return outline();
    },
    outline,
    writeFile: () => {
      const { plan, isUndo } = known(memory.due);
      const book = known(memory.book);
      memory.due = null;
      // Nobody but this page has written meanwhile, so the file before is just what an undo gives.
      if (isUndo) [memory.book, memory.before] = [memory.before ?? book, null];
      else [memory.book, memory.before] = [book.written(plan), book];
      return isUndo ? null : memory.book.content();
    },
    file: () => known(memory.book).content(),
  };
}

function sheetCalls(memory: Memory): Pick<HandlersOf<FileCalls>, 'sheetHead' | 'sheetBlock'> {
  const view = (key: string): ReturnType<ReturnType<typeof sheetsOf>['view']> => sheetsOf(known(memory.book), memory.drafts).view(key);
  return {
    sheetHead: ({ key }) => view(key)?.head ?? null,
    sheetBlock: ({ key, row, column }) => {
      const sheet = view(key);
      return sheet && blockOf(sheet, row, column);
    },
  };
}

function compareFile(memory: Memory, core: CoreHandlers): HandlersOf<FileCalls>['compareFile'] {
  return ({ other, bytes, today, isOlder }, onStage) => {
    if (other && bytes) memory.other = readWorkbookFile(new Uint8Array(bytes), other.name).snapshot;
    return core.compare({ other: known(memory.other), today, isOlder }, onStage);
  };
}

function draftsOf(computed: Refreshed, { sheets }: WorkbookSnapshot): Drafts {
  let drafted: readonly SheetSnapshot[] | null = null;
  return {
    computed,
    previous: sheets.filter(({ owned }) => owned !== null),
    sheets: () => (drafted ??= computed.plan.sheets.map(sheetOfSpec)),
  };
}

function known<T>(value: T | null): T {
  if (value === null) throw new PlumblineError('bug', 'The core was asked about a file before it was given one.');
  return value;
}
