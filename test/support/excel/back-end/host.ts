import type { FakeSheet, FakeValue, FakeWorkbook } from '../model/fake-workbook';
import { accessDenied, HostError, itemNotFound } from './host-error';
import type { HostObject } from './host-object';
import type { Box } from '../../../../src/core/workbook/address';

/** What a formula's cell shows, where a test wants more than 0. */
export type FormulaValue = (formula: string, place: { readonly sheet: string; readonly row: number; readonly column: number }) => FakeValue;

export type HostOptions = {
  /** Cells that one read may ask for. */
  readonly cellLimit: number;
  /** The day on which text such as `3/4` is typed, as a serial of the 1900 system. */
  readonly today: number;
  readonly formulaValue: FormulaValue;
};

/** What Excel itself is, around the workbook: what host objects share. */
export class Host {
  workbook: FakeWorkbook;
  readonly options: HostOptions;
  /** Objects the client keeps across requests, by reference id. */
  readonly references = new Map<string, HostObject>();
  /** Members called that clear Excel's undo stack, in order. */
  readonly undoLog: string[] = [];
  /** `14:<sheet id>` and such: events somebody listens to. */
  readonly listeners = new Set<string>();
  isInFront = true;
  onSelect: (sheetId: string, box: Box) => void = () => undefined;
  private counter = 0;
  private readonly ids = new WeakMap<object, string>();

  constructor(workbook: FakeWorkbook, options: HostOptions) {
    this.workbook = workbook;
    this.options = options;
  }

  /** A number nobody has had yet, for ids. */
  nextId(): number {
    this.counter += 1;
    return this.counter;
  }

  /** The id of something that has none in the model, the same as long as it is there. */
  idOf(thing: object): string {
    const id = this.ids.get(thing) ?? `{${this.nextId()}}`;
    this.ids.set(thing, id);
    return id;
  }

  sheet(id: string): FakeSheet {
    const sheet = this.workbook.sheets.find((candidate) => candidate.id === id);
    if (!sheet) throw itemNotFound('the worksheet was deleted');
    return sheet;
  }

  sheetNamed(name: string): FakeSheet | null {
    const lower = name.toLowerCase();
    return this.workbook.sheets.find((sheet) => sheet.name.toLowerCase() === lower) ?? null;
  }

  /** Before anything is changed in the workbook. */
  checkWritable(): void {
    if (this.workbook.isReadOnly) throw accessDenied('the workbook is read-only');
  }

  /** Before a sheet is added, deleted, renamed, moved, shown or hidden. */
  checkStructure(): void {
    this.checkWritable();
    if (this.workbook.isStructureProtected) throw accessDenied('the structure of the workbook is protected');
  }

  /** Before what works only while this workbook is the one in front. */
  checkInFront(code: 'GeneralException' | 'InvalidSelection'): void {
    if (!this.isInFront) throw new HostError(code, 'There was an internal error while processing the request.');
  }

  select(sheetId: string, box: Box): void {
    this.workbook.selection = { sheetId, box };
    this.onSelect(sheetId, box);
  }
}
