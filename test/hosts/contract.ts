import { readFileSync } from 'node:fs';
import { refresh } from '../../src/core/refresh';
import type { Refreshed } from '../../src/core/refresh';
import { findKeyedTable } from '../../src/core/sheets/keyed-table';
import { undoSince } from '../../src/core/undo/undo-since';
import { cellText } from '../../src/core/workbook/cell';
import type { Cell } from '../../src/core/workbook/cell';
import { expandRows } from '../../src/core/workbook/expand-rows';
import type { Plan } from '../../src/core/workbook/plan';
import type { SheetId } from '../../src/core/workbook/sheet-id';
import { sheetTitles } from '../../src/core/workbook/sheet-id';
import type { SheetSpec } from '../../src/core/workbook/sheet-spec';
import { cellAt } from '../../src/core/workbook/snapshot';
import type { SheetSnapshot, WorkbookSnapshot } from '../../src/core/workbook/snapshot';
import { applyPlan as applyToFile } from '../../src/hosts/xlsx/apply-plan';
import { readSnapshot as readFile } from '../../src/hosts/xlsx/read-snapshot';
import { ownSheet } from '../support/own-sheets';

/** A workbook that is open in one host, and what happens to it there. */
export type OpenWorkbook = {
  readonly read: () => Promise<WorkbookSnapshot>;
  readonly apply: (plan: Plan) => Promise<void>;
  /** Everything the host keeps, for telling whether anything changed. */
  readonly whole: () => unknown;
  /** Only what is the user's: sheets, names, styles as far as the host keeps them apart. */
  readonly theirs: () => unknown;
  /** Somebody types a text on one of our sheets. */
  readonly type: (id: SheetId, at: { readonly row: number; readonly column: number }, text: string) => void;
  readonly rename: (id: SheetId, name: string) => void;
  readonly protectSheet: (id: SheetId) => void;
  /** Null where a host knows no such protection. */
  readonly protectStructure: (() => void) | null;
};

export type Host = {
  readonly open: (bytes: Uint8Array, fileName: string) => OpenWorkbook;
  /** A file is written past the protection, which stays; a program refuses. */
  readonly whenProtected: 'writes' | 'refuses';
  /** False where sheets of a workbook cannot be protected against being added. */
  readonly knowsStructure?: boolean;
  /** Where another run of the same host tries the rest. */
  readonly examples?: readonly Example[];
};

type Example = 'portfolio' | 'thin';

const asOf = '2026-10-31';
const later = '2026-12-15';

const bytesOf = (example: string): Uint8Array => readFileSync(`examples/${example}.xlsx`);

function refreshAt(snapshot: WorkbookSnapshot, date = asOf): Refreshed {
  return refresh(snapshot, { settingsFile: null, asOf: { given: date, today: date }, version: '1.0.0' });
}

/** Reads, refreshes and applies; gives what was applied and what is read then. */
async function refreshIn(book: OpenWorkbook, date = asOf): Promise<Refreshed & { readonly before: WorkbookSnapshot; readonly after: WorkbookSnapshot }> {
  const before = await book.read();
  const refreshed = refreshAt(before, date);
  await book.apply(refreshed.plan);
  return { plan: refreshed.plan, undo: refreshed.undo, result: refreshed.result, findings: refreshed.findings, report: refreshed.report, scoreHere: refreshed.scoreHere, before, after: await book.read() };
}

const ours = ({ sheets }: WorkbookSnapshot): readonly SheetSnapshot[] => sheets.filter(({ owned }) => owned !== null);
const users = ({ sheets }: WorkbookSnapshot): readonly SheetSnapshot[] => sheets.filter(({ owned }) => owned === null);

/** What a sheet of ours holds, host-specific style tokens left out. */
const contentOf = ({ name, owned, box, cells, merges, hiddenColumns, ownedCells }: SheetSnapshot): unknown => ({ name, owned, box, cells, merges, hiddenColumns, formulas: ownedCells?.formulas.length });

