import type { Plan } from '../../../src/core/workbook/plan';
import { PlumblineError } from '../../../src/core/workbook/plumbline-error';
import type { WorkbookSnapshot } from '../../../src/core/workbook/snapshot';
import { assembleSnapshot } from '../../../src/hosts/google-sheets/assemble-snapshot';
import type { PageCursor, SheetRows, SheetsCall, SheetsCalls } from '../../../src/hosts/google-sheets/protocol';
import type { BuiltProgram } from './built-program';

/** What a sidebar does with the built server. Throws PlumblineError where the server says that it failed. */
export type Sidebar = {
  /** The outline, then page after page. */
  readonly readSnapshot: () => WorkbookSnapshot;
  /** Sheet by sheet under the lease, which is given back whatever happens. */
  readonly applyPlan: (plan: Plan) => void;
};

type Get = <K extends SheetsCall>(call: K, input: SheetsCalls[K]['input']) => SheetsCalls[K]['output'];

export function sidebarOf({ ask }: BuiltProgram): Sidebar {
  const get: Get = (call, input) => {
    const answer = ask(call, input);
    if (!answer.ok) throw new PlumblineError(answer.code, answer.message);
    return answer.data;
  };
  return { readSnapshot: () => readPages(get), applyPlan: (plan) => applySheets(get, plan) };
}

function readPages(get: Get): WorkbookSnapshot {
  const outline = get('outline', null);
  const rows: SheetRows[] = [];
  let cursor: PageCursor | null = { sheet: 0, row: 0 };
  while (cursor) {
    const page: SheetsCalls['page']['output'] = get('page', { outline: outline.sheets, cursor });
    rows.push(...page.rows);
    cursor = page.next;
  }
  return assembleSnapshot(outline, rows);
}

function applySheets(get: Get, plan: Plan): void {
  const token = 'sidebar';
  const sheets = plan.sheets.map(({ id, name }) => ({ id, name }));
  try {
    const begun = get('begin', { token, fingerprint: plan.fingerprint, sheets, removed: plan.removed });
    for (const spec of plan.sheets) get('applySheet', { token, spec, sheets, begun });
    if (plan.removed.length > 0) get('remove', { token, removed: plan.removed });
  } finally {
    get('end', { token });
  }
}
