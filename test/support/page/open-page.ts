import { makeFileHandlers } from '../../../src/entries/core-worker/make-file-handlers';
import { answerCalls } from '../../../src/ui/core-door/answer-calls';
import { callCore } from '../../../src/ui/core-door/call-core';
import type { FileCalls, FileContent } from '../../../src/ui/page/file-calls';
import { makePage } from '../../../src/ui/page/page';
import type { Page } from '../../../src/ui/page/page';
import type { GivenFile } from '../../../src/ui/file-bytes';
import type { Session } from '../../../src/ui/page/session';
import type { RunningCore } from '../../../src/ui/run-core';

/** A file as a browser gives it. */
export function given(name: string, bytes: Uint8Array, lastModified = 0): GivenFile {
  return { name, size: bytes.length, lastModified, arrayBuffer: () => Promise.resolve(bytes.slice().buffer) };
}

/** The real core of the page behind its door, on a message channel. */
export function openFileCore(version = '1.0.0'): RunningCore<FileCalls> {
  const { port1, port2 } = new MessageChannel();
  answerCalls(port2, makeFileHandlers(version));
  return { ...callCore<FileCalls>(port1), close: () => port1.close() };
}

export type OpenPage = {
  readonly page: Page;
  /** What was handed to the user, in order. */
  readonly saved: readonly FileContent[];
  /** The page once this holds of it. */
  readonly until: (test: (page: Page) => boolean) => Promise<void>;
  /** The file that is open, once it was looked at. */
  readonly opened: (name: string) => Promise<Session>;
  readonly close: () => void;
};

const nothingKept = { get: () => null, set: () => undefined };

/** A page without a browser. */
export function openPage({ today = '2026-11-02', version = '1.0.0', samples = [] as readonly GivenFile[] } = {}): OpenPage {
  const saved: FileContent[] = [];
  const cores: RunningCore<FileCalls>[] = [];
  const startCore = (): RunningCore<FileCalls> => {
    const core = openFileCore(version);
    cores.push(core);
    return core;
  };
  const sample = (index: number): GivenFile => samples[index] ?? given('none.xlsx', new Uint8Array());
  const page = makePage(
    { ...{ version, theme: 'light', chosenTheme: nothingKept, language: 'en', chosenLanguage: nothingKept }, startCore, today: () => today, save: (content) => saved.push(content) },
    { now: () => sample(0), before: () => sample(1) },
  );
  const until: OpenPage['until'] = async (test) => {
    while (!test(page)) await new Promise((resolve) => setTimeout(resolve, 5));
  };
  const opened = async (name: string): Promise<Session> => {
    await until(({ state }) => state().session?.file.name === name && state().session?.pane.state().work === null);
    const { session } = page.state();
    if (!session) throw new Error('no file is open');
    return session;
  };
  return { page, saved, until, opened, close: () => cores.forEach((core) => core.close()) };
}