/** Every value a plan says, by place; empty ones left out. */
function valuesOfSpec(spec: SheetSpec): ReadonlyMap<string, Cell> {
  return new Map([...spec.cells, ...spec.userCells].flatMap(({ row, column, value }) => (value === null || value === '' ? [] : [[`${row},${column}`, value] as const])));
}

function valuesOfSheet(sheet: SheetSnapshot): ReadonlyMap<string, Cell> {
  const { row: top, column: left } = sheet.box ?? { row: 0, column: 0 };
  return new Map(sheet.cells.flatMap((line, r) => line.flatMap((value, c) => (value === null ? [] : [[`${top + r},${left + c}`, value] as const]))));
}

/** A place right of `Your notes →` in the row of the nth project. */
function notePlace(sheet: SheetSnapshot, nth: number): { readonly key: string; readonly row: number; readonly column: number } {
  const table = findKeyedTable(sheet, new Set());
  const row = table?.rows[nth];
  if (!table || !row) throw new Error(`no row ${nth} on ${sheet.name}`);
  return { key: row.key, row: row.row, column: table.markerColumn + 1 };
}

function noteOf(sheet: SheetSnapshot, key: string): string {
  const table = findKeyedTable(sheet, new Set());
  const row = table?.rows.find((one) => one.key === key)?.row ?? -1;
  return cellText(cellAt(sheet, row, (table?.markerColumn ?? 0) + 1));
}

