import { unreadSnapshot } from '../../core/workbook/snapshot';
import type { Bridge } from '../bridge';
import { bytesOf } from '../file-bytes';
import type { GivenFile } from '../file-bytes';
import { makePane } from '../flows/pane';
import type { Pane, PaneEnvironment } from '../flows/pane';
import type { RunningCore } from '../run-core';
import type { FileCalls, FileContent } from './file-calls';
import { makePreview } from './preview';
import type { Preview } from './preview';

/** What a page needs of the browser around it. */
export type PageEnvironment = Omit<PaneEnvironment, 'bridge' | 'core'> & {
  readonly startCore: () => RunningCore<FileCalls>;
  readonly today: () => string;
  /** Hands a file to the user, as a download. */
  readonly save: (content: FileContent) => void;
};

/** One file on the page: a core of its own that holds it, the pane over it, and its sheets. */
export type Session = {
  readonly file: GivenFile;
  readonly isSample: boolean;
  readonly core: RunningCore<FileCalls>;
  readonly pane: Pane;
  readonly preview: Preview;
  /** Stops what is under way and lets go of everything. */
  readonly close: () => void;
};

/** In megabytes, as on the command line. */
export const largestFile = 512;

/** Begins with a file; `pane.actions.look()` then reads it. */
export function openSession(file: GivenFile, isSample: boolean, environment: PageEnvironment): Session {
  const core = environment.startCore();
  const preview = makePreview(core);
  const bridge = heldBridge({ file, core, preview, environment });
  const pane = makePane({ ...environment, bridge, core });
  const end = pane.subscribe(followOutline(pane, core, preview));
  return {
    ...{ file, isSample, core, pane, preview },
    close: () => {
      end();
      pane.actions.cancel();
      core.close();
    },
  };
}

/**
 * Our sheets are listed as soon as they are computed, and as they are once they are written or taken back. Beside the pane
 * stands what it speaks of: first the list that was found, then our Summary.
 */
function followOutline(pane: Pane, core: RunningCore<FileCalls>, preview: Preview): () => void {
  let seen = pane.state();
  const list = async (isFirst: boolean): Promise<void> => {
    preview.update(await core.call('outline', null));
    if (isFirst) preview.turnTo({ sheet: 'summary', row: 0, column: 0 });
  };
  return () => {
    const [before, state] = [seen, pane.state()];
    seen = state;
    if (state.survey?.found && !before.survey) preview.turnTo({ cell: state.survey.found.table.at });
    // A core that has ended says so elsewhere.
    if (state.account !== before.account || state.own !== before.own) list(!before.account).catch(() => undefined);
  };
}

type Held = { readonly file: GivenFile; readonly core: RunningCore<FileCalls>; readonly preview: Preview; readonly environment: PageEnvironment };

/** The file as the pane's workbook. What crosses here stands for what the core holds: it has no cells. */
function heldBridge({ file, core, preview, environment }: Held): Bridge {
  let isHanded = false;
  return {
    host: 'file',
    readSnapshot: async ({ signal, onProgress }) => {
      onProgress({ done: 0, of: 1, sheet: null });
      const outline = isHanded ? await core.call('readFile', null, { signal }) : await core.call('openFile', { name: file.name, bytes: await bytesOf(file, largestFile) }, { signal });
      isHanded = true;
      preview.update(outline);
      return unreadSnapshot(outline.name, outline.source);
    },
    applyPlan: async (_plan, { signal, onProgress }) => {
      onProgress({ done: 0, of: 1, sheet: null });
      const content = await core.call('writeFile', null, { signal });
      if (content) environment.save(content);
    },
    goTo: (target) => Promise.resolve(preview.goTo(target)),
    selectedCell: () => Promise.resolve(preview.address()),
    // The page compares files itself.
    readFile: null,
    today: environment.today,
  };
}
