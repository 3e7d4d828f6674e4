import { PlumblineError } from '../../core/workbook/plumbline-error';
import type { PlumblineErrorCode } from '../../core/workbook/plumbline-error';
import type { Compared } from '../core-door/core-calls';
import { bytesOf } from '../file-bytes';
import type { GivenFile } from '../file-bytes';
import { isUnsaved } from '../view-model/waiting';
import { largestFile, openSession } from './session';
import type { PageEnvironment, Session } from './session';

/** A comparison with another file: under way, done, or failed. */
export type Comparing = {
  readonly other: string;
  readonly outcome: Compared | { readonly code: PlumblineErrorCode; readonly message: string } | null;
};

export type PageState = {
  readonly session: Session | null;
  /** The file before, until the new one has been read. */
  readonly previous: Session | null;
  /** Files that were dropped while one is open: what to do with them is asked. */
  readonly offered: readonly GivenFile[];
  readonly comparing: Comparing | null;
  /** What a narrow page shows. */
  readonly shows: 'pane' | 'sheets';
};

export type PageActions = {
  /** Files that were dropped: opened at once, or where one is open already asked about. */
  readonly give: (files: readonly GivenFile[]) => void;
  /** Files that were chosen in place of the one that is open, asked about where something is not saved; two are compared right away. */
  readonly open: (files: readonly GivenFile[]) => void;
  readonly trySample: () => void;
  readonly openOffered: () => void;
  readonly compareOffered: () => void;
  readonly dropOffer: () => void;
  readonly compareWith: (file: GivenFile) => void;
  readonly compareWithSample: () => void;
  /** The older one is the other one. */
  readonly swap: () => void;
  readonly endComparing: () => void;
  readonly backToPrevious: () => void;
  readonly saveAgain: () => void;
  readonly show: (what: PageState['shows']) => void;
};

export type Page = { readonly state: () => PageState; readonly subscribe: (listener: () => void) => () => void; readonly actions: PageActions };

/** The sample workbook, and how it stood a month before. */
export type Samples = { readonly now: () => GivenFile; readonly before: () => GivenFile };

type Store = { readonly get: () => PageState; readonly set: (change: Partial<PageState>) => void };

/** A page over these files: which one is open, what was dropped on it, and nothing of how it is drawn. */
export function makePage(environment: PageEnvironment, samples: Samples): Page {
  let state: PageState = { session: null, previous: null, offered: [], comparing: null, shows: 'pane' };
  const listeners = new Set<() => void>();
  const set = (change: Partial<PageState>): void => {
    state = { ...state, ...change };
    for (const listener of [...listeners]) listener();
  };
  const store: Store = { get: () => state, set };
  return {
    state: () => state,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    actions: { ...openActions(store, environment, samples), ...compareActions(store, environment, samples), ...viewActions(store, environment) },
  };
}

/** Reads a file; the one before stays until a list was found in it. A third one lets go of the one before. */
async function open(store: Store, session: Session): Promise<void> {
  const { session: last, previous } = store.get();
  const before = last && (hasList(last) || (isRead(last) && !previous)) ? last : previous;
  for (const other of [last, previous]) if (other && other !== before) other.close();
  // What it was doing belongs to a file that is not wanted any more.
  before?.pane.actions.cancel();
  store.set({ session, previous: before, offered: [], comparing: null, shows: 'pane' });
  await session.pane.actions.look();
  if (store.get().session !== session || !hasList(session)) return;
  store.get().previous?.close();
  store.set({ previous: null });
}

/** Was its file read, whatever was found in it? */
function isRead({ pane }: Session): boolean {
  return pane.state().survey !== null;
}

function hasList({ pane }: Session): boolean {
  return pane.state().survey?.found != null;
}

type OpenAction = 'give' | 'open' | 'trySample' | 'openOffered' | 'dropOffer' | 'backToPrevious';

function openActions(store: Store, environment: PageEnvironment, samples: Samples): Pick<PageActions, OpenAction> {
  const openAll = async (files: readonly GivenFile[]): Promise<void> => {
    // Of two files the one that was saved last is the one to work on.
    const [file, other] = [...files].sort((a, b) => b.lastModified - a.lastModified);
    if (!file) return;
    const session = openSession(file, false, environment);
    await open(store, session);
    if (other && store.get().session === session && isRead(session)) await compare(store, environment, { file: other, isOlder: null });
  };
  return {
    give: (files) => {
      const two = files.slice(0, 2);
      if (store.get().session && two.length > 0) store.set({ offered: two, shows: 'pane' });
      else void openAll(two);
    },
    open: (files) => {
      const { session } = store.get();
      const two = files.slice(0, 2);
      if (session && two.length > 0 && isUnsaved(session.pane.state())) store.set({ offered: two, shows: 'pane' });
      else void openAll(two);
    },
    trySample: () => void open(store, openSession(samples.now(), true, environment)),
    openOffered: () => void openAll(store.get().offered),
    dropOffer: () => store.set({ offered: [] }),
    backToPrevious: () => {
      const { session, previous } = store.get();
      if (!previous) return;
      session?.close();
      store.set({ session: previous, previous: null, offered: [], comparing: null });
    },
  };
}

type Comparand = { readonly file: GivenFile | null; readonly isOlder: boolean | null };

/** What moved between the open file and this one, or the one of last time (null). */
async function compare(store: Store, { today }: PageEnvironment, { file, isOlder }: Comparand): Promise<void> {
  const { session, comparing: last } = store.get();
  if (!session) return;
  const comparing: Comparing = { other: file?.name ?? last?.other ?? '', outcome: null };
  store.set({ comparing, offered: [], shows: 'pane' });
  const end = (outcome: Comparing['outcome']): void => {
    if (store.get().comparing === comparing) store.set({ comparing: { ...comparing, outcome } });
  };
  try {
    const bytes = file && (await bytesOf(file, largestFile));
    end(await session.core.call('compareFile', { other: file && { name: file.name }, bytes, today: today(), isOlder }));
  } catch (error) {
    const known = error instanceof PlumblineError ? error : new PlumblineError('bug', String(error), { cause: error });
    end({ code: known.code, message: known.message });
  }
}

type CompareAction = 'compareOffered' | 'compareWith' | 'compareWithSample' | 'swap' | 'endComparing';

function compareActions(store: Store, environment: PageEnvironment, samples: Samples): Pick<PageActions, CompareAction> {
  const start = (comparand: Comparand): void => void compare(store, environment, comparand);
  return {
    compareOffered: () => {
      const [file] = store.get().offered;
      if (file) start({ file, isOlder: null });
    },
    compareWith: (file) => start({ file, isOlder: null }),
    compareWithSample: () => start({ file: samples.before(), isOlder: null }),
    swap: () => {
      const outcome = store.get().comparing?.outcome;
      if (outcome && 'comparison' in outcome) start({ file: null, isOlder: !outcome.isOtherOlder });
    },
    endComparing: () => store.set({ comparing: null }),
  };
}

function viewActions({ get, set }: Store, { save }: PageEnvironment): Pick<PageActions, 'saveAgain' | 'show'> {
  return {
    // Nothing can be done about a core that has ended, and the pane says it.
    saveAgain: () => void get().session?.core.call('file', null).then(save, () => undefined),
    show: (shows) => set({ shows }),
  };
}
