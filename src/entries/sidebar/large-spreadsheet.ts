import { sheetTitles } from '../../core/workbook/sheet-id';
import type { Plan } from '../../core/workbook/plan';
import { PlumblineError } from '../../core/workbook/plumbline-error';
import { unreadSnapshot } from '../../core/workbook/snapshot';
import type { WorkbookSnapshot } from '../../core/workbook/snapshot';
import { serverCells } from '../../hosts/google-sheets/protocol';
import type { ServerRefresh, WorkbookOutline } from '../../hosts/google-sheets/protocol';
import type { Bridge } from '../../ui/bridge';
import type { Core } from '../../ui/core-door/call-core';
import type { CoreCalls } from '../../ui/core-door/core-calls';
import type { AskServer } from './ask-server';

type Remote = { readonly [N in keyof CoreCalls]?: (input: CoreCalls[N]['input']) => Promise<CoreCalls[N]['output']> };

/** A spreadsheet that is too large for the sidebar: the server reads, computes and writes it, and the sidebar hears the result. */
export type LargeSpreadsheet = {
  /** Is it the server's business from now on? Asked with every outline, as a spreadsheet grows and shrinks. */
  readonly takes: (outline: WorkbookOutline) => boolean;
  /** What stands for its snapshot, which nobody reads. */
  readonly snapshot: (outline: WorkbookOutline) => WorkbookSnapshot;
  /** Lets the server compute once more and write. Throws PlumblineError, `host-limit` where time ran out before all was written. */
  readonly apply: Bridge['applyPlan'];
  readonly isLarge: () => boolean;
  /** The sidebar's core for all other spreadsheets, and the server for this one. */
  readonly core: Core;
};

export function largeSpreadsheet(ask: AskServer, core: Core): LargeSpreadsheet {
  let isLarge = false;
  let last: Omit<ServerRefresh, 'writes'> = { asOf: null, settings: null, typed: null };
  let planned: Plan | null = null;
  const remote: Remote = {
    survey: ({ asOf, settings }) => ask('survey', { asOf: asOf.given, settings }),
    compute: async ({ asOf, settings, typed }) => {
      last = { asOf: asOf.given, settings, typed };
      const refreshed = await ask('refresh', { ...last, writes: false });
      planned = refreshed.plan;
      return refreshed.account;
    },
    plan: () => (planned ? Promise.resolve(planned) : Promise.reject(new PlumblineError('bug', 'Sheets were to be written before any were computed.'))),
    keep: () => Promise.resolve(null),
    // Nothing of it is remembered here: Google keeps its own history of versions.
    undo: () => Promise.resolve(null),
  };
  return {
    takes: ({ cellCount }) => (isLarge = cellCount > serverCells),
    isLarge: () => isLarge,
    snapshot: ({ fileName }) => unreadSnapshot(fileName),
    apply: async () => {
      const { applied } = await ask('refresh', { ...last, writes: true });
      const left = applied?.left ?? [];
      if (left.length > 0) throw new PlumblineError('host-limit', `Google's time ran out before ${left.map((id) => sheetTitles[id]).join(', ')} were written. The others are new, your own sheets were not changed. Refresh again to complete it.`);
    },
    core: {
      call: (name, input, options) => {
        if (!isLarge) return core.call(name, input, options);
        const answer = remote[name];
        return answer ? answer(input) : Promise.reject(new PlumblineError('over-limit', 'The spreadsheet is too large for the sidebar to hold, so that this cannot be shown here. It stands on the sheets of Plumbline.'));
      },
      fail: core.fail,
    },
  };
}
