import { dayOf } from '../../../src/core/workbook/day';
import { addNotesClient } from './add-notes-client';
import { loadClient } from './client';
import type { OfficeClient } from './client';
import { BackEnd, excelLimits } from './back-end/back-end';
import type { BeforeSync, Counters, Failure, Limits } from './back-end/back-end';
import type { FormulaValue } from './back-end/host';
import { cellsIn } from './model/cells';
import { parseAddress, wholeSheet } from './model/boxes';
import type { FakeCell, FakeSheet, FakeWorkbook } from './model/fake-workbook';
import { fakeWorkbook } from './model/new-workbook';
import { officeStub } from './office-stub';
import type { OfficeStub } from './office-stub';
import { protectionOptions } from './objects/protection';

export type FakeExcelOptions = {
  readonly workbook?: FakeWorkbook;
  /** The highest ExcelApi set; above it the client refuses, as in an older Excel. Default: all that this client knows. */
  readonly apiLevel?: string;
  readonly limits?: Partial<Limits>;
  /** The day on which `3/4` is typed, as a serial; default 15 June 2026. */
  readonly today?: number;
  /** What formulas show when written; default 0. */
  readonly formulaValue?: FormulaValue;
};

/** Excel on the web with our own workbook in it; every rule of the client is Microsoft's own code. */
export type FakeExcel = {
  /** The client's namespaces, to be made the globals of host code under test. */
  readonly Excel: OfficeClient['Excel'];
  readonly OfficeExtension: OfficeClient['OfficeExtension'];
  readonly Office: OfficeStub;
  /** The model, plain data: clone it and compare. */
  readonly workbook: FakeWorkbook;
  readonly counters: Readonly<Counters>;
  readonly resetCounters: () => void;
  /** Calls so far that clear Excel's undo stack: `Worksheet.delete`, `Worksheet.name` … */
  readonly undoLog: string[];
  readonly failAt: (place: number, error: Failure) => void;
  readonly beforeSync: (act: BeforeSync | null) => void;
  /** Somebody types in a cell: requests fail, those of `Excel.run({delayForCellEdit: true})` wait. */
  readonly setCellEdit: (isEditing: boolean) => void;
  readonly setInFront: (isInFront: boolean) => void;
  readonly closeSession: () => void;
  readonly protectSheet: (sheet: string, options?: Readonly<Record<string, boolean>>) => void;
  /** The user selects; those who listen hear of it. */
  readonly select: (sheet: string, address: string) => void;
  /** Lets event handlers run. */
  readonly settle: () => Promise<void>;
  readonly sheet: (name: string) => FakeSheet;
  readonly cell: (sheet: string, address: string) => FakeCell | null;
  /** Sets what formulas show; `value` is asked for each cell with a formula. */
  readonly recalculate: (value: FormulaValue) => void;
};

const defaultToday = dayOf(2026, 6, 15) ?? 0;

/** Starts a fake Excel. It loads the client anew (0.1 s), so nothing is shared with another one. */
export function fakeExcel(options: FakeExcelOptions = {}): FakeExcel {
  const workbook = options.workbook ?? fakeWorkbook();
  const formulaValue: FormulaValue = options.formulaValue ?? (() => 0);
  const backEnd = new BackEnd(workbook, { today: options.today ?? defaultToday, formulaValue }, { ...excelLimits, ...options.limits });
  const office = officeStub(options.apiLevel ?? '1.20', `https://localhost/${workbook.name}`);
  const client = loadClient(office);
  addNotesClient(client);
  connect(client, backEnd);
  const sheet = (name: string) => sheetOf(workbook, name);
  return {
    Excel: client.Excel,
    OfficeExtension: client.OfficeExtension,
    Office: office,
    workbook,
    counters: backEnd.counters,
    resetCounters: () => backEnd.resetCounters(),
    undoLog: backEnd.host.undoLog,
    failAt: (place, error) => backEnd.failAt(place, error),
    beforeSync: (act) => (backEnd.beforeSync = act),
    setCellEdit: (isEditing) => backEnd.setCellEdit(isEditing),
    setInFront: (isInFront) => (backEnd.host.isInFront = isInFront),
    closeSession: () => backEnd.closeSession(),
    protectSheet: (name, allowed = {}) => (sheet(name).protection = { password: null, options: protectionOptions(allowed) }),
    select: (name, address) => backEnd.select(name, boxOf(address)),
    settle: () => new Promise((resolve) => void setTimeout(resolve, 0)),
    sheet,
    cell: (name, address) => cellOf(sheet(name), address),
    recalculate: (value) => recalculate(workbook, value),
  };
}

/** Flag of requests whose run said `delayForCellEdit`. */
const delayForCellEdit = 64;

/** Puts the back-end in the place of the client's transport, and its events in that of Excel's. */
function connect(client: OfficeClient, backEnd: BackEnd): void {
  const { OfficeExtension } = client;
  OfficeExtension.CommonUtility._doApiNotSupportedCheck = true;
  OfficeExtension.SessionBase._overrideSession = {
    _resolveRequestUrlAndHeaderInfo: () => Promise.resolve({ url: '', headers: {} }),
    _createRequestExecutorOrNull: () => ({ executeAsync: (_customData, flags, { Body }) => backEnd.execute(Body, (flags & delayForCellEdit) !== 0) }),
    getEventRegistration: () => {
      throw new Error('The fake Excel does not model events of the whole document: listen to worksheets.');
    },
  };
  OfficeExtension._testSetRichApiMessageReadyImpl(() => Promise.resolve());
  backEnd.host.onSelect = (sheetId, box) => {
    const message = JSON.stringify(backEnd.selectionEvent(sheetId, box));
    const entries = [sheetId, 'Workbook'].filter((target) => backEnd.host.listeners.has(`14:${target}`)).map((targetId) => ({ messageCategory: 65536, messageType: 14, targetId, message }));
    if (entries.length > 0) OfficeExtension._testTriggerRichApiMessageEvent({ entries });
  };
}

function sheetOf(workbook: FakeWorkbook, name: string): FakeSheet {
  const found = workbook.sheets.find((candidate) => candidate.name === name);
  if (!found) throw new Error(`The fake workbook has no sheet ${name}.`);
  return found;
}

function boxOf(address: string) {
  const box = parseAddress(address);
  if (!box) throw new Error(`${address} is no range.`);
  return box;
}

function cellOf(sheet: FakeSheet, address: string): FakeCell | null {
  const { row, column } = boxOf(address);
  return sheet.cells[row]?.[column] ?? null;
}

function recalculate(workbook: FakeWorkbook, value: FormulaValue): void {
  for (const sheet of workbook.sheets) {
    for (const { row, column, cell } of cellsIn(sheet, wholeSheet)) if (cell.formula !== undefined) cell.value = value(cell.formula, { sheet: sheet.name, row, column });
  }
}
