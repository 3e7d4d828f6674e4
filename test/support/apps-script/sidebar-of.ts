import type { Plan } from '../../../src/core/workbook/plan';
import { PlumblineError } from '../../../src/core/workbook/plumbline-error';
import type { WorkbookSnapshot } from '../../../src/core/workbook/snapshot';
import { assembleSnapshot } from '../../../src/hosts/google-sheets/assemble-snapshot';
import type { Page, SheetsCall, SheetsCalls } from '../../../src/hosts/google-sheets/protocol';
import type { BuiltProgram } from './built-program';

/** What a sidebar does with the built server. Throws PlumblineError where the server says that it failed. */
export type Sidebar = {
  /** The outline, then page after page. */
  readonly read: () => { readonly snapshot: WorkbookSnapshot; readonly pages: readonly Page[] };
  /** Sheet by sheet under the lease, which is given back whatever happens. Gives how many sheets were written. */
  readonly applyPlan: (plan: Plan) => number;
};

type Get = <K extends SheetsCall>(call: K, input: SheetsCalls[K]['input']) => SheetsCalls[K]['output'];

export function sidebarOf({ ask }: BuiltProgram): Sidebar {
  const get: Get = (call, input) => {
    const answer = ask(call, input);
    if (!answer.ok) throw new PlumblineError(answer.code, answer.message);
    return answer.data;
  };
  return { read: () => readPages(get), applyPlan: (plan) => applySheets(get, plan) };
}

function readPages(get: Get): ReturnType<Sidebar['read']> {
  const outline = get('outline', null);
  const pages: Page[] = [];
  for (let cursor: Page['next'] = { sheet: 0, row: 0 }; cursor; cursor = pages[pages.length - 1]?.next ?? null) pages.push(get('page', { outline: outline.sheets, cursor }));
  return { snapshot: assembleSnapshot(outline, pages.flatMap(({ rows }) => rows)), pages };
}

function applySheets(get: Get, plan: Plan): number {
  const token = 'sidebar';
  const sheets = plan.sheets.map(({ id, name }) => ({ id, name }));
  try {
    const begun = get('begin', { token, fingerprint: plan.fingerprint, sheets, removed: plan.removed });
    const written = plan.sheets.filter((spec) => get('applySheet', { token, spec, sheets, begun }));
    if (plan.removed.length > 0) get('remove', { token, removed: plan.removed });
    return written.length;
  } finally {
    get('end', { token });
  }
}
