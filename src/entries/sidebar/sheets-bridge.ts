import type { Plan } from '../../core/workbook/plan';
import { PlumblineError } from '../../core/workbook/plumbline-error';
import { assembleSnapshot } from '../../hosts/google-sheets/assemble-snapshot';
import type { PageCursor, SheetRows, WorkbookOutline } from '../../hosts/google-sheets/protocol';
import type { Bridge, HostRun } from '../../ui/bridge';
import type { AskServer } from './ask-server';
import type { LargeSpreadsheet } from './large-spreadsheet';

/**
 * What the pane asks of Google Sheets: everything goes through the server of this spreadsheet. It compares no files: what reads
 * them would make the sidebar, which is sent whole each time it opens, a tenth larger.
 */
export function sheetsBridge(ask: AskServer, large: LargeSpreadsheet, today: Bridge['today']): Bridge {
  return {
    host: 'google-sheets',
    readSnapshot: async (run) => {
      const outline = await ask('outline', null);
      return large.takes(outline) ? large.snapshot(outline) : assembleSnapshot(outline, await readRows(ask, run, outline));
    },
    applyPlan: (plan, run) => (large.isLarge() ? large.apply(plan, run) : applyPlan(ask, plan, run)),
    goTo: (target) => ask('goTo', target),
    selectedCell: () => ask('selectedCell', null),
    readFile: null,
    today,
  };
}

/** Page by page, as an answer of Google's may not be larger. */
async function readRows(ask: AskServer, run: HostRun, { sheets }: WorkbookOutline): Promise<readonly SheetRows[]> {
  const outline = sheets.map(({ name, rowCount, columnCount }) => ({ name, rowCount, columnCount }));
  const rows: SheetRows[] = [];
  let cursor: PageCursor | null = { sheet: 0, row: 0 };
  while (cursor) {
    checkNotStopped(run, 'Reading was stopped. Nothing was changed.');
    run.onProgress({ done: cursor.sheet, of: sheets.length, sheet: sheets[cursor.sheet]?.name ?? null });
    const page: Awaited<ReturnType<typeof ask<'page'>>> = await ask('page', { outline, cursor });
    rows.push(...page.rows);
    cursor = page.next;
  }
  return rows;
}

/** Sheet by sheet under the lease, so that it can be told how far it is, and stopped between two sheets. */
async function applyPlan(ask: AskServer, plan: Plan, run: HostRun): Promise<void> {
  const token = crypto.randomUUID();
  const sheets = plan.sheets.map(({ id, name }) => ({ id, name }));
  checkNotStopped(run, 'Writing was stopped before it began. Nothing was changed.');
  run.onProgress({ done: 0, of: sheets.length, sheet: sheets[0]?.name ?? null });
  try {
    const begun = await ask('begin', { token, fingerprint: plan.fingerprint, sheets, removed: plan.removed });
    for (const [done, spec] of plan.sheets.entries()) {
      checkNotStopped(run, 'Writing was stopped. Some of our sheets are new and others as they were; your own sheets were not touched. Undo takes back what is new, a refresh completes it.');
      run.onProgress({ done, of: sheets.length, sheet: spec.name });
      await ask('applySheet', { token, spec, sheets, begun });
    }
    if (plan.removed.length > 0) await ask('remove', { token, removed: plan.removed });
  } finally {
    // Where it cannot be given back it ends by itself.
    await ask('end', { token }).catch(() => null);
  }
}

function checkNotStopped({ signal }: HostRun, message: string): void {
  if (signal.aborted) throw new PlumblineError('cancelled', message);
}