/** The same cases for every host: what "a host reads a snapshot and applies a plan" means. */
export function describeHost(name: string, { open, whenProtected, knowsStructure = true, examples = ['portfolio', 'thin'] }: Host): void {
  describe.each(examples)(`${name} with the example %s`, (example) => {
    const start = (): OpenWorkbook => open(bytesOf(example), `${example}.xlsx`);

    it('reads the workbook as it is in the file', async () => {
      expect((await start().read()).sheets).toEqual(readFile(bytesOf(example), `${example}.xlsx`).sheets);
    });

    it('puts our sheets behind the others, in the order of the plan, and in them what the plan says', async () => {
      const { plan, before, after } = await refreshIn(start());
      expect(after.sheets.map((sheet) => sheet.name)).toEqual([...before.sheets.map((sheet) => sheet.name), ...plan.sheets.map(({ id }) => sheetTitles[id])]);
      for (const planned of plan.sheets) {
        const [spec, sheet] = [expandRows(planned, undefined), ownSheet(after, planned.id)];
        expect(valuesOfSheet(sheet)).toEqual(valuesOfSpec(spec));
        expect(sheet.ownedCells?.formulas).toHaveLength(spec.cells.filter(({ formula }) => formula !== undefined).length);
        expect(new Set(sheet.merges)).toEqual(new Set(spec.merges.filter(({ rowCount, columnCount }) => rowCount * columnCount > 1)));
        expect(sheet.hiddenColumns).toEqual(spec.columns.flatMap(({ hidden }, column) => (hidden && column < (sheet.box?.columnCount ?? 0) ? [column] : [])));
      }
    });

    it('leaves what is the user’s as it was', async () => {
      const book = start();
      const theirs = book.theirs();
      const { before, after } = await refreshIn(book);
      await refreshIn(book, later);
      expect(book.theirs()).toEqual(theirs);
      expect(users(after)).toEqual(users(before));
    });

    it('changes nothing when the same plan is applied again, or the same refresh is made again', async () => {
      const book = start();
      const { plan } = await refreshIn(book);
      const whole = book.whole();
      await book.apply(plan);
      expect(book.whole()).toEqual(whole);
      await refreshIn(book);
      expect(book.whole()).toEqual(whole);
    });

    it('gives the same figures in each host when what was written is refreshed', async () => {
      const book = start();
      await refreshIn(book);
      const { result } = refreshAt(await book.read());
      const written = applyToFile(bytesOf(example), refreshAt(readFile(bytesOf(example), `${example}.xlsx`)).plan);
      expect(result).toEqual(refreshAt(readFile(written, `${example}.xlsx`)).result);
      const month = refreshAt(await book.read(), '2026-11-30');
      expect(month.result).toEqual(refreshAt(readFile(written, `${example}.xlsx`), '2026-11-30').result);
    });

    it('keeps a note beside its project when the order changes', async () => {
      const book = start();
      const { after } = await refreshIn(book);
      const sheet = ownSheet(after, 'rag');
      const places = [0, 1, 4].map((nth) => notePlace(sheet, nth));
      for (const { key, ...at } of places) book.type('rag', at, `=about ${key}`);
      const { after: again } = await refreshIn(book, later);
      expect(places.map(({ key }) => noteOf(ownSheet(again, 'rag'), key))).toEqual(places.map(({ key }) => `=about ${key}`));
      expect(findKeyedTable(ownSheet(again, 'rag'), new Set())?.rows.map(({ key }) => key)).not.toEqual(findKeyedTable(sheet, new Set())?.rows.map(({ key }) => key));
    });

    it('writes nothing where somebody typed between reading and writing', async () => {
      const book = start();
      const { after } = await refreshIn(book);
      const { plan } = refreshAt(await book.read(), later);
      book.type('rag', notePlace(ownSheet(after, 'rag'), 0), 'call Ann');
      const whole = book.whole();
      await expect(book.apply(plan)).rejects.toMatchObject({ code: 'changed-since-read' });
      expect(book.whole()).toEqual(whole);
      await refreshIn(book, later);
      expect([...valuesOfSheet(ownSheet(await book.read(), 'rag')).values()]).toContain('call Ann');
    });

    it('goes on with a sheet of ours under the name that the user gave it', async () => {
      const book = start();
      const { after } = await refreshIn(book);
      book.rename('rag', "Colours & co's");
      const { after: again } = await refreshIn(book, later);
      expect(again.sheets.map((sheet) => sheet.name)).toEqual(after.sheets.map((sheet) => (sheet.owned === 'rag' ? "Colours & co's" : sheet.name)));
    });

    if (knowsStructure) it('says that the structure is protected', async () => {
      const book = start();
      book.protectStructure?.();
      const snapshot = await book.read();
      expect(snapshot.writeBarriers).toEqual(['structure-protected']);
      expect(snapshot.findings.map(({ code }) => code)).toContain('structure-protected');
    });

    it(whenProtected === 'refuses' ? 'writes nothing where one of our sheets is protected' : 'writes a protected sheet of ours, which stays protected', async () => {
      const book = start();
      await refreshIn(book);
      book.protectSheet('rag');
      const whole = book.whole();
      const { plan } = refreshAt(await book.read(), later);
      if (whenProtected === 'refuses') {
        await expect(book.apply(plan)).rejects.toMatchObject({ code: 'sheet-protected' });
        expect(book.whole()).toEqual(whole);
      } else {
        await book.apply(plan);
        expect(ownSheet(await book.read(), 'rag').isProtected).toBe(true);
      }
    });

    it('takes a first refresh back whole', async () => {
      const book = start();
      const { plan, undo, before } = await refreshIn(book);
      await book.apply(undoSince({ undo, plan, now: await book.read() }));
      expect((await book.read()).sheets).toEqual(before.sheets);
    });

    it('takes a later refresh back, and keeps what was typed since', async () => {
      const book = start();
      const first = await refreshIn(book);
      const second = await refreshIn(book, later);
      expect(ours(second.after).map(contentOf)).not.toEqual(ours(first.after).map(contentOf));
      const { key, ...at } = notePlace(ownSheet(second.after, 'rag'), 1);
      book.type('rag', at, 'typed since');
      await book.apply(undoSince({ undo: second.undo, plan: second.plan, now: await book.read() }));
      const undone = await book.read();
      expect(noteOf(ownSheet(undone, 'rag'), key)).toBe('typed since');
      const others = (snapshot: WorkbookSnapshot): unknown => ours(snapshot).filter(({ owned }) => owned !== 'rag').map(contentOf);
      expect(others(undone)).toEqual(others(first.after));
    });
  });
}
