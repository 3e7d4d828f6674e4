import { PlumblineError } from '../../core/workbook/plumbline-error';
import { applySheet, beginPlan, goTo, holdLease, hostError, readOutline, readPage, releaseLease, removeOwned, selectedCell } from '../../hosts/google-sheets';
import type { SheetsCall, SheetsCalls, SheetsRequest } from '../../hosts/google-sheets/protocol';
import { todayIn } from './clock';
import { refreshForSidebar, surveyHere } from './server-refresh';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Handlers = { readonly [K in SheetsCall]: (spreadsheet: Spreadsheet, input: SheetsCalls[K]['input']) => SheetsCalls[K]['output'] };

/** Every call of the sidebar; those that write take or renew the lease first. */
const handlers: Handlers = {
  outline: (spreadsheet) => readOutline(spreadsheet),
  page: readPage,
  begin: (spreadsheet, { token, ...plan }) => {
    holdLease(token, Date.now());
    return beginPlan(spreadsheet, plan);
  },
  applySheet: (spreadsheet, { token, ...sheet }) => {
    holdLease(token, Date.now());
    return applySheet(spreadsheet, sheet);
  },
  remove: (spreadsheet, { token, removed }) => {
    holdLease(token, Date.now());
    removeOwned(spreadsheet, removed);
    return null;
  },
  end: (_spreadsheet, { token }) => {
    releaseLease(token);
    return null;
  },
  goTo,
  selectedCell: (spreadsheet) => selectedCell(spreadsheet),
  survey: surveyHere,
  refresh: refreshForSidebar,
  today: (spreadsheet) => todayIn(spreadsheet),
};

/** Answers one request of the sidebar: JSON text in and out, whatever happens. */
export function plumblineCall(requestJson: string): string {
  try {
    return JSON.stringify({ ok: true, data: answer(readRequest(requestJson)) });
  } catch (error) {
    const { code, message } = hostError(error);
    return JSON.stringify({ ok: false, code, message });
  }
}

function answer<K extends SheetsCall>({ call, input }: { readonly call: K; readonly input: SheetsCalls[K]['input'] }): SheetsCalls[K]['output'] {
  return handlers[call](SpreadsheetApp.getActiveSpreadsheet(), input);
}

/** Throws `usage` for what no sidebar of this version sends. */
function readRequest(text: string): SheetsRequest {
  const request = parsed(text);
  const call = typeof request === 'object' && request !== null && 'call' in request ? request.call : undefined;
  if (typeof call === 'string' && Object.keys(handlers).includes(call)) return request as SheetsRequest;
  throw new PlumblineError('usage', 'The sidebar asked for something that this version of Plumbline does not know. Nothing was changed. Close the sidebar, open it again, then try again.');
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
